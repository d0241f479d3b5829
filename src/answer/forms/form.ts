/** What all forms of answer share: which facts they may use, and the frame of an answer. */

import { isUndated, sayDay, spanOf } from "../../knowledge/dates.ts";
import type { Fact } from "../../knowledge/knowledge.ts";
import { nameOf as nameIn } from "../../knowledge/knowledge.ts";
import type { Kind } from "../../knowledge/schema.ts";
import type { Generation } from "../../search/generation.ts";
import type { Answer, Citation, Form, Point } from "../answer.ts";
import { asOfDay, type Composition, compose, MOST_CITATIONS } from "../compose.ts";
import type { Scope } from "../scope.ts";
import { NOTHING_OMITTED, type Without } from "../without.ts";

/** A form's view of the knowledge: facts known as of the day, and which of them a later one overtakes. */
export interface View {
  generation: Generation;
  scope: Scope;
  facts: Fact[];
  isOvertaken(fact: Fact): boolean;
  /** How many facts about the accessions that the citations are about the day asked for leaves out. */
  laterThan(citations: readonly Citation[]): number;
  /** What is left out to measure what it is worth. */
  without: Without;
}

export function viewOf(generation: Generation, scope: Scope, without = NOTHING_OMITTED): View {
  const facts = scope.entries.flatMap((i) => generation.entries[i]?.fact ?? []);
  const known = new Set(facts.map(({ id }) => id));
  return {
    generation,
    scope,
    facts,
    without,
    isOvertaken: (fact) =>
      !without.has("states") && (generation.overtakenBy.get(fact.id) ?? []).some((id) => known.has(id)),
    laterThan: (citations) => {
      const about = new Set(citations.flatMap(({ fact }) => generation.knowledge.facts.get(fact)?.economies ?? []));
      return scope.later.filter((i) => [...(generation.entries[i]?.about ?? [])].some((id) => about.has(id))).length;
    },
  };
}

export const isAbout =
  (economy: string) =>
  (fact: Fact): boolean =>
    fact.economies.includes(economy);

export const isOfKind =
  (...kinds: Kind[]) =>
  (fact: Fact): boolean =>
    kinds.includes(fact.kind);

/** The day on which a fact held, for ordering: its own, else its source's. */
export const dayOf = (fact: Fact): string => (spanOf(fact.date ?? "") ?? spanOf(fact.source.published))?.latest ?? "";

/**
 * Was it still to come when its source was published, and has its day passed since? No source says whether it came about.
 * @returns the day, in words
 */
export function passedSince(fact: Fact, { scope }: Pick<View, "scope">): string | undefined {
  const span = spanOf(fact.date ?? "");
  if (!fact.date || !span || fact.source.origin !== "article") return undefined;
  return span.earliest > publishedOn(fact) && span.latest < scope.day ? sayDay(fact.date) : undefined;
}

/** The day of a fact in words, or of its report. */
export function dated({ date, date_basis, source }: Fact): string {
  if (!date || date_basis === "source")
    return isUndated(source.published) ? "undated" : `reported ${sayDay(source.published)}`;
  const [from = "", to] = date.split("/");
  // two stated days are a beginning and an end; otherwise a span is the room in which one day lies
  return to && date_basis === "stated" ? `${sayDay(from)} to ${sayDay(to)}` : sayDay(date);
}

/**
 * A statement that names no year would read as today's: its day leads it. A line of the record says itself that it is one.
 * @param beside facts shown with it, best first
 */
export function pointOn(fact: Fact, composition: Composition, beside: readonly Fact[] = []): Point {
  const isDated = fact.source.origin !== "article" || /\b(?:19|20)\d\d\b/.test(fact.statement);
  return composition.point(fact, isDated ? { beside } : { beside, label: dated(fact) });
}

/** Last day on which a fact's source can have been published. */
export const publishedOn = (fact: Fact): string => spanOf(fact.source.published)?.latest ?? "";

