/** Forms that list facts of some kinds: issues, positions. */
import type { Fact } from "../../knowledge/knowledge.ts";
import type { Kind } from "../../knowledge/schema.ts";
import type { Answer, Form } from "../answer.ts";
import { compose, saying } from "../compose.ts";
import { dated, distinct, found, isAbout, isOfKind, nameOf, newestFirst, nothing, type View, whose } from "./form.ts";
import { isOver, newestState } from "./newest-state.ts";

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
  if (form === "issues" && state && isOver(state, view)) points.push(composition.point(state, { label: "Since then" }));
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
