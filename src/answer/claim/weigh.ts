/** One claim held against one fact: does the fact bear it out, contradict it, or leave it open? */
import { spanOf } from "../../knowledge/dates.ts";
import type { Fact } from "../../knowledge/knowledge.ts";
import { type Claim, saysStill } from "./claim.ts";
import { type Against, coverOf, type Unit } from "./cover.ts";
import { figureHolds } from "./figures.ts";
import { direction, isOnTheSame } from "./parties.ts";
import type { Reading } from "./reading.ts";
import { OFFICES, ONCE } from "./relations.ts";
import { isQuotation, UNSURE } from "./unsure.ts";
import { holdsOn, isAmong } from "./when.ts";

/** What a fact makes of a claim; `clash` says in what they differ. */
export type Weight = { bears: true } | { bears: false; clash: Clash };
export type Clash = "day" | "number" | "person" | "direction" | "denial" | "overtaken";

function conceptsAlike(claim: Reading, { reading }: Unit, wanted?: ReadonlySet<string>): boolean {
  const known = new Set(reading.concepts.map(({ concept }) => concept));
  return claim.concepts.some(({ concept }) => known.has(concept) && (!wanted || wanted.has(concept)));
}

/** Does a fact's modality, or its words, say only that it can, will or should be? */
function forcesAgree(claim: Reading, { fact, reading }: Unit): boolean {
  const known = new Set(reading.forces);
  if (fact.modality === "plan" || fact.modality === "target") known.add("ahead").delete("fact");
  if (fact.modality === "condition") known.add("ought").delete("fact");
  if (claim.forces.has("fact")) return [...known].every((force) => force === "fact");
  // what holds under a condition, or is only possible, does not hold without
  const isHedged = [...known].some((force) => (force === "ought" || force === "possible") && !claim.forces.has(force));
  return !isHedged && [...claim.forces].every((force) => known.has(force));
}

function dayOf({ reading }: Claim, { fact, reading: known }: Unit): "yes" | "after" | "before" | undefined {
  const told = reading.days.map((day) => {
    const holds = holdsOn(day, fact);
    const isOwn = isQuotation(fact) ? isAmong(day, known.days) : undefined;
    return isOwn === undefined || isOwn === (holds === "yes") ? holds : undefined;
  });
  if (told.every((one) => one === "yes")) return "yes";
  return told.find((one) => one !== "yes" && one !== undefined) ?? undefined;
}

/** Two sign the one paper between them once. */
const SIGNING = /\bsign(?:s|ed)?\b[^,]*\b(?:protocol|agreement|accord|deal|treaty)\b/i;
const isSigning = ({ reading, economies }: Claim): boolean => economies.length > 1 && SIGNING.test(reading.text);

/** May another day be held against the claim? What happens once has one day; what lasted is over once it was overtaken. */
function isDayDecided(day: "after" | "before", claim: Claim, { unit, isOvertaken }: Against): boolean {
  const { date_basis: basis, kind, step } = unit.fact;
  if (kind === "objection") return day === "after" && isOvertaken;
  if (basis !== "stated" && basis !== "inferred") return false;
  // what was not done, or refused, on one day can have been refused on another
  if (claim.reading.negations > 0) return false;
  if (isSigning(claim) && SIGNING.test(unit.reading.text)) return true;
  return step !== undefined || conceptsAlike(claim.reading, unit, ONCE);
}

function figuresOf({ reading }: Claim, { reading: known }: Unit): boolean | undefined {
  const told = reading.figures.map((figure) => figureHolds(figure, known.figures));
  if (told.every((one) => one === true)) return true;
  return told.every((one) => one !== undefined) ? false : undefined;
}

/** Is the office that the claim gives to somebody held by another in the fact, at a time that is meant? */
function isOfficeHeld(claim: Claim, { unit }: Against): boolean {
  const { kind, economies, actors } = unit.fact;
  return (
    kind === "people" &&
    claim.people.length === 1 &&
    claim.economies.every((id) => economies.includes(id) || actors.some(({ of }) => of === id)) &&
    conceptsAlike(claim.reading, unit, OFFICES) &&
    (claim.reading.days.length > 0 || claim.isNow)
  );
}

