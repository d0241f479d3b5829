/** When a formal step was taken. */
import { nameOf } from "../../knowledge/knowledge.ts";
import type { Step } from "../../knowledge/schema.ts";
import type { Entry } from "../../search/entry.ts";
import { isSaidAsDone, stepsSaid } from "../../search/steps-said.ts";
import { type Asked, type Check, saidBy } from "./check.ts";

const STEP_NAMES: Record<Step, string> = {
  application: "an application",
  "working-party": "the establishment of a Working Party",
  "package-adopted": "the adoption of a package",
  approved: "an approval",
  accepted: "an acceptance",
  membership: "membership",
};

/** Who has sought membership since a year applied in it. */
const SINCE = /\bsince (?:\w+ )?(?:19|20)\d\d\b/i;

/** "Since when has it been queuing?" asks how long something has been going on. */
const ONGOING = /\bsince when (?:has|have|had)\b.{0,40}\bbeen \p{L}+ing\b/iu;

/** Does it say when? */
const isDated = ({ fact, fillings }: Entry): boolean =>
  fact.step !== undefined || fillings.when || (fact.date !== null && fact.date_basis !== "source");

/** Does the entry tell of one of the steps asked about, by its own field or in so many words? */
export function tellsOfStep(entry: Entry, { question, generation }: Asked): boolean {
  if (entry.fact.step) return question.steps.has(entry.fact.step);
  const said = saidBy(entry, generation);
  if (question.steps.has("application") && said.has("seek-membership") && SINCE.test(entry.fact.quote)) return true;
  return [...said].some(([concept, strength]) => {
    const step = generation.knowledge.thesaurus.concepts.get(concept)?.step;
    return strength > 0 && step !== undefined && question.steps.has(step);
  });
}

/** Does it say in so many words that a step asked about has been taken? */
function saysAsDone({ texts }: Entry, { question, generation }: Asked): boolean {
  const { thesaurus } = generation.knowledge;
  const said = texts.flatMap((words) => {
    const hits = thesaurus.find(words).filter((hit) => isSaidAsDone(hit, words));
    return [...stepsSaid(words, hits, thesaurus)];
  });
  return said.some((step) => question.steps.has(step));
}

/** Who was allowed to join in 2011 has not joined in it. */
export const tellsAsDone = (entry: Entry, asked: Asked): boolean =>
  entry.fact.step !== undefined || asked.question.steps.has("application") || saysAsDone(entry, asked);

export const isPlanned = ({ fact: { kind, modality } }: Entry): boolean =>
  kind === "next-step" || modality === "plan" || modality === "target";

/**
 * When a step was taken is asked, and no source tells of that step for that economy: another step's day is no answer. Or whether it was
 * taken, and the sources only tell that it was to be.
 */
export const untakenStep: Check = (evidence) => {
  const { question, generation, entries } = evidence;
  const asksWhen = question.slots.has("when");
  const isPast = question.tense === "past";
  const asksWhether = question.slots.has("yesno") && isPast && !question.steps.has("application");
  if (!(asksWhen || asksWhether) || question.steps.size === 0 || ONGOING.test(question.text)) return undefined;
  // what has been done is told of whose step it was, and told as done
  const tells = (id: string) => (entry: Entry) =>
    (isDated(entry) || !asksWhen) &&
    (isPast ? entry.about.has(id) && entry.fact.modality === "fact" : entry.named.has(id)) &&
    tellsOfStep(entry, evidence) &&
    // last, since it reads the entry's words again
    (!isPast || tellsAsDone(entry, evidence));
  // of a step to come a plan tells, in whatever words
  const plans = (id: string) =>
    question.tense === "future" && entries.some((entry) => entry.about.has(id) && isPlanned(entry));
  const isOpen = (id: string) =>
    asksWhen || entries.some((entry) => entry.about.has(id) && isPlanned(entry) && tellsOfStep(entry, evidence));
  const without = question.applicants.find((id) => !entries.some(tells(id)) && !plans(id) && isOpen(id));
  const step = [...question.steps].map((one) => STEP_NAMES[one]).join(" or ");
  return without && `no source of mine tells of ${step} for ${nameOf(without, generation.knowledge)}`;
};

/** Does the entry date a step that is asked about, by its own field or as done in so many words? Undefined where no step's day is asked. */
export function datesStep(entry: Entry, asked: Asked): boolean | undefined {
  const { fact } = entry;
  const { slots, steps, tense } = asked.question;
  if (!slots.has("when") || steps.size === 0) return undefined;
  if (fact.step !== undefined) return steps.has(fact.step);
  // of a fact that somebody worded the step is on record
  const isRead = fact.statement === fact.quote && fact.date !== null && fact.modality === "fact";
  return tense === "past" && isRead && entry.fillings.when && saysAsDone(entry, asked);
}

/** Bodies that decide on an accession, each in its turn, on a day of its own. */
export const DECIDES: readonly string[] = ["general-council", "ministerial-conference"];

/** When a body is to do something, or did it, is asked, and no source gives a day where it tells of that body. */
export const undatedSitting: Check = ({ question, generation, entries }) => {
  const { slots, bodies, applicants } = question;
  const body = bodies.find((id) => DECIDES.includes(id));
  if (body === undefined || !slots.has("when") || applicants.length === 0) return undefined;
  const tells = entries.filter(({ about, told }) => applicants.every((id) => about.has(id)) && told.has(body));
  if (tells.some(isDated)) return undefined;
  return `no source of mine gives a day on which the ${generation.knowledge.bodies.get(body)?.name ?? body} sits on it`;
};
