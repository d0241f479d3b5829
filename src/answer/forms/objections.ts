/** Who objected to an accession: by objecting member, with what it asked for, how it could, and how it ended. */
import type { Fact } from "../../knowledge/knowledge.ts";
import type { Answer, Point } from "../answer.ts";
import { type Composition, compose } from "../compose.ts";
import {
  dayOf,
  distinct,
  found,
  isAbout,
  mostSettling,
  nameOf,
  newestFirst,
  nothing,
  oldestFirst,
  type View,
  whose,
} from "./form.ts";
import { isOver, newestState } from "./newest-state.ts";

/** Who objects in a fact: an economy or body where it can be told, else the name as written. */
function objectors(fact: Fact, applicant: string): string[] {
  const acting = fact.actors.filter(({ part }) => part === "objects").map((actor) => actor.of ?? actor.name);
  return [...new Set(acting)].filter((id) => id !== applicant);
}

interface Objection {
  applicant: string;
  objector: string;
  facts: Fact[];
}

/** All objections in view, one for each pair of applicant and objector. */
function objectionsIn(view: View, economy?: string): Objection[] {
  const byPair = new Map<string, Objection>();
  for (const fact of view.facts.filter(({ modality }) => modality !== "denied"))
    for (const applicant of fact.economies.filter((id) => economy === undefined || id === economy))
      for (const objector of objectors(fact, applicant)) {
        const objection = byPair.get(`${applicant} ${objector}`) ?? { applicant, objector, facts: [] };
        objection.facts.push(fact);
        byPair.set(`${applicant} ${objector}`, objection);
      }
  return [...byPair.values()];
}

/** Whom the view names as having objected to the economy's accession: ids, or names where these have none. */
export const objectorsOf = (view: View, economy: string): string[] =>
  objectionsIn(view, economy).map(({ objector }) => objector);

const involves = (fact: Fact, id: string): boolean =>
  fact.mentions.includes(id) ||
  fact.speaker?.of === id ||
  fact.actors.some((actor) => actor.of === id || actor.name === id);

/** How strongly a fact speaks of a relation: 1 in so many words. */
const speaksOf = (fact: Fact, concept: string, { generation }: View): boolean =>
  generation.concepts[generation.byFact.get(fact.id) ?? -1]?.get(concept) === 1;

/** Whoever lifts an objection has objected; the fact tells of both. */
const isLifting = (fact: Fact, view: View): boolean =>
  fact.modality === "fact" && speaksOf(fact, "objection-lifted", view);

/** Facts that lift an objection: linked to it, an agreement between the two, or one that says so. */
function endings(view: View, { applicant, objector, facts }: Objection): Fact[] {
  const ids = new Set(facts.map(({ id }) => id));
  const linked = view.facts.filter((fact) => fact.resolves.some((id) => ids.has(id)));
  const agreed = view.facts
    .filter(isAbout(applicant))
    .filter((fact) => fact.kind === "agreement" && involves(fact, objector));
  const lifting = facts.filter((fact) => isLifting(fact, view));
  return [...new Set([...linked, ...lifting, ...agreed])].sort(mostSettling);
}

/** Facts that say in so many words that an objection was lifted, later than the fact that tells of it; best first. */
export const liftedAfter = (fact: Fact, view: View): Fact[] =>
  fact.economies
    .flatMap((applicant) => objectionsIn(view, applicant))
    .filter(({ facts }) => facts.includes(fact))
    .flatMap((objection) => endings(view, objection))
    .filter((ending) => ending !== fact && dayOf(ending) > dayOf(fact));

function demands(view: View, { applicant, objector }: Objection): Fact[] {
  return view.facts
    .filter(isAbout(applicant))
    .filter((fact) => fact.actors.some((actor) => actor.part === "asks" && (actor.of ?? actor.name) === objector))
    .sort((a, b) => Number(b.modality === "condition") - Number(a.modality === "condition") || newestFirst(a, b));
}

/** The veto is a power, not an act: it says how one member could. */
const isPower = (fact: Fact, view: View): boolean => speaksOf(fact, "veto-power", view);

function pointsOf(view: View, objection: Objection, composition: Composition): Point[] {
  const { objector } = objection;
  const acts = objection.facts.filter((fact) => !isPower(fact, view) && !isLifting(fact, view)).sort(newestFirst);
  const ended = endings(view, objection);
  const name = nameOf(objector, view.generation);
  const [act, ...more] = acts.length > 0 ? acts : [...objection.facts].sort(newestFirst);
  const points: Point[] = act ? [composition.point(act, { label: name })] : [];
  const add = (label: string, facts: Fact[]) => {
    const [fact] = distinct(facts, composition);
    if (fact) points.push(composition.point(fact, { label }));
  };
  add("What it asked for", demands(view, objection));
  add(
    "How it could",
    objection.facts.filter((fact) => isPower(fact, view)),
  );
  const [end] = ended;
  if (end) points.push(composition.point(end, { label: "How it ended" }));
  add("Earlier", more.sort(oldestFirst));
  return points;
}

export function objections(view: View, economy?: string): Answer {
  const { generation } = view;
  const all = objectionsIn(view, economy);
  const accession = economy ? `${whose(economy, generation)} accession` : "an accession";
  if (all.length === 0) {
    return nothing(
      "objections",
      view,
      `My sources name nobody as blocking ${accession}.`,
      `objections to ${accession}`,
      economy,
    );
  }
  const composition = compose();
  const [lead, ...points] = all.flatMap((objection) => pointsOf(view, objection, composition));
  const names = [...new Set(all.map(({ objector }) => nameOf(objector, generation)))];
  const remark =
    names.length === 1
      ? `My sources name no other member as blocking ${economy ? "it" : "an accession"}.`
      : `My sources name ${names.join(", ")}, and no other.`;
  const open = all.every((objection) => endings(view, objection).length === 0);
  const state = economy ? newestState(view, economy) : undefined;
  const isIn = open && state !== undefined && isOver(state, view);
  if (isIn) points.push(composition.point(state, { label: "Since then" }));
  return found({
    form: "objections",
    view,
    title: `Who blocked ${accession}?`,
    composition,
    ...(lead ? { lead } : {}),
    points,
    remarks: [remark, ...(open && !isIn ? ["They do not say how it ended."] : [])],
    suggestions: all.slice(0, 2).map(({ applicant }) => `/status economy:${nameOf(applicant, generation)}`),
  });
}
