/** One claim held against one fact: does the fact bear it out, contradict it, or leave it open? */
import type { Fact } from "../../knowledge/knowledge.ts";
import { personId } from "../../knowledge/names.ts";
import type { Thesaurus } from "../../knowledge/thesaurus/thesaurus.ts";
import type { Entry } from "../../search/entry.ts";
import type { Tense } from "../../search/question.ts";
import { coverOf, type Unit } from "./cover.ts";
import { figureHolds } from "./figures.ts";
import { isPlayer, type Reading } from "./reading.ts";
import { OFFICES, ONCE } from "./relations.ts";
import { holdsOn } from "./when.ts";

export interface Claim {
  /** As it was said. */
  said: string;
  reading: Reading;
  /** Whom it names or, by a pronoun, means. */
  economies: readonly string[];
  people: readonly string[];
  tense: Tense;
}

/** What a fact makes of a claim; `clash` says in what they differ. */
export type Weight = { bears: true } | { bears: false; clash: Clash };
export type Clash = "day" | "number" | "person" | "direction" | "denial" | "overtaken";

export interface Against {
  unit: Unit;
  entry: Entry;
  thesaurus: Thesaurus;
  /** Is a later fact known that supersedes, resolves or denies this one? */
  isOvertaken: boolean;
}

const conceptsAlike = (claim: Reading, { concepts }: Unit, wanted: ReadonlySet<string>): boolean =>
  claim.concepts.some(({ concept }) => wanted.has(concept) && concepts.has(concept));

/** Do they speak of the same relation, in whatever words? */
const isRelated = (claim: Reading, { concepts }: Unit): boolean =>
  claim.concepts.some(({ concept, weak }) => !weak && concepts.has(concept));

/** Whom a fact names. A statement of ours names all whom it is about; a quotation may lean on what stands around it. */
function namedIn({ unit: { fact, reading }, entry }: Against): ReadonlySet<string> {
  const own = reading.parties.map(({ id }) => id);
  return new Set(fact.statement === fact.quote ? [...own, ...entry.about, ...entry.people, ...entry.speakers] : own);
}

/** Are all whom the claim names in the fact? */
function isOnTheSame({ economies, people, reading }: Claim, against: Against): "yes" | "but-person" | undefined {
  const bodies = reading.parties.filter((party) => party.kind === "body" && isPlayer(party)).map(({ id }) => id);
  const named = namedIn(against);
  if (![...economies, ...bodies].every((id) => named.has(id))) return undefined;
  // what is said of nobody's accession may not be held against one's
  const isAbout = against.entry.about.size === 0 || economies.length + people.length > 0;
  if (!isAbout) return undefined;
  return people.every((id) => named.has(id)) ? "yes" : "but-person";
}

/** Does a fact's modality, or its words, say only that it can, will or should be? */
function forcesAgree(claim: Reading, { fact, reading }: Unit): boolean {
  const known = new Set(reading.forces);
  if (fact.modality === "plan" || fact.modality === "target") known.add("ahead").delete("fact");
  if (fact.modality === "condition") known.add("ought").delete("fact");
  if (claim.forces.has("fact")) return [...known].every((force) => force === "fact");
  return [...claim.forces].every((force) => known.has(force));
}

/** Those who act in a fact, by its words, else by its actors; whoever only says it does not. */
function doersOf({ fact, reading }: Unit): ReadonlySet<string> {
  if (reading.agents.size > 0) return reading.agents;
  const acting = fact.actors.filter(({ part }) => part !== "concerned" && part !== "says");
  return new Set(acting.flatMap(({ of, name }) => [of ?? "", personId(name)]));
}

/** Between two parties it matters who does it to whom. */
function direction({ reading }: Claim, unit: Unit): "same" | "reversed" | undefined {
  const parties = new Set(reading.parties.filter(isPlayer).map(({ id }) => id));
  if (parties.size < 2 || unit.fact.kind === "people") return "same";
  const doers = doersOf(unit);
  if ([...reading.agents].every((id) => doers.has(id))) return "same";
  const concerned = unit.fact.actors.filter(({ part }) => part === "concerned").map(({ of }) => of);
  const isDone = unit.fact.actors.some(({ part }) => part === "objects" || part === "supports" || part === "asks");
  const undergoes = (id: string) => concerned.includes(id) || unit.fact.economies.includes(id);
  const others = [...parties].filter((id) => !reading.agents.has(id));
  return isDone && [...reading.agents].every(undergoes) && others.every((id) => doers.has(id)) ? "reversed" : undefined;
}

