/** Which facts an answer shows, and in which order. */
import { spanOf } from "../knowledge/dates.ts";
import type { Fact } from "../knowledge/knowledge.ts";
import type { Question } from "../search/question.ts";
import type { Ranked } from "../search/ranker.ts";
import { MOST_CITATIONS } from "./compose.ts";
import { isWithin, type View } from "./forms/form.ts";
import { newestState } from "./forms/newest-state.ts";
import { isOfOthers } from "./judge/checks.ts";
import { isHolderBeside, namesHolder } from "./judge/offices.ts";
import { mayQuote, speakerAsked } from "./judge/speech.ts";
import { tellsAsDone, tellsOfStep } from "./judge/steps.ts";
import type { Part } from "./part.ts";
import { isOpen } from "./understand/dates.ts";

/** Facts that rank so far behind the first (in units of the ranker's score) are not shown beside it. */
const FARTHEST_BEHIND = 4;

/** Words of whoever is asked for lead though they rank so far behind what others say. */
const FARTHEST_SPEAKER = 1.5;
/** ... and a newer count than the one that ranks first, so far. */
const FARTHEST_COUNT = 3;

/** Relations by which one asks whether somebody is in. */
const MEMBERSHIP = new Set(["become-member", "not-member"]);

/** What would be, if or once somebody is in, is another question than whether it is. */
const SUPPOSES = /^(?:so |and |but )*(?:can|could|would|should|may|might)\b|\b(?:if|once|unless|before|after|when)\b/i;

/** Relations that go with being in or out; any other one is what the question is about. */
const OF_STATE = new Set([...MEMBERSHIP, "status", "seek-membership", "progress"]);

/** Who asks for one of these asks for that, whatever else is in the question. */
const PARTICULAR = ["who", "when", "howmany", "howmuch", "howlong", "why"] as const;

/** Does the question ask how things stand now, rather than about something that was said or done? */
function asksState({ text, slots, concepts, tense, dates }: Question): boolean {
  if (PARTICULAR.some((slot) => slots.has(slot))) return false;
  const asksMembership =
    slots.has("yesno") &&
    concepts.some(({ concept }) => MEMBERSHIP.has(concept)) &&
    concepts.every(({ concept, weak }) => weak || OF_STATE.has(concept)) &&
    !SUPPOSES.test(text);
  // "Did it join?" asks whether it is in
  const isOfNow = tense === "present" || (asksMembership && /^(?:so |and |but )*did\b/i.test(text));
  return isOfNow && dates.length === 0 && (slots.has("status") || asksMembership);
}

/** "Had it ratified in time, it would have been the 150th": what has not been. */
const CONTRARY = /\bwould (?:(?:otherwise|already|then) )?have\b/i;
const isContrary = ({ quote }: Fact, { text }: Question): boolean =>
  CONTRARY.test(quote) && /\b(?:had|if)\b/i.test(quote) && !CONTRARY.test(text);

/** "After 2012": what happened in it is no answer. */
function isOutside({ date, date_basis: basis }: Fact, { dates }: Question): boolean {
  const span = dates.some(isOpen) && date && basis !== "source" ? spanOf(date) : undefined;
  return (
    span !== undefined && !dates.some(({ earliest, latest }) => span.earliest <= latest && earliest <= span.latest)
  );
}

/** May a fact not lead? What is denied, or contrary to fact, never does; what was overtaken not where the state is asked; nor another step than the one asked about. */
function mayNotLead(fact: Fact, question: Question, view: View): boolean {
  const read = view.generation.entries[view.generation.byFact.get(fact.id) ?? -1];
  if (isOutside(fact, question) || (read && isHolderBeside(read, question))) return true;
  if (fact.modality === "denied" || isContrary(fact, question) || (asksState(question) && view.isOvertaken(fact)))
    return true;
  const entry = view.generation.entries[view.generation.byFact.get(fact.id) ?? -1];
  const isDated = question.slots.has("when") && question.steps.size > 0;
  return (
    isDated &&
    fact.step !== undefined &&
    entry !== undefined &&
    !tellsOfStep(entry, { question, generation: view.generation })
  );
}

/** The state of the accession, where the question asks how things stand now: it leads whatever words rank first. */
export function stateAsked(question: Question, view: View): Fact | undefined {
  const [applicant] = question.applicants;
  if (view.without.has("states") || !applicant || question.applicants.length > 1 || !asksState(question))
    return undefined;
  return newestState(view, applicant);
}

