/** The marks inside a line of Markdown. One pass for brackets, one for emphasis: linear, whatever the line holds. */
import { leave, type Tally } from "../left.ts";

const isWord = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);
const isSpace = (char: string | undefined): boolean => char === undefined || /\s/.test(char);
const isDigit = (char: string | undefined): boolean => char !== undefined && /\d/.test(char);

/** Stand for escaped marks until the others are gone; the text has none of its own by then. */
const PRIVATE = 0xe000;
const MARKS = "\\`*_{}[]()#+-.!~|<>\"'$%&,/:;=?@^";

const hideEscapes = (text: string): string =>
  text.replace(/\\([\\`*_{}[\]()#+\-.!~|<>"'$%&,/:;=?@^])/g, (_, mark: string) =>
    String.fromCharCode(PRIVATE + MARKS.indexOf(mark)),
  );
const showEscapes = (text: string): string =>
  text.replace(/[\uE000-\uE03F]/g, (char) => MARKS[char.charCodeAt(0) - PRIVATE] ?? "");

/** @returns where the target of a link ends that begins at `(`, or -1 */
function targetEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    // the next link begins: this one never ended
    if (char === "]" && text[at + 1] === "(") return -1;
    if (char === "(") depth++;
    else if (char === ")" && --depth === 0) return at;
  }
  return -1;
}

interface Opened {
  /** How much of the output stood when the bracket opened. */
  length: number;
  isPicture: boolean;
}

/** Links become their text, pictures and footnote marks go. */
function withoutLinks(text: string, tally: Tally): string {
  const out: string[] = [];
  const opened: Opened[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string;
    if (char === "[") {
      const isPicture = out.at(-1) === "!";
      if (isPicture) out.pop();
      opened.push({ length: out.length, isPicture });
      out.push(char);
      continue;
    }
    const open = char === "]" ? opened.pop() : undefined;
    if (!open) {
      out.push(char);
      continue;
    }
    const { length, isPicture } = open;
    const next = text[at + 1];
    const end = next === "(" ? targetEnd(text, at + 1) : next === "[" ? text.indexOf("]", at + 2) : -1;
    const isFootnote = out[length + 1] === "^";
    if (isFootnote) out.length = length;
    else if (isPicture) {
      leave(tally, "pictures");
      out.length = length;
      if (end !== -1) at = end;
    } else if (end !== -1) {
      out[length] = "";
      at = end;
    } else out.push(char);
  }
  return out.join("");
}

/** Runs of `*`, `~~` and backticks go, and `_` at the ends of words; "5 * 3", "2*3" and "snake_case" stay. */
const withoutEmphasis = (text: string): string =>
  text.replace(/\*+|_+|~{2,}|`+/g, (run, offset: number) => {
    const before = text[offset - 1];
    const after = text[offset + run.length];
    if (isSpace(before) && isSpace(after)) return run;
    if (run.startsWith("_") && isWord(before) && isWord(after)) return run;
    if (run === "*" && isDigit(before) && isDigit(after)) return run;
    return "";
  });

/** @returns a line's text as it reads once shown */
export function inlineText(line: string, tally: Tally): string {
  const withoutAutolinks = hideEscapes(line).replace(/<((?:https?:\/\/|mailto:)[^\s<>]{1,2000})>/g, "$1");
  return showEscapes(withoutEmphasis(withoutLinks(withoutAutolinks, tally)));
}
