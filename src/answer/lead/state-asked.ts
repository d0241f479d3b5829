/** Whether a question asks how an accession stands, and the fact that tells it. */
import type { Fact } from "../../knowledge/knowledge.ts";
import { STOP_WORDS, stemOf } from "../../knowledge/words.ts";
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

/** "The latest on ...", "the status of ..." */
const OF_WHAT = /\b(?:latest|news|updates?|status|state|progress) (?:on|of|with|about|regarding|for)\b/i;
/** What stands for the accession as a whole. */
const WHOLE = new Set(
  "accession membership bid application candidacy candidature entry admission talk talks negotiation negotiations process procedure quest effort efforts file dossier case road path journey working wto trade affairs play things thing everything country government"
    .split(" ")
    .map(stemOf),
);

/** "The latest on its seed bill" is about one matter, not about how the accession stands. */
function isOfMatter({ text, words, nameWords }: Question): boolean {
  const match = OF_WHAT.exec(text);
  if (!match) return false;
  const to = match.index + match[0].length;
  const end = text.slice(to).search(/[,;:.?!]/);
  const until = end < 0 ? text.length : to + end;
  const next = words.find(
    (word, i) => word.from >= to && word.to <= until && !nameWords.has(i) && !STOP_WORDS.has(word.folded),
  );
  return next !== undefined && !WHOLE.has(next.stem);
}

/** Does the question ask how things stand now, rather than about something that was said or done? */
export function asksState(question: Question): boolean {
  const { text, slots, concepts, tense, dates } = question;
  if (PARTICULAR.some((slot) => slots.has(slot)) || isOfMatter(question)) return false;
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
