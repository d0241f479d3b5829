/** Names are compiled once for each state of the knowledge. */
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { type Names, namesOf } from "../../knowledge/names.ts";

const compiled = new WeakMap<Knowledge, Names>();

/** @returns all names of the knowledge, ready to be found in a text */
export function namesIn(knowledge: Knowledge): Names {
  const names = compiled.get(knowledge) ?? namesOf(knowledge);
  compiled.set(knowledge, names);
  return names;
}
