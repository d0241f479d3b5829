/** A page of a PDF as lines: its pieces of text put together where they stand on one line. */

/** A piece of text as PDF.js gives it. */
export interface Item {
  str: string;
  /** Scale and slant, then x and y, from the lower left. */
  transform: number[];
  width: number;
  height: number;
  hasEOL: boolean;
}

export interface Line {
  text: string;
  left: number;
  right: number;
  /** Of the line its letters stand on, from the foot of the page. */
  base: number;
  /** Of its letters. */
  size: number;
}

export interface Page {
  /** In the order of the file, which is that of reading. */
  lines: Line[];
}

/** Letters smaller than this are there for machines. */
const SMALLEST = 1;
/** Gaps wider than this many letters stand between the columns of a table. */
const COLUMN_GAP = 2.5;
/** Pieces whose bases differ by more than this share of their size are on two lines. */
const SAME_LINE = 0.45;

const sizeOf = ({ transform, height }: Item): number => height || Math.abs(transform[3] ?? 0) || 1;

/** What stands between two pieces of one line. */
function joint(line: Line, item: Item): string {
  const gap = (item.transform[4] ?? 0) - line.right;
  if (line.text.endsWith(" ") || item.str.startsWith(" ")) return "";
  return gap > 0.15 * line.size ? " " : "";
}

/** What stands before an indent and not before a column: a number or letter with its mark, a bullet, a label with a colon. */
const LABEL = /(?:^[([]?(?:\d{1,3}[.)\]]?|(?:[a-z]|[ivx]{1,5})[.)\]]|[•·*–-])|:)$/i;

/** Is there a column's edge between a line and what follows? */
const isColumn = (line: Line, item: Item): boolean =>
  (item.transform[4] ?? 0) - line.right > COLUMN_GAP * line.size && !LABEL.test(line.text.trim());

/** @returns the lines, and how many pieces of text are too small to see; those beside the page PDF.js leaves out */
export function pageOf(items: Item[]): { lines: Line[]; tiny: number } {
  const lines: Line[] = [];
  let line: Line | undefined;
  let tiny = 0;
  const end = (): void => {
    if (line?.text.trim()) lines.push({ ...line, text: line.text.trim() });
    line = undefined;
  };
  for (const item of items) {
    const [x = 0, y = 0] = item.transform.slice(4);
    const isBlank = !item.str.trim();
    if (!isBlank && sizeOf(item) < SMALLEST) {
      tiny++;
      continue;
    }
    if (!isBlank) {
      if (line && (Math.abs(line.base - y) > SAME_LINE * Math.max(line.size, sizeOf(item)) || x < line.left)) end();
      if (!line) line = { text: "", left: x, right: x, base: y, size: sizeOf(item) };
      const between = isColumn(line, item) ? " | " : joint(line, item);
      line.text = (between === " | " ? line.text.trimEnd() : line.text) + between + item.str;
      line.right = Math.max(line.right, x + item.width);
      line.size = Math.max(line.size, sizeOf(item));
    } else if (line && item.str) line.text += " ";
    if (item.hasEOL) end();
  }
  end();
  return { lines, tiny };
}
