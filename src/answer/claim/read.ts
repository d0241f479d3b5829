/** Reads the claims out of a text: those of its clauses that name somebody. */
import { fold, type Word, wordsOf } from "../../knowledge/words.ts";
import type { Generation } from "../../search/generation.ts";
import type { Question } from "../../search/question.ts";
import { tenseOf } from "../understand/slots.ts";
import { understand } from "../understand/understand.ts";
import { takenOver } from "./antecedent.ts";
import { type Claim, isOfNow } from "./claim.ts";
import { type Party, readingOf } from "./reading.ts";
import { clausesOf } from "./split.ts";

/** A claim with the question by which facts are found for it. */
export interface Asserted {
  claim: Claim;
  question: Question;
  /** Whom it means can't be told: nothing is held against it. */
  isUnclear: boolean;
}

/** How people begin to say what they have from somewhere. */
const OPENING =
  /^(?:(?:i|we)(?: am|['’]m)? (?:think|heard|hear|believe|read|guess|know|remember|sure|pretty sure|recall)(?: that)?|you know,?|apparently,?|fun fact:?|did you know that)\s+/i;

const idsOf = (parties: readonly Party[], kind: Party["kind"]): string[] => [
  ...new Set(parties.filter((party) => party.kind === kind).map(({ id }) => id)),
];

function assertedBy(said: string, before: Claim | undefined, generation: Generation, day: string): Asserted {
  const read = understand(said.replace(OPENING, ""), generation);
  const reading = readingOf(read.text, generation, day);
  const taken = takenOver(reading, before);
  const parties = [...reading.parties, ...(taken?.parties ?? []).map((party) => ({ ...party, from: -1, to: -1 }))];
  const agents = taken?.isSubject ? new Set(taken.parties.map(({ id }) => id)) : reading.agents;
  const [economies, people] = [idsOf(parties, "economy"), idsOf(parties, "person")];
  // letters with marks part words for it
  const tense = tenseOf(fold(read.text));
  return {
    claim: {
      said,
      reading: { ...reading, parties, agents },
      economies,
      people,
      tense,
      isNow: isOfNow(read.text, tense, reading.days.length),
    },
    question: { ...read, economies, people, applicants: read.applicants.length > 0 ? read.applicants : economies },
    isUnclear: taken === undefined,
  };
}

/** The full name of somebody, as it is written. */
const FULL_NAME = /(?<![\p{L}'’-])\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,3}/gu;

/** Is somebody named whom a fact about an accession names too, though as nobody who acts or speaks in it? */
function namesMentioned(text: string, { entries }: Generation): boolean {
  const names = [...text.matchAll(FULL_NAME)].map(([name]) => wordsOf(name).map(({ folded }) => folded));
  const holds = (words: readonly Word[], name: readonly string[]) =>
    words.some((_, at) => name.every((word, i) => words[at + i]?.folded === word));
  return names.some((name) =>
    entries.some(({ about, texts }) => about.size > 0 && texts.some((words) => holds(words, name))),
  );
}

/** So many are checked. */
const MOST_CLAIMS = 4;

export interface ReadClaims {
  claims: Asserted[];
  /** How many more clauses there are. */
  unread: number;
  /** How many sentences name nobody. */
  nameless: number;
}

/** So many clauses are looked at for claims. */
const MOST_CLAUSES = 24;

/** @param day on which the text was written */
export function claimsIn(text: string, generation: Generation, day: string): ReadClaims {
  const clauses = clausesOf(text);
  const all: Asserted[] = [];
  // a clause that means somebody whom nobody can tell is one of the claims, unless it stands alone
  const isNamed = ({ claim: { reading, said } }: Asserted) =>
    reading.parties.length > 0 || namesMentioned(said, generation);
  const claims: Asserted[] = [];
  for (const clause of clauses.slice(0, MOST_CLAUSES)) {
    if (claims.length === MOST_CLAIMS) break;
    const one = assertedBy(clause, all.at(-1)?.claim, generation, day);
    all.push(one);
    if (isNamed(one) || (one.isUnclear && claims.length > 0)) claims.push(one);
  }
  const unread = clauses.length - all.length;
  return { claims, unread, nameless: all.length - claims.length };
}
