/** The state of an accession as of a day: the newest fact that tells of one. */
import type { Fact } from "../../knowledge/knowledge.ts";
import type { Step } from "../../knowledge/schema.ts";
import { dayOf, isAbout, isOfKind, nameOf, newestFirst, type View } from "./form.ts";

/** Steps from first to last: on one day the later step is the state. */
const ORDER: readonly (Step | undefined)[] = [
  undefined,
  "application",
  "working-party",
  "package-adopted",
  "approved",
  "accepted",
  "membership",
];
const formality = (fact: Fact): number => ORDER.indexOf(fact.step);
/** By how far along the procedure a fact's step is. */
export const furthestFirst = (a: Fact, b: Fact): number => formality(b) - formality(a);

export const isMembership = (fact: Fact): boolean => fact.step === "membership" && fact.modality === "fact";

/** Relations that tell of where an accession stands no more than any other sentence does. */
const VAGUE = new Set(["seek-membership", "timeline"]);
/** ... and those that do whatever else their sentence is about. */
const STANDSTILL = new Set(["frozen", "talks-stalled"]);

/** Is a fact one that somebody worded? One that was only taken out of an article is its quotation. */
export const isWorded = ({ statement, quote }: Fact): boolean => statement !== quote;

/** How many relations of the procedure a fact tells of in so many words. */
function tellsOf(fact: Fact, { generation }: View): number {
  const said = generation.concepts[generation.byFact.get(fact.id) ?? -1] ?? new Map<string, number>();
  return [...said].filter(([concept, strength]) => {
    const kind = generation.knowledge.thesaurus.concepts.get(concept)?.kind;
    return strength === 1 && !VAGUE.has(concept) && (kind === "status" || kind === "milestone");
  }).length;
}

/** An item of a list, which leans on what stands above it: of its own it tells no state. */
const isItem = (fact: Fact): boolean => !isWorded(fact) && fact.step === undefined && /^\p{Ll}/u.test(fact.quote);

/** Does a fact tell of a step or a state of the accession? Somebody has looked at one that is worded. */
export const tellsOfState = (fact: Fact, view: View): boolean =>
  isWorded(fact) || fact.step !== undefined || tellsOf(fact, view) > 0;

const isStandstill = (fact: Fact, { generation }: View): boolean =>
  [...STANDSTILL].some((concept) => generation.concepts[generation.byFact.get(fact.id) ?? -1]?.get(concept) === 1);

/** "... signed a deal that let it join": that it is in is told in passing, in the past tense. */
const ENTERED =
  /\b(?:allowed|let|enabled|permitted|saw|led|helped)\b.{0,40}\bto (?:finally |at last )?(?:join|enter|accede)\b|\blet\b.{0,30}\b(?:join|in)\b|\bbecame a(?: \w+)? member\b/i;
const tellsOfEntry = (fact: Fact, { generation }: View): boolean =>
  !isWorded(fact) &&
  fact.kind === "agreement" &&
  generation.concepts[generation.byFact.get(fact.id) ?? -1]?.get("become-member") === 1 &&
  ENTERED.test(fact.quote);

/** Is the accession over with it: is membership recorded, or told in passing? */
export const isOver = (state: Fact, view: View): boolean => isMembership(state) || tellsOfEntry(state, view);

/** The newest thing known to have happened to the accession, or to hold for it. Membership, once recorded, is the last state of all. */
export function newestState(view: View, economy: string): Fact | undefined {
  const states = view.facts
    .filter(isAbout(economy))
    .filter((fact) => fact.modality === "fact" && !view.isOvertaken(fact) && !isItem(fact));
  const memberships = states.filter(isMembership);
  const membership = memberships.find(({ source }) => source.origin === "record") ?? memberships[0];
  if (membership) return membership;
  const tells = (fact: Fact) => tellsOfState(fact, view);
  // of an article whose own day is not known to the day, no sentence without a day has one: it holds as of the article all the same
  const hasDay = (fact: Fact) =>
    !isWorded(fact) && (fact.date === null || fact.date_basis === "source")
      ? tells(fact)
      : fact.date !== null && fact.date_basis !== "source";
  const isStated = ({ date_basis: basis }: Fact) => Number(basis !== "source");
  const byTime = (a: Fact, b: Fact) =>
    dayOf(b).localeCompare(dayOf(a)) ||
    formality(b) - formality(a) ||
    (isWorded(a) || isWorded(b) ? 0 : isStated(b) - isStated(a) || tellsOf(b, view) - tellsOf(a, view)) ||
    newestFirst(a, b);
  // what has no day of its own holds as of its source's, but never before what that source does give a day
  const dated = (facts: Fact[]) => (facts.some(hasDay) ? facts.filter(hasDay) : facts);
  const newestOf = (holds: (fact: Fact) => boolean) => {
    const bySource = Map.groupBy(states.filter(holds), ({ source }) => source);
    return [...bySource.values()].flatMap(dated).sort(byTime);
  };
  // whoever welcomes a step tells that it was taken
  const isWelcomed = (fact: Fact) => !isWorded(fact) && fact.kind === "support" && tells(fact);
  const isStill = (fact: Fact) => !isWorded(fact) && fact.kind === "objection" && isStandstill(fact, view);
  const newest = [
    ...newestOf((fact) => fact.kind === "status" || isStill(fact) || isWelcomed(fact) || tellsOfEntry(fact, view)),
    ...newestOf(isOfKind("milestone")),
  ].sort(byTime);
  return newest.find(tells) ?? newest[0];
}

/** That no membership is on record is said in so many words, where there is a record at all: nothing in it could be quoted for that. */
export function unjoined(view: View, economy: string): string[] {
  const own = view.facts.filter((fact) => fact.source.origin === "record" && isAbout(economy)(fact));
  // whatever the day asked about: a record that has the day must not be said to lack it
  const joined = view.generation.entries.some(({ fact }) => isAbout(economy)(fact) && isMembership(fact));
  if (own.length === 0 || joined) return [];
  return [`The record of accessions has no day on which ${nameOf(economy, view.generation)} became a member.`];
}
