/**
 * The matcher: how well a sentence answers a question. It knows nothing of accessions and writes nothing; it gives a score, and may say
 * "none of these". Its weights, and what they were taught with, lie in knowledge/matcher.
 */
import { type Cache, type CacheFiles, openCache } from "./cache.ts";
import { lateCosine, wholeCosine } from "./cosine.ts";
import type { Embedding, Passage } from "./embedding.ts";
import { type Encoder, encoderOf } from "./encoder.ts";
import { readModel } from "./model.ts";
import { keyOf } from "./vector-file.ts";

export type { Embedding, Passage } from "./embedding.ts";

export interface Matcher {
  /**
   * Embeddings in the order of the passages. Passages with a context, even an empty one, are sentences: encoded once and kept.
   * Others are questions: they go first and are not kept. Waits for the weights only if something has to be encoded;
   * rejects if they can't be loaded.
   */
  embed(passages: Passage[]): Promise<Embedding[]>;
  /**
   * Between about 0 and 26; above `none` the sentence rather answers the question than not.
   * @param each where given, the best cosine of each of the question's tokens is put into it
   */
  score(question: Embedding, sentence: Embedding, each?: Float64Array): number;
  readonly none: number;
  /** Kinds of sentence, as `Embedding.kinds` names them. */
  readonly kinds: readonly string[];
  /** How many passages have been encoded, and how many came out of the cache, since it was opened. */
  stats(): { encoded: number; cached: number };
  /** Starts loading the weights, ahead of the first question; whoever has a start to finish first calls it after. */
  wake(): void;
  /** Finishes writing the cache and ends the thread. */
  close(): Promise<void>;
}

export interface MatcherFiles extends CacheFiles {
  /** Folder with the weights. */
  folder: string;
}

export type OpenedMatcher = { matcher: Matcher } | { matcher?: undefined; why: string };

/** What `embed` does: the cache first; the rest is encoded, each passage once. */
function embedderOf(cache: Cache, encoder: Encoder, count: { encoded: number; cached: number }): Matcher["embed"] {
  return async (passages) => {
    const keys = passages.map(keyOf);
    // what is kept does not say which of its tokens ask
    const found = new Map(keys.map((key, i) => [key, passages[i]?.asks ? undefined : cache.get(key)]));
    const wanted = new Map(
      passages.flatMap((passage, i) => (found.get(keys[i] ?? "") ? [] : [[keys[i] ?? "", passage] as const])),
    );
    count.cached += passages.length - wanted.size;
    count.encoded += wanted.size;
    if (wanted.size > 0) {
      const isQuestion = passages.every(({ context }) => context === undefined);
      const embeddings = await encoder.encode([...wanted.values()], isQuestion);
      for (const [i, [key, { context }]] of [...wanted].entries()) {
        found.set(key, embeddings[i]);
        if (context !== undefined && embeddings[i]) cache.add(key, embeddings[i]);
      }
      void cache.save();
    }
    return keys.map((key) => found.get(key) as Embedding);
  };
}

/**
 * Opens the matcher. Vectors that are cached are at hand at once; the weights load meanwhile, in a thread of their own.
 * @returns the matcher, or in a few words why there is none; never throws for files that are missing or spoilt
 */
export function openMatcher(files: MatcherFiles): OpenedMatcher {
  const model = readModel(files.folder);
  if ("why" in model) return model;
  const { kinds, t, mix, null: none } = model.reference;
  const cache = openCache(files, { fingerprint: model.fingerprint, kinds });
  const encoder = encoderOf(files.folder, files.warn);
  const count = { encoded: 0, cached: 0 };
  return {
    matcher: {
      embed: embedderOf(cache, encoder, count),
      score: (question, sentence, each) =>
        t * (mix * wholeCosine(question, sentence) + (1 - mix) * lateCosine(question, sentence, each)),
      none,
      kinds,
      wake: () => encoder.wake(),
      stats: () => ({ ...count }),
      close: async () => {
        await encoder.end();
        await cache.save();
      },
    },
  };
}
