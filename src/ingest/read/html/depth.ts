/** How deep elements are nested, counted over the text before anything parses it: parsers take time by the square, or the stack. */
import { type Refused, refused } from "../reading.ts";

const MOST_DEPTH = 256;
const MOST_ATTRIBUTES = 256;

/** Elements that hold nothing, so that no end is to come. */
const EMPTY = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));
/** Elements whose text is not markup. */
const RAW = new Set(["script", "style", "textarea", "title"]);
/** Elements that end by themselves where the next one begins. */
const LOOSE = new Set("p li dt dd tr td th thead tbody tfoot option optgroup colgroup rb rt rp".split(" "));

const NAME = /[a-z][a-z0-9-]{0,40}/iy;

function nameAt(html: string, at: number): string | undefined {
  NAME.lastIndex = at;
  return NAME.exec(html)?.[0].toLowerCase();
}

const lineAt = (html: string, at: number): number => html.slice(0, at).split("\n").length;

/** Where a tag ends, quoted values skipped, and how many equals signs stand in it. */
function endOfTag(html: string, from: number): { end: number; attributes: number } {
  let quote = "";
  let attributes = 0;
  for (let at = from; at < html.length; at++) {
    const character = html[at] as string;
    if (quote) {
      if (character === quote) quote = "";
    } else if (character === ">") return { end: at + 1, attributes };
    else if (character === "=") {
      attributes++;
      const next = html[at + 1];
      if (next === '"' || next === "'") {
        quote = next;
        at++;
      }
    }
  }
  return { end: html.length, attributes };
}

/** @returns a refusal if elements are nested too deeply, or one has too many attributes; one pass over the text */
export function tooDeep(html: string): Refused | undefined {
  const lower = html.toLowerCase();
  let depth = 0;
  for (let at = html.indexOf("<"); at !== -1; at = html.indexOf("<", at)) {
    if (html.startsWith("<!--", at)) {
      const end = html.indexOf("-->", at + 4);
      at = end === -1 ? html.length : end + 3;
      continue;
    }
    const isEnd = html[at + 1] === "/";
    const name = nameAt(html, at + (isEnd ? 2 : 1));
    if (name === undefined) {
      at++;
      continue;
    }
    const { end, attributes } = endOfTag(html, at + 1);
    if (attributes > MOST_ATTRIBUTES)
      return refused({ name: "too-many-attributes", most: MOST_ATTRIBUTES, line: lineAt(html, at) });
    if (isEnd) depth = Math.max(0, depth - (EMPTY.has(name) || LOOSE.has(name) ? 0 : 1));
    else if (!EMPTY.has(name) && !LOOSE.has(name) && html[end - 2] !== "/") depth++;
    if (depth > MOST_DEPTH) return refused({ name: "nested-too-deep", most: MOST_DEPTH, line: lineAt(html, at) });
    at = end;
    if (!isEnd && RAW.has(name)) {
      const close = lower.indexOf(`</${name}`, end);
      at = close === -1 ? html.length : close;
    }
  }
  return undefined;
}
