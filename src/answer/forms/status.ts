/** Where an accession stands as of a day: the newest state leads, what is open and what comes next follows. */

import { isUndated, sayDay } from "../../knowledge/dates.ts";
import type { Fact } from "../../knowledge/knowledge.ts";
import type { Step } from "../../knowledge/schema.ts";
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
import { isOver, isWorded, newestState, tellsOfState, unjoined } from "./newest-state.ts";

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
  holds: (fact: Fact, view: View) => boolean;
  order?: (a: Fact, b: Fact) => number;
  /** Where the facts come from, if not from all that are known of the accession. */
  from?: (view: View, economy: string) => Fact[];
}

const ofStep =
  (step: Step) =>
  (fact: Fact): boolean =>
    fact.source.origin === "record" && fact.step === step;
const ofWorkingParty = (fact: Fact, view: View): boolean =>
  fact.source.origin === "article" && fact.mentions.includes("working-party") && tellsOfState(fact, view);
/** What an article says in passing is no state of the accession, nor is what has no day. */
const isDatedState = (fact: Fact, view: View): boolean =>
  isOfKind("status", "milestone")(fact) && (isWorded(fact) || (fact.date !== null && tellsOfState(fact, view)));
/** An extracted fact that only holds as of its report is no news once membership is. */
const hasOwnDay = (fact: Fact): boolean => isWorded(fact) || fact.date_basis !== "source";
/** Whoever is named as objecting goes before what else stands in the way. */
const namedFirst = (a: Fact, b: Fact): number => {
  const names = ({ actors }: Fact) => Number(actors.some(({ part }) => part === "objects"));
  return names(b) - names(a) || newestFirst(a, b);
};

/** What follows the state of an open accession, each with the label that leads it. */
const OPEN: Following[] = [
  {
    label: "Working Party",
    holds: (fact, view) => ofWorkingParty(fact, view) && isOfKind("status", "background")(fact),
  },
  { label: "In the way", holds: isOfKind("objection"), order: namedFirst },
  { label: "Open", holds: isOfKind("issue") },
  { label: "Next", holds: isOfKind("next-step"), from: dueSteps },
  { label: "Before", holds: isDatedState },
];

/** ... and of one that has ended in membership. */
const CLOSED: Following[] = [
  {
    label: "What cleared the way",
    holds: (fact) => fact.kind === "agreement" && fact.resolves.length > 0,
    order: mostSettling,
  },
  {
    label: "Reported",
    holds: (fact, view) =>
      fact.source.origin === "article" && fact.modality === "fact" && isDatedState(fact, view) && hasOwnDay(fact),
  },
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
  const points = (isOver(state, view) ? CLOSED : OPEN).flatMap(
    ({ label, holds, order = newestFirst, from }): Point[] => {
      const [first] = distinct(
        from ? from(view, economy) : own.filter((fact) => holds(fact, view)).sort(order),
        composition,
      );
      return first ? [composition.point(first, withAge(label, first, view))] : [];
    },
  );
  const isReported = own.some(({ source }) => source.origin === "article") || state.source.origin === "article";
  const remarks = [
    ...unjoined(view, economy),
    ...(isReported ? [] : ["No article among my sources is about it: this is the record of accessions alone."]),
  ];
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
