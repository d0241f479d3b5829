/** Articles go in and out of service by their titles; ids stay out of sight. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ARTICLE, moderatorIn } from "./moderator.ts";
import { type Newsroom, openNewsroom } from "./newsroom.ts";
import { labelsOf, messageOf, textOf } from "./stage.ts";

const ALGERIA = `Algeria's Working Party meets in Geneva\n\n3 June 2025 (Desert Wire) - The Working Party on the accession of Algeria met in Geneva.\n`;
const ID = /bhutan-concludes/;

let newsroom: Newsroom;
beforeEach(async () => {
  newsroom = await openNewsroom();
});
afterEach(() => newsroom.close());

const { use, publish, read, press, add, published, fill, factOf } = moderatorIn(() => newsroom);

describe("going back", () => {
  it("names what leaves, what comes back and what is as it was, before and after, in history and audit log", async () => {
    await published();
    await published(ALGERIA);
    await press(messageOf(await use("/knowledge remove", { article: "bhutan" })), "Remove");
    const question = messageOf(await use("/knowledge rollback", { generation: "1" }));
    expect(textOf(question)).toContain("Comes back: “Bhutan concludes bilateral talks with three members”");
    expect(textOf(question)).toContain("Leaves service: “Algeria's Working Party meets in Geneva”");
    const done = textOf(await press(question, "Go back"));
    expect(done).toContain("Came back: “Bhutan concludes");
    expect(done).toContain("Left service: “Algeria's");
    const history = await read("/knowledge history");
    expect(history).toContain("4 (in service): back to generation 1; back: “Bhutan concludes");
    expect(history).toContain("removed “Bhutan concludes");
    const audit = await read("/audit");
    expect(audit).toContain("went back: to generation 1; back: “Bhutan concludes");
    expect(audit).toContain("out of service: “Algeria's");
    for (const shown of [history, audit, await read("/knowledge list")]) expect(shown).not.toMatch(ID);
  });

  it("to before a correction names the article that becomes as it was", async () => {
    await published();
    const draft = messageOf(await use("/knowledge correct", { article: "bhutan" }));
    const page = await fill(await factOf(draft, "India"), "Correct", { statement: "India is against it." });
    await publish(await press(page, "All facts"));
    const question = messageOf(await use("/knowledge rollback", { generation: "1" }));
    expect(textOf(question)).toContain("Becomes as it was: “Bhutan concludes");
    expect(textOf(await press(question, "Go back"))).toContain("Is as it was: “Bhutan concludes");
    expect(await read("/who-blocked", { economy: "Bhutan" }, "member")).not.toContain("India is against it.");
  });
});

describe("an article that is meant", () => {
  it("is told by the beginning of its title, however it is written", async () => {
    await published();
    const exported = messageOf(await use("/knowledge export", { article: "bhutan CONCLUDES" }));
    expect(exported.attachments).toHaveLength(1);
    expect(textOf(exported)).toContain("“Bhutan concludes bilateral talks with three members” as a file");
  });

  it("is asked for where several may be meant, with a button for each", async () => {
    await published();
    const other = `Bhutan's minister speaks\n\n3 June 2025 (Peak Post) - "We will join the WTO soon," Bhutan's trade minister said in Paro.\n`;
    await published(other);
    const unsure = messageOf(await use("/knowledge export", { article: "bhutan" }));
    expect(textOf(unsure)).toContain("may be several articles");
    expect(labelsOf(unsure)).toEqual([
      "Bhutan concludes bilateral talks with three members",
      "Bhutan's minister speaks",
    ]);
    expect((await press(unsure, "Bhutan's minister speaks")).attachments).toHaveLength(1);
  });

  it("is asked for in one message, however often it is missed; another person's stays", async () => {
    newsroom.openToEveryone("/knowledge");
    await use("/knowledge list", {}, "member");
    for (const article of ["tonga", "samoa", "palau"]) await use("/knowledge export", { article });
    const shown = () => newsroom.people.messages("general").map(({ message }) => textOf(message));
    await expect.poll(shown).toHaveLength(2);
    expect(shown()[0]).toContain("Only moderators");
    expect(shown()[1]).toContain("has added no article “palau”");
  });

  it("is named where there is none", async () => {
    await published();
    expect(await read("/knowledge export", { article: "tonga" })).toContain("has added no article “tonga”");
  });
});

describe("/help", () => {
  it("shows members what they may use only, and moderators their own too", async () => {
    expect(await read("/help", {}, "member")).not.toMatch(/knowledge|gaps|audit|settings|reindex|moderators$/m);
    const own = await read("/help");
    expect(own).toContain("For moderators");
    expect(own).toContain("/knowledge correct article");
  });

  it("leaves out what belongs to a server where there is none", async () => {
    const reply = await newsroom.people.slash("moderator", "dm", "/help");
    expect(textOf(messageOf(reply))).not.toContain("/knowledge");
  });
});

describe("what members read", () => {
  it("names an article of an unknown publisher by its title", async () => {
    await published(ARTICLE.replace("(Himalaya Wire) ", ""));
    const answer = await read("/who-blocked", { economy: "Bhutan" }, "member");
    expect(answer).toContain(
      "“Bhutan concludes bilateral talks with three members” (publisher not known), 14 May 2025",
    );
  });

  it("says of a meeting that was to come that its day has passed", async () => {
    const old = ARTICLE.replaceAll("2025", "2019").replace("2026", "2020");
    const draft = await add(old);
    const page = await fill(await factOf(draft, "The Working Party"), "Correct", { kind: "status" });
    await press(await press(await press(page, "All facts"), "Publish"), "Publish anyway");
    const status = await read("/status", { economy: "Bhutan" }, "member");
    expect(status).toContain("announced for September 2019, a day that has passed");
  });
});
