/** The library over the shipped knowledge, with the matcher or without, and answers out of articles alone. */

import type { Answers } from "../../src/answer/answer.ts";
import { answersOf } from "../../src/answer/answers.ts";
import { learnedWeights } from "../../src/answer/learned.ts";
import type { Library } from "../../src/answer/library.ts";
import { openLibrary } from "../../src/answer/open-library.ts";
import { extract } from "../../src/ingest/extract.ts";
import { openEnglish } from "../../src/knowledge/english.ts";
import { type Knowledge, withSources } from "../../src/knowledge/knowledge.ts";
import { namesOf } from "../../src/knowledge/names.ts";
import { sayProblem } from "../../src/knowledge/problem.ts";
import { generationOf } from "../../src/search/generation.ts";
import { KNOWLEDGE, shippedEncoder, shippedKnowledge } from "../knowledge/shipped.ts";

/** @param folder of the knowledge, if not the shipped one: a copy that a test may change */
export async function openShipped(
  matcher: "on" | "off",
  folder: string = KNOWLEDGE,
): Promise<{ library: Library; close(): Promise<void> }> {
  const encoder = shippedEncoder();
  const { english } = encoder;
  const opened = await openLibrary({
    folder,
    english,
    ...(matcher === "on" && encoder.matcher ? { matcher: encoder.matcher } : {}),
  });
  if (opened.outcome === "problems") throw new Error(opened.problems.map(sayProblem).join("\n"));
  return { library: opened.library, close: () => encoder.close() };
}

/** What may be quoted of a fact: its sentence and the one behind it. */
export function quotedOf({ facts }: Knowledge, id: string): string {
  const fact = facts.get(id);
  const { quote = "", continues = "" } = fact?.whole ?? fact ?? {};
  return `${quote} ${continues}`.replace(/\s+/g, " ");
}

/** Answers out of articles that nobody has worded facts of. */
export async function answersFrom(articles: Readonly<Record<string, string>>): Promise<Answers> {
  const shipped = await shippedKnowledge();
  const known = withSources(shipped, []);
  const names = namesOf(known);
  const sources = [];
  for (const [name, text] of Object.entries(articles))
    sources.push({ file: (await extract({ name, text }, known, names)).file, origin: "article" as const });
  return answersOf({
    generation: await generationOf(withSources(shipped, sources), openEnglish()),
    number: 1,
    builtAt: new Date(),
    learned: learnedWeights,
    origins: new Set(["article"] as const),
  });
}
