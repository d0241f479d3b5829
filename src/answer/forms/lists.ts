/** Forms that list facts of one kind: timeline, next steps, issues, positions. */
import { sayDay, spanOf } from "../../knowledge/dates.ts";
import type { Fact } from "../../knowledge/knowledge.ts";
import { nextAfter } from "../../knowledge/record.ts";
import type { Kind, Step } from "../../knowledge/schema.ts";
import type { Answer, Form } from "../answer.ts";
import { compose, saying } from "../compose.ts";
import {
  dated,
  distinct,
  found,
  isAbout,
  isOfKind,
  nameOf,
  newestFirst,
  nothing,
  oldestFirst,
  type View,
  whose,
} from "./form.ts";
import { dueSteps, furthestFirst, isMembership, newestState } from "./status.ts";

/** A history may be longer than an argument; beyond this its oldest steps tell it. */
const MOST_DATES = 25;

const DATED = isOfKind("milestone", "status", "agreement", "objection", "next-step", "relation");
/** A date that is only its source's tells when something was said, not when it happened; a formal step is dated by its report all the same. */
const happened = (fact: Fact): boolean =>
  fact.date !== null && DATED(fact) && (fact.date_basis !== "source" || fact.kind === "milestone");
/** A span stands where it begins: "June 1993" before the sixteenth. */
const byBeginning = (a: Fact, b: Fact): number =>
  (spanOf(a.date ?? "")?.earliest ?? "").localeCompare(spanOf(b.date ?? "")?.earliest ?? "") || oldestFirst(a, b);

/** Facts by the day that they tell of: an article and the record that give the same step make one point with two quotations. */
function byDay(facts: Fact[]): Fact[][] {
  const days: Fact[][] = [];
  for (const fact of facts) {
    const same = days.find(
      ([first]) =>
        fact.date?.length === 10 &&
        first?.date === fact.date &&
        isOfKind("milestone", "status")(first) &&
        first.source !== fact.source,
    );
    if (same && isOfKind("milestone", "status")(fact)) same.push(fact);
    else days.push([fact]);
  }
  return days;
}

/** Every dated step of an accession, oldest first, once. */
export function timeline(view: View, economy: string): Answer {
  const name = nameOf(economy, view.generation);
  const facts = view.facts.filter(isAbout(economy)).filter((fact) => happened(fact) && fact.modality !== "denied");
  if (facts.length === 0)
    return nothing(
      "timeline",
      view,
      `My sources give no dates for ${whose(economy, view.generation)} accession.`,
      `dated steps of the accession of ${name}`,
      economy,
    );
  const composition = compose();
  const days = byDay(distinct(facts.sort(byBeginning), composition, MOST_DATES));
  const planned = (fact: Fact) => (fact.modality === "plan" || fact.modality === "target" ? " (planned)" : "");
  const [lead, ...points] = days.flatMap(([fact, ...others]) => {
    if (!fact) return [];
    const point = composition.point(fact, { label: `${dated(fact)}${planned(fact)}` });
    return [{ ...point, markers: [...point.markers, ...others.map(composition.cite)] }];
  });
  return found({
    form: "timeline",
    view,
    title: `${name}: what happened when`,
    composition,
    ...(lead ? { lead } : {}),
    points,
    suggestions: [`/status economy:${name}`],
  });
}

/** What the procedure has in store after the last formal step that is known of an accession. */
function formalNext(view: View, economy: string): Fact | undefined {
  const [last] = view.facts
    .filter(isAbout(economy))
    .filter(({ step }) => step !== undefined)
    .sort(furthestFirst);
  return last?.step && view.facts.find(({ id }) => id === nextAfter(last.step as Step));
}

/** What is due, or was announced; an accession that has reached its end has no next step. */
export function nextSteps(view: View, economy: string): Answer {
  const { generation } = view;
  const name = nameOf(economy, generation);
  const state = newestState(view, economy);
  const due = dueSteps(view, economy);
  const gone = view.facts
    .filter(isAbout(economy))
    .filter(isOfKind("next-step"))
    .filter((fact) => !due.includes(fact));
  const isOver = state !== undefined && isMembership(state);
  if (due.length === 0 && !state)
    return nothing(
      "next-steps",
      view,
      `My sources don't say what comes next for ${name}.`,
      `next steps of the accession of ${name}`,
      economy,
    );
  const composition = compose();
  const announced = (fact: Fact) =>
    composition.point(fact, {
      label: `Announced ${fact.date ? `for ${sayDay(fact.date)}` : `on ${sayDay(fact.source.published)}`}`,
    });
  const standing =
    due.length === 0 && state
      ? [composition.point(state, { label: isOver ? "No step is left" : "Last known step" })]
      : [];
  const shown = due.length > 0 ? due : gone.sort(oldestFirst);
  const formal = due.length === 0 && !isOver ? formalNext(view, economy) : undefined;
  const [lead, ...points] = [
    ...standing,
    ...(formal ? [composition.point(formal, { label: "Next" })] : []),
    ...distinct(shown, composition).map(announced),
  ];
  return found({
    form: "next-steps",
    view,
    title: `${name}: what comes next`,
    composition,
    ...(lead ? { lead } : {}),
    points,
    remarks:
      due.length === 0 && gone.length > 0 && !isOver
        ? ["What was announced has passed since; my sources announce nothing later."]
        : [],
    suggestions: [`/status economy:${name}`, `/timeline economy:${name}`],
  });
}

