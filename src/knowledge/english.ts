/** Plain English: which words are no slips of the finger, though no source uses them. */
import dictionary from "dictionary-en";
import nspell from "nspell";

export interface English {
  /** @param word folded, as `Word.folded` */
  has(word: string): boolean;
  /** Is it of those that everybody uses? */
  isCommon(word: string): boolean;
}

/** "hadnt", "theyd": contractions as they are typed, and as folding leaves them. */
const CONTRACTIONS: readonly [RegExp, string][] = [
  [/nt$/, "n't"],
  [/(ve|re|ll|d|m)$/, "'$1"],
];

/**
 * Words of Hunspell's dictionary of American English with all their forms. It is read when the first word is looked up, which takes a
 * tenth of a second and 30 MB.
 * @param vocabulary of a tokenizer that was made with English texts: names and British spellings are in it, rare words are not
 */
export function openEnglish(vocabulary: Iterable<string> = []): English {
  const common = new Set([...vocabulary].filter((word) => /^[a-z]{2,}$/.test(word)));
  let spell: ReturnType<typeof nspell> | undefined;
  const isListed = (word: string): boolean => {
    spell ??= nspell({ aff: Buffer.from(dictionary.aff), dic: Buffer.from(dictionary.dic) });
    return spell.correct(word);
  };
  const isEnglish = (word: string): boolean =>
    isListed(word) || CONTRACTIONS.some(([end, whole]) => end.test(word) && isListed(word.replace(end, whole)));
  return { has: (word) => common.has(word) || isEnglish(word), isCommon: (word) => common.has(word) };
}
