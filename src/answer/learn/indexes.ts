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
  invented: Generation;
  matcher?: Matcher;
  close(): Promise<void>;
}

export async function openIndexes(
  articles: string,
  unseenArticles: string,
  inventedArticles: string,
  asideArticles: readonly Article[],
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
    raw: await build(await readArticles(articles)),
    unseen: await build(await readArticles(unseenArticles)),
    invented: await build(await readArticles(inventedArticles)),
    aside: await build(asideArticles),
    ...(matcher ? { matcher } : {}),
    close: encoder.close,
  };
}
