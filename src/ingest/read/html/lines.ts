/** A page's tree as lines: paragraphs and headings a blank line apart, list items as "- ", table rows as "a | b". */
import { childrenOf, type Element, isElement, isText, type Node } from "./dom.ts";

const BLOCKS = new Set(
  (
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header " +
    "hgroup hr html legend main ol p pre search section summary table tbody td tfoot th thead ul"
  ).split(" "),
);
const UNREAD = new Set("head script style template noscript title".split(" "));
/** A row with longer cells than this lays out a page; it isn't a table of facts. */
const LONGEST_CELL = 300;

/** Lines as they grow: what is inline joins the last line, what is a block begins one of its own. */
class Sheet {
  readonly lines: string[] = [];
  #current = "";

  add(text: string): void {
    this.#current += text;
  }

  endLine(): void {
    const line = this.#current.replace(/\s+/g, " ").trim();
    this.#current = "";
    if (line) this.lines.push(line);
  }

  endBlock(): void {
    this.endLine();
    if (this.lines.length > 0 && this.lines.at(-1) !== "") this.lines.push("");
  }

  /** Whole lines, as they are. */
  put(lines: string[]): void {
    this.endLine();
    for (const line of lines) this.lines.push(line);
  }
}

function addRow(sheet: Sheet, row: Element): void {
  const cells = [...childrenOf(row)].filter(isElement).map((cell) => linesOf(cell).filter(Boolean));
  const filled = cells.filter((cell) => cell.length > 0);
  const texts = cells.map((cell) => cell.join(" "));
  if (filled.length > 1 && texts.every((text) => text.length <= LONGEST_CELL)) sheet.put([texts.join(" | ")]);
  else
    for (const cell of filled) {
      sheet.put(cell);
      sheet.endBlock();
    }
}

function addItem(sheet: Sheet, item: Element, marker: string): void {
  const [first, ...rest] = linesOf(item).filter(Boolean);
  if (first !== undefined) sheet.put([`${marker}${first}`, ...rest]);
}

function addList(sheet: Sheet, list: Element): void {
  let number = Math.trunc(Number(list.getAttribute("start") ?? 1)) || 1;
  for (const child of childrenOf(list)) {
    if (!isElement(child)) continue;
    if (child.localName === "li") addItem(sheet, child, list.localName === "ol" ? `${number++}. ` : "- ");
    else addElement(sheet, child);
  }
}

function addPreformatted(sheet: Sheet, element: Element): void {
  sheet.put((element.textContent ?? "").split("\n"));
}

const ADD: Record<string, (sheet: Sheet, element: Element) => void> = {
  tr: addRow,
  ul: addList,
  ol: addList,
  li: (sheet, element) => addItem(sheet, element, "- "),
  pre: addPreformatted,
  br: (sheet) => sheet.endLine(),
  q: (sheet, element) => {
    sheet.add("“");
    addChildren(sheet, element);
    sheet.add("”");
  },
};

function addChildren(sheet: Sheet, node: Node): void {
  for (const child of childrenOf(node)) {
    if (isText(child)) sheet.add(child.textContent ?? "");
    else if (isElement(child)) addElement(sheet, child);
  }
}

function addElement(sheet: Sheet, element: Element): void {
  const { localName } = element;
  if (UNREAD.has(localName)) return;
  const isBlock = BLOCKS.has(localName);
  if (isBlock) sheet.endBlock();
  const add = Object.hasOwn(ADD, localName) ? ADD[localName] : undefined;
  (add ?? addChildren)(sheet, element);
  if (isBlock) sheet.endBlock();
}

/** @returns the lines of all that is in a node; blank ones stand between blocks */
export function linesOf(node: Node): string[] {
  const sheet = new Sheet();
  addChildren(sheet, node);
  sheet.endBlock();
  return sheet.lines;
}
