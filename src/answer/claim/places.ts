/** Where the words of a claim stand in a clause of a quotation, and what stands around them. */
import type { Wording } from "./wording.ts";

/** Where a claim stands in a clause: what of it goes before, lies between and follows. */
export interface Place {
  before: string;
  /** All that goes before is a day. */
  isDayBefore: boolean;
  between: string[];
  after: string;
}

/** An aside between two commas can be left out: "which was set up in 2004". */
const ASIDE = /^\s*,\s*(?:which|who|whose|an?|the|its|\p{Lu}[\p{L}-]*['’]s?)\s[^,]*,\s*$/u;

/** Where the words of a claim go on in a clause: at the next word, or beyond a day or an aside that the claim leaves out. */
function nextOf(word: string, at: number, { text, tokens }: Wording): number | undefined {
  for (let to = at; to < tokens.length; to++) {
    const between = tokens.slice(at, to);
    const [from, until] = [tokens[at - 1]?.to ?? 0, tokens[to]?.from ?? 0];
    const isLeftOut = between.every(({ isDay }) => isDay) || ASIDE.test(text.slice(from, until));
    if (tokens[to]?.word === word && isLeftOut) return to;
  }
  return undefined;
}

/** All places of a clause where these words stand in their order. */
export function placesOf(words: readonly string[], clause: Wording): Place[] {
  const { text, tokens } = clause;
  return tokens.flatMap((token, start) => {
    if (token.word !== words[0]) return [];
    const between: string[] = [];
    let at = start + 1;
    for (const word of words.slice(1)) {
      const next = nextOf(word, at, clause);
      if (next === undefined) return [];
      if (next > at) between.push(text.slice(tokens[at - 1]?.to, tokens[next]?.from));
      at = next + 1;
    }
    const isDayBefore = tokens.slice(0, start).every(({ isDay }) => isDay);
    return [{ before: text.slice(0, token.from), isDayBefore, between, after: text.slice(tokens[at - 1]?.to) }];
  });
}
