/**
 * Structural checks: named rules that decline a question before any score is looked at. Each goes by what the question asks for
 * and what the sources hold, none by single words.
 */

import { nameOf } from "../../knowledge/knowledge.ts";
import type { Step } from "../../knowledge/schema.ts";
import { STOP_WORDS } from "../../knowledge/words.ts";
import type { Entry } from "../../search/entry.ts";
import type { Generation } from "../../search/generation.ts";
import type { Question } from "../../search/question.ts";

/** What there is to judge by. */
export interface Evidence {
  question: Question;
  generation: Generation;
  /** Entries that count: known as of the day, of the origins wanted. */
  entries: readonly Entry[];
}

/** Why a question can't be answered, in a sentence's second half: "no source of mine names Iran"; undefined if the check has no objection. */
export type Check = (evidence: Evidence) => string | undefined;

/** There is no word to go by. */
const nothingAsked: Check = ({ question }) => {
  const own = question.words.filter((word) => /\p{L}{2,}/u.test(word.folded) && !STOP_WORDS.has(word.folded));
  return own.length === 0 && question.economies.length === 0 && question.people.length === 0
    ? "there is no question in it"
    : undefined;
};

/** Another task than to find what sources say: to forget its rules, to make something up. */
const OTHER_TASK =
  /\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:instructions?|rules?|prompts?|guidelines?|above|previous)\b|\b(?:write|compose|invent|make up|sing|recite)\b (?:me |us )?(?:an? |some |the )?(?:\w+ ){0,2}(?:poems?|stor(?:y|ies)|songs?|essays?|jokes?|haikus?|limericks?|scripts?|letters?|speech|raps?|sonnets?|code)\b/i;
const otherTask: Check = ({ question }) =>
  OTHER_TASK.test(question.text) ? "I only show what sources say: I write nothing of my own" : undefined;

/** An economy is named that no source of mine names. */
const unknownEconomy: Check = ({ question, generation, entries }) => {
  const absent = question.economies.find((id) => !entries.some((entry) => entry.named.has(id)));
  return absent && `no source of mine names ${nameOf(absent, generation.knowledge)}`;
};

/** A party or person is named whom nobody knows. */
const stranger: Check = ({ question }) =>
  question.strangers[0] ? `no source of mine names ${question.strangers[0]}` : undefined;

/** An office, who holds it in a fact, and the concepts that ask for it. */
const OFFICES: { concepts: string[]; holds: (entry: Entry) => boolean; office: string }[] = [
  {
    concepts: ["chair"],
    office: "chair of the Working Party",
    holds: ({ fact }) => fact.actors.some((actor) => actor.part === "chairs"),
  },
  {
    concepts: ["secretary"],
    office: "secretary of the Working Party",
    holds: ({ fact }) => fact.actors.some(({ part, role = "" }) => part === "serves" && /secretary/i.test(role)),
  },
  {
    concepts: ["chief-negotiator", "delegation"],
    office: "negotiator",
    holds: ({ fact }) => fact.actors.some((actor) => actor.part === "leads" || actor.part === "negotiates"),
  },
];

/** The office that a question asks about in so many words; where it asks who, a word that can mean other things too means the office. */
const officeAsked = ({ concepts: asked, slots }: Question) =>
  OFFICES.find(({ concepts }) =>
    asked.some((hit) => (!hit.weak || slots.has("who")) && concepts.includes(hit.concept)),
  );

const asksWho = ({ slots, applicants, people }: Question): boolean =>
  slots.has("who") && applicants.length > 0 && people.length === 0;

/** Who holds an office for an economy is asked, and nobody in the sources holds it there. */
const emptyOffice: Check = ({ question, generation, entries }) => {
  const office = asksWho(question) ? officeAsked(question) : undefined;
  // articles that were only read have no offices on record: there the absence of one says nothing
  if (!office || !entries.some(office.holds)) return undefined;
  const without = question.applicants.find(
    (id) => !entries.some((entry) => entry.about.has(id) && office.holds(entry)),
  );
  return without && `no source of mine names a ${office.office} for ${nameOf(without, generation.knowledge)}`;
};

