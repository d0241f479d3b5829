/** Which facts are looked at closely. In a small index all of them are; in a large one those that any of three cheap looks finds near. */
import { wholeCosine } from "../matcher/cosine.ts";
import type { Embedding } from "../matcher/matcher.ts";
import type { Generation } from "./generation.ts";
import type { Question } from "./question.ts";

/** Up to so many facts are all candidates. */
const ALL = 150;
const BY_VECTOR = 70;
const BY_WORDS = 50;
const BY_NAME = 50;

const best = (entries: readonly number[], most: number, score: (entry: number) => number): number[] =>
  entries
    .map((entry) => ({ entry, value: score(entry) }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value || a.entry - b.entry)
    .slice(0, most)
    .map(({ entry }) => entry);

/** Are there so few that each is looked at closely? */
export const areAllCandidates = (entries: readonly number[]): boolean => entries.length <= ALL;

/**
 * @param entries numbers of the entries in scope
 * @param vector of the question; absent while the matcher is off
 * @returns some of them, in their order
 */
export function candidatesOf(
  question: Question,
  generation: Generation,
  entries: readonly number[],
  vector?: Embedding,
): readonly number[] {
  if (areAllCandidates(entries)) return entries;
  const words = generation.index.search(question.text);
  const asked = new Set(question.concepts.map(({ concept }) => concept));
  const nearness = (entry: number): number => {
    const vectors = generation.vectors?.[entry];
    return vector && vectors
      ? 1 + Math.max(...[vectors.statement, vectors.quote, ...vectors.otherwise].map((one) => wholeCosine(vector, one)))
      : 0;
  };
  const named = (entry: number): number => {
    const one = generation.entries[entry];
    if (!one || !question.economies.some((id) => one.named.has(id))) return 0;
    return 1 + [...(generation.concepts[entry]?.keys() ?? [])].filter((concept) => asked.has(concept)).length;
  };
  const chosen = new Set([
    ...best(entries, BY_VECTOR, nearness),
    ...best(entries, BY_WORDS, (entry) => words.get(entry) ?? 0),
    ...best(entries, BY_NAME, named),
  ]);
  return entries.filter((entry) => chosen.has(entry));
}
