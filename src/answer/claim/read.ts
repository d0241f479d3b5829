/** Reads the claims out of a text: those of its clauses that are about accessions. */
import { fold } from "../../knowledge/words.ts";
import type { Generation } from "../../search/generation.ts";
import type { Question } from "../../search/question.ts";
import { tenseOf } from "../understand/slots.ts";
import { understand } from "../understand/understand.ts";
import { type Claim, isOfNow } from "./claim.ts";
import { type Reading, readingOf } from "./reading.ts";
import { beginsWithVerb, clausesOf } from "./split.ts";

/** A claim with the question by which facts are found for it. */
export interface Asserted {
  claim: Claim;
  question: Question;
  /** A pronoun in it can mean several: nothing is held against it. */
  isUnclear: boolean;
}

const PRONOUN = /\b(?:it|its|they|their|them|he|she|his|him|her|both)\b/i;

/** Whom a clause takes over from the one before: its subject where the clause has none, else the one economy named there. */
function takenOver(
  text: string,
  own: readonly string[],
  reading: Reading,
  before: Claim | undefined,
): { ids: readonly string[]; isUnclear: boolean } {
  const isSubjectless = beginsWithVerb(text);
  const isWorkingParty = own.length === 0 && reading.parties.some(({ id }) => id === "working-party");
  if (!before || !(isSubjectless || isWorkingParty || PRONOUN.test(text))) return { ids: [], isUnclear: false };
  const { economies } = before;
  const subjects = economies.filter((id) => before.reading.agents.has(id));
  if (isSubjectless || /\b(?:they|both)\b/i.test(text))
    return { ids: subjects, isUnclear: subjects.length === 0 && own.length === 0 };
  return economies.length === 1 ? { ids: economies, isUnclear: false } : { ids: [], isUnclear: economies.length > 1 };
}

function assertedBy(said: string, before: Claim | undefined, generation: Generation, day: string): Asserted {
  const read = understand(said, generation);
  const reading = readingOf(read.text, generation, day);
  // letters with marks part words for it
  const tense = tenseOf(fold(read.text));
  const { ids, isUnclear } = takenOver(read.text, read.economies, reading, before);
  const economies = [...new Set([...read.economies, ...ids])];
  const agents = beginsWithVerb(read.text)
    ? new Set(ids)
    : new Set([...reading.agents, ...(read.economies.length === 0 ? ids : [])]);
  return {
    claim: {
      said,
      reading: { ...reading, agents },
      economies,
      people: read.people,
      tense,
      isNow: isOfNow(read.text, tense, reading.days.length),
    },
    question: { ...read, economies, inherited: [...ids], applicants: [...new Set([...read.applicants, ...ids])] },
    isUnclear,
  };
}

/** Does it name somebody, or mean whom the clause before it names? */
const namesSomebody = ({ claim: { reading, economies, people } }: Asserted, before: Claim | undefined): boolean =>
  economies.length + people.length + reading.parties.length > 0 || (before !== undefined && PRONOUN.test(reading.text));

/** So many are checked. */
const MOST_CLAIMS = 4;

export interface ReadClaims {
  claims: Asserted[];
  /** How many more there are. */
  unread: number;
  /** How many sentences name nobody. */
  nameless: number;
}

/** @param day on which the text was written */
export function claimsIn(text: string, generation: Generation, day: string): ReadClaims {
  const claims: Asserted[] = [];
  const clauses = clausesOf(text);
  for (const clause of clauses) {
    const before = claims.at(-1)?.claim;
    const asserted = assertedBy(clause, before, generation, day);
    if (namesSomebody(asserted, before)) claims.push(asserted);
  }
  return {
    claims: claims.slice(0, MOST_CLAIMS),
    unread: Math.max(0, claims.length - MOST_CLAIMS),
    nameless: clauses.length - claims.length,
  };
}
