/** What a question is after, of all that it speaks of: what stands right behind its question word. */
import type { ConceptHit } from "../../knowledge/thesaurus/thesaurus.ts";
import type { Word } from "../../knowledge/words.ts";

const ASKING = new Set(["what", "which", "whose", "whats"]);
const BE = new Set("is are was were s".split(" "));
/** Where a noun phrase ends. */
const ENDS = new Set(
  "is are was were do does did has have had will would can could shall should may might must of for in on with to that who between before after from by at if when so and or but about over into as than".split(
    " ",
  ),
);
/** Behind "what did it ..." so many words may hold the verb. */
const REACH = 6;
const LONGEST_PHRASE = 4;

/** From the question word's noun ("on what condition would ...", "what was its price for ...") or verb ("what did it demand of ...") up to its end. */
function phraseOf(words: readonly Word[], nameWords: ReadonlySet<number>): { from: number; to: number } | undefined {
  const at = words.findIndex(({ folded }) => ASKING.has(folded));
  if (at < 0) return undefined;
  let from = at + 1;
  const isVerbal = ENDS.has(words[from]?.folded ?? "") && !BE.has(words[from]?.folded ?? "");
  if (isVerbal) return { from, to: from + REACH };
  while (BE.has(words[from]?.folded ?? "") || nameWords.has(from)) from++;
  let to = from;
  while (to < words.length && to - from < LONGEST_PHRASE && !ENDS.has(words[to]?.folded ?? "")) to++;
  return { from, to };
}

/** The relations that it is after, each by its strength; empty where no question word has one behind it. */
export function focusOf(
  words: readonly Word[],
  nameWords: ReadonlySet<number>,
  concepts: readonly ConceptHit[],
): ReadonlyMap<string, number> {
  const phrase = phraseOf(words, nameWords);
  const focus = new Map<string, number>();
  if (!phrase) return focus;
  for (const { concept, weak, from, to } of concepts) {
    // an expression that takes in the question word must end with the phrase: "what ... stood in the way" runs over all that is asked
    const isIn = from >= phrase.from ? from < phrase.to : to > phrase.from && to <= phrase.to;
    if (isIn) focus.set(concept, Math.max(focus.get(concept) ?? 0, weak ? 0.5 : 1));
  }
  return focus;
}
