/** Sketches of the articles in the store, to hold a new one against: each is made once, and kept beside its text. */
import { RECKONING, type Sketch, sketchOf } from "../../ingest/repeats.ts";
import type { SourceFile } from "../../knowledge/schema.ts";
import type { Store } from "../../store/store.ts";

/** As many are read, or made and kept, in one go. */
const AT_ONCE = 100;

const BYTES = Uint32Array.BYTES_PER_ELEMENT;

/** A text without a sketch has an empty one in the store: that it has none need not be found out again. */
const bytesOf = (sketch: Sketch | undefined): Uint8Array =>
  sketch ? new Uint8Array(sketch.buffer, sketch.byteOffset, sketch.byteLength) : new Uint8Array();

/** A copy, for the store's bytes may lie anywhere. */
function sketchFrom(bytes: Uint8Array): Sketch | undefined {
  if (bytes.length === 0) return undefined;
  const copy = new Uint32Array(bytes.length / BYTES);
  new Uint8Array(copy.buffer).set(bytes);
  return copy;
}

export function sketchesIn(store: Pick<Store, "text" | "sketches" | "keepSketches">) {
  const known = new Map<string, Sketch | undefined>();

  /** Finds those in the store, and makes and keeps those that are not there. */
  async function learn(hashes: readonly string[]): Promise<void> {
    for (const [hash, bytes] of await store.sketches(hashes, RECKONING)) known.set(hash, sketchFrom(bytes));
    const made = new Map<string, Uint8Array>();
    for (const hash of hashes.filter((one) => !known.has(one))) {
      const sketch = await sketchOf((await store.text(hash)) ?? "");
      known.set(hash, sketch);
      made.set(hash, bytesOf(sketch));
    }
    if (made.size > 0) await store.keepSketches(made, RECKONING);
  }

  return async (files: readonly SourceFile[]): Promise<[SourceFile, Sketch][]> => {
    const hashes = new Set(files.map(({ sha256 }) => sha256));
    for (const hash of known.keys()) if (hashes.has(hash)) hashes.delete(hash);
    const missing = [...hashes];
    for (let from = 0; from < missing.length; from += AT_ONCE) await learn(missing.slice(from, from + AT_ONCE));
    return files.flatMap((file) => {
      const sketch = known.get(file.sha256);
      return sketch ? [[file, sketch] as [SourceFile, Sketch]] : [];
    });
  };
}