/** Kinds whose facts can end, */
const ENDS = new Set<Fact["kind"]>(["objection", "status", "issue", "people", "background", "position"]);
/** ... and those of them that soon do: an old one says nothing of today. */
const PASSES = new Set<Fact["kind"]>(["objection", "status", "issue", "position", "support", "next-step"]);
const RECENT_DAYS = 365;

export function isRecent({ date, source }: Fact, day: string): boolean {
  const span = spanOf(date ?? "") ?? spanOf(source.published);
  return span !== undefined && Date.parse(day) - Date.parse(span.latest) <= RECENT_DAYS * 86_400_000;
}

/** A quotation that only supposes something, or tells of who does, bears out no more than that. */
const isTold = (claim: Reading, known: Reading): boolean => !UNSURE.test(known.text) || UNSURE.test(claim.text);

const NEVER = /\b(?:never|no(?! longer)|none|nobody|neither)\b/i;

function clashes(claim: Claim, against: Against, isPerson: boolean): Clash[] | undefined {
  const { reading } = claim;
  const { unit } = against;
  const way = direction(claim, against);
  const figures = figuresOf(claim, unit);
  if (!way || figures === undefined) return undefined;
  const isDenied = (reading.negations === 1) !== (unit.reading.negations === 1 || unit.fact.modality === "denied");
  return [
    ...(isDenied ? (["denial"] as const) : []),
    ...(way === "reversed" ? (["direction"] as const) : []),
    ...(isPerson ? [] : (["person"] as const)),
    ...(figures ? [] : (["number"] as const)),
    ...(dayOf(claim, unit) === "yes" ? [] : (["day"] as const)),
  ];
}

/** Of what is claimed of today: what has ended meanwhile is denied rightly and claimed wrongly, and an old fact says nothing. */
function ofToday(
  clash: Clash | undefined,
  claim: Claim,
  { unit: { fact }, isOvertaken, today }: Against,
): Weight | "open" | undefined {
  if (!claim.isNow) return undefined;
  if (isOvertaken && ENDS.has(fact.kind) && (clash === undefined || clash === "denial"))
    return clash ? { bears: true } : { bears: false, clash: "overtaken" };
  return (saysStill(claim) || PASSES.has(fact.kind)) && !isRecent(fact, today) ? "open" : undefined;
}

/** Is the one thing in which they differ such that both can't be true? */
function isDecided(clash: Clash, claim: Claim, against: Against): boolean {
  const { unit, isOvertaken } = against;
  if (clash === "day") {
    const day = dayOf(claim, unit);
    return (day === "after" || day === "before") && isDayDecided(day, claim, against);
  }
  // what is known to change with time may have been another number before
  if (clash === "number")
    return claim.isNow || claim.reading.days.length > 0 || !(unit.fact.supersedes.length > 0 || isOvertaken);
  return clash !== "person" || isOfficeHeld(claim, against);
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
  // one word can mean anything: then both must speak of the same relation too
  const isRelated = borne > 1 || conceptsAlike(reading, unit) || (unit.fact.step && steps.includes(unit.fact.step));
  // without a word of its own a claim on people says nothing that can be compared: "she said no"
  const isEmpty = borne === 0 && claim.people.length > 0;
  if (missing.length > 0 || !isRelated || isEmpty || !forcesAgree(reading, unit)) return undefined;
  if (isQuotation(unit.fact) && !isTold(reading, unit.reading)) return undefined;
  const wrong = clashes(claim, against, same === "yes");
  if (!wrong || wrong.length > 1) return undefined;
  const [clash] = wrong;
  // a fact of several doings may have them the other way round for another of them
  if (clash === "direction" && borne > 1) return undefined;
  const now = ofToday(clash, claim, against);
  if (now) return now === "open" ? undefined : now;
  if (clash) return isDecided(clash, claim, against) ? { bears: false, clash } : undefined;
  // that something was not so once does not make it never so
  return NEVER.test(reading.text) && !NEVER.test(unit.reading.text) ? undefined : { bears: true };
}
