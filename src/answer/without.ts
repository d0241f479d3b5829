/**
 * What answering can do without, one at a time, so that `npm run quality -- --ablate` can tell what each is worth. In service nothing is left
 * out. Parts that answering is given anyway (matcher, thesaurus, weights) need no switch: whoever measures gives it others.
 */
import type { Question } from "../search/question.ts";

/**
 * - `slots`   what is asked for (who, when, how many) is not read off the question
 * - `states`  the newest state does not lead, and nothing counts as overtaken
 * - `forms`   a question that asks what a command answers is answered like any other
 * - `judge`   whatever ranks first is an answer
 */
export type Omission = "slots" | "states" | "forms" | "judge";

export type Without = ReadonlySet<Omission>;

export const NOTHING_OMITTED: Without = new Set();

/** The question as if what it asks for could not be told. */
export function slotless({ unit: _, ...question }: Question): Question {
  return { ...question, slots: new Set() };
}
