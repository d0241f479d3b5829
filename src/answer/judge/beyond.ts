/** Times that no source reaches. */
import { nameOf } from "../../knowledge/knowledge.ts";
import type { Entry } from "../../search/entry.ts";
import type { Check } from "./check.ts";

/** A time is asked about that is later than every source on those asked about, and none of these speaks of it: nobody knows yet, or nobody told. */
export const beyondSources: Check = ({ question, generation, entries }) => {
  const { dates, economies, steps, tense } = question;
  // whoever is a member stays one: that needs no newer source
  if (dates.length === 0 || (tense !== "future" && steps.has("membership"))) return undefined;
  const tells = ({ named }: Entry) => economies.every((id) => named.has(id));
  const telling = entries.filter(tells);
  if (telling.length === 0) return undefined;
  const reached = telling.flatMap(({ published, date }) => [published.latest, ...(date ? [date.latest] : [])]);
  const newest = reached.sort().at(-1) ?? "";
  const beyond = dates.find(({ earliest }) => earliest > newest);
  const year = beyond?.earliest.slice(0, 4);
  if (year === undefined || telling.some(({ fact }) => fact.quote.includes(year))) return undefined;
  const [first] = economies;
  return `no source of mine${first === undefined ? "" : ` on ${nameOf(first, generation.knowledge)}`} reaches ${year}`;
};
