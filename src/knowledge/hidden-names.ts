/** Texts with their names put out of sight, for patterns that go by what stands around a name. */
import type { NameHit, Names } from "./names.ts";
import type { Word } from "./words.ts";

/** Stands for a name, without the ending that makes it an owner's: no text has it. */
export const NAME = "\u0001";

/** @returns `bare`, the text with `NAME` for each name, and the names by their places in it */
export function withoutNames(
  text: string,
  words: readonly Word[],
  names: Names,
): { bare: string; at: Map<number, NameHit> } {
  let bare = "";
  let last = 0;
  const at = new Map<number, NameHit>();
  for (const hit of names.find([...words])) {
    const [first, end] = [words[hit.from], words[hit.to - 1]];
    if (!first || !end) continue;
    const owned = /['’]s?$/.exec(end.raw)?.[0] ?? "";
    bare += text.slice(last, first.from);
    at.set(bare.length, hit);
    bare += NAME;
    last = end.to - owned.length;
  }
  return { bare: bare + text.slice(last), at };
}
