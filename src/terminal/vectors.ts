/** `npm run vectors`: encodes the shipped knowledge, so that a first start has nothing to encode. */

import { rmSync } from "node:fs";
import { join } from "node:path";
import { SHIPPED_VECTORS } from "../answer/open-encoder.ts";
import type { Config } from "../config.ts";
import { openEnglish } from "../knowledge/english.ts";
import { loadKnowledge } from "../knowledge/load.ts";
import { sayProblem } from "../knowledge/problem.ts";
import { openMatcher } from "../matcher/matcher.ts";
import { generationOf } from "../search/generation.ts";

export async function vectors(_args: string[], { knowledgeDir }: Config): Promise<number> {
  const loaded = await loadKnowledge(knowledgeDir);
  if (loaded.outcome === "problems") throw new Error(loaded.problems.map(sayProblem).join("\n"));
  const cache = join(knowledgeDir, SHIPPED_VECTORS);
  rmSync(cache, { force: true });
  const opened = openMatcher({ folder: join(knowledgeDir, "matcher"), cache, warn: (what) => console.error(what) });
  if (!opened.matcher) throw new Error(opened.why);
  await generationOf(loaded.knowledge, openEnglish(), opened.matcher);
  console.log(`${opened.matcher.stats().encoded} texts encoded into ${cache}`);
  await opened.matcher.close();
  return 0;
}
