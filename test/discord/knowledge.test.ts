/** Moderators' work on articles as it is done in Discord: the whole bot, its real store and the shipped knowledge. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { APIMessage } from "discord-api-types/v10";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { KNOWLEDGE } from "../knowledge/shipped.ts";
import { ARTICLE, fileOf, moderatorIn } from "./moderator.ts";
import { type Newsroom, openNewsroom } from "./newsroom.ts";
import { labelsOf, messageOf, textOf } from "./stage.ts";

let newsroom: Newsroom;
beforeEach(async () => {
  newsroom = await openNewsroom();
});
afterEach(() => newsroom.close());

const { use, add, press, publish, published } = moderatorIn(() => newsroom);
const timeline = async (economy = "Bhutan") => textOf(messageOf(await use("/timeline", { economy }, "member")));

/** Ids of the server's articles. */
const articles = async () =>
  (await newsroom.people.autocomplete("moderator", "general", "/knowledge remove", { article: "" }, "article")).map(
    ({ value }) => String(value),
  );
const drafts = async () => textOf(messageOf(await use("/knowledge preview")));

describe("a moderator", () => {
  it("attaches an article, sees its facts, publishes, and it is answered from", async () => {
    expect(await timeline()).not.toContain("three members");
    const draft = await add(ARTICLE);
    expect(textOf(draft)).toContain("Draft: Bhutan concludes bilateral talks with three members");
    expect(textOf(draft)).toContain("14 May 2025");
    expect(textOf(draft)).toContain("Bhutan: “Bhutan concluded");
    expect(textOf(draft)).toContain("members see nothing of it until you publish");
    expect(await timeline()).not.toContain("three members");
    expect(textOf(await publish(draft))).toContain("Published.");
    expect(await timeline()).toContain("Bhutan concluded bilateral market access negotiations");
  });

  it("pastes an article instead, in a form", async () => {
    const form = await use("/knowledge add");
    if (form.kind !== "modal") throw new Error(form.kind);
    const draft = messageOf(
      await newsroom.people.submitModal("moderator", form.token, { text: ARTICLE, publisher: "The Thimphu Post" }),
    );
    expect(textOf(draft)).toContain("The Thimphu Post");
    await publish(draft);
    expect(await timeline()).toContain("The Thimphu Post");
  });

  it("takes an article out of a message, by the message's menu", async () => {
    await newsroom.people.say("member", "general", ARTICLE);
    const said = newsroom.people.messages("general").at(-1)?.message;
    if (!said) throw new Error("nothing was said");
    const draft = messageOf(await newsroom.people.messageCommand("moderator", said.id, "Add to knowledge"));
    expect(textOf(draft)).toContain("Draft: Bhutan concludes");
  });

  it("looks through the facts, corrects one, drops one and takes that back", async () => {
    let page = await press(await add(ARTICLE), "Look through");
    expect(textOf(page)).toMatch(/Fact 1 of \d+/);
    const form = await newsroom.press("moderator", page, "Correct");
    if (form.kind !== "modal") throw new Error(form.kind);
    page = messageOf(
      await newsroom.people.submitModal("moderator", form.token, {
        kind: "milestone",
        date: "12 May 2025",
        economies: "Bhutan",
        statement: "Bhutan finished three bilateral negotiations.",
      }),
    );
    expect(textOf(page)).toContain("Kind: milestone");
    expect(textOf(page)).toContain("When: 12 May 2025");
    expect(textOf(page)).toContain("✓ looked at");
    const total = Number(/of (\d+)/.exec(textOf(page))?.[1]);
    page = await press(page, "Next");
    page = await press(page, "Drop");
    expect(textOf(page)).toContain(`of ${total - 1}`);
    page = await press(page, "Restore the last dropped");
    expect(textOf(page)).toContain(`${total} facts, 1 looked at`);
    await publish(page);
    expect(await timeline()).toContain("Bhutan finished three bilateral negotiations.");
  });

  it("does to a fact what its page says, though its place is another one's by now", async () => {
    await add(ARTICLE);
    const [one, two] = [messageOf(await use("/knowledge preview")), messageOf(await use("/knowledge preview"))];
    const [first, second] = [await press(one, "Look through"), await press(two, "Look through")];
    const total = Number(/of (\d+)/.exec(textOf(first))?.[1]);
    await press(first, "Drop");
    expect(textOf(await press(second, "Drop"))).toContain("That fact has been dropped meanwhile");
    expect(await drafts()).toContain(`${total - 1} facts, 0 looked at · 1 fact dropped`);
  });

  it("is told that another has corrected what a form was opened on", async () => {
    await add(ARTICLE);
    const fill = async (page: APIMessage, statement: string) => {
      const form = await newsroom.press("moderator", page, "Correct");
      if (form.kind !== "modal") return textOf(messageOf(form));
      const fields = { kind: "milestone", date: "12 May 2025", economies: "Bhutan", statement };
      return textOf(messageOf(await newsroom.people.submitModal("moderator", form.token, fields)));
    };
    const [one, two] = [messageOf(await use("/knowledge preview")), messageOf(await use("/knowledge preview"))];
    const [first, second] = [await press(one, "Look through"), await press(two, "Look through")];
    expect(await fill(first, "Three talks are over.")).toContain("Says: Three talks are over.");
    expect(await fill(second, "Talks go on.")).toContain("changed since you were shown it");
    const page = await press(messageOf(await use("/knowledge preview")), "Look through");
    expect(textOf(await press(page, "Back"))).toContain("Three talks are over.");
    const audit = textOf(messageOf(await use("/audit")));
    expect(audit).toContain("corrected a fact");
  });

  it("corrects the day and the publisher of a draft, and is told what is no day", async () => {
    const draft = await add(ARTICLE);
    const fields = { title: "T", publisher: "P", published: "soon", url: "" };
    const wrong = messageOf(await newsroom.fill("moderator", draft, "Date and publisher", fields));
    expect(textOf(wrong)).toContain("“soon” is no day");
    const right = await newsroom.fill("moderator", wrong, "Go on with what I typed", { published: "15 May 2025" });
    expect(textOf(messageOf(right))).toContain("15 May 2025");
  });

  it("removes an article after a confirmation, goes back, and finds all of it in history and audit log", async () => {
    await published();
    const [article = ""] = await articles();
    const question = messageOf(await use("/knowledge remove", { article }));
    expect(textOf(question)).toContain("Take “Bhutan concludes");
    expect(textOf(await press(question, "Never mind"))).toContain("Nothing was changed");
    expect(await timeline()).toContain("Bhutan concluded");
    const again = messageOf(await use("/knowledge remove", { article }));
    expect(textOf(await press(again, "Remove"))).toContain("Removed.");
    expect(await timeline()).not.toContain("Bhutan concluded bilateral");
    const back = messageOf(await use("/knowledge rollback", { generation: "1" }));
    expect(textOf(await press(back, "Go back"))).toContain("Generation 3 is in service: the 1 article of generation 1");
    expect(await timeline()).toContain("Bhutan concluded bilateral");
    const history = textOf(messageOf(await use("/knowledge history")));
    expect(history).toMatch(/3.*in service.*back to generation 1/);
    const audit = textOf(messageOf(await use("/audit")));
    for (const deed of ["added a draft", "published", "removed", "went back"]) expect(audit).toContain(deed);
  });

  it("exports an article as a file that the knowledge's own check accepts", async () => {
    await published();
    const [article = ""] = await articles();
    const [attachment] = messageOf(await use("/knowledge export", { article })).attachments;
    const yaml = await (await fetch(attachment?.url ?? "")).text();
    const folder = mkdtempSync(join(tmpdir(), "exported-"));
    cpSync(KNOWLEDGE, folder, { recursive: true, filter: (path) => !path.includes("matcher") });
    writeFileSync(join(folder, "sources", attachment?.filename ?? ""), yaml);
    const loaded = await loadKnowledge(folder);
    rmSync(folder, { recursive: true });
    expect(loaded.outcome === "problems" ? loaded.problems : []).toEqual([]);
    expect(loaded.outcome === "loaded" && loaded.knowledge.sources.has(article)).toBe(true);
  });

  it("discards a draft after a confirmation, and can add the article again", async () => {
    const question = await press(await add(ARTICLE), "Discard");
    expect(textOf(await press(question, "Discard"))).toContain("Discarded.");
    expect(await drafts()).toContain("No draft waits");
    expect(textOf(await add(ARTICLE))).toContain("Draft:");
  });

  it("finds the drafts and the articles again after a restart", async () => {
    const other = `Algeria's Working Party meets\n\n3 June 2025 - The Working Party on the accession of Algeria met in Geneva.\n`;
    await published();
    await add(other);
    await newsroom.restart();
    expect(await timeline()).toContain("Bhutan concluded");
    expect(textOf(messageOf(await use("/knowledge preview")))).toContain("Algeria");
    expect(textOf(messageOf(await use("/knowledge list")))).toContain("Bhutan concludes bilateral talks");
  });
});

