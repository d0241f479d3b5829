/** A text as its bare words, so that what is said in the same words can be known whatever its case, punctuation, contractions and names. */
import { personId } from "../../knowledge/names.ts";
import { wordsOf } from "../../knowledge/words.ts";
import type { Generation } from "../../search/generation.ts";
import { daysClaimed } from "./when.ts";

export interface Token {
  /** The word folded, or of a name whom it stands for. */
  word: string;
  from: number;
  to: number;
  isName: boolean;
  /** Part of a day, with the preposition before it. */
  isDay: boolean;
}

export interface Wording {
  /** Contractions written out. */
  text: string;
  tokens: Token[];
}

const CONTRACTIONS: [RegExp, string][] = [
  [/[’ʼ′]/g, "'"],
  [/\bwon't\b/gi, "will not"],
  [/\bcan't\b|\bcannot\b/gi, "can not"],
  [/n't\b/gi, " not"],
  [/'ll\b/gi, " will"],
  [/'re\b/gi, " are"],
  [/'ve\b/gi, " have"],
  [/\b(it|he|she|that|there)'s\b/gi, "$1 is"],
];

/** @param day on which it was written */
export function wordingOf(said: string, { names }: Generation, day: string): Wording {
  const text = CONTRACTIONS.reduce((all, [form, plain]) => all.replace(form, plain), said);
  const words = wordsOf(text);
  const hits = names.find(words);
  const days = daysClaimed(text, day);
  const isDay = ({ from, to }: { from: number; to: number }) => days.some((one) => from < one.to && to > one.from);
  const tokens: Token[] = [];
  for (let at = 0; at < words.length; ) {
    const hit = hits.find(({ from }) => from === at);
    const end = hit?.to ?? at + 1;
    const [first, last] = [words[at], words[end - 1]];
    at = end;
    if (!first || !last) continue;
    const id = hit?.kind === "person" ? personId(hit.id) : hit?.id;
    tokens.push({
      word: id ?? first.folded,
      from: first.from,
      to: last.to,
      isName: id !== undefined,
      isDay: id === undefined && isDay(first),
    });
  }
  tokens.forEach((token, at) => {
    if (tokens[at + 1]?.isDay && /^(?:in|on)$/.test(token.word)) token.isDay = true;
  });
  return { text, tokens };
}
