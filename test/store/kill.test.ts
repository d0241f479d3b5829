import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { openStore } from "../../src/store/open.ts";
import { POINTS } from "../../src/store/points.ts";
import { apart } from "./apart.ts";
import { folder, hash } from "./fixture.ts";
import { OWNER, type Said } from "./said.ts";

/** What the store has acknowledged so far. */
interface Ledger {
  number: number;
  revisions: number[];
  drafts: Set<string>;
  /** Texts for which no draft came yet. */
  texts: Set<string>;
  /** Ids of what changed a generation. */
  audited: string[];
}
const MADE_GENERATION = ["publish", "remove", "rollback"];

function enter(ledger: Ledger, said: Said): void {
  const { done, generation, draft, text, id = "" } = said;
  if (!done) return;
  if (text) ledger.texts.add(text);
  if (done === "draft" && draft) ledger.drafts.add(draft);
  if (done !== "draft" && draft) ledger.drafts.delete(draft);
  if (generation && generation.number > ledger.number) {
    ledger.audited.push(id);
    ledger.number = generation.number;
    ledger.revisions = generation.revisions;
  }
}

/** Reads all of the file itself, beside the store. */
function soundness(dataDir: string): unknown[] {
  const database = new DatabaseSync(join(dataDir, "article-xii.sqlite"), { readOnly: true });
  const said = ["integrity_check", "foreign_key_check"].flatMap((check) => database.prepare(`PRAGMA ${check}`).all());
  database.close();
  return said.flatMap((row) => Object.values(row));
}

/** Opens the store after a kill and compares. @param pending what was begun and not acknowledged: it was done, or it was not */
async function compare(dataDir: string, ledger: Ledger, pending: Said | undefined): Promise<void> {
  const store = await openStore({ dataDir });
  expect(soundness(dataDir)).toEqual(["ok"]);

  const generations = await store.generations(OWNER);
  const number = generations[0]?.number ?? 0;
  const made = number > ledger.number;
  if (made) expect([number, MADE_GENERATION]).toEqual([ledger.number + 1, expect.arrayContaining([pending?.begins])]);
  else expect([number, generations[0]?.revisions ?? []]).toEqual([ledger.number, ledger.revisions]);
  for (const { revisions } of generations)
    for (const { file } of await store.revisions(revisions))
      expect(hash((await store.text(file.sha256)) ?? "")).toBe(file.sha256);

  const lines = (await store.auditLines(OWNER, 1000)).map(({ what }) => what).reverse();
  expect(lines).toEqual(made ? [...ledger.audited, pending?.id] : ledger.audited);

  const drafts = await store.drafts(OWNER);
  const expected = new Set(ledger.drafts);
  const fresh = drafts.find(({ id }) => !expected.has(id));
  if (fresh) expect([pending?.begins, fresh.notes]).toEqual(["draft", [pending?.id]]);
  if (fresh) expected.add(fresh.id);
  if (made || (pending?.begins === "drop" && !drafts.some(({ id }) => id === pending.draft)))
    expected.delete(pending?.draft ?? "");
  expect(new Set(drafts.map(({ id }) => id))).toEqual(expected);
  for (const sha256 of [...ledger.texts, ...drafts.map(({ file }) => file.sha256)])
    expect(hash((await store.text(sha256)) ?? "")).toBe(sha256);

  await store.close();
  Object.assign(ledger, { number, revisions: generations[0]?.revisions ?? [], drafts: expected, audited: lines });
}

/** Lets a process work until it is killed, and looks at what is left; one folder for all of them. */
async function killEach(kills: { seed: number; stay?: { at: (typeof POINTS)[number]; time: number } }[]) {
  const dataDir = folder();
  const ledger: Ledger = { number: 0, revisions: [], drafts: new Set(), texts: new Set(), audited: [] };
  for (const { seed, stay } of kills) {
    let stayed = false;
    const said = await apart({ dataDir, seed, ...(stay ? { stay } : {}) }, ({ ready, stays }, child) => {
      if (stays) stayed = true;
      if (stays) child.kill("SIGKILL");
      if (ready && !stay) setTimeout(() => child.kill("SIGKILL"), (seed * 7) % 60);
    });
    expect(said.flatMap(({ fault }) => fault ?? [])).toEqual([]);
    expect(stayed).toBe(stay !== undefined);
    for (const one of said) {
      // the text of a draft may be forgotten with its article
      ledger.texts = new Set(one.begins ? [] : ledger.texts);
      enter(ledger, one);
    }
    const last = said.at(-1)?.stays ? said.at(-2) : said.at(-1);
    await compare(dataDir, ledger, last?.begins ? last : undefined);
  }
  return ledger;
}

describe("a process that is killed", () => {
  const points = POINTS.filter((point) => point !== "migration written" && point !== "draft changed");
  const atPoints = [1, 2, 4].flatMap((time) => points.map((at) => ({ at, time })));
  const kills = [
    ...atPoints.map((stay, at) => ({ seed: 1000 + at, stay })),
    ...Array.from({ length: 50 - atPoints.length }, (_, at) => ({ seed: 2000 + at })),
  ];

  it("loses nothing that was acknowledged, and leaves nothing half", async () => {
    const lanes = [0, 1].map((lane) => killEach(kills.filter((_, at) => at % 2 === lane)));
    for (const { number } of await Promise.all(lanes)) expect(number).toBeGreaterThan(10);
  }, 240_000);
});
