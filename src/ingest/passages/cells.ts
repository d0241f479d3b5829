/** Which cells of a table's row are quoted: all that say something, in one piece. */
import { isDayLine } from "../lines/day-line.ts";
import type { Piece } from "../text/sentences.ts";

/** "WT/ACC/BHS/1", "-": no words in it, nor a figure or a day. */
const isBare = (cell: string): boolean =>
  /^[^\p{L}\p{N}]*$/u.test(cell) || (/^[\p{Lu}\d]+(?:[/-][\p{Lu}\d.]+)+$/u.test(cell) && !isDayLine(cell));

/** @returns the row without the cells at its ends that are empty or mere numbers of papers; undefined where nothing is left */
export function tellingCells(row: string): Piece | undefined {
  const telling = [...row.matchAll(/[^|\t]+/g)].flatMap(({ 0: raw, index }): Piece[] => {
    const cell = raw.trim();
    const from = index + raw.indexOf(cell);
    return isBare(cell) ? [] : [{ from, to: from + cell.length }];
  });
  const [first] = telling;
  const last = telling.at(-1);
  return first && last ? { from: first.from, to: last.to } : undefined;
}
