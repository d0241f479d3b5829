/** Choices while somebody types: names, aliases and near misses, best first. */
import { distance } from "fastest-levenshtein";
import { sayDay } from "../knowledge/dates.ts";
import { everyNameOf } from "../knowledge/knowledge.ts";
import { fold } from "../knowledge/words.ts";
import type { Generation } from "../search/generation.ts";
import type { Answers, Choice } from "./answer.ts";

/** Discord shows no more. */
const MOST_CHOICES = 25;

interface Suggestion extends Choice {
  /** All that it may be typed as, folded. */
  names: string[];
  /** How much the sources have on it: orders equals. */
  weight: number;
}

/** How far typed text is from a name: -1 is it, 0 begins it, 1 begins a word of it, 2 and 3 are slips, 4 stands inside it; undefined is too far. */
function missOf(typed: string, name: string): number | undefined {
  if (name === typed) return -1;
  if (name.startsWith(typed)) return 0;
  if (name.includes(` ${typed}`)) return 1;
  const isInside = typed.length >= 3 && name.includes(typed);
  if (typed.length < 4) return isInside ? 4 : undefined;
  // somebody is still typing: what the name has beyond that is no slip, but a letter or two may be missing
  const begun = name.length > typed.length + 2 ? name.slice(0, typed.length) : name;
  const slips = distance(typed, begun);
  if (slips <= (typed.length < 7 ? 1 : 2)) return 1 + slips;
  return isInside ? 4 : undefined;
}

function best(suggestions: Suggestion[], typed: string): Choice[] {
  const wanted = fold(typed.slice(0, 100)).trim();
  return suggestions
    .flatMap(({ name, value, names, weight }) => {
      const fits = wanted ? names.flatMap((one) => missOf(wanted, one) ?? []) : [0];
      return fits.length > 0 ? [{ name, value, weight, cost: Math.min(...fits) }] : [];
    })
    .sort((a, b) => a.cost - b.cost || b.weight - a.weight || a.name.localeCompare(b.name))
    .slice(0, MOST_CHOICES)
    .map(({ name, value }) => ({ name, value }));
}

export function suggester({ knowledge, names }: Generation): Answers["suggest"] {
  const facts = [...knowledge.facts.values()];
  const articleFacts = facts.filter(({ source }) => source.origin === "article");
  const weightOf = (id: string) =>
    articleFacts.filter((fact) => fact.economies.includes(id)).length * 100 + (knowledge.accessions.has(id) ? 1 : 0);
  const economies: Suggestion[] = [...knowledge.economies.values()].map((economy) => ({
    name: economy.name,
    value: economy.id,
    names: [...everyNameOf(economy), economy.id].map(fold),
    weight: weightOf(economy.id),
  }));
  const acting = new Map<string, number>();
  for (const fact of articleFacts)
    for (const id of new Set([...fact.actors.map((actor) => actor.of), fact.speaker?.of]))
      if (id) acting.set(id, (acting.get(id) ?? 0) + 1);
  const parties: Suggestion[] = [...acting].map(([id, weight]) => {
    const known = economies.find(({ value }) => value === id);
    const body = knowledge.bodies.get(id);
    return known
      ? { ...known, weight }
      : { name: body?.name ?? id, value: id, names: [body?.name ?? id, ...(body?.aliases ?? [])].map(fold), weight };
  });
  const people: Suggestion[] = [...names.people.values()].map((person) => ({
    name: [person.name, [...person.roles][0]].filter(Boolean).join(", ").slice(0, 100),
    value: person.name,
    names: [person.id],
    weight: facts.filter((fact) => fact.speaker && fold(fact.speaker.name) === person.id).length,
  }));
  const sources: Suggestion[] = [...knowledge.sources.values()]
    .filter(({ origin }) => origin === "article")
    .map((source) => ({
      name: `${source.publisher}, ${sayDay(source.published)}: ${source.title}`.slice(0, 100),
      value: source.id,
      names: [source.id, source.publisher, source.title].map(fold),
      weight: 1,
    }));
  return {
    economies: (typed) => best(economies, typed),
    actors: (typed) => best([...parties, ...people], typed),
    sources: (typed) => best(sources, typed),
  };
}
