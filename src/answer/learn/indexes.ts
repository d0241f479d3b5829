/** The indexes that learning needs: curated facts, the founding articles read raw, articles never seen, texts the matcher was not taught with. */

import { loadKnowledge } from "../../knowledge/load.ts";
import { sayProblem } from "../../knowledge/problem.ts";
import type { Matcher } from "../../matcher/matcher.ts";
import { type Generation, generationOf } from "../../search/generation.ts";
import { type Article, knowledgeOfArticles, readArticles } from "../articles.ts";
import { openEncoder } from "../open-encoder.ts";

export interface Indexes {
  curated: Generation;
  raw: Generation;
  unseen: Generation;
  aside: Generation;
  /** Of each folder of invented articles, in order. */
  invented: Generation[];
  matcher?: Matcher;
  close(): Promise<void>;
}

/** @param folders of the founding articles, the unseen ones, and several of invented ones */
export async function openIndexes(
  folders: Record<"articles" | "unseen", string> & { invented: readonly string[] },
  aside: readonly Article[],
): Promise<Indexes> {
  const loaded = await loadKnowledge("knowledge");
  if (loaded.outcome === "problems") throw new Error(loaded.problems.map(sayProblem).join("\n"));
  const { knowledge } = loaded;
  const encoder = openEncoder({ knowledgeDir: "knowledge", dataDir: "data", wanted: true });
  const { matcher, english } = encoder;
  const build = async (texts: readonly Article[]) =>
    generationOf(await knowledgeOfArticles(texts, knowledge, matcher), english, matcher);
  return {
    curated: await generationOf(knowledge, english, matcher),
    raw: await build(await readArticles(folders.articles)),
    unseen: await build(await readArticles(folders.unseen)),
    invented: await Promise.all(folders.invented.map(async (folder) => build(await readArticles(folder)))),
    aside: await build(aside),
    ...(matcher ? { matcher } : {}),
    close: encoder.close,
  };
}
