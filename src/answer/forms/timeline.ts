/** Every dated step of an accession, in order. */
import { spanOf } from "../../knowledge/dates.ts";
import type { Fact } from "../../knowledge/knowledge.ts";
import type { Answer } from "../answer.ts";
import { compose } from "../compose.ts";
import { dated, distinct, found, isAbout, isOfKind, nameOf, nothing, oldestFirst, type View, whose } from "./form.ts";

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
    return [{ ...point, markers: [...point.markers, ...others.map((fact) => composition.cite(fact))] }];
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
