/** How many of a thing there are. */
import { nameOf } from "../../knowledge/knowledge.ts";
import type { Entry } from "../../search/entry.ts";
import { type Asked, type Check, saidBy } from "./check.ts";

/** How many of a thing there are is asked, and no source counts that thing where it names those asked about. */
export const uncounted: Check = ({ question: { unit, slots, applicants }, generation, entries }) => {
  if (unit === undefined || !(slots.has("howmany") || slots.has("howlong"))) return undefined;
  const counts = (id?: string) =>
    entries.some((entry) => (id === undefined || entry.named.has(id)) && entry.fillings.counted.has(unit));
  if (applicants.length === 0) return counts() ? undefined : "no source of mine gives that number";
  const without = applicants.find((id) => !counts(id));
  return without && `no source of mine gives that number for ${nameOf(without, generation.knowledge)}`;
};

/**
 * Does the entry count the very thing that is asked: in the relation asked, for everybody asked about, at the time asked? Undefined where no
 * number is asked, or where nothing but the unit says of what.
 */
export function countsAsked(entry: Entry, { question, generation }: Asked): boolean | undefined {
  const { unit, slots, economies, bodies, dates, concepts } = question;
  const relations = concepts.filter(({ weak }) => !weak);
  if (unit === undefined || !slots.has("howmany") || relations.length === 0) return undefined;
  const said = saidBy(entry, generation);
  const isThen =
    dates.length === 0 ||
    dates.some(({ earliest, latest }) => entry.date && earliest <= entry.date.latest && entry.date.earliest <= latest);
  return (
    isThen &&
    entry.fillings.counted.has(unit) &&
    [...economies, ...bodies].every((id) => entry.named.has(id)) &&
    relations.every(({ concept }) => said.get(concept) === 1)
  );
}
