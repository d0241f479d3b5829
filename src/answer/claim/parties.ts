/** Whether a claim and a fact are about the same parties, in the same parts. */
import { personId } from "../../knowledge/names.ts";
import type { Claim } from "./claim.ts";
import type { Against } from "./cover.ts";
import { isPlayer } from "./reading.ts";

/** Whom a fact names. A statement of ours names all whom it is about; a quotation may lean on what stands around it. */
function namedIn({ unit: { fact, reading }, entry }: Against): ReadonlySet<string> {
  const own = reading.parties.map(({ id }) => id);
  return new Set(fact.statement === fact.quote ? [...own, ...entry.about, ...entry.people, ...entry.speakers] : own);
}

/** Are all whom the claim names in the fact? */
export function isOnTheSame({ economies, people, reading }: Claim, against: Against): "yes" | "but-person" | undefined {
  const bodies = reading.parties.filter((party) => party.kind === "body" && isPlayer(party)).map(({ id }) => id);
  const named = namedIn(against);
  if (![...economies, ...bodies].every((id) => named.has(id))) return undefined;
  // what is said of nobody's accession may not be held against one's
  const isAbout = against.entry.about.size === 0 || economies.length + people.length > 0;
  if (!isAbout) return undefined;
  return people.every((id) => named.has(id)) ? "yes" : "but-person";
}

/** Those who act in a fact, by its words, else by its actors; whoever only says it does not. */
function doersOf({ unit: { fact, reading } }: Against): ReadonlySet<string> {
  if (reading.agents.size > 0) return reading.agents;
  const acting = fact.actors.filter(({ part }) => part !== "concerned" && part !== "says");
  return new Set(acting.flatMap(({ of, name }) => [of ?? "", personId(name)]));
}

/** Between two parties it matters who does it to whom. */
export function direction({ reading, people }: Claim, against: Against): "same" | "reversed" | undefined {
  const { fact } = against.unit;
  const doers = doersOf(against);
  // a person who is only quoted has no part in it; whom they speak for may
  const isQuoted = (id: string) => people.includes(id) && against.entry.speakers.has(id);
  const ids = (all: Iterable<string>) => new Set([...all].filter((id) => !isQuoted(id)));
  const parties = ids(reading.parties.filter(isPlayer).map(({ id }) => id));
  if (parties.size < 2 || fact.kind === "people") return "same";
  if ([...reading.agents].every((id) => doers.has(id))) return "same";
  const agents = ids(reading.agents);
  const concerned = fact.actors.filter(({ part }) => part === "concerned").map(({ of }) => of);
  const isDone = fact.actors.some(({ part }) => part === "objects" || part === "supports" || part === "asks");
  const undergoes = (id: string) => concerned.includes(id) || fact.economies.includes(id);
  const others = [...parties].filter((id) => !agents.has(id));
  return isDone && agents.size > 0 && [...agents].every(undergoes) && others.every((id) => doers.has(id))
    ? "reversed"
    : undefined;
}
