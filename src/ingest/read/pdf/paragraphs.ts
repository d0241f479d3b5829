/** Lines of a PDF joined to the paragraphs that a typesetter broke. */
import type { Line, Page } from "./page.ts";

const BULLET = /^(?:[•·▪◦●‣–—*-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])\s/i;
const IS_ENDED = /[.!?:;…]["”’')\]]{0,3}$/;
/** Lines further apart than this many letters' heights belong to two paragraphs. */
const LINE_GAP = 1.7;
/** Letters whose sizes differ by more than this share are a heading's and its text's. */
const SAME_SIZE = 0.12;
/** Lines that begin within so many letters of each other stand in one column. */
const SAME_COLUMN = 5;

/** How far right the lines of each column go, by where they begin. */
function edgeOf(lines: Line[]): (line: Line) => number {
  const edges = new Map<number, number>();
  const key = (line: Line, shift = 0) => Math.round(line.left / (SAME_COLUMN * 10)) + shift;
  for (const line of lines) edges.set(key(line), Math.max(edges.get(key(line)) ?? 0, line.right));
  return (line) => Math.max(...[-1, 0, 1].map((shift) => edges.get(key(line, shift)) ?? 0));
}

/** A line was broken by the typesetter if the next one's first word had no room left on it. */
function isFull(line: Line, next: Line, edge: number): boolean {
  const [word = ""] = next.text.split(" ", 1);
  const room = edge - line.right - line.size * 0.25;
  return (next.right - next.left) * (word.length / Math.max(1, next.text.length)) > room;
}

const isRow = ({ text }: Line): boolean => text.includes(" | ");
const isAlike = (line: Line, next: Line): boolean => Math.abs(line.size - next.size) <= SAME_SIZE * line.size;

function goesOn(line: Line, next: Line, edge: number): boolean {
  if (isRow(line) || isRow(next) || BULLET.test(next.text) || !isAlike(line, next)) return false;
  const drop = line.base - next.base;
  return drop > 0 && drop <= LINE_GAP * line.size && isFull(line, next, edge);
}

/** Over a page's end nothing but the words tells: a sentence that isn't over goes on. */
const goesOver = (text: string, line: Line, next: Line): boolean =>
  !IS_ENDED.test(text) && /^\p{Ll}/u.test(next.text) && isAlike(line, next) && !isRow(line) && !isRow(next);

/** "commit-" + "ments"; a hyphen stays if the document writes the word with it elsewhere. */
function join(text: string, next: string, words: Set<string>): string {
  const [, before] = /(\p{L}{1,40})[-\u2010\u00AD]$/u.exec(text.slice(-48)) ?? [];
  const [after] = /^\p{Ll}{1,40}/u.exec(next) ?? [];
  if (!before || !after) return `${text} ${next}`;
  const isCompound = words.has(`${before}-${after}`.toLowerCase()) && !words.has(before.toLowerCase() + after);
  return (isCompound ? text : text.slice(0, -1)) + next;
}

/** All words of the document, those with a hyphen inside as one. */
function wordsOf(pages: Page[]): Set<string> {
  const texts = pages.flatMap(({ lines }) => lines.map(({ text }) => text.toLowerCase()));
  return new Set(texts.flatMap((text) => text.match(/\p{L}+(?:-\p{L}+)*/gu) ?? []));
}

/** @returns the paragraphs of all pages; a row of a table or an item of a list is one of its own */
export function paragraphsOf(pages: Page[]): string[] {
  const words = wordsOf(pages);
  const paragraphs: string[] = [];
  let last: Line | undefined;
  for (const { lines } of pages) {
    const edge = edgeOf(lines);
    for (const [i, line] of lines.entries()) {
      const text = paragraphs.at(-1) ?? "";
      const isOn = last && (i === 0 ? goesOver(text, last, line) : goesOn(last, line, edge(last)));
      if (isOn) paragraphs[paragraphs.length - 1] = join(text, line.text, words);
      else paragraphs.push(line.text.replace(/^[•·▪◦●‣]\s*/, "- "));
      last = line;
    }
  }
  return paragraphs;
}

const kindOf = (paragraph: string): string =>
  paragraph.includes(" | ") ? "row" : BULLET.test(paragraph) ? "item" : "prose";

/** @returns one text: rows of a table and items of a list stay together, all else is a blank line apart */
export const textOf = (paragraphs: string[]): string =>
  paragraphs.reduce((text, paragraph, i) => {
    const kind = kindOf(paragraph);
    const isTogether = kind !== "prose" && kind === kindOf(paragraphs[i - 1] ?? "");
    return text + (i === 0 ? "" : isTogether ? "\n" : "\n\n") + paragraph;
  }, "");
