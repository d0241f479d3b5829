/** Which form a free question has: one that asks what a command answers gets that command's answer, with the same completeness. */
import type { Question } from "../../search/question.ts";
import type { Answer } from "../answer.ts";
import type { View } from "./form.ts";
import { objections } from "./objections.ts";

/** Relations that ask who stood in the way. */
const OBJECTING = new Set(["objection", "veto-power"]);

/** The answer of the form that the question has, if it has one and the form has something to say. */
export function answerByForm({ slots, applicants, people, concepts, dates }: Question, view: View): Answer | undefined {
  const [applicant] = applicants;
  const asksWhoBlocked = slots.has("who") && concepts.some(({ concept, weak }) => !weak && OBJECTING.has(concept));
  if (!asksWhoBlocked || !applicant || applicants.length > 1 || people.length > 0 || dates.length > 0) return undefined;
  const answer = objections(view, applicant);
  return answer.outcome === "answer" ? answer : undefined;
}
