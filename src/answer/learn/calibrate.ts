/** Calibrates the judge on out-of-fold rankings: weights, bias, and the probability from which on it answers. */
import type { Matcher } from "../../matcher/matcher.ts";
import { type Ranked, rematched } from "../../search/ranker.ts";
import { viewOf } from "../forms/form.ts";
import { type Calibration, settled } from "../judge/judge.ts";
import { SIGNAL_NAMES, SIGNALS, type SignalName, signalsOf } from "../judge/signals.ts";
import { scopeOf } from "../scope.ts";
import { leadersFirst, stateAsked } from "../select.ts";
import { ARTICLES, type Case } from "./cases.ts";
import { type Example, fitJudge } from "./fit.ts";

/**
 * So many of those to be answered may be declined. Without the matcher a near miss looks more like an answer, so that more have to be.
 */
const MOST_DECLINED = { on: 0.075, off: 0.12 };
const SIGNS = SIGNAL_NAMES.map((name) => SIGNALS[name].sign as number);

interface JudgedCase extends Example {
  one: Case;
}
export interface Calibrated {
  calibration: Calibration;
  /** Cases that no structural check declines, with the probability that a model without their fold gives them. */
  judged: (JudgedCase & { probability: number })[];
}

/** Cases that nothing settles beforehand, as the judge sees them. */
function examplesOf(rankings: ReadonlyMap<Case, Ranked[]>, matcher: Matcher | undefined): JudgedCase[] {
  return [...rankings].flatMap(([one, ordered]) => {
    const { question, generation } = one;
    const entries = one.entries.flatMap((i) => generation.entries[i] ?? []);
    const view = viewOf(generation, scopeOf(generation, ARTICLES, one.asked.as_of));
    const leading = leadersFirst(ordered, question, view);
    const ranked = matcher && one.bare ? rematched(leading, generation, matcher, one.bare) : leading;
    if (stateAsked(question, view) || settled({ question, generation, entries }, { question, generation, ranked }))
      return [];
    return [{ one, signals: signalsOf({ question, generation, ranked }), right: one.asked.expect === "answer" }];
  });
}

function judgeOutOfFold(examples: JudgedCase[]): Calibrated["judged"] {
  const folds = [...new Set(examples.map(({ one }) => one.fold))];
  return folds.flatMap((fold) => {
    const isOwn = ({ one }: JudgedCase) => one.fold === fold;
    const { weights, bias } = fitJudge(
      examples.filter((example) => !isOwn(example)),
      SIGNS,
    );
    const sumOf = (signals: number[]) => signals.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), bias);
    return examples
      .filter(isOwn)
      .map((example) => ({ ...example, probability: 1 / (1 + Math.exp(-sumOf(example.signals))) }));
  });
}

/** The highest that declines no more of those to be answered than may be. */
function thresholdFor(judged: Calibrated["judged"], most: number): number {
  const answerable = judged.filter(({ right }) => right);
  const declined = (threshold: number) =>
    answerable.filter(({ probability }) => probability < threshold).length / Math.max(1, answerable.length);
  const thresholds = Array.from({ length: 81 }, (_, i) => 0.1 + i * 0.01);
  return thresholds.reduce((best, one) => (declined(one) <= most ? one : best), 0.1);
}

export function calibrate(rankings: ReadonlyMap<Case, Ranked[]>, matcher: Matcher | undefined): Calibrated {
  const examples = examplesOf(rankings, matcher);
  const judged = judgeOutOfFold(examples);
  const { weights, bias } = fitJudge(examples, SIGNS);
  const round = (value: number) => Math.round(value * 1000) / 1000;
  const named = Object.fromEntries(SIGNAL_NAMES.map((name, i) => [name, round(weights[i] ?? 0)]));
  return {
    judged,
    calibration: {
      weights: named as Record<SignalName, number>,
      bias: round(bias),
      threshold: round(thresholdFor(judged, MOST_DECLINED[matcher ? "on" : "off"])),
    },
  };
}
