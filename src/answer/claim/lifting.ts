/** Claims that an objection ended: told by the facts that are known to have settled it. */
import type { Fact } from "../../knowledge/knowledge.ts";
import { stemOf } from "../../knowledge/words.ts";
import { isOfKind, mostSettling, type View } from "../forms/form.ts";
import { alike, stemsOf } from "./alike.ts";
import type { Claim } from "./claim.ts";
import { coverOf } from "./cover.ts";
import type { Standing } from "./membership.ts";
import { holdsOn } from "./when.ts";

const ENDS = /\b(?:lift|drop|withdr|abandon|end|ceas|stop|waiv|remov|gave up|give up|given up)\w*/i;
const OBJECTION = new Set(["objection", "veto"].map((word) => alike(stemOf(word))));
const WORDS = new Set(
  "lift drop withdraw withdrew withdrawn abandon end cease stop waive remove gave give given up objection object block veto opposition resistance"
    .split(" ")
    .map((word) => alike(stemOf(word))),
);

/** Objections of those who act in the claim, to the accession of the others that it names, if it names any. */
function objectionsOf({ reading: { agents }, economies }: Claim, { facts }: View): Fact[] {
  const applicants = economies.filter((id) => !agents.has(id));
  return facts
    .filter(isOfKind("objection"))
    .filter(({ actors }) => actors.some(({ part, of }) => part === "objects" && of !== undefined && agents.has(of)))
    .filter((fact) => applicants.every((id) => fact.economies.includes(id)));
}

/** @returns what settled the objection, none where no source says; undefined where it is no claim of this sort */
export function liftingOf(claim: Claim, view: View): Standing[] | undefined {
  const { reading, people } = claim;
  const isOfObjection = stemsOf(reading.words).some((stem) => OBJECTION.has(stem));
  if (!isOfObjection || !ENDS.test(reading.text) || people.length > 0 || reading.figures.length > 0) return undefined;
  if (coverOf(reading, { stems: WORDS, counted: new Set() }).missing.length > 0) return undefined;
  if (!reading.forces.has("fact") || reading.negations > 1) return [];
  const ids = new Set(objectionsOf(claim, view).map(({ id }) => id));
  const endings = view.facts.filter(({ resolves }) => resolves.some((id) => ids.has(id))).sort(mostSettling);
  const isDenied = reading.negations === 1;
  const told = endings.map((fact) => ({ fact, days: reading.days.map((day) => holdsOn(day, fact)) }));
  const fitting = told.find(({ days }) => days.every((day) => day === "yes"));
  if (fitting) return [{ holds: !isDenied, fact: fitting.fact }];
  // it ended once: on another day than on any that is known it did not
  const [first] = told;
  const isElsewhere = told.every(({ days }) => days.every((day) => day === "after" || day === "before"));
  return first && isElsewhere ? [{ holds: isDenied, fact: first.fact }] : [];
}
