/**
 * A text as a reader sees it: tags, scripts and hidden parts out, character references read; with the way back, so that a quotation can be
 * taken from the text as it was given.
 */

import { characterOf, REFERENCE } from "./character-references.ts";
import { ELEMENTS } from "./html-elements.ts";

export interface Plain {
  text: string;
  /** What stands in the given text where `text.slice(from, to)` stands here. */
  given(from: number, to: number): string;
  /** How many pieces that nobody was to see were left out. */
  unseen: number;
}

const REFERENCE_HERE = new RegExp(REFERENCE, "iy");
const TAG = /<(?:!--|\/?([a-z][a-z0-9]*)\b[^<>]{0,2000}>)/iy;
/** Elements that start a line of their own (HTML Living Standard, 15.3: what is rendered as a block). */
const BLOCKS = new Set(
  "p div br li ul ol h1 h2 h3 h4 h5 h6 tr table section article header footer nav aside blockquote hr td th dt dd".split(
    " ",
  ),
);
/** Elements that stand in the midst of words: nothing comes in their place. */
const INLINE = new Set(
  "a abbr b cite code del em font i ins kbd mark q s samp small span strike strong sub sup tt u var wbr".split(" "),
);
/** The attribute, not a class whose name has the word in it. */
const HIDDEN = /\shidden(?=[\s=/>])|display:\s*none/i;
const UNSEEN = new Set(["script", "style", "noscript", "template", "iframe", "svg"]);

/** Where a piece of the given text that nobody sees ends: a comment, or an element with all that is in it. */
function endOfUnseen(lower: () => string, at: number, tag: RegExpExecArray, unclosed: Set<string>): number {
  const after = at + tag[0].length;
  /** What never closes is looked for once only, or a text of nothing else would be read again and again. */
  const closing = (mark: string) => {
    const end = unclosed.has(mark) ? -1 : lower().indexOf(mark, after);
    if (end < 0) unclosed.add(mark);
    return end;
  };
  if (tag[0] === "<!--") {
    const end = closing("-->");
    return end < 0 ? after : end + 3;
  }
  const name = (tag[1] ?? "").toLowerCase();
  const hidden = HIDDEN.test(tag[0]) && !tag[0].startsWith("</");
  if (tag[0].startsWith("</") || tag[0].endsWith("/>") || !(UNSEEN.has(name) || hidden)) return after;
  const end = closing(`</${name}`);
  return end < 0 ? after : end;
}

/** Reads a text that may hold left-overs of HTML. A text without any comes back as it is. */
export function plainOf(given: string): Plain {
  if (!/[<&]/.test(given)) return { text: given, given: (from, to) => given.slice(from, to), unseen: 0 };
  let text = "";
  let unseen = 0;
  let folded: string | undefined;
  const lower = () => {
    folded ??= given.toLowerCase();
    return folded.length === given.length ? folded : given;
  };
  const unclosed = new Set<string>();
  /** Places where the two texts part ways: offset here, offset there. */
  const here: number[] = [0];
  const there: number[] = [0];
  let at = 0;
  const put = (piece: string, next: number) => {
    here.push(text.length);
    there.push(at);
    text += piece;
    here.push(text.length);
    there.push(next);
    at = next;
  };
  const sign = /[<&]/g;
  for (;;) {
    sign.lastIndex = at;
    const found = sign.exec(given)?.index ?? given.length;
    text += given.slice(at, found);
    at = found;
    if (at >= given.length) break;
    const form = given[at] === "&" ? REFERENCE_HERE : TAG;
    form.lastIndex = at;
    const match = form.exec(given);
    const name = match?.[1]?.toLowerCase();
    if (!match || (form === TAG && name && !ELEMENTS.has(name))) put(given[at] as string, at + 1);
    else if (form === REFERENCE_HERE) put(characterOf(match), at + match[0].length);
    else {
      const end = endOfUnseen(lower, at, match, unclosed);
      if (end > at + match[0].length) unseen++;
      put(BLOCKS.has(name ?? "") ? "\n" : INLINE.has(name ?? "") ? "" : " ", end);
    }
  }
  const back = (offset: number, last: boolean): number => {
    let [low, high] = [0, here.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const before = here[middle] as number;
      if (before < offset || (before === offset && !last)) low = middle;
      else high = middle - 1;
    }
    // an end right behind what was read as another sign takes all of that in: nodes stand in pairs, start and end
    if (last && here[low + 1] === offset && low % 2 === 1) low++;
    return (there[low] as number) + offset - (here[low] as number);
  };
  return { text, given: (from, to) => given.slice(back(from, false), back(to, true)), unseen };
}
