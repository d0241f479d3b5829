/** Forms that list facts of one kind: timeline, next steps, issues, positions. */
import { sayDay } from "../../knowledge/dates.ts";
import type { Fact } from "../../knowledge/knowledge.ts";
import type { Kind } from "../../knowledge/schema.ts";
import type { Answer, Form } from "../answer.ts";
import { compose, saying } from "../compose.ts";
import { dayOf, distinct, found, isAbout, isOfKind, nameOf, newestFirst, nothing, oldestFirst, type View } from "./form.ts";
import { newestState } from "./status.ts";

/** A history may be longer than an argument. */
const MOST_DATES = 12;

const dated = (fact: Fact): string => (fact.date ? sayDay(fact.date) : `reported ${sayDay(fact.source.published)}`);

/** Every dated thing about an accession, oldest first, once. */
export function timeline(view: View, economy: string): Answer {
  const name = nameOf(economy, view.generation);
  const kinds = isOfKind("milestone", "status", "agreement", "objection", "next-step", "relation");
  const facts = view.facts.filter(isAbout(economy)).filter((fact) => fact.date && kinds(fact) && fact.modality !== "denied");
  if (facts.length === 0) return nothing("timeline", view, `My sources give no dates for ${name}'s accession.`, `dated steps of the accession of ${name}`, economy);
  const composition = compose();
  const kept = distinct(facts.sort(oldestFirst), composition, MOST_DATES);
  const planned = (fact: Fact) => (fact.modality === "plan" || fact.modality === "target" ? " (planned)" : "");
  const [lead, ...points] = kept.map((fact) => composition.point(fact, { label: `${dated(fact)}${planned(fact)}` }));
  return found({ form: "timeline", view, title: `${name}: what happened when`, composition, ...(lead ? { lead } : {}), points, suggestions: [`/status economy:${name}`] });
}

/** What is due, and whether its day has come; an accession that has reached its end has no next step. */
export function nextSteps(view: View, economy: string): Answer {
  const { generation, scope } = view;
  const name = nameOf(economy, generation);
  const steps = view.facts.filter(isAbout(economy)).filter(isOfKind("next-step")).filter((fact) => !view.isOvertaken(fact)).sort(oldestFirst);
  const state = newestState(view, economy);
  const isOver = state?.id.endsWith("-membership") ?? false;
  const composition = compose();
  if (steps.length === 0 && !isOver) return nothing("next-steps", view, `My sources don't say what comes next for ${name}.`, `next steps of the accession of ${name}`, economy);
  const newest = steps.map((fact) => fact.source.published).sort().at(-1);
  const current = distinct(isOver ? steps : steps.filter((fact) => fact.source.published === newest), composition);
  const points = [
    ...(isOver && state ? [composition.point(state, { label: "No step is left" })] : []),
    ...current.map((fact) => composition.point(fact, { label: `${isOver ? "Announced then: " : ""}${fact.date ? sayDay(fact.date) : `as of ${sayDay(fact.source.published)}`}` })),
  ].slice(0, 6);
  const past = current.some((fact) => fact.date && dayOf(fact) < scope.day);
  const [lead, ...rest] = points;
  return found({
    form: "next-steps",
    view,
    title: `${name}: what comes next`,
    composition,
    ...(lead ? { lead } : {}),
    points: rest,
    remarks: past && !isOver ? [`What was announced for a day before ${sayDay(scope.asOf)} has passed since; these sources don't say what came of it.`] : [],
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

function list(view: View, { form, kinds, title, none, lookedFor }: Listing, name: string, facts: Fact[], economy?: string): Answer {
  const wanted = facts.filter(isOfKind(...kinds)).sort((a, b) => Number(view.isOvertaken(a)) - Number(view.isOvertaken(b)) || newestFirst(a, b));
  if (wanted.length === 0) return nothing(form, view, none(name), lookedFor(name), economy);
  const composition = compose();
  const [lead, ...points] = distinct(wanted, composition).map((fact) => {
    const label = view.isOvertaken(fact) ? `${dated(fact)}, since overtaken` : dated(fact);
    return composition.point(fact, { label, text: saying(fact) });
  });
  const rest = wanted.length - points.length - 1;
  const remarks = rest > 0 ? [`${rest} more ${rest === 1 ? "fact stands" : "facts stand"} in my sources.`] : [];
  return found({ form, view, title: title(name), composition, ...(lead ? { lead } : {}), points, remarks });
}

/** What is, or was, unsettled in the negotiations. */
export function issues(view: View, economy: string): Answer {
  const name = nameOf(economy, view.generation);
  const listing: Listing = {
    form: "issues",
    kinds: ["issue"],
    title: (whose) => `${whose}: issues in its accession`,
    none: (whose) => `My sources name no issue in ${whose}'s accession.`,
    lookedFor: (whose) => `issues in the accession of ${whose}`,
  };
  return list(view, listing, name, view.facts.filter(isAbout(economy)), economy);
}

/**
 * Who says or wants what.
 * @param holds which facts an actor holds a position in; absent for everybody's
 */
export function positions(view: View, economy: string | undefined, actor: { name: string; holds: (fact: Fact) => boolean } | undefined): Answer {
  const whose = economy && nameOf(economy, view.generation);
  const facts = view.facts.filter((fact) => (!economy || isAbout(economy)(fact) || fact.mentions.includes(economy)) && (!actor || actor.holds(fact)));
  const on = whose ? ` on ${whose}` : "";
  const listing: Listing = {
    form: "positions",
    kinds: actor ? ["position", "support", "objection", "commitment"] : ["position", "support"],
    title: (name) => (name ? `${name}: positions${on}` : `Positions${on}`),
    none: (name) => `My sources give no position${name ? ` of ${name}` : ""}${on}.`,
    lookedFor: (name) => `positions${name ? ` of ${name}` : ""}${on}`,
  };
  return list(view, listing, actor?.name ?? "", facts, economy);
}
