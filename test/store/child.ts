/**
 * A process that uses a store and says so: `node child.ts '{"dataDir": ..., "seed": ...}'`. It prints a line before each thing that it does
 * and one when the store has acknowledged it. At a point that it was given, it stays, with the transaction open, until it is killed.
 */
import { writeSync } from "node:fs";
import { flushCompileCache } from "node:module";
import { openStore } from "../../src/store/open.ts";
import type { Store } from "../../src/store/store.ts";
import { articleOf } from "./articles.ts";
import { OWNER, orderSchema, type Said } from "./said.ts";

const {
  dataDir,
  seed,
  steps = Number.POSITIVE_INFINITY,
  stay,
  grows,
} = orderSchema.parse(JSON.parse(process.argv[2] ?? "{}"));

const BY = { id: "1", name: "child" };
const say = (said: Said): void => {
  writeSync(1, `${JSON.stringify(said)}\n`);
};

/** The same numbers for the same seed (Mulberry32). */
let state = seed;
function below(limit: number): number {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
}

let times = 0;
function reached(point: string): void {
  if (point !== stay?.at) return;
  times += 1;
  if (times < stay.time) return;
  say({ stays: point });
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

async function add(store: Store, id: string): Promise<void> {
  const { text, file } = articleOf(id);
  say({ begins: "text", id });
  say({ done: "text", id, text: await store.keepText(text) });
  say({ begins: "draft", id });
  const draft = await store.addDraft({ owner: OWNER, by: BY, file, kept: [], dropped: [], notes: [id] });
  say({ done: "draft", id, draft: draft.id });
}

async function publishOne(store: Store, id: string): Promise<void> {
  const draft = (await store.drafts(OWNER)).find(({ file }) => !grows || file.id.startsWith(`article-${seed}-`));
  if (!draft) return;
  say({ begins: "publish", id, draft: draft.id });
  const generation = await store.publish({
    owner: OWNER,
    by: BY,
    why: id,
    action: "publish",
    what: id,
    add: { file: draft.file, draft: draft.id },
  });
  say({ done: "publish", id, draft: draft.id, generation });
}

async function dropOne(store: Store, id: string): Promise<void> {
  const draft = (await store.drafts(OWNER)).at(-1);
  if (!draft) return;
  say({ begins: "drop", id, draft: draft.id });
  await store.dropDraft(OWNER, draft.id);
  say({ done: "drop", id, draft: draft.id });
}

async function removeOne(store: Store, id: string): Promise<void> {
  const { revisions = [] } = (await store.generation(OWNER)) ?? {};
  if (revisions.length === 0) return;
  const [revision] = await store.revisions([revisions[below(revisions.length)] ?? 0]);
  if (!revision) return;
  say({ begins: "remove", id });
  const change = { owner: OWNER, by: BY, why: id, action: "remove", what: id };
  say({ done: "remove", id, generation: await store.publish({ ...change, remove: revision.file.id }) });
}

async function rollBack(store: Store, id: string): Promise<void> {
  const generations = await store.generations(OWNER);
  const target = generations[below(generations.length || 1)];
  if (!target) return;
  say({ begins: "rollback", id });
  const change = { owner: OWNER, by: BY, why: id, action: "rollback", what: id };
  say({ done: "rollback", id, generation: await store.publish({ ...change, rollback: target.number }) });
}

const OTHERS = [publishOne, publishOne, publishOne, dropOne, removeOne, rollBack];

async function main(): Promise<void> {
  // who is killed can't do so at its end
  flushCompileCache();
  const store = await openStore({ dataDir, reached });
  say({ ready: true });
  for (let at = 0; at < steps; at += 1) {
    await add(store, `article-${seed}-${at}`);
    if (!grows && below(3) === 0) await add(store, `article-${seed}-${at}-too`);
    const other = grows ? publishOne : (OTHERS[below(OTHERS.length)] ?? publishOne);
    await other(store, `${seed}-${at}`);
  }
  await store.close();
}

await main().catch((error: unknown) => say({ fault: error instanceof Error ? error.message : String(error) }));
