/** Everything of a fact that a moderator sees and corrects, and what is refused or warned of. */
import type { APIMessage } from "discord-api-types/v10";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ARTICLE, moderatorIn } from "./moderator.ts";
import { type Newsroom, openNewsroom } from "./newsroom.ts";
import { labelsOf, partsOf, textOf } from "./stage.ts";

let newsroom: Newsroom;
beforeEach(async () => {
  newsroom = await openNewsroom();
});
afterEach(() => newsroom.close());

const { use, read, press, add, fill, fields, publish, published, factOf } = moderatorIn(() => newsroom);
const messages = () => newsroom.people.messages("general").length;
const OBJECTION = "India objected";

describe("a fact's page", () => {
  it("shows its kind, day, economies, who takes part in which part, who says it, and its quotation", async () => {
    const page = textOf(await factOf(await add(), OBJECTION));
    for (const line of [
      "Kind: objection",
      "About: Bhutan",
      "When: March 2025",
      "- objects: India",
      "Who says it: the minister",
    ])
      expect(page).toContain(line);
  });

  it("says days in its form as on its page", async () => {
    const page = await factOf(await add(), OBJECTION);
    expect((await fields(page, "Correct")).date).toBe("March 2025");
    expect((await fields(page, "Correct")).economies).toBe("Bhutan");
  });

  it("corrects who takes part, who says it, and the quotation, which is taken out of the article", async () => {
    let page = await factOf(await add(), OBJECTION);
    page = await fill(page, "Who and quotation", {
      actors: "objects: India\nconcerned: Bhutan\nchairs: A. Novak, Ambassador (Finland)",
      speaker: "Namgyal Dorji",
      office: "trade minister",
      party: "Bhutan",
      quote: "objected to Bhutan’s draft tariff schedule in March 2025",
    });
    expect(textOf(page)).toContain("- chairs: A. Novak, Ambassador (Finland)");
    expect(textOf(page)).toContain("Who says it: Namgyal Dorji, trade minister (Bhutan)");
    expect((await fields(page, "Who and quotation")).quote).toBe(
      "… objected to Bhutan's draft tariff schedule in March 2025 …",
    );
    expect(textOf(page)).toContain("✓ looked at");
    await publish(await press(page, "All facts"));
    expect(await read("/who-blocked", { economy: "Bhutan" }, "member")).toContain("India:");
  });
});

describe("a quotation that is shortened", () => {
  const BEGINNING = "Bhutan concluded";
  const WHOLE =
    "Bhutan concluded bilateral market access negotiations with three members of the World Trade Organization on Monday, its trade minister said.";
  const PART = "bilateral market access negotiations with three members";

  it("takes what the fact says with it, says so in the audit log, and gives both back when it is made whole", async () => {
    let page = await factOf(await add(), BEGINNING);
    page = await fill(page, "Who and quotation", { quote: PART });
    expect(await fields(page, "Who and quotation")).toMatchObject({ quote: `… ${PART} …` });
    expect(await fields(page, "Correct")).toMatchObject({ statement: `… ${PART} …` });
    expect(await read("/audit")).toContain("quotation, and with it what it says, “Bhutan concluded");
    page = await fill(page, "Who and quotation", { quote: WHOLE });
    expect(await fields(page, "Who and quotation")).toMatchObject({ quote: WHOLE });
    expect(await fields(page, "Correct")).toMatchObject({ statement: WHOLE });
  });

  it("shows a cut only where the sentence goes on", async () => {
    let page = await factOf(await add(), BEGINNING);
    for (const [typed, quote] of [
      [
        "Bhutan concluded bilateral market access negotiations",
        "Bhutan concluded bilateral market access negotiations …",
      ],
      ["on Monday, its trade minister said", "… on Monday, its trade minister said"],
      ["said. The Working Party on the accession", "… said. The Working Party on the accession …"],
    ] as const) {
      page = await fill(page, "Who and quotation", { quote: typed });
      expect(await fields(page, "Who and quotation")).toMatchObject({ quote });
    }
  });

  it("stands in bold among the words of the article, with nothing put between them", async () => {
    let page = await factOf(await add(), BEGINNING);
    page = await fill(page, "Who and quotation", { quote: "members of the World … on Monday" });
    const shown = partsOf(page).map(({ content = "" }) => content);
    expect(shown).toContainEqual(
      expect.stringContaining(
        "with three **members of the World** Trade Organization **on Monday**, its trade minister",
      ),
    );
    expect(shown.join("\n")).not.toContain("**…");
    page = await fill(page, "Who and quotation", { quote: "Bhutan concludes bilateral talks" });
    const [first = ""] = partsOf(page).flatMap(({ content = "" }) => (content.includes("THIMPHU") ? [content] : []));
    expect(first).toMatch(/^\*\*Bhutan concludes bilateral talks\*\* with three members THIMPHU/);
  });

  it("leaves words of the moderator's own alone", async () => {
    let page = await factOf(await add(), BEGINNING);
    page = await fill(page, "Correct", { statement: "Bhutan is done with three members." });
    page = await fill(page, "Who and quotation", { quote: PART });
    expect(await fields(page, "Correct")).toMatchObject({ statement: "Bhutan is done with three members." });
    expect(await read("/audit")).not.toContain("and with it");
  });
});

