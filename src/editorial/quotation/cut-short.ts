/** Is a passage of an article cut out of a sentence? Then the cut is shown; where a sentence begins or ends, none is. */
import { datelineLength } from "../../ingest/lines/dateline.ts";
import { sentencePieces } from "../../ingest/text/sentences.ts";

const SIGNS = /["“”]/g;
/** What may stand between a sentence's end and its full stop, and before its first word. */
const CLOSES = /^[\s"”’'.!?)]*$/u;
const OPENS = /^[\s"“‘'(•*–—-]*$/u;
/** Behind these a sentence of its own may begin. */
const LEAD_IN = /[:;]\s+["“‘(]*$/u;
const SMALL = /^\p{Ll}/u;

/** The line that holds a place, and the place in it. */
function lineAt(text: string, at: number): { line: string; within: number; next: string } {
  const from = text.lastIndexOf("\n", at - 1) + 1;
  const end = text.indexOf("\n", at);
  const to = end < 0 ? text.length : end;
  return { line: text.slice(from, to), within: at - from, next: text.slice(to + 1) };
}

/** Sentences of a line, also those that stand together in quotation marks. */
const piecesOf = (line: string) => [...sentencePieces(line), ...sentencePieces(line.replace(SIGNS, " "))];

/** @param at where the passage begins */
export function isCutBefore(text: string, at: number): boolean {
  const { line, within } = lineAt(text, at);
  const before = line.slice(0, within);
  if (OPENS.test(before)) return SMALL.test(text.slice(at)) && /[^\s.!?:;”"’)]\n[^\n]*$/u.test(text.slice(0, at));
  if (LEAD_IN.test(before) || OPENS.test(before.slice(datelineLength(line)))) return false;
  if (SMALL.test(text.slice(at))) return true;
  return !piecesOf(line).some(({ from }) => from <= within && OPENS.test(line.slice(from, within)));
}

/** @param end where the passage ends */
export function isCutAfter(text: string, end: number): boolean {
  const { line, within, next } = lineAt(text, end - 1);
  const [rest, isOver] = [line.slice(within + 1), /[.!?]["”’')]*\s*$/u.test(line)];
  if (CLOSES.test(rest)) return !isOver && SMALL.test(next);
  return !piecesOf(line).some(({ to }) => to > within && CLOSES.test(line.slice(within + 1, to)));
}
