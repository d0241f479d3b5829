/** Where something took place: "in Switzerland", "the Swiss round", "the Nairobi text". Who is named only so is no party to what is asked. */

import type { NameHit } from "../../knowledge/names.ts";
import type { Economy } from "../../knowledge/schema.ts";
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

/** Does the name say where something was held, rather than who? */
export function isPlace({ from, to }: NameHit, words: readonly Word[]): boolean {
  const before = words.slice(Math.max(0, from - 1 - REACH), from - 1);
  const isThere = AT.has(words[from - 1]?.folded ?? "") && before.some(({ stem }) => HELD.has(stem));
  return isThere || HELD.has(words[to]?.stem ?? "");
}

/** The seat of the WTO is no government's, so that no name of Switzerland's is it; other towns are their economy's capitals. */
const OTHER_TOWNS: Readonly<Record<string, string>> = { CHE: "Geneva" };

/** Towns by which sources name an economy as a place. */
export const townsOf = (economy: Economy | undefined): string[] =>
  [economy?.capital, OTHER_TOWNS[economy?.id ?? ""]].flatMap((town) => town ?? []);
