/** Parts of a sentence that can stand alone, where it tells of several things that have a date or a subject of their own. */
import type { DateMention } from "../dates/mentions.ts";
import type { Piece } from "../text/sentences.ts";

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

/** A new verb, or a new name with its day, after a comma or "and": "and became a member on 10 May", ", and Peru on 4 June". */
const NEXT_EVENT =
  /(?:,\s+(?:and\s+|then\s+|but\s+)?|\s+(?:and|but|then)\s+)(?=(?:then |later |was |were |had |has |is |will )?(?:\w{2,}ed|was|were|had|has|became|began|came|took|held|gave|met|made|won|lost|sent|left|set|got|put|fell|saw|went|walked|take effect)\b|\p{Lu}[\p{L} ]{2,30}? (?:on|in) |the \p{L}|(?:\p{L}+ ){1,3}(?:will|was|were|is|has|had)\b)/gu;
const MOST_EVENTS = 3;

/**
 * Parts of a clause of which each has a day of its own but not all can stand alone.
 * @param dates of the sentence
 */
export function eventsOf(sentence: string, clause: Piece, dates: DateMention[]): Piece[] {
  const own = dates.filter(
    ({ from, to, isOfSpeech, isAside }) => !isOfSpeech && !isAside && from >= clause.from && to <= clause.to,
  );
  if (own.length < 2 || isInQuotes(sentence.slice(0, own[1]?.from))) return [clause];
  const ends = [...sentence.slice(clause.from, clause.to).matchAll(NEXT_EVENT)].map((match) => ({
    to: clause.from + match.index,
    from: clause.from + match.index + match[0].length,
  }));
  const parts: Piece[] = [];
  let start = clause.from;
  for (let i = 0; i + 1 < own.length && parts.length < MOST_EVENTS - 1; i++) {
    const [date, next] = [own[i] as DateMention, own[i + 1] as DateMention];
    const end = ends.find(({ to, from }) => to >= date.to && from <= next.from && to > start);
    if (!end) continue;
    parts.push({ from: start, to: end.to });
    start = end.from;
  }
  return [...parts, { from: start, to: clause.to }];
}
