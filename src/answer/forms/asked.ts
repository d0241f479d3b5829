/** Which form a free question has: one that asks what a command answers gets that command's answer, with the same completeness. */
import type { Embedding } from "../../matcher/matcher.ts";
import type { Question, Slot } from "../../search/question.ts";
import type { Answer } from "../answer.ts";
import { formBy } from "../understand/form-asked.ts";
import { asksEvents, events } from "./events.ts";
import type { View } from "./form.ts";
import { issues } from "./lists.ts";
import { asksMemberCounts, memberCounts } from "./member-counts.ts";
import { asksWhoJoined, whoJoined } from "./newest-members.ts";
import { nextSteps } from "./next-steps.ts";
import { objections } from "./objections.ts";
import { onObjector } from "./objector.ts";
import { asksStatements, statements } from "./statements.ts";
import { status } from "./status.ts";
import { timeline } from "./timeline.ts";

/** Relations that ask who stood in the way. */
const OBJECTING = new Set(["objection", "veto-power"]);

type Form = (view: View, applicant: string) => Answer;

/** The form of a question, by what it asks for; undefined where it has none. */
function formOf({ slots, concepts, tense }: Question): Form | undefined {
  const strong = concepts.filter(({ weak }) => !weak);
  if (slots.has("who") && strong.some(({ concept }) => OBJECTING.has(concept))) return objections;
  // "what comes next" and nothing more: whoever asks for one of the steps asks for that one
  const isNext = strong.length > 0 && strong.every(({ concept }) => concept === "next-step");
  return isNext && tense === "future" && slots.has("what") ? nextSteps : undefined;
}

/** Relations that are parts of an objection's story. */
const OF_OBJECTION = new Set([...OBJECTING, "demand", "objection-lifted", "compromise"]);
const ENDING = /\b(?:ends?|ended|resolved?|settled?|sorted|worked out|over)\b/i;

/** What asks for a part of it. */
const PARTLY: readonly Slot[] = ["how", "what", "why"];

/** A follow-up on who stood in the way that asks for a part of that story: what was asked for, how it ended. */
function isOnObjection({ text, slots, concepts, dates, people, after }: Question): boolean {
  if (!after || formOf(after) !== objections || dates.length > 0 || people.length > 0) return false;
  if (!PARTLY.some((slot) => slots.has(slot)) || slots.has("when")) return false;
  const strong = concepts.filter(({ weak }) => !weak);
  return strong.length > 0 ? strong.some(({ concept }) => OF_OBJECTION.has(concept)) : ENDING.test(text);
}

/** The whole story of the objection that was asked about before; undefined where it does not name whom the follow-up names. */
function onObjection({ economies, after }: Question, view: View): Answer | undefined {
  const [applicant] = after?.applicants ?? [];
  const answer = applicant ? objections(view, applicant) : undefined;
  const named = new Set(
    answer?.citations.flatMap(({ fact }) => [
      ...(view.generation.entries[view.generation.byFact.get(fact) ?? -1]?.named ?? []),
    ]),
  );
  return answer?.outcome === "answer" && economies.every((id) => named.has(id)) ? answer : undefined;
}

/** The forms that the matcher can tell. */
const FORMS = { objections, status, issues, timeline, "next-steps": nextSteps } satisfies Record<string, Form>;

/** What is asked of two times is one question, however many it looks like: the answer of its form, if it has one. */
export const answerWhole = (question: Question, view: View): Answer | undefined =>
  asksMemberCounts(question) ? memberCounts(view) : undefined;

/**
 * The answer of the form that the question has, if it has one and the form has something to say.
 * @param bare the question without names, as the matcher reads it; absent while it is off: then relations alone tell the form
 */
export function answerByForm(question: Question, view: View, bare?: Embedding): Answer | undefined {
  if (isOnObjection(question)) return onObjection(question, view);
  if (asksStatements(question)) return statements(question, view);
  const happened = asksEvents(question) ? events(question, view) : undefined;
  if (happened) return happened;
  const superlative = asksWhoJoined(question);
  const joined = superlative && whoJoined(superlative, view);
  if (joined) return joined;
  const objected = onObjector(question, view);
  if (objected) return objected;
  const { economies, applicants, people, dates } = question;
  const [applicant] = applicants;
  if (!applicant || applicants.length > 1 || people.length > 0 || dates.length > 0) return undefined;
  // between two named economies something particular is asked
  const told = bare && economies.length === 1 ? formBy(bare, view.generation) : undefined;
  const form = formOf(question) ?? (told && FORMS[told]);
  const answer = form?.(view, applicant);
  return answer?.outcome === "answer" ? answer : undefined;
}
