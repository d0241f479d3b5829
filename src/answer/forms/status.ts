/** Where an accession stands as of a day: the newest state leads, what is open and what comes next follows. */

import { isUndated, sayDay } from "../../knowledge/dates.ts";
import type { Fact } from "../../knowledge/knowledge.ts";
import type { Kind, Step } from "../../knowledge/schema.ts";
import type { Answer, Point } from "../answer.ts";
import { compose } from "../compose.ts";
import {
  dayOf,
  distinct,
  found,
  isAbout,
  isOfKind,
  mostSettling,
  nameOf,
  newestFirst,
  nothing,
  officialName,
  oldestFirst,
  passedSince,
  publishedOn,
  type View,
  whose,
} from "./form.ts";

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

/** The newest thing known to have happened to the accession, or to hold for it. Membership, once recorded, is the last state of all. */
export function newestState(view: View, economy: string): Fact | undefined {
  const states = view.facts
    .filter(isAbout(economy))
    .filter((fact) => fact.modality === "fact" && !view.isOvertaken(fact));
  const memberships = states.filter(isMembership);
  const membership = memberships.find(({ source }) => source.origin === "record") ?? memberships[0];
  if (membership) return membership;
  const byTime = (a: Fact, b: Fact) =>
    dayOf(b).localeCompare(dayOf(a)) || formality(b) - formality(a) || newestFirst(a, b);
  // what has no day of its own holds as of its source's, but never before what that source does give a day
  const hasDay = ({ date, date_basis: basis }: Fact) => date !== null && basis !== "source";
  const dated = (facts: Fact[]) => (facts.some(hasDay) ? facts.filter(hasDay) : facts);
  const newestOf = (kind: Kind) => {
    const bySource = Map.groupBy(states.filter(isOfKind(kind)), ({ source }) => source);
    return [...bySource.values()].flatMap(dated).sort(byTime);
  };
  return [...newestOf("status"), ...newestOf("milestone")].sort(byTime)[0];
}

/**
 * Steps announced that are still to come as of the day: none whose day has passed, none that a later source overtakes, and none announced before
 * the newest state was reached. Oldest first.
 */
export function dueSteps(view: View, economy: string): Fact[] {
  const state = newestState(view, economy);
  const since = state ? dayOf(state) : "";
  return view.facts
    .filter(isAbout(economy))
    .filter(isOfKind("next-step"))
    .filter((fact) => !view.isOvertaken(fact) && (fact.date === null || dayOf(fact) >= view.scope.day.slice(0, 10)))
    .filter((fact) => publishedOn(fact) >= since)
    .sort(oldestFirst);
}

interface Following {
  label: string;
  holds: (fact: Fact) => boolean;
  order?: (a: Fact, b: Fact) => number;
  /** Where the facts come from, if not from all that are known of the accession. */
  from?: (view: View, economy: string) => Fact[];
}

const ofStep =
  (step: Step) =>
  (fact: Fact): boolean =>
    fact.source.origin === "record" && fact.step === step;
const ofWorkingParty = (fact: Fact): boolean =>
  fact.source.origin === "article" && fact.mentions.includes("working-party") && fact.kind !== "people";

/** What follows the state of an open accession, each with the label that leads it. */
const OPEN: Following[] = [
  {
    label: "Working Party",
    holds: (fact) => ofWorkingParty(fact) && (fact.kind === "status" || fact.kind === "background"),
  },
  { label: "In the way", holds: isOfKind("objection") },
  { label: "Open", holds: isOfKind("issue") },
  { label: "Next", holds: isOfKind("next-step"), from: dueSteps },
  { label: "Before", holds: isOfKind("status", "milestone") },
];

/** ... and of one that has ended in membership. */
const CLOSED: Following[] = [
  {
    label: "What cleared the way",
    holds: (fact) => fact.kind === "agreement" && fact.resolves.length > 0,
    order: mostSettling,
  },
  { label: "Reported", holds: (fact) => fact.source.origin === "article" && isOfKind("status", "milestone")(fact) },
  { label: "Approved", holds: ofStep("approved") },
  { label: "Applied", holds: ofStep("application") },
];

/** A label that says so where what was to come has had its day, or was announced without one. */
function withAge(label: string | undefined, fact: Fact, view: View): { label?: string } {
  const passed = passedSince(fact, view);
  const said = passed
    ? `announced for ${passed}, a day that has passed`
    : label === "Next" && !fact.date && !isUndated(fact.source.published)
      ? `announced ${sayDay(fact.source.published)}`
      : undefined;
  if (!said) return label ? { label } : {};
  return { label: label ? `${label} (${said})` : `A${said.slice(1)}` };
}

export function status(view: View, economy: string): Answer {
  const { generation, scope } = view;
  const name = nameOf(economy, generation);
  const title = scope.asked
    ? `${officialName(economy, generation)}, as known ${/^\d{1,2} /.test(sayDay(scope.asOf)) ? "on" : "in"} ${sayDay(scope.asOf)}`
    : `${officialName(economy, generation)}: where its accession stands`;
  const state = newestState(view, economy);
  if (!state)
    return nothing(
      "status",
      view,
      `My sources don't say where ${whose(economy, generation)} accession stands.`,
      `the state of the accession of ${name}`,
      economy,
    );
  const composition = compose();
  const lead = composition.point(state, withAge(undefined, state, view));
  const own = view.facts.filter(isAbout(economy)).filter((fact) => fact !== state && !view.isOvertaken(fact));
  const points = (isMembership(state) ? CLOSED : OPEN).flatMap(
    ({ label, holds, order = newestFirst, from }): Point[] => {
      const [first] = distinct(from ? from(view, economy) : own.filter(holds).sort(order), composition);
      return first ? [composition.point(first, withAge(label, first, view))] : [];
    },
  );
  const isReported = own.some(({ source }) => source.origin === "article") || state.source.origin === "article";
  const remarks = isReported
    ? []
    : ["No article among my sources is about it: this is the record of accessions alone."];
  return found({
    form: "status",
    view,
    title,
    composition,
    lead,
    points,
    remarks,
    suggestions: [`/timeline economy:${name}`, `/who-blocked economy:${name}`],
  });
}
