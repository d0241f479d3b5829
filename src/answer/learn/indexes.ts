/** The three indexes that learning needs: curated facts, the founding articles read raw, articles never seen. */

import { loadKnowledge } from "../../knowledge/load.ts";
import { sayProblem } from "../../knowledge/problem.ts";
import type { Matcher } from "../../matcher/matcher.ts";
import { type Generation, generationOf } from "../../search/generation.ts";
import { knowledgeOfArticles } from "../articles.ts";
import { openEncoder } from "../open-encoder.ts";

export interface Indexes {
  curated: Generation;
  raw: Generation;
  unseen: Generation;
  matcher?: Matcher;
  close(): Promise<void>;
}

export async function openIndexes(articles: string, unseenArticles: string): Promise<Indexes> {
  const loaded = await loadKnowledge("knowledge");
  if (loaded.outcome === "problems") throw new Error(loaded.problems.map(sayProblem).join("\n"));
  const { knowledge } = loaded;
  const encoder = openEncoder({ knowledgeDir: "knowledge", dataDir: "data", wanted: true });
  const { matcher, english } = encoder;
  const build = async (folder: string) =>
    generationOf(await knowledgeOfArticles(folder, knowledge, matcher), english, matcher);
  return {
    curated: await generationOf(knowledge, english, matcher),
    raw: await build(articles),
    unseen: await build(unseenArticles),
    ...(matcher ? { matcher } : {}),
    close: encoder.close,
  };
}
