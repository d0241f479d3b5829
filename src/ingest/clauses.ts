/** Parts of a sentence that can stand alone, where it tells of several things that have a date or a subject of their own. */
import type { DateMention } from "./dates/mentions.ts";
import type { Piece } from "./sentences.ts";

const BOUNDARY =
  /;\s+|,\s+(?:and|but|while|whereas|although|though|yet)\s+|\s+(?:while|whereas|although)\s+|:\s+(?=\p{Lu})/gu;
const FINITE =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do|became|began|came|took|held|gave|met|made|said|told|saw|left|set|put|won|lost|sent|fell|rose|kept|went|wants?|\w{2,}(?:ed|ies|ises|izes|ates|ects|ains|ins|ves|ets|es))\b/;
/** What a clause of its own can begin with: a subject, or a date and then a subject. */
const OPENING =
  /^(?:(?:then|later|now|so|on|in|at|by|since|after|last|this|next|as|by the|earlier|from|until)\b[^;]{0,60}?\s)?(?:it|he|she|they|we|you|there|this|that|the|a|an|its|his|her|their|our|no|some|many|most|all|both|two|three|four|five|six|seven|eight|nine|ten|one|another|other|each|\p{Lu}[\p{L}'’.-]*|\d+)(?=\s)/u;
const SHORTEST = 4;

const isClause = (text: string): boolean =>
  text.split(/\s+/).length >= SHORTEST && FINITE.test(text) && OPENING.test(text);

/** How many signs of a straight or curly quotation are open where a text ends. */
const isInQuotes = (before: string): boolean =>
  (before.match(/"/g)?.length ?? 0) % 2 === 1 || (before.match(/“/g)?.length ?? 0) > (before.match(/”/g)?.length ?? 0);

/**
 * @param dates of the sentence
 * @returns pieces of the sentence (offsets in it): one if it tells of one thing, at most three
 */
export function clausesOf(sentence: string, dates: DateMention[]): Piece[] {
  const whole = [{ from: 0, to: sentence.length }];
  if (sentence.length > 1200 || sentence.length < 40) return whole;
  const dated = (piece: Piece) =>
    dates.some(({ from, to, isOfSpeech, isAside }) => !isOfSpeech && !isAside && from >= piece.from && to <= piece.to);
  const pieces: Piece[] = [];
  let start = 0;
  for (const match of sentence.matchAll(BOUNDARY)) {
    const [left, right] = [
      { from: start, to: match.index },
      { from: match.index + match[0].length, to: sentence.length },
    ];
    if (isInQuotes(sentence.slice(0, match.index))) continue;
    if (!isClause(sentence.slice(left.from, left.to)) || !isClause(sentence.slice(right.from, right.to))) continue;
    const isList = match[0].startsWith(";");
    if (!(isList ? true : dated(left) && dated(right))) continue;
    pieces.push(left);
    start = right.from;
    if (pieces.length === 2) break;
  }
  if (pieces.length === 0) return whole;
  return [...pieces, { from: start, to: sentence.length }];
}
