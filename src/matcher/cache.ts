/** Embeddings of sentences by what they were made from: what was encoded once is never encoded again. */
import type { Embedding } from "./embedding.ts";
import { readVectors, type Stamp, type Vectors, writeVectors } from "./vector-file.ts";

/** Sentences that a cache keeps, some 3 kB each; those not wanted for longest go first. */
const KEPT = 20_000;

export interface Cache {
  get(key: string): Embedding | undefined;
  add(key: string, embedding: Embedding): void;
  /** Writes what was added since the last time, one writing after the other; a failure is told to `warn`. */
  save(): Promise<void>;
}

export interface CacheFiles {
  /** File to read and write; absent: nothing outlives the process. */
  cache?: string;
  /** File to read only: vectors that come with the knowledge. It is looked into first. */
  shipped?: string;
  warn(what: string): void;
}

/** Opens the cache, reading its files at once. A file that can't be used is left out and told to `warn`. */
export function openCache({ cache, shipped, warn }: CacheFiles, stamp: Stamp): Cache {
  const read = (path: string | undefined, then: string): Vectors => {
    const found = path === undefined ? { vectors: new Map() } : readVectors(path, stamp);
    if ("vectors" in found) return found.vectors;
    warn(`${path} ${found.why}: ${then}`);
    return new Map();
  };
  const given = read(shipped, "its sentences are encoded again");
  const own = read(cache, "its sentences are encoded again, and it is written anew");
  let hasNew = false;
  let writing = Promise.resolve();

  const trim = (): void => {
    for (const key of own.keys()) {
      if (own.size <= KEPT) return;
      own.delete(key);
    }
  };
  const add = (key: string, embedding: Embedding): void => {
    own.set(key, embedding);
    hasNew = true;
  };
  return {
    get: (key) => {
      const found = given.get(key) ?? own.get(key);
      // a map keeps the order in which keys were set: wanted last, last to go
      if (found && own.delete(key)) own.set(key, found);
      return found;
    },
    add,
    save: () => {
      if (!cache || !hasNew) return writing;
      hasNew = false;
      trim();
      const snapshot = new Map(own);
      writing = writing
        .then(() => writeVectors(cache, stamp, snapshot))
        .catch((error: Error) => warn(`${cache} can't be written: ${error.message}`));
      return writing;
    },
  };
}
