/** Where an accession stands as of a day: the newest state leads, what is open and what comes next follows. */

import { sayDay } from "../../knowledge/dates.ts";
import type { Fact } from "../../knowledge/knowledge.ts";
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
  type View,
  whose,
} from "./form.ts";

/** Steps of the record from last to first: on one day the later step is the state. */
const FORMAL = ["membership", "accepted", "approved", "package-adopted", "working-party", "application"];
const formality = (fact: Fact): number => {
  const at = FORMAL.findIndex((step) => fact.id.endsWith(`-${step}`));
  return at < 0 ? FORMAL.length : at;
};

export const isMembership = (fact: Fact): boolean => fact.source.origin === "record" && fact.id.endsWith("-membership");

/** The newest thing known to have happened to the accession, or to hold for it. Membership, once recorded, is the last state of all. */
export function newestState(view: View, economy: string): Fact | undefined {
  const states = view.facts
    .filter(isAbout(economy))
    .filter((fact) => fact.modality === "fact" && !view.isOvertaken(fact));
  const membership = states.find(isMembership);
  if (membership) return membership;
  const byTime = (a: Fact, b: Fact) =>
    dayOf(b).localeCompare(dayOf(a)) || formality(a) - formality(b) || newestFirst(a, b);
  return states
    .filter(isOfKind("status"))
    .sort(byTime)
    .concat(states.filter(isOfKind("milestone")))
    .sort(byTime)[0];
}

interface Following {
  label: string;
  holds: (fact: Fact) => boolean;
  order?: (a: Fact, b: Fact) => number;
}

const ofStep =
  (step: string) =>
  (fact: Fact): boolean =>
    fact.source.origin === "record" && fact.id.endsWith(`-${step}`);
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
  { label: "Next", holds: isOfKind("next-step"), order: oldestFirst },
  { label: "Before", holds: isOfKind("status", "milestone") },
];

/** ... and of one that has ended in membership. */
const CLOSED: Following[] = [
  { label: "Reported", holds: (fact) => fact.source.origin === "article" && isOfKind("status", "milestone")(fact) },
  {
    label: "What cleared the way",
    holds: (fact) => fact.kind === "agreement" && fact.resolves.length > 0,
    order: mostSettling,
  },
  { label: "Approved", holds: ofStep("approved") },
  { label: "Applied", holds: ofStep("application") },
];

export function status(view: View, economy: string): Answer {
  const { generation, scope } = view;
  const name = nameOf(economy, generation);
  const title = scope.asked
    ? `${officialName(economy, generation)}, as known in ${sayDay(scope.asOf)}`
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
  const lead = composition.point(state);
  const own = view.facts.filter(isAbout(economy)).filter((fact) => fact !== state && !view.isOvertaken(fact));
  const points = (isMembership(state) ? CLOSED : OPEN).flatMap(({ label, holds, order = newestFirst }): Point[] => {
    const [first] = distinct(own.filter(holds).sort(order), composition);
    return first ? [composition.point(first, { label })] : [];
  });
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