interface Listing {
  form: Form;
  kinds: Kind[];
  title: (name: string) => string;
  none: (name: string) => string;
  lookedFor: (name: string) => string;
}

/** @param facts in the order in which they are to be shown; what was overtaken goes last */
function list(
  view: View,
  { form, kinds, title, none, lookedFor }: Listing,
  name: string,
  facts: Fact[],
  economy?: string,
): Answer {
  const wanted = facts
    .filter(isOfKind(...kinds))
    .sort((a, b) => Number(view.isOvertaken(a)) - Number(view.isOvertaken(b)));
  if (wanted.length === 0) return nothing(form, view, none(name), lookedFor(name), economy);
  const composition = compose();
  const [lead, ...points] = distinct(wanted, composition).map((fact) => {
    const label = view.isOvertaken(fact) ? `${dated(fact)}, since overtaken` : dated(fact);
    return composition.point(fact, { label, text: saying(fact) });
  });
  const rest = wanted.length - points.length - 1;
  const state = economy ? newestState(view, economy) : undefined;
  if (form === "issues" && state && isMembership(state)) points.push(composition.point(state, { label: "Since then" }));
  const remarks = rest > 0 ? [`${rest} more ${rest === 1 ? "fact stands" : "facts stand"} in my sources.`] : [];
  return found({ form, view, title: title(name), composition, ...(lead ? { lead } : {}), points, remarks });
}

/** What is, or was, unsettled in the negotiations. */
export function issues(view: View, economy: string): Answer {
  const name = nameOf(economy, view.generation);
  const listing: Listing = {
    form: "issues",
    kinds: ["issue"],
    title: (name) => `${name}: issues in its accession`,
    none: () => `My sources name no issue in ${whose(economy, view.generation)} accession.`,
    lookedFor: (name) => `issues in the accession of ${name}`,
  };
  return list(view, listing, name, view.facts.filter(isAbout(economy)).sort(newestFirst), economy);
}

/** One fact of each speaker, newest first, then the second of each: nobody talks all others down. */
function inTurn(facts: Fact[]): Fact[] {
  const bySpeaker = new Map<string, Fact[]>();
  for (const fact of [...facts].sort(newestFirst)) {
    const speaker = fact.speaker?.name ?? fact.actors[0]?.name ?? fact.source.publisher;
    bySpeaker.set(speaker, [...(bySpeaker.get(speaker) ?? []), fact]);
  }
  const turns = Math.max(0, ...[...bySpeaker.values()].map(({ length }) => length));
  return Array.from({ length: turns }, (_, turn) => [...bySpeaker.values()].flatMap((own) => own[turn] ?? [])).flat();
}

/**
 * Who says or wants what.
 * @param holds which facts an actor holds a position in; absent for everybody's
 */
export function positions(
  view: View,
  economy: string | undefined,
  actor: { name: string; holds: (fact: Fact) => boolean } | undefined,
): Answer {
  const applicant = economy && nameOf(economy, view.generation);
  const held = view.facts.filter((fact) => !actor || actor.holds(fact));
  const about = economy ? held.filter(isAbout(economy)) : held;
  // where nothing is about the accession itself, what only names the economy is better than nothing
  const facts = about.length > 0 || !economy ? about : held.filter(({ mentions }) => mentions.includes(economy));
  const on = applicant ? ` on ${applicant}` : "";
  const listing: Listing = {
    form: "positions",
    kinds: ["position", "support", "objection", "commitment"],
    title: (name) => (name ? `${name}: positions${on}` : `Positions${on}`),
    none: (name) => `My sources give no position${name ? ` of ${name}` : ""}${on}.`,
    lookedFor: (name) => `positions${name ? ` of ${name}` : ""}${on}`,
  };
  return list(view, listing, actor?.name ?? "", actor ? facts : inTurn(facts), economy);
}
