/** Whether to answer: structural checks first, then a small calibrated model. The only place that decides it. */
import { isCertain } from "./certain.ts";
import type { Evidence } from "./check.ts";
import { firstObjection, isElsewhere } from "./checks.ts";
import { listsFewer, nameNoCountry } from "./countries.ts";
import { isMerelyPlanned } from "./outcomes.ts";
import { nameNobody } from "./persons.ts";
import { type Ranking, SIGNAL_NAMES, type SignalName, signalsOf } from "./signals.ts";
import { nameNoWare } from "./wares.ts";

/** What `npm run learn` found: a weight a signal, a bias, and the probability from which on it answers. */
export interface Calibration {
  weights: Record<SignalName, number>;
  bias: number;
  threshold: number;
}

export interface Judgement {
  answers: boolean;
  /** In words, for **Why this answer**. */
  why: string;
  probability?: number;
  /** The structural check that objected. */
  check?: string;
  /** What it objected, as half a sentence that the asker may read. */
  objection?: string;
}

function probabilityOf(ranking: Ranking, { weights, bias }: Calibration): number {
  const sum = signalsOf(ranking).reduce(
    (total, value, i) => total + value * (weights[SIGNAL_NAMES[i] as SignalName] ?? 0),
    bias,
  );
  return 1 / (1 + Math.exp(-sum));
}

/** So many facts are looked at for what is asked for by name. */
const NEAREST = 5;

/** Something is asked for by name, and the nearest facts don't name it. */
const NAMELESS = [nameNoCountry, listsFewer, nameNoWare, nameNobody] as const;

/** What is settled without weighing anything: by a structural check, or because the best fact names the very thing. */
export function settled(evidence: Evidence, ranking: Ranking): Judgement | undefined {
  const objection = firstObjection(evidence);
  if (objection) {
    const { check, why } = objection;
    return { answers: false, why: `${check}: ${why}`, check, objection: why };
  }
  if (ranking.ranked.length === 0) return { answers: false, why: "no source in scope" };
  const best = ranking.generation.entries[ranking.ranked[0]?.entry ?? -1];
  const elsewhere = best && isElsewhere(best, evidence);
  if (elsewhere) return { answers: false, why: `elsewhere: ${elsewhere}`, objection: elsewhere };
  const nearest = ranking.ranked.slice(0, NEAREST).flatMap(({ entry }) => ranking.generation.entries[entry] ?? []);
  const nameless = NAMELESS.flatMap((check) => check(nearest, evidence) ?? [])[0];
  if (nameless) return { answers: false, why: `nameless: ${nameless}`, objection: nameless };
  const planned = best && isMerelyPlanned(best, evidence.question);
  if (planned) return { answers: false, why: `merelyPlanned: ${planned}`, objection: planned };
  if (best && isCertain(best, evidence))
    return { answers: true, why: "the best fact names the very thing that is asked about" };
  return undefined;
}

/** Where the matcher is off, a fact that says nothing of what was asked in so many words is no answer, however much else it shares. */
export function judgeAlone(evidence: Evidence, ranking: Ranking, calibration: Calibration): Judgement {
  const clear = settled(evidence, ranking);
  const asked = evidence.question.concepts.filter(({ weak }) => !weak);
  const said = ranking.generation.concepts[ranking.ranked[0]?.entry ?? -1];
  if (!clear && asked.length > 0 && !asked.some(({ concept }) => said?.has(concept)))
    return { answers: false, why: "the best fact says nothing of the relations asked about" };
  return clear ?? judge(evidence, ranking, calibration);
}

export function judge(evidence: Evidence, ranking: Ranking, calibration: Calibration): Judgement {
  const clear = settled(evidence, ranking);
  if (clear) return clear;
  const probability = probabilityOf(ranking, calibration);
  const answers = probability >= calibration.threshold;
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  return {
    answers,
    probability,
    why: `the best fact answers with a probability of ${percent(probability)}; from ${percent(calibration.threshold)} on it is shown as an answer`,
  };
}
