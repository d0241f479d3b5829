/** Which form a free question has: one that asks what a command answers gets that command's answer, with the same completeness. */
import type { Question } from "../../search/question.ts";
import type { Answer } from "../answer.ts";
import type { View } from "./form.ts";
import { nextSteps } from "./next-steps.ts";
import { objections } from "./objections.ts";

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

/** The answer of the form that the question has, if it has one and the form has something to say. */
export function answerByForm(question: Question, view: View): Answer | undefined {
  const { applicants, people, dates } = question;
  const [applicant] = applicants;
  if (!applicant || applicants.length > 1 || people.length > 0 || dates.length > 0) return undefined;
  const answer = formOf(question)?.(view, applicant);
  return answer?.outcome === "answer" ? answer : undefined;
}
