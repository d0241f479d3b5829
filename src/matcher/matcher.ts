/**
 * The matcher: how well a sentence answers a question. It knows nothing of accessions and writes nothing; it gives a score, and may say
 * "none of these". Its weights, and what they were taught with, lie in knowledge/matcher.
 */
import { Worker } from "node:worker_threads";
import { keyOf, readVectors, type Vectors, writeVectors } from "./cache.ts";
import { type Embedding, lateCosine, type Passage, wholeCosine } from "./embedding.ts";
import { fingerprintOf, missingIn, readReference } from "./model.ts";
import type { Done } from "./worker.ts";

export type { Embedding, Passage } from "./embedding.ts";

export interface Matcher {
  /** Vectors in the order of the passages. Passages with a context are sentences: kept, and encoded once. Others are questions: they go first. */
  embed(passages: Passage[]): Promise<Embedding[]>;
  /** Between about 0 and 26; above `none` the sentence rather answers the question than not. */
  score(question: Embedding, sentence: Embedding): number;
  readonly none: number;
  /** Kinds of sentence, as `Embedding.kinds` names them. */
  readonly kinds: readonly string[];
  /** How many passages have been encoded, and how many came out of a cache, since it was opened. */
  stats(): { encoded: number; cached: number };
  /** Writes what was newly encoded and ends the thread. */
  close(): Promise<void>;
}

export interface MatcherFiles {
  /** Folder with the weights. */
  folder: string;
  /** File of vectors to read and write; absent: none is kept. */
  cache?: string;
  /** File of vectors to read only: those of the shipped knowledge. */
  shipped?: string;
  /** Told what could not be used, in a sentence: a torn cache, say. */
  warn(what: string): void;
}

export type OpenedMatcher = { matcher: Matcher } | { matcher?: undefined; why: string };

type Rows = Extract<Done, { rows: unknown }>["rows"];

/** The thread that encodes. It is started with the first passage that no cache holds, or ahead of it by `wake`. */
class Encoder {
  readonly #folder: string;
  #worker: Worker | undefined;
  #tickets = 0;
  readonly #open = new Map<number, { resolve: (rows: Rows) => void; reject: (error: Error) => void }>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  wake(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { workerData: { folder: this.#folder } });
    const fail = (why: string) => {
      for (const { reject } of this.#open.values()) reject(new Error(`the matcher's thread failed: ${why}`));
      this.#open.clear();
    };
    worker.on("message", (done: Done) => {
      if ("failed" in done) fail(done.failed);
      if (!("ticket" in done)) return;
      const waiting = this.#open.get(done.ticket);
      this.#open.delete(done.ticket);
      if ("error" in done) waiting?.reject(new Error(done.error));
      else waiting?.resolve(done.rows);
      if (this.#open.size === 0) worker.unref();
    });
    worker.on("error", (error) => fail(error.message));
    worker.on("exit", () => {
      this.#worker = undefined;
      fail("it ended");
    });
    worker.unref();
    this.#worker = worker;
    return worker;
  }

  encode(passages: Passage[], urgent: boolean): Promise<Rows> {
    const worker = this.wake();
    const ticket = ++this.#tickets;
    worker.ref();
    return new Promise((resolve, reject) => {
      this.#open.set(ticket, { resolve, reject });
      worker.postMessage({ ticket, passages, urgent });
    });
  }

  async end(): Promise<void> {
    await this.#worker?.terminate();
  }
}

/**
 * Opens the matcher. Vectors that are cached are at hand at once; the weights load meanwhile.
 * @returns the matcher, or why there is none; never throws for files that are missing
 */
export function openMatcher(files: MatcherFiles): OpenedMatcher {
  const missing = missingIn(files.folder);
  if (missing.length > 0) return { why: `${missing.join(", ")} not found in ${files.folder}` };
  const { kinds, t, mix, null: none } = readReference(files.folder);
  const fingerprint = fingerprintOf(files.folder);
  const read = (path: string | undefined): Vectors => {
    if (!path) return new Map();
    const { vectors, why } = readVectors(path, fingerprint, kinds);
    if (why) files.warn(`${why}: it is left out and written anew`);
    return vectors;
  };
  const shipped = read(files.shipped);
  const own = read(files.cache);
  const encoder = new Encoder(files.folder);
  encoder.wake();
  let fresh = 0;
  let encoded = 0;
  let cached = 0;

  const save = () => {
    if (files.cache && fresh > 0) writeVectors(files.cache, fingerprint, kinds, own);
    fresh = 0;
  };
  const embed = async (passages: Passage[]): Promise<Embedding[]> => {
    const keys = passages.map(keyOf);
    const known = keys.map((key) => shipped.get(key) ?? own.get(key));
    const unknown = passages.flatMap((_, i) => (known[i] ? [] : [i]));
    cached += passages.length - unknown.length;
    encoded += unknown.length;
    if (unknown.length > 0) {
      const urgent = passages.every(({ context }) => context === undefined);
      const rows = await encoder.encode(unknown.map((i) => passages[i] as Passage), urgent);
      unknown.forEach((i, at) => {
        const row = rows[at];
        if (!row) return;
        const embedding: Embedding = { ...row, kinds: Object.fromEntries(kinds.map((kind, k) => [kind, row.kinds[k] ?? 0])) };
        known[i] = embedding;
        if (passages[i]?.context === undefined) return;
        own.set(keys[i] as string, embedding);
        fresh++;
      });
      save();
    }
    return known as Embedding[];
  };
  return {
    matcher: {
      embed,
      score: (question, sentence) => t * (mix * wholeCosine(question, sentence) + (1 - mix) * lateCosine(question, sentence)),
      none,
      kinds,
      stats: () => ({ encoded, cached }),
      close: async () => {
        save();
        await encoder.end();
      },
    },
  };
}
