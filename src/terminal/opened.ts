/** The knowledge and the encoder, opened for an errand and closed after it, whatever comes of it. */
import { join } from "node:path";
import { type OpenedEncoder, openEncoder } from "../answer/open-encoder.ts";
import type { Config } from "../config.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { loadKnowledge } from "../knowledge/load.ts";
import { sayProblem } from "../knowledge/problem.ts";

/** @throws all problems of the knowledge, one a line */
export async function withKnowledge<T>(
  { knowledgeDir, dataDir, matcher }: Config,
  run: (knowledge: Knowledge, encoder: OpenedEncoder) => Promise<T>,
): Promise<T> {
  const loaded = await loadKnowledge(knowledgeDir, { cache: join(dataDir, "knowledge.bin") });
  if (loaded.outcome === "problems") throw new Error(loaded.problems.map(sayProblem).join("\n"));
  const warn = (what: string) => console.error(what);
  const encoder = openEncoder({ knowledgeDir, dataDir, wanted: matcher === "on", warn });
  if (encoder.why) console.error(`The matcher is off: ${encoder.why}.`);
  try {
    return await run(loaded.knowledge, encoder);
  } finally {
    await encoder.close();
  }
}
