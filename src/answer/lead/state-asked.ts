/** Whether a question asks how an accession stands, and the fact that tells it. */
import type { Fact } from "../../knowledge/knowledge.ts";
import type { Question } from "../../search/question.ts";
import type { View } from "../forms/form.ts";
import { newestState } from "../forms/newest-state.ts";

/** Relations by which one asks whether somebody is in. */
const MEMBERSHIP = new Set(["become-member", "not-member"]);

/** What would be, if or once somebody is in, is another question than whether it is. */
const SUPPOSES = /^(?:so |and |but )*(?:can|could|would|should|may|might)\b|\b(?:if|once|unless|before|after|when)\b/i;

/** Relations that go with being in or out; any other one is what the question is about. */
const OF_STATE = new Set([...MEMBERSHIP, "status", "seek-membership", "progress"]);

/** Who asks for one of these asks for that, whatever else is in the question. */
const PARTICULAR = ["who", "when", "howmany", "howmuch", "howlong", "why"] as const;

/** Does the question ask how things stand now, rather than about something that was said or done? */
export function asksState({ text, slots, concepts, tense, dates }: Question): boolean {
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

/** The state of the accession, where the question asks how things stand now: it leads whatever words rank first. */
export function stateAsked(question: Question, view: View): Fact | undefined {
  const [applicant] = question.applicants;
  if (view.without.has("states") || !applicant || question.applicants.length > 1 || !asksState(question))
    return undefined;
  return newestState(view, applicant);
}
