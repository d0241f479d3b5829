/** The knowledge as it is shipped, loaded once a test file. */
import { join } from "node:path";
import { openEncoder } from "../../src/answer/open-encoder.ts";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { sayProblem } from "../../src/knowledge/problem.ts";

export const KNOWLEDGE = join(import.meta.dirname, "../../knowledge");

export async function shippedKnowledge(): Promise<Knowledge> {
  const loaded = await loadKnowledge(KNOWLEDGE);
  if (loaded.outcome === "problems") throw new Error(loaded.problems.map(sayProblem).join("\n"));
  return loaded.knowledge;
}

/** The matcher over the shipped vectors; nothing is kept. */
export const shippedEncoder = () => openEncoder({ knowledgeDir: KNOWLEDGE, wanted: true });
