/** Softmax regression, regularised: deterministic, by adaptive steps over examples in a fixed random order. */
import type { Weights } from "../kinds/linear.ts";

export interface Example {
  signs: ReadonlyMap<string, number>;
  /** Share of each outcome; they sum to one. */
  wanted: Readonly<Record<string, number>>;
  weight: number;
}

/** Smaller weights change nothing. */
const LEAST = 0.05;

/** A fixed order that looks random. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * @param options.decay strength of the pull towards zero
 * @param options.isKept is a sign that so many examples have to be learned?
 */
export function taughtBy(
  outcomes: readonly string[],
  examples: readonly Example[],
  {
    decay,
    rounds,
    isKept,
    rate = 0.1,
  }: { decay: number; rounds: number; isKept: (sign: string, count: number) => boolean; rate?: number },
): Weights {
  const counts = new Map<string, number>();
  for (const { signs: own } of examples) for (const sign of own.keys()) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const signs = [...counts].flatMap(([sign, count]) => (isKept(sign, count) ? [sign] : []));
  const numberOf = new Map(signs.map((sign, i) => [sign, i]));
  const [rows, columns] = [outcomes.length, signs.length];
  const weights = new Float64Array(rows * columns);
  const squares = new Float64Array(rows * columns).fill(1e-6);
  const sparse = examples.map(({ signs: own, wanted, weight }) => ({
    at: Int32Array.from([...own.keys()].flatMap((sign) => numberOf.get(sign) ?? [])),
    value: Float64Array.from([...own].flatMap(([sign, value]) => (numberOf.has(sign) ? [value] : []))),
    wanted: outcomes.map((outcome) => wanted[outcome] ?? 0),
    weight,
  }));
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const gradient = new Float64Array(rows * columns);
  for (let round = 0; round < rounds; round++) {
    gradient.fill(0);
    for (const { at, value, wanted, weight } of sparse) {
      const sums = wanted.map((_, k) => {
        let sum = 0;
        for (let j = 0; j < at.length; j++)
          sum += (weights[k * columns + (at[j] as number)] as number) * (value[j] as number);
        return sum;
      });
      const highest = Math.max(...sums);
      const odds = sums.map((sum) => Math.exp(sum - highest));
      const all = odds.reduce((a, b) => a + b, 0);
      for (let k = 0; k < rows; k++) {
        const slope = weight * ((odds[k] as number) / all - (wanted[k] as number));
        for (let j = 0; j < at.length; j++) {
          const place = k * columns + (at[j] as number);
          gradient[place] = (gradient[place] as number) + slope * (value[j] as number);
        }
      }
    }
    for (let place = 0; place < gradient.length; place++) {
      const slope = ((gradient[place] as number) + decay * (weights[place] as number)) / total;
      squares[place] = 0.95 * (squares[place] as number) + 0.05 * slope * slope;
      const step = rate * (1 - round / rounds) + 0.002;
      weights[place] = (weights[place] as number) - (step * slope) / Math.sqrt((squares[place] as number) + 1e-10);
    }
  }
  return Object.fromEntries(
    outcomes.map((outcome, k) => [
      outcome,
      Object.fromEntries(
        signs.flatMap((sign, f) => {
          const weight = Math.round((weights[k * columns + f] as number) * 100) / 100;
          return Math.abs(weight) < LEAST ? [] : [[sign, weight]];
        }),
      ),
    ]),
  );
}
