/** Which formal steps a text speaks of as such. */
import type { Step } from "../knowledge/schema.ts";
import type { ConceptHit, Thesaurus } from "../knowledge/thesaurus/thesaurus.ts";
import type { Word } from "../knowledge/words.ts";

/** "is to join", "due to join", "going to join": there the infinitive is the step. */
const TAKES = new Set("is are was were be am going due set expected supposed meant scheduled about likely".split(" "));

/** What somebody wants, asks or is allowed "to join" is another deed than joining. */
function isMerelyMeant({ from, to }: ConceptHit, words: readonly Word[]): boolean {
  // "when did it apply to join": the hit may begin long before
  return isInfinitive(from, words) || (to - from > 2 && isInfinitive(to - 1, words));
}

function isInfinitive(from: number, words: readonly Word[]): boolean {
  const isAdverb = /ly$/.test(words[from - 1]?.folded ?? "");
  const at = from - (isAdverb ? 2 : 1);
  // "was to have joined" says that it did not
  if (words[at]?.folded === "have" && words[at - 1]?.folded === "to") return true;
  return words[at]?.folded === "to" && !TAKES.has(words[at - 1]?.folded ?? "");
}

const NOT_DONE = new Set("will wont would not never cannot cant may might could should shall unless if".split(" "));
/** "On 16 May it became ..." */
const isMonth = ({ raw }: Word): boolean => raw === "May";

/** "Will not become a member", "could join": what is said to be so, or not to be so, has not been done. */
export const isSaidAsDone = ({ from }: ConceptHit, words: readonly Word[]): boolean =>
  !words.slice(Math.max(0, from - 3), from).some((word) => NOT_DONE.has(word.folded) && !isMonth(word));

export const stepsSaid = (words: readonly Word[], hits: readonly ConceptHit[], { concepts }: Thesaurus): Set<Step> =>
  new Set(
    hits.flatMap((hit) => (hit.weak || isMerelyMeant(hit, words) ? [] : (concepts.get(hit.concept)?.step ?? []))),
  );
