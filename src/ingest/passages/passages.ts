/** What of an article can be quoted: sentences, clauses, list items and rows, each with what it leans on. */

import type { DateMention } from "../dates/mentions.ts";
import { datesInOrder } from "../dates/order.ts";
import { isDayLine } from "../lines/day-line.ts";
import type { Line, LineKind } from "../lines/lines.ts";
import { withLists } from "../lines/lists.ts";
import { type Piece, sentencePieces } from "../text/sentences.ts";
import { tellingCells } from "./cells.ts";
import { clausesOf, eventsOf } from "./clauses.ts";

export interface Passage {
  text: string;
  /** Its place in the article as it is read. */
  from: number;
  to: number;
  line: LineKind;
  /** Number of the line that it stands in: sentences of one paragraph share it. */
  paragraph: number;
  /** Is it the first of its line? */
  opens: boolean;
  /** Lead-in, question or heading, else the sentence before where it begins with a pronoun. */
  context?: string;
  /** Whoever gives the answer that it is part of, as the text calls them. */
  by?: string;
  /** The sentence before, in the same line or the one above: whom "it" goes back to. */
  before?: string;
  /** What is quoted, where that is more than the passage: a part that can't stand alone is quoted with its sentence. */
  quoted?: Piece;
  /** Dates of the passage, with offsets in its text. */
  dates: DateMention[];
}

