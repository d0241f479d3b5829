/** Teaches the ranker in rounds, in each of which a random half of the thesaurus is switched off, and ranks every case by weights that never saw it. */

import { FEATURE_NAMES } from "../../search/features.ts";
import type { Generation } from "../../search/generation.ts";
import { type Ranked, rank, type Weights } from "../../search/ranker.ts";
import { type Case, candidatesOf, listOf, withoutExpressions } from "./cases.ts";
import { fitRanker, type List } from "./fit.ts";

const ROUNDS = 16;
const SEED = 12;

/** Weights that can only speak for or only against. */
const SIGNS: Partial<Record<string, number>> = {
  matcher: 1,
  matcherBare: 1,
  matcherMean: 1,
  matcherBoth: 1,
  askedInOne: 1,
  askedInAll: 1,
  askedBehind: -1,
  askedAbove: 1,
  askedFarthest: 1,
  askedBest: 1,
  economyBeside: 1,
  words: 1,
  wordShare: 1,
  relation: 1,
  nearRelation: 1,
  keyRelation: 1,
  focus: 1,
  focusMissing: -1,
  kind: 1,
  about: 1,
  economies: 1,
  economyMissing: -1,
  otherEconomy: -1,
  body: 1,
  person: 1,
  personMissing: -1,
  slot: 1,
  slotMissing: -1,
  unit: 1,
  date: 1,
  overtaken: -1,
  newest: 1,
  denied: -1,
};

/** A small generator of random numbers that gives the same ones each time. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

/** The lists of all cases, round by round; nothing is switched off in the first. */
export function roundsOf(cases: readonly Case[], generations: readonly Generation[]): Map<Case, List>[] {
  const random = randomOf(SEED);
  const size = generations[0]?.knowledge.thesaurus.size ?? 0;
  const answerable = cases.filter(({ groups }) => groups.length > 0).map(candidatesOf);
  return Array.from({ length: ROUNDS }, (_, round) => {
    if (round === 0) return new Map(answerable.map((candidates) => [candidates.one, listOf(candidates)]));
    const off = new Set(Array.from({ length: size }, (_, i) => i).filter(() => random() < 0.5));
    const isOff = (expression: number) => off.has(expression);
    const concepts = new Map(generations.map((generation) => [generation, withoutExpressions(generation, isOff)]));
    return new Map(
      answerable.map((candidates) => {
        const { one } = candidates;
        return [one, listOf(candidates, { isOff, concepts: concepts.get(one.generation) ?? [] })];
      }),
    );
  });
}

/** Weights learned from some of the cases, rounded as they are written. */
export function teach(rounds: readonly Map<Case, List>[], isTaught: (one: Case) => boolean): Weights {
  const signs = FEATURE_NAMES.map((name) => SIGNS[name] ?? 0);
  const lists = rounds.map((round) => [...round].filter(([one]) => isTaught(one)).map(([, list]) => list));
  const numbers = fitRanker(lists, signs);
  return Object.fromEntries(
    FEATURE_NAMES.map((name, i) => [name, Math.round((numbers[i] ?? 0) * 1000) / 1000]),
  ) as Weights;
}

/** For each fold weights that were learned without it. */
export function teachOutOfFold(cases: readonly Case[], rounds: readonly Map<Case, List>[]): Map<string, Weights> {
  const folds = [...new Set(cases.map(({ fold }) => fold))];
  return new Map(folds.map((fold) => [fold, teach(rounds, (one) => one.fold !== fold)]));
}

/** Each case ranked by the weights of its fold; without the matcher, if it is off. */
export const rankOutOfFold = (
  cases: readonly Case[],
  weights: ReadonlyMap<string, Weights>,
  matcher: "on" | "off",
): Map<Case, Ranked[]> =>
  new Map(
    cases.map((one) => {
      const { question, generation, entries, matched, fold } = one;
      const scope = { generation, entries, ...(matched && matcher === "on" ? { matched } : {}) };
      return [one, rank(question, scope, weights.get(fold) as Weights)] as const;
    }),
  );
