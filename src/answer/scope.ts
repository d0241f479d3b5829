/** Which facts count: those known as of a day, of the origins wanted. */
import { spanOf } from "../knowledge/dates.ts";
import type { Origin } from "../knowledge/knowledge.ts";
import type { Entry } from "../search/entry.ts";
import type { Generation } from "../search/generation.ts";

export interface Scope {
  /** Last day that counts, `YYYY-MM-DD`. */
  day: string;
  /** As it was asked (EDTF), or that day. */
  asOf: string;
  asked: boolean;
  /** Numbers of the entries known on that day. */
  entries: number[];
  /** How many more became known later. */
  later: number;
}

/** A source counts as known on a day when its latest possible publication day is not after it; a line of the record, when its event is not. */
function knownFrom({ fact, date, published }: Entry): string {
  if (fact.source.origin === "procedure") return "";
  if (fact.source.origin === "record") return date?.latest ?? published.latest;
  return published.latest;
}

/**
 * @param asOf EDTF; its last day counts. Absent: today.
 * @param origins which kinds of source count
 */
export function scopeOf(generation: Generation, origins: ReadonlySet<Origin>, asOf?: string): Scope {
  const day = (asOf && spanOf(asOf)?.latest) || new Date().toISOString().slice(0, 10);
  const wanted = generation.entries
    .map((_, i) => i)
    .filter((i) => origins.has(generation.entries[i]?.fact.source.origin ?? "article"));
  const entries = wanted.filter((i) => knownFrom(generation.entries[i] as Entry) <= day);
  return { day, asOf: asOf ?? day, asked: asOf !== undefined, entries, later: wanted.length - entries.length };
}