describe("an objection without an objector", () => {
  it("is asked for who objects, and is named by /who-blocked once that is said", async () => {
    let page = await factOf(await add(), "The Working Party");
    page = await fill(page, "Correct", { kind: "objection", date: "September 2025" });
    expect(textOf(page)).toContain("Who objects? Nobody is named");
    expect(textOf(page)).not.toContain("✓ looked at");
    page = await fill(page, "Who and quotation", { actors: "Nepal: objects" });
    expect(textOf(page)).toContain("- objects: Nepal");
    expect(textOf(page)).not.toContain("Who objects?");
    await publish(await press(page, "All facts"));
    expect(await read("/who-blocked", { economy: "Bhutan" }, "member")).toContain("Nepal:");
  });
});

describe("what is filled in wrongly", () => {
  const wrong = async (label: string, values: Record<string, string>): Promise<APIMessage> =>
    fill(await factOf(await add(), OBJECTION), label, values);

  it.each([
    ["Correct", { date: "2099" }, /When: 2099 lies more than 30 years after the article/],
    ["Correct", { date: "soon" }, /When: “soon” is no day; write 10 June 2015/],
    ["Correct", { economies: "Germany" }, /Germany has been a member since the WTO began/],
    ["Correct", { economies: "Bhutan, EU" }, /EU has been a member since the WTO began/],
    ["Correct", { economies: "Atlantis" }, /I know no economy called “Atlantis”/],
    ["Correct", { economies: "Customs Union" }, /is a body, not an economy that accedes/],
    ["Who and quotation", { quote: "x" }, /Quotation: “x” is too short/],
    ["Who and quotation", { quote: "India welcomed Bhutan's schedule" }, /does not stand in the article word for word/],
    [
      "Who and quotation",
      { actors: "India blocks it" },
      /Who takes part: “India blocks it” does not say who does what/,
    ],
    ["Who and quotation", { actors: "objects: India (Atlantis)" }, /I know no economy or body called “Atlantis”/],
    ["Who and quotation", { speaker: "", office: "minister" }, /Who says it: an office needs the name/],
  ])("%s %j is refused, and says what is accepted", async (label, values, expected) => {
    const page = await wrong(label, values);
    expect(textOf(page)).toMatch(expected);
    expect(textOf(page)).toContain("Fact 4 of 4");
    expect(await read("/audit")).not.toContain("corrected a fact");
  });

  it("is all told at once, in place, and the form opens again with all that was typed", async () => {
    let page = await wrong("Correct", { date: "soon", economies: "Atlantis", statement: "India is against it." });
    const before = messages();
    expect(textOf(page)).toContain("When: “soon”");
    expect(textOf(page)).toContain("Whose accession it is about: I know no economy");
    const typed = { kind: "objection", date: "later", economies: "Atlantis", statement: "India is against it." };
    page = await fill(page, "Go on with what I typed", { date: "later" });
    expect(textOf(page)).not.toContain("soon");
    expect(await fields(page, "Go on with what I typed")).toMatchObject(typed);
    page = await fill(page, "Go on with what I typed", { date: "", economies: "Bhutan" });
    expect(textOf(page)).toContain("Says: India is against it.");
    expect(textOf(page)).toContain("When: no date");
    expect(labelsOf(page)).not.toContain("Go on with what I typed");
    expect(messages()).toBe(before);
  });

  it("GIVEN an emptied field THEN the form opens again with it empty", async () => {
    const page = await wrong("Correct", { date: "", economies: "Atlantis" });
    expect(await fields(page, "Go on with what I typed")).toMatchObject({ date: "", economies: "Atlantis" });
  });

  it.each([
    ["Correct", { economies: "" }, "about no economy's accession"],
    ["Correct", { date: "2040" }, "more than 10 years after the article"],
    ["Correct", { date: "July 2025" }, "Is it a plan?"],
    ["Who and quotation", { quote: "draft tariff schedule" }, "The quotation is very short"],
  ])("%s %j is unusual: it is warned of, and taken", async (label, values, expected) => {
    const page = await wrong(label, values);
    expect(textOf(page)).toContain(`⚠`);
    expect(textOf(page)).toContain(expected);
    expect(textOf(page)).toContain("✓ looked at");
  });
});

