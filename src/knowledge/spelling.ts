/** Mends mistyped words: only those that nobody knows, and only to a word that is near. */
import { distance } from "fastest-levenshtein";
import type { English } from "./english.ts";

/** A letter doubled or not, as one typed by ear, counts half. */
const single = (word: string): string => word.replace(/(.)\1/g, "$1");

/** Two letters changing places is one slip, not two. */
function slips(typed: string, word: string): number {
  if (single(typed) === single(word)) return 0.5;
  const steps = distance(typed, word);
  return steps === 2 && typed.length === word.length && [...typed].sort().join("") === [...word].sort().join("")
    ? 1
    : steps;
}

/** How many slips a word of that length may hold. */
const allowed = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : 2);

/** "Unpassed", "renegotiate": a common word with something before it. */
const PREFIXED = /^(?:un|re|non|mis|over|under|pre|co)-?(\p{L}{4,})$/u;

export interface Spelling {
  /** The word that was probably meant, or undefined if the typed one is known or nothing is near enough. All folded. */
  mend(typed: string): string | undefined;
  /** Is it neither a target nor a common word? Written with a capital, a rare word is rather a name. */
  isStrange(typed: string): boolean;
  /** Is it neither a target nor English at all? */
  isUnknown(typed: string): boolean;
}

/**
 * @param targets words that a typo may be mended to, dearest first: the names come before the words
 * @param english words that are no typos though no target
 */
export function spellingOf(targets: ReadonlySet<string>[], english: English): Spelling {
  const known = new Set(targets.flatMap((set) => [...set]));
  const byLength = targets.map((set) => {
    const lengths = new Map<number, string[]>();
    for (const word of set) {
      if (word.length < 4) continue;
      const same = lengths.get(word.length);
      if (same) same.push(word);
      else lengths.set(word.length, [word]);
    }
    return lengths;
  });
  const mend = (typed: string): string | undefined => {
    if (typed.length < 4 || /\d/.test(typed) || known.has(typed) || english.has(typed)) return undefined;
    const within = PREFIXED.exec(typed)?.[1];
    if (within && english.isCommon(within)) return undefined;
    let best: { word: string; cost: number } | undefined;
    byLength.forEach((lengths, rank) => {
      for (let length = typed.length - 2; length <= typed.length + 2; length++)
        for (const word of lengths.get(length) ?? []) {
          const cost = slips(typed, word) + (word[0] === typed[0] ? 0 : 0.6) + rank * 0.1;
          if (
            Math.floor(cost) <= allowed(Math.min(word.length, typed.length)) &&
            cost < (best?.cost ?? Number.POSITIVE_INFINITY)
          )
            best = { word, cost };
        }
    });
    return best?.word;
  };
  return {
    mend,
    isStrange: (typed) => !known.has(typed) && !english.isCommon(typed),
    isUnknown: (typed) => !known.has(typed) && !english.has(typed),
  };
}
