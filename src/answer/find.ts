/** Finds the facts for each question and judges whether they answer it. */
import type { Embedding, Matcher } from "../matcher/matcher.ts";
import { areAllCandidates, candidatesOf } from "../search/candidates.ts";
import { type Matching, type MetBare, metBare } from "../search/matching.ts";
import type { Question } from "../search/question.ts";
import { type Ranked, rank, rematched, type Weights } from "../search/ranker.ts";
import type { Asked } from "./encode.ts";
import type { View } from "./forms/form.ts";
import type { Evidence } from "./judge/check.ts";
import { type Calibration, type Judgement, judge, judgeAlone } from "./judge/judge.ts";
import type { Ranking } from "./judge/signals.ts";
import { leadersFirst } from "./lead/leaders.ts";
import { stateAsked } from "./lead/state-asked.ts";
import type { Part } from "./part.ts";

export interface Learned {
  ranker: Weights;
  judge: Calibration;
  /** For rankings that the matcher had no part in. */
  judgeAlone: Calibration;
}

type Vectors = NonNullable<Asked["vectors"]>;
type Judge = (evidence: Evidence, ranking: Ranking) => Judgement;

/** How the entries in scope meet each question without names: worth working out ahead only where all of them are candidates. */
export const meetings = (
  questions: readonly Question[],
  { generation, scope }: View,
  bare: readonly Embedding[] | undefined,
  matcher: Matcher | undefined,
): (MetBare[] | undefined)[] =>
  questions.map((_, i) => {
    const vector = bare?.[i];
    return matcher && vector && areAllCandidates(scope.entries)
      ? metBare({ generation, entries: scope.entries }, matcher, vector)
      : undefined;
  });

const matchingBy = ({ named, bare, met }: Vectors, matcher: Matcher): Matching => ({
  matcher,
  question: named,
  bare,
  ...(met ? { met } : {}),
});

/** A question with what is found for it, ranked by its vectors. */
function partOf({ question, vectors }: Asked, view: View, learned: Learned, matcher?: Matcher): Part {
  const { generation, scope } = view;
  const candidates = candidatesOf(question, generation, scope.entries, vectors?.named);
  const matching = matcher && vectors ? { matcher: matchingBy(vectors, matcher) } : {};
  const ranked = leadersFirst(
    rank(question, { generation, entries: candidates, ...matching }, learned.ranker),
    question,
    view,
  );
  const by: Judge =
    matcher && vectors
      ? (evidence, ranking) => judge(evidence, ranking, learned.judge)
      : (evidence, ranking) => judgeAlone(evidence, ranking, learned.judgeAlone);
  return { question, ranked, judgement: judgementOf(question, ranked, view, by) };
}

function judgementOf(question: Question, ranked: Ranked[], view: View, by: Judge): Judgement {
  if (view.without.has("judge")) return { answers: ranked.length > 0, why: "nothing is judged" };
  if (stateAsked(question, view)) return { answers: true, why: "asked how the accession stands, and that is known" };
  const { generation, scope } = view;
  const entries = scope.entries.flatMap((i) => generation.entries[i] ?? []);
  return by({ question, generation, entries }, { question, generation, ranked });
}

/** A declined part judged again by the matcher's scores of its text without names: they can only speak for answering. */
function judgedAgain(part: Part, view: View, learned: Learned): Part {
  const ranked = rematched(part.ranked);
  const judgement = judgementOf(part.question, ranked, view, (evidence, ranking) =>
    judge(evidence, ranking, learned.judge),
  );
  return { ...part, ranked, judgement };
}

/** The questions with their ranked facts and whether these answer. */
export const find = (asked: readonly Asked[], view: View, learned: Learned, matcher?: Matcher): Part[] =>
  asked.map((one) => {
    const part = partOf(one, view, learned, matcher);
    const { answers, objection } = part.judgement;
    return answers || objection || !one.vectors || !matcher ? part : judgedAgain(part, view, learned);
  });
