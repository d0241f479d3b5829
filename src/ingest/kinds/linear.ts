/** A linear model of several outcomes: each has a weight for each sign; the probabilities are the softmax of the sums. */

/** Weights by outcome and sign; what is missing is 0. */
export type Weights = Record<string, Record<string, number>>;

/** @returns the logarithm of each outcome's probability */
export function logProbabilities(weights: Weights, signs: ReadonlyMap<string, number>): Record<string, number> {
  const outcomes = Object.keys(weights);
  const sums = outcomes.map((outcome) => {
    const own = weights[outcome] as Record<string, number>;
    let sum = 0;
    for (const [sign, value] of signs) sum += (own[sign] ?? 0) * value;
    return sum;
  });
  const highest = Math.max(...sums);
  const all = highest + Math.log(sums.reduce((total, sum) => total + Math.exp(sum - highest), 0));
  return Object.fromEntries(outcomes.map((outcome, i) => [outcome, (sums[i] as number) - all]));
}

/** The likeliest outcome. */
export function likeliest(logs: Readonly<Record<string, number>>): string {
  let best = "";
  for (const outcome of Object.keys(logs))
    if (best === "" || (logs[outcome] as number) > (logs[best] as number)) best = outcome;
  return best;
}
