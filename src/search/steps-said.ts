/** Which formal steps a text speaks of as such. */
import type { Step } from "../knowledge/schema.ts";
import type { ConceptHit, Thesaurus } from "../knowledge/thesaurus/thesaurus.ts";
import type { Word } from "../knowledge/words.ts";

/** "is to join", "due to join", "going to join": there the infinitive is the step. */
const TAKES = new Set("is are was were be am going due set expected supposed meant scheduled about likely".split(" "));

/** What somebody wants, asks or is allowed "to join" is another deed than joining. */
function isMerelyMeant({ from }: ConceptHit, words: readonly Word[]): boolean {
  const isAdverb = /ly$/.test(words[from - 1]?.folded ?? "");
  const at = from - (isAdverb ? 2 : 1);
  // "was to have joined" says that it did not
  if (words[at]?.folded === "have" && words[at - 1]?.folded === "to") return true;
  return words[at]?.folded === "to" && !TAKES.has(words[at - 1]?.folded ?? "");
}

export const stepsSaid = (words: readonly Word[], hits: readonly ConceptHit[], { concepts }: Thesaurus): Set<Step> =>
  new Set(
    hits.flatMap((hit) => (hit.weak || isMerelyMeant(hit, words) ? [] : (concepts.get(hit.concept)?.step ?? []))),
  );
