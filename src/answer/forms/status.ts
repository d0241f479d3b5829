/** Where an accession stands as of a day: the newest state leads, what is open and what comes next follows. */
import type { Fact } from "../../knowledge/knowledge.ts";
import { sayDay } from "../../knowledge/dates.ts";
import type { Answer, Point } from "../answer.ts";
import { compose } from "../compose.ts";
import { dayOf, distinct, found, isAbout, isOfKind, nameOf, newestFirst, nothing, officialName, type View } from "./form.ts";

/** Steps of the record from last to first: on one day the later step is the state. */
const FORMAL = ["membership", "accepted", "approved", "package-adopted", "working-party", "application"];
const formality = (fact: Fact): number => {
  const at = FORMAL.findIndex((step) => fact.id.endsWith(`-${step}`));
  return at < 0 ? FORMAL.length : at;
};

/** The newest thing known to have happened to the accession, or to hold for it. */
export function newestState(view: View, economy: string): Fact | undefined {
  const states = view.facts.filter(isAbout(economy)).filter((fact) => fact.modality === "fact" && !view.isOvertaken(fact));
  const byTime = (a: Fact, b: Fact) => dayOf(b).localeCompare(dayOf(a)) || formality(a) - formality(b) || newestFirst(a, b);
  return states.filter(isOfKind("status")).sort(byTime).concat(states.filter(isOfKind("milestone"))).sort(byTime)[0];
}

const isMembership = (fact: Fact): boolean => fact.source.origin === "record" && fact.id.endsWith("-membership");

/** What follows the state, each with the label that leads it. */
const FOLLOWING: { label: string; kinds: Parameters<typeof isOfKind>; open: boolean }[] = [
  { label: "In the way", kinds: ["objection"], open: true },
  { label: "Open", kinds: ["issue"], open: true },
  { label: "Next", kinds: ["next-step"], open: true },
  { label: "Agreed", kinds: ["agreement"], open: false },
  { label: "Before", kinds: ["status", "milestone"], open: false },
];

export function status(view: View, economy: string): Answer {
  const { generation, scope } = view;
  const name = nameOf(economy, generation);
  const title = scope.asked ? `${officialName(economy, generation)}, as known in ${sayDay(scope.asOf)}` : `${officialName(economy, generation)}: where its accession stands`;
  const state = newestState(view, economy);
  if (!state) return nothing("status", view, `My sources don't say where ${name}'s accession stands.`, `the state of the accession of ${name}`, economy);
  const composition = compose();
  const lead = composition.point(state);
  const own = view.facts.filter(isAbout(economy)).filter((fact) => fact !== state && !view.isOvertaken(fact)).sort(newestFirst);
  const closed = isMembership(state);
  const points = FOLLOWING.filter(({ open }) => !(open && closed)).flatMap(({ label, kinds }): Point[] => {
    const [first] = distinct(own.filter(isOfKind(...kinds)), composition);
    return first ? [composition.point(first, { label })] : [];
  });
  const remarks = own.some(({ source }) => source.origin === "article") ? [] : ["No article among my sources is about it: this is the record of accessions alone."];
  return found({ form: "status", view, title, composition, lead, points, remarks, suggestions: [`/timeline economy:${name}`, `/who-blocked economy:${name}`] });
}