/** No sentence is so long; what is has lost its full stops, and is cut at a space. */
const LONGEST = 1500;
/** A sentence of so few words says little alone: it goes with its neighbour. */
const SHORT_WORDS = { answer: 6, other: 3 };
const MERGED_WORDS = 30;
const PRONOUN = /^["“‘']?(?:it|he|she|they|this|that|these|those|both|the two|its|his|her|their|then|there)\b/i;
const QUOTABLE = new Set<LineKind>(["prose", "answer", "question", "bullet", "pair", "row", "list"]);
const IN_SENTENCES = new Set<LineKind>(["prose", "answer", "question", "bullet"]);

const wordCount = (text: string): number => text.split(/\s+/).length;

function cutLong(text: string, piece: Piece): Piece[] {
  const pieces: Piece[] = [];
  let { from } = piece;
  while (piece.to - from > LONGEST) {
    const space = text.lastIndexOf(" ", from + LONGEST);
    const to = space > from ? space : from + LONGEST;
    pieces.push({ from, to });
    from = space > from ? to + 1 : to;
  }
  return [...pieces, { from, to: piece.to }];
}

const ATTRIBUTED = /["”’'] (?:(?:\p{L}[\p{L}.-]* ){1,6})?(?:said|says|added|adds)(?: (?:\p{L}[\p{L}.-]* ?){0,6})?\.$/u;
const GOES_ON = /^["“‘']/;
const QUOTED_WORDS = 45;

/** Short sentences are joined to the one that follows, the last one to the one before. */
function withNeighbours({ text, kind }: Line, pieces: Piece[]): Piece[] {
  const short = kind === "answer" ? SHORT_WORDS.answer : SHORT_WORDS.other;
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const words = wordCount(text.slice(piece.from, piece.to));
    const lastWords = last ? wordCount(text.slice(last.from, last.to)) : 0;
    const isShort = lastWords <= short || (words < short && piece === pieces.at(-1));
    // a quotation that is broken off by "he said" goes on behind it
    const goesOn =
      last !== undefined &&
      words + lastWords <= QUOTED_WORDS &&
      GOES_ON.test(text.slice(piece.from, piece.from + 1)) &&
      ATTRIBUTED.test(text.slice(Math.max(last.from, last.to - 120), last.to));
    if (last && (goesOn || (isShort && words + lastWords <= MERGED_WORDS))) last.to = piece.to;
    else joined.push({ ...piece });
  }
  return joined;
}

/** Tabs and columns set wide would be read as long words otherwise. */
const hasWords = (text: string): boolean => /\p{L}/u.test(text) && wordCount(text) >= 2;

const ASKED =
  /\?["”’']?$|^["“][^"”]*\?["”] (?:(?:a|the|one|another|our) )?(?:reporters?|journalists?|interviewer|correspondent) (?:asked|wondered|wanted)\b[^.]*\.$/;

function sentencesIn(line: Line): Piece[] {
  if (!IN_SENTENCES.has(line.kind)) return [{ from: 0, to: line.text.length }];
  const start = line.dateline ?? 0;
  const pieces = sentencePieces(line.text.slice(start), start).flatMap((piece) => cutLong(line.text, piece));
  const isAsked = ({ from, to }: Piece) => ASKED.test(line.text.slice(from, to));
  // what an interviewer asks is no fact, nor what anybody asks, nor a day; what he says before asking is
  const stated = line.kind === "question" ? pieces : withNeighbours(line, pieces);
  return stated.filter((piece) => !isAsked(piece) && !isDayLine(line.text.slice(piece.from, piece.to)));
}

/** The question that a paragraph opens with, if the paragraph goes on: the rest of it answers that, as in an explainer. */
function questionOf({ kind, text }: Line): string | undefined {
  if (kind !== "prose") return undefined;
  const [first, second] = sentencePieces(text, 0);
  const opening = first && second ? text.slice(first.from, first.to) : "";
  return /^[^"“”]{4,160}\?$/.test(opening) ? opening : undefined;
}

/** A sentence that fits into a snippet is quoted whole: what its other clauses say tells the reader what this one means. */
const WHOLE = 300;

function quotedOf(at: number, sentence: Piece, clause: Piece, clauses: number, parts: number): { quoted?: Piece } {
  const length = sentence.to - sentence.from;
  if (clauses > 1 && length <= WHOLE) return { quoted: { from: at, to: at + length } };
  return parts > 1 ? { quoted: { from: at + clause.from, to: at + clause.to } } : {};
}

/** Of a row the cells that tell. */
function quotedCells({ kind, text, from }: Line): { quoted?: Piece } {
  const cells = kind === "row" ? tellingCells(text) : undefined;
  return cells ? { quoted: { from: from + cells.from, to: from + cells.to } } : {};
}

/**
 * One after the other, so that others can be served between two of them.
 * @param text that the lines are of
 * @param day of publication, if it is known to the day
 */
export function* passagesOf(lines: readonly Line[], text: string, day: string | undefined): Generator<Passage> {
  let above: string | undefined;
  const datesOf = datesInOrder(day);
  for (const [paragraph, line] of withLists(lines, text).entries())
    if (QUOTABLE.has(line.kind)) above = yield* passagesIn(line, paragraph, datesOf, above);
}

/** @returns the last sentence */
function* passagesIn(
  line: Line,
  paragraph: number,
  datesOf: ReturnType<typeof datesInOrder>,
  above: string | undefined,
): Generator<Passage, string | undefined> {
  let before: string | undefined;
  const sentences = sentencesIn(line);
  const answered = questionOf(line);
  for (const piece of sentences) {
    const sentence = line.text.slice(piece.from, piece.to);
    if (!hasWords(sentence)) continue;
    const dates = datesOf(sentence, paragraph);
    const asked = answered !== undefined && !sentence.startsWith(answered) ? answered : undefined;
    const leansOn = asked ?? line.context ?? (PRONOUN.test(sentence) ? before : undefined);
    const clauses =
      line.kind === "row" || line.kind === "pair" || line.kind === "list"
        ? [{ from: 0, to: sentence.length }]
        : clausesOf(sentence, dates);
    const at = line.from + piece.from;
    const ahead = before ?? above;
    for (const [i, clause] of clauses.entries()) {
      const isWhole = piece.to - piece.from <= WHOLE;
      const context = asked ?? line.context ?? (i > 0 && !isWhole ? sentence : leansOn);
      const parts = line.kind === "prose" || line.kind === "answer" ? eventsOf(sentence, clause, dates) : [clause];
      for (const [k, part] of parts.entries())
        yield {
          text: sentence.slice(part.from, part.to),
          from: at + part.from,
          to: at + part.to,
          line: line.kind,
          paragraph,
          opens: piece === sentences[0] && i === 0 && k === 0,
          ...(context ? { context } : {}),
          ...(line.by ? { by: line.by } : {}),
          ...(ahead ? { before: ahead } : {}),
          ...quotedOf(at, piece, clause, clauses.length, parts.length),
          ...quotedCells(line),
          dates: dates
            .filter(({ from, to }) => from >= part.from && to <= part.to)
            .map((one) => ({ ...one, from: one.from - part.from, to: one.to - part.from })),
        };
    }
    before = sentence;
  }
  return before ?? above;
}