describe("what stands neither in the quotation nor in the article", () => {
  const beyond = "goes beyond its source";
  it.each([
    ["India and Nepal object to Bhutan's schedule.", "“Nepal” stands"],
    ["India objected in March 2031.", "“2031” stands"],
    ["India objected in October 2025.", "“October” stands"],
    ["India objected to 27 tariff lines.", "“27” stands"],
    ["India objected, Nobody Smith told Atlantis.", "“Nobody Smith”, “Atlantis” stand"],
    ["Atlantis objected to Bhutan's draft schedule.", "“Atlantis” stands"],
  ])("is told of: %s", async (statement, expected) => {
    let page = await fill(await factOf(await add(), OBJECTION), "Correct", { statement });
    expect(textOf(page)).toContain(`${beyond}: ${expected}`);
    page = await publish(await press(page, "All facts"));
    expect(textOf(page)).toContain("Published.");
  });

  it.each([
    "Indian officials objected to the Bhutanese tariff schedule in March 2025.",
    "The Working Party heard that India is against Bhutan's schedule.",
    "Namgyal Dorji said on 14 May 2025 that India had objected; 3 members are done.",
    "Objections were raised by India against Thimphu's draft.",
  ])("is not told of where it stands there in other words: %s", async (statement) => {
    const page = await fill(await factOf(await add(), OBJECTION), "Correct", { statement });
    expect(textOf(page)).not.toContain("⚠");
  });

  it("is told of where it takes part or speaks, and not where the article names it", async () => {
    let page = await factOf(await add(), OBJECTION);
    expect(textOf(page)).not.toContain("⚠");
    page = await fill(page, "Who and quotation", { actors: "objects: Atlantis", speaker: "Nobody Smith" });
    expect(textOf(page)).toContain("The article does not name “Atlantis”, “Nobody Smith”.");
    page = await fill(page, "Who and quotation", { actors: "objects: India", speaker: "Minister Dorji" });
    expect(textOf(page)).not.toContain("⚠");
  });
});

describe("the way out of a question", () => {
  it("leads back to the draft", async () => {
    const question = await press(await add(), "Discard");
    const draft = await press(question, "Never mind");
    expect(textOf(draft)).toContain("Draft: Bhutan concludes");
    const unseen = await press(draft, "Publish");
    expect(textOf(unseen)).toContain("4 of 4 facts not looked at.");
    expect(textOf(await press(unseen, "Back to the draft"))).toContain("4 facts, 0 looked at");
  });

  it("GIVEN all facts were looked at THEN nothing is asked", async () => {
    let page = await press(await add(), "Look through");
    for (let i = 0; i < 4; i++) page = await press(page, "Keep");
    expect(textOf(await press(page, "Publish"))).toContain("Published.");
  });
});

