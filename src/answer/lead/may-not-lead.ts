/** Facts that never lead an answer to a question, however well they rank. */
import { spanOf } from "../../knowledge/dates.ts";
import type { Fact } from "../../knowledge/knowledge.ts";
import type { Entry } from "../../search/entry.ts";
import type { Question } from "../../search/question.ts";
import type { View } from "../forms/form.ts";
import { OF_WTO, whoAsked } from "../judge/certain.ts";
import { countsAnother } from "../judge/counts.ts";
import { hasAnotherHolder, isHolderBeside } from "../judge/offices.ts";
import { tellsOfStep } from "../judge/steps.ts";
import { isOpen } from "../understand/dates.ts";
import { asksState } from "./state-asked.ts";

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

/** It dates another step than the one whose day is asked. */
const isOtherStep = (entry: Entry, question: Question, { generation }: View): boolean =>
  question.slots.has("when") &&
  question.steps.size > 0 &&
  entry.fact.step !== undefined &&
  !tellsOfStep(entry, { question, generation });

/** "Who assisted Ms Oshikawa?": what names nobody but her is no answer. */
function namesOnlyThoseAsked({ people, told, about }: Entry, question: Question): boolean {
  const { slots, people: asked, economies, bodies } = question;
  if (!slots.has("who") || asked.length === 0 || people.size === 0 || whoAsked(question)) return false;
  const known = new Set([...asked, ...economies, ...bodies, ...about]);
  return [...people, ...told].every((id) => known.has(id) || OF_WTO.has(id));
}

/** "Here is what holds it up.", "Honourable Deputies,": it points to what follows, or greets, and tells nothing itself. */
const POINTS =
  /^(?:here(?: is|'s|’s| are)\b|let (?:us|me)\b|(?:honou?rable|dear|ladies|mr|madam|excellenc)\b[^.!?]{0,40}[,:]$|(?:speaker|present|by):|for (?:media|press|further|more)\b[^.]{0,30}:)/i;
const isPointer = ({ quote, continues }: Fact): boolean =>
  POINTS.test(quote) && quote.length < 90 && (continues === undefined || /[,:]$/.test(quote) || /^let\b/i.test(quote));

/**
 * What is denied, or contrary to fact, never leads; what was overtaken does not where the state is asked; nor another step than the one asked
 * about, what lies outside the time asked about, the holder of an office whose neighbour is asked for, or another body's number.
 */
export const mayNotLead = (entry: Entry, question: Question, view: View): boolean =>
  isOutside(entry.fact, question) ||
  isPointer(entry.fact) ||
  namesOnlyThoseAsked(entry, question) ||
  (isHolderBeside(entry, question) && hasAnotherHolder(entry, view.generation.entries)) ||
  countsAnother(entry, question) ||
  entry.fact.modality === "denied" ||
  isContrary(entry.fact, question) ||
  (asksState(question) && view.isOvertaken(entry.fact)) ||
  isOtherStep(entry, question, view);
