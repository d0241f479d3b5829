/** Splits prose into sentences: the platform's segmenter, mended where it breaks at an abbreviation or inside a quotation. */

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
const ABBREVIATION =
  /(?:(?<!\p{L})(?:Mr|Mrs|Ms|Dr|St|No|Nos|Art|para|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|vs|approx|e\.g|i\.e|H\.E|Gen|Gov|Sen|Rep|Amb|Prof|Messrs|Inc|Ltd|Co|Corp|cf|p|pp)\.|(?<!\p{L})(?:\p{Lu}\.)+)\s*$/u;
/** An initialism that can close a sentence does so when the next word can open one. */
const CLOSING = /(?:\bU\.S|\bU\.N|\bE\.U|\bU\.K|\bW\.T\.O|\bD\.C|\ba\.m|\bp\.m|\bInc|\bLtd|\bCo|\bCorp)\.\s*$/;
const OPENER =
  /^["“‘']?(?:The|A|An|It|He|She|They|But|And|In|On|At|We|This|That|Its|His|Her|Their|No|Under|After|Since)\b/;

/** Longer than this, a quotation that never closes is a slip of the writer's, not one sentence. */
const LONGEST = 600;
/** Only the end of what is held is looked at, so that a long paragraph is read once. */
const TAIL = 24;

/** How many quotations are open after a piece of text: curly ones are counted, straight ones toggle. */
function openAfter(piece: string, before: { curly: number; straight: boolean }): { curly: number; straight: boolean } {
  let { curly, straight } = before;
  for (const sign of piece.match(/[“”"]/g) ?? [])
    if (sign === "“") curly++;
    else if (sign === "”") curly = Math.max(0, curly - 1);
    else straight = !straight;
  return { curly, straight };
}

/** A piece of a text: `text.slice(from, to)`. */
export interface Piece {
  from: number;
  to: number;
}

function trimmed(text: string, from: number, to: number): Piece {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text[start] as string)) start++;
  while (end > start && /\s/.test(text[end - 1] as string)) end--;
  return { from: start, to: end };
}

/**
 * Sentences of a paragraph as pieces of it. A quotation of several sentences stays one if it is short.
 * @param from offset that the pieces' offsets are to start from
 */
export function sentencePieces(paragraph: string, from = 0): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  let at = 0;
  let open = { curly: 0, straight: false };
  const segments = [...segmenter.segment(paragraph)];
  segments.forEach(({ segment }, i) => {
    at += segment.length;
    open = openAfter(segment, open);
    const tail = paragraph.slice(Math.max(start, at - TAIL), at);
    const next = segments[i + 1]?.segment ?? "";
    const isShort = ABBREVIATION.test(tail) && !(CLOSING.test(tail) && OPENER.test(next));
    if (isShort && next) return;
    // "Are you ready?" he asked: a small letter opens no sentence
    if (/^\p{Ll}/u.test(next) && /[?!]["”’']\s*$/.test(tail)) return;
    if ((open.curly > 0 || open.straight) && at - start < LONGEST && next) return;
    const piece = trimmed(paragraph, start, at);
    if (piece.to > piece.from) pieces.push({ from: from + piece.from, to: from + piece.to });
    start = at;
    open = { curly: 0, straight: false };
  });
  return pieces;
}

/** Sentences of a paragraph, each a contiguous piece of it. */
export const sentencesOf = (paragraph: string): string[] =>
  sentencePieces(paragraph).map(({ from, to }) => paragraph.slice(from, to));
