/**
 * Claims that stand in a quotation word for word. What was recognised in them makes no difference then; what matters is whether the source says
 * it itself: not of others who only think so, nor under a condition, nor to deny it.
 */
import { sentencesOf } from "../../ingest/text/sentences.ts";
import type { Fact } from "../../knowledge/knowledge.ts";
import { STOP_WORDS, stemOf } from "../../knowledge/words.ts";
import type { Entry } from "../../search/entry.ts";
import type { View } from "../forms/form.ts";
import type { Claim } from "./claim.ts";
import { isQuoted, isSaid } from "./frame.ts";
import { type Place, placesOf } from "./places.ts";
import { readingOf } from "./reading.ts";
import { beginsWithVerb, clausesOf } from "./split.ts";
import { isQuotation, UNSURE } from "./unsure.ts";
import { type ClaimedDay, daysClaimed, holdsOn, isAmong } from "./when.ts";
import { type Token, type Wording, wordingOf } from "./wording.ts";

/** Fewer words than that can mean anything. */
const FEWEST_WORDS = 3;

/** Clauses before it could govern it, those after it take it back. */
const isAlone = (clauses: readonly string[], at: number): boolean =>
  clauses.every(
    (clause, i) =>
      i === at || !(UNSURE.test(clause) || (i < at && /\bthat\b/i.test(clause)) || /\bnot so\b/i.test(clause)),
  );

/** Do those who act in the clauses before go on acting in this one? */
function isTakenOver(taken: readonly string[], { before }: Place, clauses: readonly string[], view: View): boolean {
  if (taken.length === 0) return true;
  const last = clauses.at(-1);
  if (before.trim() !== "" || last === undefined) return false;
  const { agents } = readingOf(last, view.generation, view.scope.day);
  return agents.size === taken.length && taken.every((id) => agents.has(id));
}

export interface Verbatim {
  fact: Fact;
  /** The source has it from somebody whom it quotes. */
  isQuoted: boolean;
}

/** Days that are claimed have to be the fact's, and not others than the clause gives. */
const areDaysOf = (days: readonly ClaimedDay[], own: readonly ClaimedDay[], fact: Fact): boolean =>
  days.every((day) => holdsOn(day, fact) === "yes" && isAmong(day, own) !== false);

/** Days in the same words are the same ones, unless these are told by the day on which they were written: "on Monday". */
const areSameDays = (days: readonly ClaimedDay[], own: readonly ClaimedDay[], fact: Fact): boolean =>
  days.every((day) => {
    const isOwn = own.some(({ span }) => span?.earliest === day.span?.earliest && span?.latest === day.span?.latest);
    const holds = holdsOn(day, fact);
    return isOwn || holds === undefined || holds === "yes";
  });

/** What is looked for in a quotation. */
interface Sought {
  claim: Wording;
  days: readonly ClaimedDay[];
  /** Whom the claim takes over from the clause before it. */
  taken: readonly string[];
}

/** Where a claim stands in a clause: with the days that it gives, or apart from them if they are the fact's. */
function placesIn(clause: Wording, { claim: { tokens }, days }: Sought, { fact, published }: Entry): Place[] {
  const own = daysClaimed(clause.text, published.latest);
  const wordsOf = (all: readonly Token[]) => all.map(({ word }) => word);
  return [
    ...(areSameDays(days, own, fact) ? placesOf(wordsOf(tokens), clause) : []),
    ...(areDaysOf(days, own, fact) ? placesOf(wordsOf(tokens.filter(({ isDay }) => !isDay)), clause) : []),
  ];
}

/** @returns undefined where the source does not say it in these words */
function standsIn(entry: Entry, sought: Sought, view: View): Place | undefined {
  const first = sought.claim.tokens.find(({ isDay }) => !isDay);
  for (const sentence of sentencesOf(entry.fact.quote)) {
    const clauses = clausesOf(sentence);
    for (const [at, clause] of clauses.entries()) {
      if (!isAlone(clauses, at)) continue;
      const wording = wordingOf(clause, view.generation, entry.published.latest);
      const place = placesIn(wording, sought, entry).find((one) => isSaid(one, first, view));
      if (place && isTakenOver(sought.taken, place, clauses.slice(0, at), view)) return place;
    }
  }
  return undefined;
}

/** Facts whose quotation says in these words what is claimed and that nothing denies or overtakes; best first. */
export function verbatimIn(claim: Claim, entries: readonly Entry[], view: View): Verbatim[] {
  const { reading } = claim;
  const wording = wordingOf(reading.text, view.generation, view.scope.day);
  if (wording.tokens.length < FEWEST_WORDS) return [];
  // whom the claim takes over from the clause before, the quotation must take over from its own
  const taken = reading.parties.filter(({ from }) => from < 0).map(({ id }) => id);
  if (taken.length > 0 && !beginsWithVerb(reading.text)) return [];
  const hasVoid = (fact: Fact) => fact.modality === "denied" || view.isOvertaken(fact);
  const voided = new Set(entries.flatMap(({ fact }) => (hasVoid(fact) ? [fact.quote] : [])));
  // where one of them is missing nothing more need be read
  const needed = wording.tokens
    .filter(({ word, isName, isDay }) => !isName && !isDay && !STOP_WORDS.has(word))
    .map(({ word }) => stemOf(word));
  const sought = { claim: wording, days: reading.days, taken };
  return entries.flatMap((entry): Verbatim[] => {
    const { fact, stems } = entry;
    if (!isQuotation(fact) || voided.has(fact.quote) || !needed.every((stem) => stems.has(stem))) return [];
    const place = standsIn(entry, sought, view);
    return place ? [{ fact, isQuoted: isQuoted(place) }] : [];
  });
}
