import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Library } from "../../src/answer/library.ts";
import { openLibrary } from "../../src/answer/open-library.ts";
import { openEnglish } from "../../src/knowledge/english.ts";
import { EVERYONE } from "../../src/knowledge/owner.ts";
import type { SourceFile } from "../../src/knowledge/schema.ts";
import { KNOWLEDGE } from "../knowledge/shipped.ts";

const folder = mkdtempSync(join(tmpdir(), "library-"));
const SOURCE = join(folder, "sources/wto-2015-06-10.yaml");
const original = () => readFileSync(join(KNOWLEDGE, "sources/wto-2015-06-10.yaml"), "utf8");
let library: Library;
let now = new Date("2026-01-01T00:00:00Z");

beforeAll(() => cpSync(KNOWLEDGE, folder, { recursive: true, filter: (path) => !path.includes("matcher") }));
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(async () => {
  writeFileSync(SOURCE, original());
  const opened = await openLibrary({ folder, english: openEnglish(), now: () => now });
  if (opened.outcome === "problems") throw new Error("the shipped knowledge has problems");
  library = opened.library;
});

describe("a new generation", () => {
  it("is proposed with what would change, and serves once it is published", async () => {
    writeFileSync(
      SOURCE,
      original().replace(
        /statement: The WTO had 161 members in June 2015\./,
        "statement: In June 2015 the WTO counted 161 members.",
      ),
    );
    const proposed = await library.propose("Ann");
    if (proposed.outcome !== "ready") throw new Error(proposed.outcome);
    expect(proposed.difference.sources).toEqual({ added: [], changed: [], removed: [] });
    expect(proposed.difference.facts.changed).toEqual(["wto-161-members"]);
    expect(library.answersFor().about().generation).toBe(1);
    expect(await proposed.publish()).toMatchObject({ before: 1, after: 2 });
    expect(library.answersFor().about().generation).toBe(2);
    expect(
      library
        .answersFor()
        .source("wto-2015-06-10")
        ?.sheet.find(({ fact }) => fact === "wto-161-members")?.statement,
    ).toMatch(/counted/);
  });

  it("on a broken file is refused with the line, and the old one goes on serving", async () => {
    writeFileSync(SOURCE, original().replace("date: 1996-01-29", "date: 1996-01-99"));
    const proposed = await library.propose("Ann");
    expect(proposed.outcome).toBe("problems");
    if (proposed.outcome === "problems")
      expect(proposed.problems[0]).toMatchObject({ file: "sources/wto-2015-06-10.yaml", line: expect.any(Number) });
    expect(library.answersFor().status({ economy: "KAZ" }).outcome).toBe("answer");
    writeFileSync(SOURCE, original());
    expect((await library.propose("Ann")).outcome).toBe("ready");
  });

  it("is one at a time: a second asker is told who is at it, until it is decided or lapses", async () => {
    const first = await library.propose("Ann");
    expect(await library.propose("Ben")).toMatchObject({ outcome: "busy", by: "Ann" });
    if (first.outcome === "ready") first.discard();
    const second = await library.propose("Ben");
    expect(second.outcome).toBe("ready");
    now = new Date(now.getTime() + 11 * 60_000);
    expect((await library.propose("Cem")).outcome).toBe("ready");
  });
});

describe("what owners add", () => {
  /** An article of one sentence, made from a shipped one. */
  const article = (id: string, statement: string): SourceFile => ({
    id,
    kind: "newspaper",
    publisher: "The Islander",
    title: statement,
    language: "en",
    published: "2026-01-01",
    published_basis: "stated",
    published_reason: "It stands at its head.",
    sha256: createHash("sha256").update(statement).digest("hex"),
    facts: [
      {
        id: `${id}.1`,
        kind: "status",
        economies: ["UZB"],
        mentions: [],
        actors: [],
        date: "2025-12-01",
        modality: "fact",
        statement,
        quote: statement,
        supersedes: [],
        contradicts: [],
        denies: [],
        resolves: [],
      },
    ],
  });
  const statement = "Uzbekistan concluded its last bilateral negotiations in December 2025.";
  const says = (server?: string) =>
    JSON.stringify(library.answersFor(server).status({ economy: "UZB" })).includes(statement);
  const keep = async () => {};

  it("a server's own is answered there alone", async () => {
    await library.stock("seminar", { number: 1, files: [article("islander", statement)] }, keep);
    expect([says("seminar"), says("newsroom"), says()]).toEqual([true, false, false]);
    expect(library.answersFor("seminar").about().generation).toBe(2);
  });

  it("everyone's is answered everywhere, beside a server's own", async () => {
    await library.stock(
      "seminar",
      { number: 1, files: [article("other", "Uzbekistan applied to join the WTO.")] },
      keep,
    );
    await library.stock(EVERYONE, { number: 1, files: [article("islander", statement)] }, keep);
    expect([says("seminar"), says("newsroom"), says()]).toEqual([true, true, true]);
    expect(
      library
        .answersFor("seminar")
        .sources()
        .map(({ id }) => id),
    ).toContain("other");
  });

  it("that can't be kept does not go into service", async () => {
    const full = () => Promise.reject(new Error("the disk is full"));
    await expect(
      library.stock("seminar", { number: 1, files: [article("islander", statement)] }, full),
    ).rejects.toThrow("the disk is full");
    expect(says("seminar")).toBe(false);
    expect(library.added("seminar")).toBeUndefined();
  });

  it("stays through a reindex of the shipped knowledge", async () => {
    await library.stock("seminar", { number: 1, files: [article("islander", statement)] }, keep);
    const proposed = await library.propose("Ann");
    if (proposed.outcome !== "ready") throw new Error(proposed.outcome);
    await proposed.publish();
    expect(says("seminar")).toBe(true);
    expect(library.shipped().sources.has("islander")).toBe(false);
  });
});