describe("the audit log", () => {
  it("has a line for what was corrected, accepted, dropped and restored: whose article, which fact, what changed", async () => {
    let page = await press(await add(), "Look through");
    page = await press(page, "Keep");
    page = await fill(page, "Correct", { kind: "issue", date: "2026" });
    page = await press(page, "Drop");
    await press(page, "Restore the last dropped");
    const audit = await read("/audit");
    const fact = "“Bhutan concludes bilateral talks with …”, “The Working Party on the accession of Bhutan will …”";
    expect(audit).toContain(`Tomas corrected a fact: ${fact}: kind next-step → issue; day September 2025 → 2026`);
    expect(audit).toMatch(/Tomas accepted a fact: “Bhutan concludes[^\n]*“Bhutan concluded/);
    expect(audit).toContain(`Tomas dropped a fact: ${fact}`);
    expect(audit).toContain(`Tomas restored a fact: ${fact}`);
  });
});

describe("an article in service", () => {
  it("opens again as a draft, and is published anew in its place", async () => {
    await published();
    const sheet = await press(await shown(), "Correct its facts");
    expect(textOf(sheet)).toContain("It is in service");
    expect(textOf(sheet)).toContain("4 facts, 0 looked at");
    const page = await fill(await factOf(sheet, OBJECTION), "Correct", {
      statement: "India is against Bhutan's tariffs.",
    });
    expect(await read("/who-blocked", { economy: "Bhutan" }, "member")).not.toContain("India is against");
    expect(textOf(await publish(await press(page, "All facts")))).toContain("generation 2");
    expect(await read("/who-blocked", { economy: "Bhutan" }, "member")).toContain("India is against Bhutan's tariffs.");
    expect(await read("/knowledge list")).toContain("Articles beside the shipped knowledge: 1");
    expect(await read("/knowledge history")).toContain("corrected “Bhutan concludes");
    expect(await read("/audit")).toMatch(/published anew.*\n.*corrected a fact.*\n.*reopened: “Bhutan concludes/);
  });

  it("remembers which of its facts were looked at, also if nothing else changed", async () => {
    const draft = await press(await press(await add(), "Look through"), "Keep");
    await publish(await press(draft, "All facts"));
    let again = await press(await shown(), "Correct its facts");
    expect(textOf(again)).toContain("4 facts, 1 looked at");
    let page = await press(again, "Look through");
    for (let i = 0; i < 2; i++) page = await press(page, "Keep");
    await publish(await press(page, "All facts"));
    again = await press(await shown(), "Correct its facts");
    expect(textOf(again)).toContain("4 facts, 3 looked at");
    expect(textOf(await press(again, "Publish"))).toContain("1 of 4 facts not looked at.");
  });

  it("GIVEN its draft is discarded THEN it stays in service as it was", async () => {
    await published();
    const draft = await read("/knowledge correct", { article: "bhutan" });
    expect(draft).toContain("Draft: Bhutan concludes");
    const [open] = newsroom.people.messages("general").slice(-1);
    if (!open) throw new Error("no draft is shown");
    const question = await press(open.message, "Discard");
    expect(textOf(question)).toContain("The article stays in service as it is.");
    await press(question, "Discard");
    expect(await read("/timeline", { economy: "Bhutan" }, "member")).toContain("Bhutan concluded");
  });

  async function shown(): Promise<APIMessage> {
    await use("/knowledge show", { article: "Bhutan concl" });
    const [last] = newsroom.people.messages("general").slice(-1);
    if (!last) throw new Error("nothing is shown");
    return last.message;
  }
});

it("an article that a draft copies is named by its title", async () => {
  await published();
  expect(textOf(await add(ARTICLE))).toContain("in service already, word for word: “Bhutan concludes");
});
