/** What would change between two states of the knowledge. */
import { isDeepStrictEqual } from "node:util";
import type { Fact, Knowledge, Source } from "../knowledge/knowledge.ts";
import type { Difference } from "./library.ts";

const sheetOf = <T extends Source | Fact>(one: T | undefined): unknown => ({
  ...one,
  source: undefined,
  place: undefined,
  origin: undefined,
});

function changes<T extends Source | Fact>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
): Difference["facts"] {
  const differs = (id: string) => !isDeepStrictEqual(sheetOf(before.get(id)), sheetOf(after.get(id)));
  return {
    added: [...after.keys()].filter((id) => !before.has(id)),
    changed: [...after.keys()].filter((id) => before.has(id) && differs(id)),
    removed: [...before.keys()].filter((id) => !after.has(id)),
  };
}

export const differenceOf = (before: Knowledge, after: Knowledge): Difference => ({
  sources: changes(before.sources, after.sources),
  facts: changes(before.facts, after.facts),
});
