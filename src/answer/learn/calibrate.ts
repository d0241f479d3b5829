/** Calibrates the judge on out-of-fold rankings: weights, bias, and the probability from which on it answers. */
import { type Ranked, rematched } from "../../search/ranker.ts";
import { viewOf } from "../forms/form.ts";
import { type Calibration, settled } from "../judge/judge.ts";
import { SIGNAL_NAMES, SIGNALS, type SignalName, signalsOf } from "../judge/signals.ts";
import { leadersFirst } from "../lead/leaders.ts";
import { stateAsked } from "../lead/state-asked.ts";
import { scopeOf } from "../scope.ts";
import { ARTICLES, type Case } from "./cases.ts";
import { type Example, fitJudge } from "./fit.ts";

/**
 * So many of those to be answered may be declined: a little less than the 8 % at most that should be of questions by other hands. Without the matcher a near miss looks more like an answer, so that more have to be.
 */
const MOST_DECLINED = { on: 0.0775, off: 0.12 };
/** Folds are left out several at a time: the model is small, and more data changes it little. */
const GROUPS = 6;
const SIGNS = SIGNAL_NAMES.map((name) => SIGNALS[name].sign as number);

interface JudgedCase extends Example {
  one: Case;
}
export interface Calibrated {
  calibration: Calibration;
  /** Cases that no structural check declines, with the probability that a model without their fold gives them. */
  judged: (JudgedCase & { probability: number })[];
}

/** How many there are to be answered, and how many of them structural checks decline. */
interface Beforehand {
  answerable: number;
  declined: number;
}

/** Cases that nothing settles beforehand, as the judge sees them. */
function examplesOf(
  rankings: ReadonlyMap<Case, Ranked[]>,
  matcher: "on" | "off",
): { examples: JudgedCase[] } & Beforehand {
  const answerable = [...rankings.keys()].filter(({ asked }) => asked.expect === "answer").length;
  let declined = 0;
  const examples = [...rankings].flatMap(([one, ordered]) => {
    const { question, generation } = one;
    const entries = one.entries.flatMap((i) => generation.entries[i] ?? []);
    const view = viewOf(generation, scopeOf(generation, ARTICLES, one.asked.as_of));
    const leading = leadersFirst(ordered, question, view);
    const ranked = matcher === "on" ? rematched(leading) : leading;
    if (stateAsked(question, view)) return [];
    const clear = settled({ question, generation, entries }, { question, generation, ranked });
    if (clear && !clear.answers && one.asked.expect === "answer") declined++;
    if (clear) return [];
    return [{ one, signals: signalsOf({ question, generation, ranked }), right: one.asked.expect === "answer" }];
  });
  return { examples, answerable, declined };
}

function judgeOutOfFold(examples: JudgedCase[]): Calibrated["judged"] {
  const folds = [...new Set(examples.map(({ one }) => one.fold))];
  const groups = Array.from({ length: GROUPS }, (_, at) => new Set(folds.filter((_, i) => i % GROUPS === at)));
  return groups.flatMap((group) => {
    const isOwn = ({ one }: JudgedCase) => group.has(one.fold);
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

/** The highest by which no more of those to be answered are declined, with those declined beforehand, than may be. */
function thresholdFor(judged: Calibrated["judged"], { declined, answerable }: Beforehand, most: number): number {
  const right = judged.filter((one) => one.right);
  const share = (threshold: number) =>
    (declined + right.filter(({ probability }) => probability < threshold).length) / Math.max(1, answerable);
  const thresholds = Array.from({ length: 81 }, (_, i) => 0.1 + i * 0.01);
  return thresholds.reduce((best, one) => (share(one) <= most ? one : best), 0.1);
}

export function calibrate(rankings: ReadonlyMap<Case, Ranked[]>, matcher: "on" | "off"): Calibrated {
  const { examples, ...beforehand } = examplesOf(rankings, matcher);
  const judged = judgeOutOfFold(examples);
  const { weights, bias } = fitJudge(examples, SIGNS);
  const round = (value: number) => Math.round(value * 1000) / 1000;
  const named = Object.fromEntries(SIGNAL_NAMES.map((name, i) => [name, round(weights[i] ?? 0)]));
  return {
    judged,
    calibration: {
      weights: named as Record<SignalName, number>,
      bias: round(bias),
      threshold: round(thresholdFor(judged, beforehand, MOST_DECLINED[matcher])),
    },
  };
}
