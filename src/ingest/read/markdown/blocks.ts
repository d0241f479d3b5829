/** The blocks of Markdown: headings, lists, tables, quotations, code. Each comes out as lines of their bare text. */
import type { Tally } from "../left.ts";
import { inlineText } from "./inline.ts";

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const HEADING = /^ {0,3}#{1,6}(?:[ \t]+|$)/;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
const RULE = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const BULLET = /^\s*[-*+•][ \t]+(?:\[[ xX]\][ \t]+)?/;
const NUMBER = /^\s*(\d{1,9})[.)][ \t]+/;
const DEFINITION = /^ {0,3}\[(\^?)[^\]\n]{1,200}\]:\s*/;

const isTableRule = (line: string): boolean => /^[\s|:-]+$/.test(line) && line.includes("-") && line.includes("|");
/** Two spaces or a backslash at its end keep a line from being joined with the next. */
const isBroken = (line: string): boolean => line.endsWith("  ") || line.endsWith("\\");
const bare = (line: string): string => line.trim().replace(/\\$/, "");

const cellsOf = (line: string): string => {
  const row = line.trim().replace(/^\|/, "");
  // a bar that is escaped belongs to its cell
  return row
    .replace(/(^|[^\\])\|$/, "$1")
    .split("|")
    .map((cell) => cell.trim())
    .join(" | ")
    .replaceAll("\\ | ", "\\|");
};

/** Lines of a document as they are built: plain ones in a row are one paragraph. */
class Pages {
  readonly lines: string[] = [];
  #open: string | undefined;
  #isBroken = false;
  readonly #tally: Tally;

  constructor(tally: Tally) {
    this.#tally = tally;
  }

  /** Goes on with what was begun, or begins a paragraph. */
  goOn(text: string): void {
    if (this.#open === undefined || this.#isBroken) this.begin(text);
    else this.#open += ` ${bare(text)}`;
    this.#isBroken = isBroken(text);
  }

  /** Begins a line that plain ones may go on with. */
  begin(text: string, marker = ""): void {
    this.end();
    this.#open = marker + bare(text);
    this.#isBroken = false;
  }

  end(): void {
    if (this.#open !== undefined) this.lines.push(inlineText(this.#open, this.#tally));
    this.#open = undefined;
  }

  blank(): void {
    this.end();
    this.lines.push("");
  }

  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  /** A line of its own, with blank ones around it. */
  alone(text: string): void {
    this.blank();
    this.begin(text);
    this.blank();
  }

  /** A line as it stands. */
  verbatim(text: string): void {
    this.end();
    this.lines.push(text);
  }
}

/** Quotation marks at the start of a line, however many. */
const unquoted = (line: string): string => line.replace(/^(?: {0,3}> ?)+/, "");

/** One line that stands in no fenced code. */
function take(pages: Pages, line: string): void {
  const number = NUMBER.exec(line);
  const definition = DEFINITION.exec(line);
  if (!line.trim() || RULE.test(line)) pages.blank();
  else if (HEADING.test(line))
    pages.alone(
      line
        .replace(HEADING, "")
        .trimEnd()
        .replace(/(?:^|[ \t])#{1,20}$/, ""),
    );
  else if (definition && !definition[1]) pages.end();
  else if (definition) pages.begin(line.slice(definition[0].length));
  else if (/^\s*\|/.test(line) || /\S \| \S/.test(line)) {
    if (!isTableRule(line)) pages.begin(cellsOf(line));
    pages.end();
  } else if (isTableRule(line)) pages.end();
  else if (BULLET.test(line)) pages.begin(line.replace(BULLET, ""), "- ");
  else if (number) pages.begin(line.slice(number[0].length), `${number[1]}. `);
  else pages.goOn(line);
}

/** @returns the lines of a Markdown text without its marks */
export function linesOf(markdown: string, tally: Tally): string[] {
  const pages = new Pages(tally);
  let fence: string | undefined;
  for (const raw of markdown.split(/\r\n|\n|\r/)) {
    const line = unquoted(raw);
    const mark = FENCE.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence)) fence = undefined;
      else pages.verbatim(line);
    } else if (mark) {
      pages.end();
      fence = mark;
    } else if (pages.isOpen && UNDERLINE.test(line)) pages.blank();
    else take(pages, line);
  }
  pages.end();
  return pages.lines;
}