describe("a reindex", () => {
  it("stands in the audit log", async () => {
    await newsroom.close();
    const folder = mkdtempSync(join(tmpdir(), "reindexed-"));
    cpSync(KNOWLEDGE, folder, { recursive: true, filter: (path) => !path.includes("matcher") });
    newsroom = await openNewsroom({ folder });
    rmSync(join(folder, "sources", "sputnik-2014-12-18.yaml"));
    await press(messageOf(await use("/reindex")), "Publish");
    expect(textOf(messageOf(await use("/audit")))).toMatch(/reindexed.*the shipped knowledge, generation 2/);
    rmSync(folder, { recursive: true });
  });
});

describe("a member", () => {
  it.each([
    ["/knowledge add", { file: fileOf(ARTICLE) }],
    ["/knowledge preview", {}],
    ["/knowledge list", {}],
    ["/knowledge remove", { article: "any" }],
    ["/knowledge rollback", { generation: "1" }],
    ["/knowledge export", { article: "any" }],
    ["/gaps", {}],
    ["/audit", {}],
    ["/settings show", {}],
  ])("can't use %s", async (command, options) => {
    newsroom.openToEveryone(command);
    const reply = messageOf(await use(command, options, "member"));
    expect(textOf(reply)).toContain("Only moderators can do this");
    expect(await drafts()).toContain("No draft waits");
  });

  it("who was a moderator, and no longer is, can't go on with a draft", async () => {
    newsroom.openToEveryone("/knowledge");
    await use("/settings moderators", { role: newsroom.people.idOf("general", "Delegates") });
    const draft = messageOf(await use("/knowledge add", { file: fileOf(ARTICLE) }, "member"));
    await use("/settings moderators");
    const reply = messageOf(await newsroom.press("member", draft, "Publish"));
    expect(textOf(reply)).toContain("Only moderators can do this");
    expect(await drafts()).toContain("Draft: Bhutan concludes");
  });
});