/** Is it the very step whose day is asked, taken by the one asked about: by its own field, or, where none was recorded, in so many words? */
function isStepAsked(fact: Fact, question: Question, { generation }: View): boolean {
  const { slots, steps, applicants, economies } = question;
  if (!slots.has("when") || steps.size === 0 || economies.length !== 1) return false;
  if (!fact.economies.some((id) => applicants.includes(id))) return false;
  if (fact.step !== undefined) return steps.has(fact.step);
  const entry = generation.entries[generation.byFact.get(fact.id) ?? -1];
  const asked = { question, generation };
  return entry?.fillings.when === true && tellsOfStep(entry, asked) && tellsAsDone(entry, asked);
}

/** Does it name who holds the office that is asked about, for the one asked about? */
function isOfficeAsked(fact: Fact, question: Question, { generation }: View): boolean {
  const entry = generation.entries[generation.byFact.get(fact.id) ?? -1];
  const isTheirs = question.economies.length === 1 && fact.economies.some((id) => question.applicants.includes(id));
  return isTheirs && entry !== undefined && namesHolder(entry, question) === true;
}

/** When the newest source that counts what is counted was published; undefined where the number as of now is not asked, or one source gives it. */
function newestCount(ranked: readonly Ranked[], question: Question, view: View): string | undefined {
  const { unit, slots, tense, dates } = question;
  if (unit === undefined || !slots.has("howmany") || tense === "past" || dates.length > 0) return undefined;
  const days = new Set(ranked.flatMap((one) => (countsIt(one, question, view) ? [publishedOf(one, view)] : [])));
  return days.size > 1 ? [...days].sort().at(-1) : undefined;
}
const publishedOf = ({ entry }: Ranked, { generation }: View): string =>
  generation.entries[entry]?.published.latest ?? "";
const countsIt = ({ entry }: Ranked, { unit, applicants }: Question, { generation }: View): boolean => {
  const one = generation.entries[entry];
  return one?.fillings.counted.has(unit ?? "") === true && applicants.some((id) => one.about.has(id));
};

/** Beside the lead, what is about others would only distract. */
function isDistracting(fact: Fact, question: Question, { generation }: View): boolean {
  const entry = generation.entries[generation.byFact.get(fact.id) ?? -1];
  return entry !== undefined && isOfOthers(entry, question);
}

/** The ranking with the step whose day is asked, or the holder of the office asked about, in front, and those behind that may not lead or are about others; the order is else as it was. */
export function leadersFirst(ranked: readonly Ranked[], question: Question, view: View): Ranked[] {
  const speaker = speakerAsked(question, view.generation);
  const best = ranked[0]?.score ?? 0;
  const isTheirs = ({ entry, score }: Ranked) => {
    const one = view.generation.entries[entry];
    return (
      speaker !== undefined &&
      score >= best - FARTHEST_SPEAKER &&
      one !== undefined &&
      mayQuote(one, speaker, view.generation)
    );
  };
  const newest = newestCount(
    ranked.filter(({ score }) => score >= best - FARTHEST_COUNT),
    question,
    view,
  );
  const isNewest = (one: Ranked) =>
    newest !== undefined &&
    one.score >= best - FARTHEST_COUNT &&
    countsIt(one, question, view) &&
    publishedOf(one, view) === newest;
  const placeOf = (one: Ranked): number => {
    const { entry } = one;
    const fact = view.generation.entries[entry]?.fact;
    if (!fact || mayNotLead(fact, question, view)) return 2;
    if (isDistracting(fact, question, view)) return 3;
    return isStepAsked(fact, question, view) || isOfficeAsked(fact, question, view) || isTheirs(one) || isNewest(one)
      ? 0
      : 1;
  };
  return ranked
    .map((one) => ({ one, place: placeOf(one) }))
    .sort((a, b) => a.place - b.place)
    .map(({ one }) => one);
}

/** The facts of a part that may be shown, in order. */
function orderOf({ ranked, question }: Part, view: View): Fact[] {
  // the first is not always the one that scores highest: some may not lead
  const best = ranked[0]?.score ?? 0;
  const near = ranked
    .filter(({ score }) => best - score <= FARTHEST_BEHIND)
    .flatMap(({ entry }) => view.generation.entries[entry]?.fact ?? []);
  const state = stateAsked(question, view);
  const [lead, ...others] = new Set([...(state ? [state] : []), ...near]);
  return lead ? [lead, ...others.filter((fact) => !isDistracting(fact, question, view))] : [];
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
