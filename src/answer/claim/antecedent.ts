/** Whom a clause means without naming them: by a pronoun, or by having no subject of its own. */
import type { Claim } from "./claim.ts";
import type { Party, Reading } from "./reading.ts";
import { beginsWithVerb } from "./split.ts";

/** Whom the clause takes over from the one before; undefined where that can't be told: then nothing may be held against it. */
export type TakenOver = { parties: Party[]; isSubject: boolean } | undefined;

const OF_PERSONS = /^(?:he|she|him|his|her)$/;
const OF_SEVERAL = /^(?:they|them|their|both)$/;
const OF_THINGS = /^(?:it|its)$/;
/** Whoever speaks is no source. */
const OF_SPEAKERS = /^(?:i|we|us|our|you|your|my|me|this|that|these|those|who)$/;
const OWNS = /^(?:its|their|his|her|both)$/;
const SUBJECT = /^(?:he|she|it|they|both|i|we|you|this|that|these|those|who)$/;

const NOBODY: TakenOver = { parties: [], isSubject: false };

/** Those who act in a clause, whom it may itself have taken over. */
const actorsOf = ({ reading: { parties, agents } }: Claim): Party[] => {
  const acting = parties.filter(({ id }) => agents.has(id));
  return [...new Map(acting.map((party) => [party.id, party])).values()];
};

const fits = (pronoun: string, { kind }: Party): boolean => OF_PERSONS.test(pronoun) === (kind === "person");

/** The one that a pronoun can mean among those named in a clause. */
function oneOf(pronoun: string, { reading: { parties } }: Claim): Party[] | undefined {
  const fitting = new Map(parties.filter((party) => fits(pronoun, party)).map((party) => [party.id, party]));
  const economies = [...fitting.values()].filter(({ kind }) => kind === "economy");
  // "the WTO admitted Tonga" is about Tonga
  const meant = economies.length > 0 ? economies : [...fitting.values()];
  return meant.length === 1 ? meant : undefined;
}

function byPronoun(reading: Reading, before: Claim | undefined): TakenOver {
  const { words, parties } = reading;
  const isPronoun = ({ folded }: { folded: string }, at: number) =>
    OF_PERSONS.test(folded) ||
    OF_SEVERAL.test(folded) ||
    OF_THINGS.test(folded) ||
    (at === 0 && OF_SPEAKERS.test(folded)) ||
    /^(?:we|us|our)$/.test(folded);
  const at = words.findIndex(isPronoun);
  const pronoun = words[at]?.folded;
  if (pronoun === undefined) return NOBODY;
  if (OF_SPEAKERS.test(pronoun)) return undefined;
  // "Georgia lifted its veto" means Georgia's, "Georgia blocked it" never Georgia
  if (OWNS.test(pronoun) && parties.some((party) => party.from < at && fits(pronoun, party))) return NOBODY;
  const meant = before && (OF_SEVERAL.test(pronoun) ? actorsOf(before) : oneOf(pronoun, before));
  const isSubject = SUBJECT.test(pronoun) && !parties.some(({ from }) => from < at);
  return meant && meant.length > 0 ? { parties: meant, isSubject } : undefined;
}

/** @param reading of a clause, openings such as "I think" taken off */
export function takenOver(reading: Reading, before: Claim | undefined): TakenOver {
  if (beginsWithVerb(reading.text)) {
    const actors = before ? actorsOf(before) : [];
    return actors.length > 0 ? { parties: actors, isSubject: true } : undefined;
  }
  const meant = byPronoun(reading, before);
  // "the Working Party" alone is the one on whomever the clause before is about
  const isBare =
    reading.parties.every(({ kind }) => kind === "body") && reading.parties.some(({ id }) => id === "working-party");
  const topic = meant?.parties.length === 0 && isBare && before ? oneOf("it", before) : undefined;
  return topic ? { parties: topic, isSubject: false } : meant;
}
