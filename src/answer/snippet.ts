/** What is quoted of a fact: its sentence, or two that stand side by side in the source. */
import { surnameOf } from "../ingest/who/speaker.ts";
import type { Fact } from "../knowledge/knowledge.ts";
import { oneLine } from "../knowledge/words.ts";

/** A snippet is a sentence or two, never a page. */
export const LONGEST_QUOTE = 400;

/** Cuts at a word, and shows it. */
export function cut(quote: string): string {
  const spaced = oneLine(quote);
  if (spaced.length <= LONGEST_QUOTE) return spaced;
  const end = spaced.lastIndexOf(" ", LONGEST_QUOTE - 2);
  return `${spaced.slice(0, end)} …`;
}

/** What is shown of a fact is never less than its sentence, where that is known. */
export const sentenceOf = (fact: Fact): Pick<Fact, "quote" | "continues"> => fact.whole ?? fact;

/** Does `after` quote the sentence right behind that of `before`, from its beginning? */
const isNext = (before: Fact, after: Fact): boolean =>
  before.source === after.source && oneLine(sentenceOf(before).continues ?? "") === oneLine(sentenceOf(after).quote);

const fits = (...sentences: (string | undefined)[]): string | undefined => {
  const both = oneLine(sentences.filter(Boolean).join(" "));
  return both.length <= LONGEST_QUOTE ? both : undefined;
};

const sameVoice = ({ speaker }: Fact, other: Fact): boolean => !speaker || speaker.name === other.speaker?.name;

/** Does the sentence itself say who says it? Then it need not be said beside it. */
const namesSpeaker = (fact: Fact): boolean =>
  fact.speaker !== undefined && oneLine(sentenceOf(fact).quote).includes(surnameOf(fact.speaker.name));

export interface Snippet {
  quote: string;
  /** Who says all of it, where that can't be read in it. */
  speaker?: Fact["speaker"];
}

/**
 * A fact's sentence with the one before or behind it, where both fit into a snippet. What another may have said goes with it only
 * where the sentence itself names its speaker: nobody's words are shown as somebody else's.
 * @param others facts that are found beside it, best first: the neighbour that one of them tells of is the one to show; else that behind it
 * @param isShown whether a sentence of the same source is quoted already: nothing is said twice
 */
export function snippetOf(fact: Fact, others: readonly Fact[], isShown: (sentence: string) => boolean): Snippet {
  const { speaker } = fact;
  const { quote, continues } = sentenceOf(fact);
  const neighbour = others.find((other) => isNext(other, fact) || isNext(fact, other));
  const isOneVoice = speaker === undefined || (neighbour !== undefined && sameVoice(fact, neighbour));
  const alone = { quote: cut(quote), ...(speaker ? { speaker } : {}) };
  if (!isOneVoice && !namesSpeaker(fact)) return alone;
  const before = neighbour && isNext(neighbour, fact) ? sentenceOf(neighbour).quote : undefined;
  const both =
    (before && !isShown(before) && fits(before, quote)) ||
    (continues && !isShown(continues) && fits(quote, continues)) ||
    undefined;
  return both ? { quote: both, ...(speaker && isOneVoice ? { speaker } : {}) } : alone;
}
