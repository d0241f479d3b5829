/** Finds the facts for each question and judges whether they answer it. */
import type { Embedding, Matcher } from "../matcher/matcher.ts";
import { candidatesOf } from "../search/candidates.ts";
import type { Question } from "../search/question.ts";
import { type Ranked, rank, rematched, type Weights } from "../search/ranker.ts";
import type { View } from "./forms/form.ts";
import { type Calibration, type Judgement, judge } from "./judge/judge.ts";
import type { Part } from "./part.ts";
import { leadersFirst, stateAsked } from "./select.ts";

export interface Learned {
  ranker: Weights;
  judge: Calibration;
}

/** What the matcher reads of a question: its text, a follow-up's with the question before it. */
const textFor = ({ text, inherited, after }: Question): string =>
  after && inherited.length > 0 ? `${after.text} ${text}` : text;

/** Vectors of texts; none where the matcher is off, or fails: then words, names and relations alone must do. */
async function vectorsOf(
  texts: string[],
  matcher: Matcher | undefined,
): Promise<{ vectors: Embedding[]; why?: string }> {
  try {
    return { vectors: matcher ? await matcher.embed(texts.map((text) => ({ text }))) : [] };
  } catch (error) {
    return { vectors: [], why: `ranked without the matcher: ${error instanceof Error ? error.message : error}` };
  }
}

/** A question with what is found for it, ranked by the vector of its text. */
function partOf(
  question: Question,
  vector: Embedding | undefined,
  view: View,
  learned: Learned,
  matcher?: Matcher,
): Part {
  const { generation, scope } = view;
  const candidates = candidatesOf(question, generation, scope.entries, vector);
  const matching = matcher && vector ? { matcher: { matcher, question: vector } } : {};
  const ranked = leadersFirst(
    rank(question, { generation, entries: candidates, ...matching }, learned.ranker),
    question,
    view,
  );
  return { question, ranked, judgement: judgementOf(question, ranked, view, learned) };
}

function judgementOf(question: Question, ranked: Ranked[], view: View, learned: Learned): Judgement {
  if (stateAsked(question, view)) return { answers: true, why: "asked how the accession stands, and that is known" };
  const { generation, scope } = view;
  const entries = scope.entries.flatMap((i) => generation.entries[i] ?? []);
  return judge({ question, generation, entries }, { question, generation, ranked }, learned.judge);
}

/** A declined part judged again by the matcher's scores of its text without names: they can only speak for answering. */
function judgedAgain(part: Part, bare: Embedding | undefined, view: View, learned: Learned, matcher?: Matcher): Part {
  if (!bare || !matcher) return part;
  const ranked = rematched(part.ranked, view.generation, matcher, bare);
  return { ...part, ranked, judgement: judgementOf(part.question, ranked, view, learned) };
}

/**
 * The questions with their ranked facts and whether these answer.
 * @returns `why` they were ranked without the matcher, if it failed
 */
export async function find(
  questions: Question[],
  view: View,
  learned: Learned,
  matcher?: Matcher,
): Promise<{ parts: Part[]; why?: string }> {
  const usable = matcher && view.generation.vectors ? matcher : undefined;
  const { vectors, why } = await vectorsOf(questions.map(textFor), usable);
  const parts = questions.map((question, i) => partOf(question, vectors[i], view, learned, usable));
  const isOpen = ({ question, judgement }: Part) =>
    !judgement.answers && !judgement.objection && question.bare !== question.text;
  const open = parts.filter(isOpen);
  const bare = await vectorsOf(
    open.map(({ question }) => question.bare),
    open.length > 0 ? usable : undefined,
  );
  const judged = parts.map((part) =>
    isOpen(part) ? judgedAgain(part, bare.vectors[open.indexOf(part)], view, learned, usable) : part,
  );
  return { parts: judged, ...(why ? { why } : {}) };
}
