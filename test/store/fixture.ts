import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "vitest";
import type { SourceFile } from "../../src/knowledge/schema.ts";
import { openStore, type StoreOptions } from "../../src/store/open.ts";
import type { Draft, Publication, Store } from "../../src/store/store.ts";
import { articleOf } from "./articles.ts";

export const ANNA = { id: "100000000000000001", name: "Anna" };
export const BEN = { id: "100000000000000002", name: "Ben" };
export const SERVER = "200000000000000001";
export const OTHER = "200000000000000002";

const folders: string[] = [];
const stores: Store[] = [];
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder that goes when the test is over. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "store-"));
  folders.push(path);
  return path;
}

/** A store that is closed when the test is over. */
export async function opened(options: Partial<StoreOptions> = {}): Promise<Store> {
  const store = await openStore({ dataDir: folder(), ...options });
  stores.push(store);
  return store;
}

/** An article that was kept with its text. */
export async function article(store: Store, id: string, change: Partial<SourceFile> = {}): Promise<SourceFile> {
  const { text, file } = articleOf(id);
  await store.keepText(text);
  return { ...file, ...change };
}

export const draftFor = (file: SourceFile, owner = SERVER): Omit<Draft, "id" | "at"> => ({
  owner,
  by: ANNA,
  file,
  kept: [],
  dropped: [],
  notes: [],
});

export const publicationOf = (change: Partial<Publication>): Publication => ({
  owner: SERVER,
  by: ANNA,
  why: "a reason",
  action: "knowledge publish",
  what: "an article",
  ...change,
});

/** Adds an article and publishes it at once. */
export async function published(store: Store, id: string, change: Partial<SourceFile> = {}, owner = SERVER) {
  return store.publish(publicationOf({ owner, add: { file: await article(store, id, change) } }));
}

/** Ids of the sources in service. */
export async function inService(store: Store, owner = SERVER): Promise<string[]> {
  const generation = await store.generation(owner);
  return (await store.revisions(generation?.revisions ?? [])).map(({ file }) => file.id);
}

export const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