/** Oldest first; within a source, what has no day of its own stays where the source has it. */
export const oldestFirst = (a: Fact, b: Fact): number =>
  (a.source === b.source && !(a.date && b.date) ? a.place - b.place : 0) ||
  dayOf(a).localeCompare(dayOf(b)) ||
  publishedOn(a).localeCompare(publishedOn(b)) ||
  a.place - b.place;
export const newestFirst = (a: Fact, b: Fact): number =>
  dayOf(b).localeCompare(dayOf(a)) || publishedOn(b).localeCompare(publishedOn(a)) || a.place - b.place;

export const nameOf = (id: string, { knowledge }: Generation): string => nameIn(id, knowledge);

/** The name as it stands before what belongs to it: "Russia's", "the United States'". */
export const whose = (id: string, generation: Generation): string => {
  const name = nameOf(id, generation);
  return name.endsWith("s") ? `${name}'` : `${name}'s`;
};

export const officialName = (id: string, generation: Generation): string =>
  generation.knowledge.economies.get(id)?.name ?? nameOf(id, generation);

/** How many earlier facts a fact settles: an agreement that ends four objections is the one to show. */
export const mostSettling = (a: Fact, b: Fact): number => b.resolves.length - a.resolves.length || newestFirst(a, b);

const bareQuote = ({ quote }: Pick<Fact, "quote">): string =>
  quote
    .replace(/\s+/g, " ")
    .replace(/^…\s*|\s*…$/g, "")
    .trim();

/** Is what one fact quotes part of what the other does? Showing both would say the same twice. */
export function isWithin(a: Fact, b: Fact): boolean {
  const [one, other] = [bareQuote(a), bareQuote(b)];
  return a.source === b.source && (one.includes(other) || other.includes(one));
}

/** Facts with different quotations, at most as many as fit beside what is cited already. */
export function distinct(facts: Fact[], composition: Composition, most = MOST_CITATIONS): Fact[] {
  const isCited = (fact: Fact) =>
    composition.citations.some(({ source, quote }) => source === fact.source.id && isWithin(fact, { ...fact, quote }));
  const kept: Fact[] = [];
  for (const fact of facts) {
    if (composition.citations.length + kept.length >= most) break;
    if (!isCited(fact) && !kept.some((one) => isWithin(one, fact))) kept.push(fact);
  }
  return kept;
}

interface Frame {
  form: Form;
  view: View;
  title: string;
  composition: Composition;
  lead?: Point;
  points?: Point[];
  remarks?: string[];
  suggestions?: string[];
}

/** A command's answer that found something. */
export function found({
  form,
  view,
  title,
  composition,
  lead,
  points = [],
  remarks = [],
  suggestions = [],
}: Frame): Answer {
  const { asked } = view.scope;
  return {
    outcome: "answer",
    form,
    title,
    ...(lead ? { lead } : {}),
    points,
    conflicts: [],
    related: [],
    remarks,
    citations: composition.citations,
    asOf: asOfDay(view.scope, composition.citations),
    later: asked ? view.laterThan(composition.citations) : 0,
    suggestions,
    explanation: {
      understood: [],
      candidates: [],
      judged: "A command asks for facts by kind, economy and date: nothing was ranked or guessed.",
    },
  };
}

/** A command's answer that found nothing: says so, and what there is about the economy. */
export function nothing(form: Form, view: View, title: string, lookedFor: string, economy?: string): Answer {
  const composition = compose();
  const near = economy ? view.facts.filter(isAbout(economy)).sort(newestFirst) : [];
  const related = distinct(near, composition, 3).map((fact) => composition.point(fact));
  const { generation } = view;
  const covered = new Set(
    view.facts.filter(({ source }) => source.origin === "article").flatMap(({ economies }) => economies),
  );
  const suggestions =
    economy && related.length === 0
      ? [...covered].slice(0, 3).map((id) => `/status economy:${nameOf(id, generation)}`)
      : [];
  return {
    ...found({ form, view, title, composition, suggestions }),
    outcome: "abstain",
    lookedFor,
    related,
  };
}
