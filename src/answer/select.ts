/** Which facts an answer shows, and in which order. */
import type { Fact } from "../knowledge/knowledge.ts";
import type { Entry } from "../search/entry.ts";
import type { Question } from "../search/question.ts";
import { MOST_CITATIONS } from "./compose.ts";
import { isWithin, type View } from "./forms/form.ts";
import { whoAsked } from "./judge/certain.ts";
import { isOfOthers } from "./judge/checks.ts";
import { stateAsked } from "./lead/state-asked.ts";
import type { Part } from "./part.ts";

/** Facts that rank so far behind the first (in units of the ranker's score) are not shown beside it. */
const FARTHEST_BEHIND = 4;

/** Beside the lead, what is about others would only distract. */
function isDistracting(fact: Fact, question: Question, { generation }: View): boolean {
  const entry = generation.entries[generation.byFact.get(fact.id) ?? -1];
  return entry !== undefined && (isOfOthers(entry, question) || isSomebodyElse(entry, question));
}

/** "Who is ...?" is about that person alone. */
function isSomebodyElse({ people }: Entry, question: Question): boolean {
  const person = whoAsked(question);
  return person !== undefined && !people.has(person);
}

const namedIn = (id: string, { generation }: View): ReadonlySet<string> =>
  generation.entries[generation.byFact.get(id) ?? -1]?.named ?? new Set();

/** The facts of a part that may be shown, in order. */
function orderOf({ ranked, question }: Part, view: View): Fact[] {
  // the first is not always the one that scores highest: some may not lead
  const best = ranked[0]?.score ?? 0;
  const near = ranked
    .filter(({ score }) => best - score <= FARTHEST_BEHIND)
    .flatMap(({ entry }) => view.generation.entries[entry]?.fact ?? []);
  const state = stateAsked(question, view);
  const [lead, ...others] = new Set([...(state ? [state] : []), ...near]);
  // beside how an accession stands, what does not name whose it is would only pad
  const isPadding = ({ id }: Fact) =>
    state !== undefined && !question.economies.some((economy) => namedIn(id, view).has(economy));
  return lead ? [lead, ...others.filter((fact) => !isDistracting(fact, question, view) && !isPadding(fact))] : [];
}

/** So many facts are chosen: two that stand side by side in a source are one snippet. */
const MOST_CHOSEN = MOST_CITATIONS + 3;

/** First of each part in turn, then the second of each, ...: no quotation twice. */
export function select(parts: readonly Part[], view: View): Fact[] {
  const chosen: Fact[] = [];
  const queues = parts.map((part) => orderOf(part, view));
  while (chosen.length < MOST_CHOSEN && queues.some((queue) => queue.length > 0))
    for (const queue of queues) {
      let next = queue.shift();
      while (next && chosen.some((one) => isWithin(one, next as Fact))) next = queue.shift();
      if (next && chosen.length < MOST_CHOSEN) chosen.push(next);
    }
  return chosen;
}
