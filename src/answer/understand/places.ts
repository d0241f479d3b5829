/** Where something took place: "in Switzerland", "the Swiss round", "the Nairobi text". Who is named only so is no party to what is asked. */

import type { NameHit } from "../../knowledge/names.ts";
import { stemOf, type Word } from "../../knowledge/words.ts";

const AT = new Set(["in", "at", "near"]);
/** What takes place somewhere, or is written there. */
const HELD = new Set(
  "round session meeting talks summit conference ministerial gathering declaration text dispatch report story article piece interview presser"
    .split(" ")
    .map(stemOf),
);

/** So many words before "in Switzerland" what was held there may stand: "talks on its bid in Switzerland". */
const REACH = 5;

/** Where somebody came from or went to. */
const MOVES = new Set(["left", "leaves", "leaving", "from", "to", "via", "reached"]);

/** "The Brazilian at the top of the WTO": somebody by where they come from, not the state. */
const BY_ORIGIN = new Set(["at", "who", "on", "running", "heading", "chairing", "presiding", "went", "left", "in"]);
export const isByOrigin = ({ manner, from, to }: NameHit, words: readonly Word[]): boolean =>
  manner === "demonym" &&
  /^(?:the|an?|that|this)$/.test(words[from - 1]?.folded ?? "") &&
  !/s$/.test(words[to - 1]?.folded ?? "") &&
  (to >= words.length || BY_ORIGIN.has(words[to]?.folded ?? ""));

/** Does the name say where something was held, rather than who? */
export function isPlace({ from, to }: NameHit, words: readonly Word[]): boolean {
  const before = words.slice(Math.max(0, from - 1 - REACH), from - 1);
  const isThere = AT.has(words[from - 1]?.folded ?? "") && before.some(({ stem }) => HELD.has(stem));
  return isThere || MOVES.has(words[from - 1]?.folded ?? "") || HELD.has(words[to]?.stem ?? "");
}