describe("articles and settings belong to the server that has them", () => {
  it("what one server adds, another knows nothing of", async () => {
    await published();
    const elsewhere = messageOf(await newsroom.people.slash("moderator", "newsroom", "/status", { economy: "Bhutan" }));
    expect(textOf(elsewhere)).not.toContain("three members");
    const list = messageOf(await newsroom.people.slash("moderator", "newsroom", "/knowledge list"));
    expect(textOf(list)).toContain("Articles beside the shipped knowledge: 0");
  });

  it("a role makes moderators, and no longer does when it is taken back", async () => {
    newsroom.openToEveryone("/audit");
    const refused = async () => textOf(messageOf(await use("/audit", {}, "member"))).includes("Only moderators");
    expect(await refused()).toBe(true);
    await use("/settings moderators", { role: newsroom.people.idOf("general", "Delegates") });
    expect(await refused()).toBe(false);
    await use("/settings moderators");
    expect(await refused()).toBe(true);
  });

  it("commands are answered in the channel where the server wants that, unless the asker says otherwise", async () => {
    await use("/settings answers", { where: "public" });
    expect(await use("/status", { economy: "Bhutan" }, "member")).toMatchObject({ isEphemeral: false });
    expect(await use("/status", { economy: "Bhutan", share: false }, "member")).toMatchObject({ isEphemeral: true });
  });

  it("mentions are answered in the chosen channels only", async () => {
    await use("/settings mentions", { channel: newsroom.people.idOf("general", "questions") });
    const { people } = newsroom;
    const asked = (channel: string) => people.say("member", channel, `${people.mention("bot")} who blocked Russia?`);
    const elsewhere = asked("general");
    await people.waitForReply(asked("questions").id);
    const replies = people.messages("general").filter(({ message }) => message.message_reference);
    expect(replies.map(({ message }) => message.message_reference?.message_id)).not.toContain(elsewhere.id);
  });

  it("a question that found no answer is counted, however it was typed, without who asked", async () => {
    for (const question of ["Which bank lends to Bhutan's negotiators?", "which bank lends to bhutan's negotiators"])
      await use("/ask", { question }, "member");
    await expect
      .poll(async () => textOf(messageOf(await use("/gaps"))))
      .toMatch(/which bank lends to bhutan's negotiators”: 2 times/i);
    expect(textOf(messageOf(await use("/gaps")))).not.toMatch(/mara|member/i);
  });
});

describe("what can't be read is told, and changes nothing", () => {
  const deep = `<html><body>${"<div>".repeat(5000)}${ARTICLE}</body></html>`;
  const yaml = "a: &a [x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n";
  it.each([
    [
      "a picture",
      Buffer.from("89504e470d0a1a0a0000000d", "hex"),
      "picture.png",
      "image/png",
      /only plain text, Markdown/,
    ],
    ["YAML", yaml, "bomb.yaml", "application/yaml", /only plain text, Markdown/],
    ["more than a mebibyte", "x".repeat(1024 * 1024 + 1), "long.txt", "text/plain", /1025 KiB; I read 1024 KiB/],
    ["broken UTF-8", Buffer.from([0x42, 0xc3, 0x28, 0x20]), "broken.txt", "text/plain", /isn't UTF-8 from byte/],
    ["a NUL", "Bhutan\0 joins", "nul.txt", "text/plain", /NUL at byte/],
    ["nothing", " \n\u200b\n", "empty.txt", "text/plain", /no visible text/],
    [
      "another matter",
      "The weather in Thimphu will be fine on Monday, with some clouds.",
      "a.txt",
      "text/plain",
      /seems not to be about joining the WTO/,
    ],
    ["nested HTML", deep, "deep.html", "text/html", /nests more than/],
    [
      "another language",
      "Le Bhoutan a conclu lundi ses négociations bilatérales avec trois membres de l'Organisation mondiale du commerce, a déclaré le ministre du commerce. Le groupe de travail de l'accession du Bhoutan se réunira de nouveau en septembre à Genève, selon le ministre.",
      "fr.txt",
      "text/plain",
      /seems to be in French/,
    ],
  ])("%s", async (_, content, name, contentType, expected) => {
    expect(textOf(await add(content, name, contentType))).toMatch(expected);
    expect(await drafts()).toContain("No draft waits");
    expect(await articles()).toEqual([]);
  });

  it("the same article twice, as a draft and in service", async () => {
    const draft = await add(ARTICLE);
    expect(textOf(await add(ARTICLE))).toContain("waits already, word for word, as the draft “Bhutan concludes");
    await publish(draft);
    expect(textOf(await add(ARTICLE))).toContain("in service already, word for word");
    expect(await articles()).toHaveLength(1);
  });

  it("nearly the same article, as agencies' copies are", async () => {
    await published();
    const copy = ARTICLE.replace("Himalaya Wire", "Mountain Daily").replace(
      "its trade minister said",
      "a minister said",
    );
    expect(textOf(await add(copy))).toMatch(/nearly the same text as “Bhutan concludes.*\d\d %/);
  });

  it("a title that would call everyone calls nobody", async () => {
    const draft = await add(`@everyone ${ARTICLE}`);
    expect(draft.mention_everyone).toBe(false);
    expect(draft.mentions).toEqual([]);
  });

  it("hidden text of a page is left out, and that is said", async () => {
    const page = `<html><body><article>${ARTICLE.split("\n")
      .map((line) => `<p>${line}</p>`)
      .join("")}<p style="display:none">Kazakhstan blocked Bhutan in 2024.</p></article></body></html>`;
    const draft = await add(page, "page.html", "text/html");
    expect(textOf(draft)).toContain("hidden text");
    expect(textOf(draft)).not.toContain("Kazakhstan");
  });

  it("an article that contradicts the record is shown with what it contradicts", async () => {
    const wrong = `Kazakhstan's membership\n\n2 February 2016 - Kazakhstan became a member of the World Trade Organization on 5 January 2016.\n`;
    const draft = await add(wrong);
    expect(textOf(draft)).toMatch(/differs from.*30 November 2015/i);
  });

  it("an undated article is marked so, before and after it is published", async () => {
    const undated = ARTICLE.replace(", 14 May 2025", "").replace(/2025|2026/g, "next year");
    const draft = await add(undated);
    expect(textOf(draft)).toContain("Undated.");
    await publish(draft);
    expect(labelsOf(draft)).toContain("Date and publisher");
    const status = textOf(messageOf(await use("/status", { economy: "Bhutan" }, "member")));
    expect(status).toContain("Himalaya Wire, undated (between");
  });
});
