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
  /** Numbers of those that became known later. */
  later: number[];
}

/** A source counts as known on a day when its latest possible publication day is not after it; a line of the record, when its event is not. */
function knownFrom({ fact, date, published }: Entry): string {
  if (fact.source.origin === "procedure") return "";
  if (fact.source.origin === "record") return date?.latest ?? published.latest;
  return published.latest;
}

const today = (): string => new Date().toISOString().slice(0, 10);

/**
 * @param asOf EDTF; its last day counts. Absent: today.
 * @param origins which kinds of source count
 */
export function scopeOf(generation: Generation, origins: ReadonlySet<Origin>, asOf?: string): Scope {
  const day = asOf === undefined ? today() : spanOf(asOf)?.latest;
  if (day === undefined) throw new RangeError(`"${asOf}" is no day: callers read what was typed first`);
  const wanted = generation.entries
    .map((_, i) => i)
    .filter((i) => origins.has(generation.entries[i]?.fact.source.origin ?? "article"));
  const isKnown = (i: number): boolean => knownFrom(generation.entries[i] as Entry) <= day;
  const [entries, later] = [wanted.filter(isKnown), wanted.filter((i) => !isKnown(i))];
  return { day, asOf: asOf ?? day, asked: asOf !== undefined, entries, later };
}
