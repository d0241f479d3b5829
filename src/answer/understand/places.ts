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

/** Does the name say where, rather than who? */
export const isPlace = ({ from, to }: NameHit, words: readonly Word[]): boolean =>
  AT.has(words[from - 1]?.folded ?? "") || HELD.has(words[to]?.stem ?? "");
