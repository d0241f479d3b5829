/** Two small learners: a listwise linear ranker, and a logistic model with fixed signs. Both are deterministic. */

/** One question: features of every candidate, one row after the other, and groups of candidates of which each holds one thing that was asked. */
export interface List {
  features: Float64Array;
  groups: number[][];
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

/** Adds the slope of one list's loss to `gradient`. */
function addSlope({ features, groups }: List, weights: Float64Array, gradient: Float64Array, share: number): void {
  const size = weights.length;
  const count = features.length / size;
  const scores = new Float64Array(count);
  let highest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i++) {
    let score = 0;
    for (let f = 0; f < size; f++) score += (features[i * size + f] as number) * (weights[f] as number);
    scores[i] = score;
    if (score > highest) highest = score;
  }
  const odds = scores.map((score) => Math.exp(score - highest));
  const all = odds.reduce((a, b) => a + b, 0);
  for (const group of groups) {
    const wanted = new Set(group);
    const inGroup = group.reduce((sum, i) => sum + (odds[i] ?? 0), 0);
    if (inGroup === 0) continue;
    for (let i = 0; i < count; i++) {
      const odd = odds[i] as number;
      const pull = ((odd / all - (wanted.has(i) ? odd / inGroup : 0)) / groups.length) * share;
      if (Math.abs(pull) > 1e-9)
        for (let f = 0; f < size; f++)
          gradient[f] = (gradient[f] as number) + pull * (features[i * size + f] as number);
    }
  }
}

/**
 * Weights that put one of each group first: minimises the mean of -log P(group) under a softmax over candidates, by Adam.
 * @param rounds one set of lists a round: the same questions, with other parts of the thesaurus switched off
 * @param signs a weight whose sign is given never takes the other: 1, -1, or 0 for free
 */
export function fitRanker(
  rounds: List[][],
  signs: readonly number[],
  { steps = 160, decay = 0.004, rate = 0.15 } = {},
): number[] {
  const weights = new Float64Array(signs.length);
  const mean = new Float64Array(signs.length);
  const square = new Float64Array(signs.length);
  for (let step = 1; step <= steps; step++) {
    const lists = rounds[step % rounds.length] ?? [];
    const gradient = weights.map((weight) => decay * weight);
    for (const list of lists) addSlope(list, weights, gradient, 1 / lists.length);
    const pace = rate * Math.max(0.1, 1 - step / steps);
    for (let f = 0; f < weights.length; f++) {
      const slope = gradient[f] as number;
      mean[f] = 0.9 * (mean[f] as number) + 0.1 * slope;
      square[f] = 0.99 * (square[f] as number) + 0.01 * slope * slope;
      const next =
        (weights[f] as number) -
        (pace * ((mean[f] as number) / (1 - 0.9 ** step))) /
          (Math.sqrt((square[f] as number) / (1 - 0.99 ** step)) + 1e-8);
      const sign = signs[f] ?? 0;
      weights[f] = sign > 0 ? Math.max(0, next) : sign < 0 ? Math.min(0, next) : next;
    }
  }
  return [...weights];
}

export interface Example {
  signals: number[];
  right: boolean;
}

/** Logistic regression by gradient descent, with weights held to their signs. */
export function fitJudge(
  examples: Example[],
  signs: readonly number[],
  { steps = 6000, decay = 0.002, rate = 0.5 } = {},
): { weights: number[]; bias: number } {
  const weights = signs.map(() => 0);
  let bias = 0;
  for (let step = 0; step < steps; step++) {
    const gradient = weights.map((weight) => decay * weight);
    let slope = 0;
    for (const { signals, right } of examples) {
      const error = 1 / (1 + Math.exp(-dot(signals, weights) - bias)) - (right ? 1 : 0);
      for (const [i, value] of signals.entries()) gradient[i] = (gradient[i] ?? 0) + (error * value) / examples.length;
      slope += error / examples.length;
    }
    bias -= rate * slope;
    weights.forEach((weight, i) => {
      const next = weight - rate * (gradient[i] ?? 0);
      weights[i] = (signs[i] ?? 0) > 0 ? Math.max(0, next) : Math.min(0, next);
    });
  }
  return { weights, bias };
}