function dayOf({ reading }: Claim, { fact }: Unit): "yes" | "after" | "before" | undefined {
  const told = reading.days.map((day) => holdsOn(day, fact));
  if (told.every((one) => one === "yes")) return "yes";
  return told.find((one) => one !== "yes" && one !== undefined) ?? undefined;
}

/** May another day be held against the claim? What happens once has one day; what lasted is over once it was overtaken. */
function isDayDecided(day: "after" | "before", claim: Claim, { unit, isOvertaken }: Against): boolean {
  const { date_basis: basis, kind, step } = unit.fact;
  if (kind === "objection") return day === "after" && isOvertaken;
  if (basis !== "stated" && basis !== "inferred") return false;
  return step !== undefined || conceptsAlike(claim.reading, unit, ONCE);
}

function figuresOf({ reading }: Claim, { reading: known }: Unit): boolean | undefined {
  const told = reading.figures.map((figure) => figureHolds(figure, known.figures));
  if (told.every((one) => one === true)) return true;
  return told.every((one) => one !== undefined) ? false : undefined;
}

/** Is the fact of a kind whose end is the end of what it says? */
const ENDS = new Set<Fact["kind"]>(["objection", "status", "issue", "people", "background", "position"]);

const NEVER = /\b(?:never|no(?! longer)|none|nobody|neither)\b/i;

interface Slots {
  day: ReturnType<typeof dayOf>;
  figures: boolean | undefined;
  isDenied: boolean;
  isPerson: boolean;
  isReversed: boolean;
}

function clashOf(slots: Slots, claim: Claim, against: Against): Weight | undefined {
  const { day, figures, isDenied, isPerson, isReversed } = slots;
  const { unit, isOvertaken } = against;
  const wrong: Clash[] = [
    ...(isDenied ? (["denial"] as const) : []),
    ...(isReversed ? (["direction"] as const) : []),
    ...(isPerson ? [] : (["person"] as const)),
    ...(figures === false ? (["number"] as const) : []),
    ...(day === "yes" ? [] : (["day"] as const)),
  ];
  const isPresent = claim.tense === "present" && claim.reading.days.length === 0;
  const isOver = isPresent && isOvertaken && ENDS.has(unit.fact.kind);
  const [clash, ...more] = wrong;
  if (more.length > 0) return undefined;
  // what has ended meanwhile is denied rightly
  if (clash === "denial" && isOver) return { bears: true };
  if (isOver) return { bears: false, clash: "overtaken" };
  // that something was not so once does not make it never so
  if (clash === undefined)
    return NEVER.test(claim.reading.text) && !NEVER.test(unit.reading.text) ? undefined : { bears: true };
  if (clash === "day" && !(day && day !== "yes" && isDayDecided(day, claim, against))) return undefined;
  // what is known to change with time may have been another number before
  const changes = unit.fact.supersedes.length > 0 || isOvertaken;
  if (clash === "number" && changes && claim.reading.days.length === 0 && claim.tense !== "present") return undefined;
  if (clash === "person" && !isOfficeHeld(claim, against)) return undefined;
  return { bears: false, clash };
}

/** Is the office that the claim gives to somebody held by another in the fact, at a time that is meant? */
function isOfficeHeld(claim: Claim, { unit }: Against): boolean {
  return (
    unit.fact.kind === "people" &&
    claim.people.length === 1 &&
    claim.economies.every((id) => unit.fact.economies.includes(id) || unit.fact.actors.some(({ of }) => of === id)) &&
    conceptsAlike(claim.reading, unit, OFFICES) &&
    (claim.reading.days.length > 0 || claim.tense === "present")
  );
}

/** @returns undefined where the fact is about something else, or does not say it exactly enough */
export function weigh(claim: Claim, against: Against): Weight | undefined {
  const { unit, thesaurus } = against;
  const { reading } = claim;
  const same = isOnTheSame(claim, against);
  if (!same || reading.negations > 1 || unit.reading.negations > 1) return undefined;
  const steps = reading.concepts.flatMap(({ concept }) => thesaurus.concepts.get(concept)?.step ?? []);
  if (unit.fact.step && steps.length > 0 && !steps.includes(unit.fact.step)) return undefined;
  const { missing, borne } = coverOf(reading, unit);
  if (missing.length > 0 || (borne === 0 && !isRelated(reading, unit)) || !forcesAgree(reading, unit)) return undefined;
  const way = direction(claim, unit);
  const figures = figuresOf(claim, unit);
  if (!way || figures === undefined) return undefined;
  const isDenied = (reading.negations === 1) !== (unit.reading.negations === 1 || unit.fact.modality === "denied");
  const slots = {
    day: dayOf(claim, unit),
    figures,
    isDenied,
    isPerson: same === "yes",
    isReversed: way === "reversed",
  };
  return clashOf(slots, claim, against);
}
