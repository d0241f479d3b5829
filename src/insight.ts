/** Lets the playground see how answers came about and what is in service. */
import { LRUCache } from "lru-cache";
import type { Answer, Explanation } from "./answer/answer.ts";
import type { Serving } from "./answer/library.ts";
import type { Insight } from "./playground/insight.ts";

/** So many answers can be explained afterwards. */
const KEPT = 200;
const SECOND = 1000;
const MINUTE = 60 * SECOND;

function ago(since: Date, now: Date): string {
  const passed = now.getTime() - since.getTime();
  return passed < MINUTE ? `${Math.round(passed / SECOND)} s ago` : `${Math.round(passed / MINUTE)} min ago`;
}

export function createInsight(library: Serving): Insight & { note(id: string, answer: Answer): void } {
  const explanations = new LRUCache<string, Explanation>({ max: KEPT });
  return {
    note: (id, { explanation }) => void explanations.set(id, explanation),
    explanationOf: (id) => explanations.get(id),
    inService() {
      const { generation, builtAt, sources, facts, newest, matcher } = library.answersFor().about();
      return {
        Generation: `${generation}, built ${ago(builtAt, new Date())}`,
        Knowledge: `${facts} facts from ${sources} sources`,
        ...(newest ? { "Newest article": newest.published } : {}),
        Matcher: matcher,
      };
    },
  };
}
