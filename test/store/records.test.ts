import { describe, expect, it } from "vitest";
import { ANNA, BEN, OTHER, opened, SERVER } from "./fixture.ts";

describe("settings", () => {
  it("are private and everywhere until they are set, for each server", async () => {
    const store = await opened();
    const before = { answers: "private", mentionChannels: [] };
    expect(await store.settings(SERVER)).toEqual(before);
    const settings = { moderatorRole: "300000000000000001", answers: "public" as const, mentionChannels: ["4"] };
    await store.changeSettings(SERVER, () => settings, BEN, "answers: public");
    expect(await store.settings(SERVER)).toEqual(settings);
    expect(await store.settings(OTHER)).toEqual(before);
    expect(await store.auditLines(SERVER, 5)).toMatchObject([{ by: BEN, action: "settings", what: "answers: public" }]);
    await store.changeSettings(SERVER, () => ({ answers: "private", mentionChannels: [] }), BEN, "all back");
    expect(await store.settings(SERVER)).toEqual(before);
  });
});

describe("the audit log", () => {
  it("is read newest first, page by page, for each server", async () => {
    const store = await opened();
    for (const what of ["a", "b", "c"]) await store.audit(SERVER, { by: ANNA, action: "ingest", what });
    await store.audit(OTHER, { by: ANNA, action: "ingest", what: "elsewhere" });
    const [newest, second] = await store.auditLines(SERVER, 2);
    expect([newest?.what, second?.what]).toEqual(["c", "b"]);
    expect((await store.auditLines(SERVER, 2, second?.id)).map(({ what }) => what)).toEqual(["a"]);
  });

  it("keeps the last thousand lines of a server", async () => {
    const store = await opened();
    await store.audit(OTHER, { by: ANNA, action: "ingest", what: "elsewhere" });
    for (let at = 0; at < 1003; at += 1) await store.audit(SERVER, { by: ANNA, action: "ingest", what: `${at}` });
    const lines = await store.auditLines(SERVER, 2000);
    expect([lines.length, lines[0]?.what, lines.at(-1)?.what]).toEqual([1000, "1002", "3"]);
    expect(await store.auditLines(OTHER, 10)).toHaveLength(1);
  });
});

describe("questions without an answer", () => {
  it("are counted by what they ask, the most frequent first, then the newest", async () => {
    let now = new Date(1000);
    const store = await opened({ now: () => now });
    await store.noteGap(SERVER, "tonga", "Who blocked Tonga?");
    now = new Date(2000);
    await store.noteGap(SERVER, "tonga", "who stood in Tonga's way?");
    await store.noteGap(SERVER, "niue", "Niue?");
    now = new Date(3000);
    await store.noteGap(SERVER, "nauru", "Nauru?");
    await store.noteGap(OTHER, "tuvalu", "Tuvalu?");
    expect(await store.gaps(SERVER, 2)).toEqual([
      { key: "tonga", question: "who stood in Tonga's way?", times: 2, first: new Date(1000), last: new Date(2000) },
      { key: "nauru", question: "Nauru?", times: 1, first: new Date(3000), last: new Date(3000) },
    ]);
    expect(await store.gaps(SERVER, 10)).toHaveLength(3);
  });

  it("are cut to 200 characters on one line, without what steers a terminal", async () => {
    const store = await opened();
    await store.noteGap(SERVER, "long", `a\u0000\n\tb\u202e\u001b[31m${"🎉".repeat(300)}`);
    const [gap] = await store.gaps(SERVER, 1);
    expect(gap?.question).toBe(`a b [31m${"🎉".repeat(192)}`);
  });

  it("are at most 500 for a server; the one that was asked longest ago goes", async () => {
    let at = 0;
    const store = await opened({ now: () => new Date(at) });
    await store.noteGap(OTHER, "elsewhere", "Elsewhere?");
    for (at = 1; at <= 500; at += 1) await store.noteGap(SERVER, `${at}`, `Question ${at}?`);
    await store.noteGap(SERVER, "1", "Question 1?");
    await store.noteGap(SERVER, "501", "Question 501?");
    const questions = (await store.gaps(SERVER, 1000)).map(({ question }) => question);
    expect(questions).toHaveLength(500);
    expect(questions).toContain("Question 1?");
    expect(questions).not.toContain("Question 2?");
    expect(await store.gaps(OTHER, 10)).toHaveLength(1);
  });
});