const STEP_NAMES: Record<Step, string> = {
  application: "an application",
  "working-party": "the establishment of a Working Party",
  "package-adopted": "the adoption of a package",
  approved: "an approval",
  accepted: "an acceptance",
  membership: "membership",
};

/** Does the entry tell of one of the steps asked about, by its own field or in so many words? */
export function tellsOfStep(
  entry: Entry,
  { question, generation }: Pick<Evidence, "question" | "generation">,
): boolean {
  if (entry.fact.step) return question.steps.has(entry.fact.step);
  const said = generation.concepts[generation.byFact.get(entry.fact.id) ?? -1];
  return [...(said ?? [])].some(([concept, strength]) => {
    const step = generation.knowledge.thesaurus.concepts.get(concept)?.step;
    return strength > 0 && step !== undefined && question.steps.has(step);
  });
}

const isPlanned = ({ fact: { kind, modality } }: Entry): boolean =>
  kind === "next-step" || modality === "plan" || modality === "target";

/** When a step was taken is asked, and no source tells of that step for that economy: another step's day is no answer. */
const untakenStep: Check = (evidence) => {
  const { question, generation, entries } = evidence;
  if (!question.slots.has("when") || question.steps.size === 0) return undefined;
  // what has been done is told of whose step it was, and told as done
  const tells = (id: string) => (entry: Entry) =>
    (question.tense === "past" ? entry.about.has(id) && entry.fact.modality === "fact" : entry.named.has(id)) &&
    tellsOfStep(entry, evidence);
  // of a step to come a plan tells, in whatever words
  const plans = (id: string) =>
    question.tense === "future" && entries.some((entry) => entry.about.has(id) && isPlanned(entry));
  const without = question.applicants.find((id) => !entries.some(tells(id)) && !plans(id));
  const step = [...question.steps].map((one) => STEP_NAMES[one]).join(" or ");
  return without && `no source of mine tells of ${step} for ${nameOf(without, generation.knowledge)}`;
};

/** How many of a thing there are is asked, and no source counts that thing where it names those asked about. */
const uncounted: Check = ({ question: { unit, slots, applicants }, generation, entries }) => {
  if (unit === undefined || !(slots.has("howmany") || slots.has("howlong"))) return undefined;
  const counts = (id?: string) =>
    entries.some((entry) => (id === undefined || entry.named.has(id)) && entry.fillings.counted.has(unit));
  if (applicants.length === 0) return counts() ? undefined : "no source of mine gives that number";
  const without = applicants.find((id) => !counts(id));
  return without && `no source of mine gives that number for ${nameOf(without, generation.knowledge)}`;
};

/** By name, in the order in which they are asked. */
const CHECKS = {
  nothingAsked,
  otherTask,
  unknownEconomy,
  stranger,
  emptyOffice,
  untakenStep,
  uncounted,
} satisfies Record<string, Check>;

/** The first objection, with the name of its check. */
export function firstObjection(evidence: Evidence): { check: string; why: string } | undefined {
  for (const [check, run] of Object.entries(CHECKS)) {
    const why = run(evidence);
    if (why) return { check, why };
  }
  return undefined;
}

/** Is a fact about other accessions than those asked about, and names none of these in its own words? */
export const isOfOthers = ({ about, told }: Entry, { economies }: Question): boolean =>
  economies.length > 0 && about.size > 0 && !economies.some((id) => told.has(id));

/** The best fact is about others. */
export function isElsewhere(
  best: Entry,
  { question, generation }: Pick<Evidence, "question" | "generation">,
): string | undefined {
  const [asked] = question.economies;
  if (asked === undefined || !isOfOthers(best, question)) return undefined;
  return `the nearest fact is about another economy than ${nameOf(asked, generation.knowledge)}`;
}

/** Does the entry answer for certain? The office asked about is held in it, or the step asked about dated, for the economy asked about. */
export function isCertain(entry: Entry, evidence: Pick<Evidence, "question" | "generation">): boolean {
  const { question } = evidence;
  if (question.applicants.length !== 1 || !question.applicants.every((id) => entry.about.has(id))) return false;
  const office = asksWho(question) ? officeAsked(question) : undefined;
  if (office) return office.holds(entry);
  return question.slots.has("when") && entry.fact.step !== undefined && question.steps.has(entry.fact.step);
}
