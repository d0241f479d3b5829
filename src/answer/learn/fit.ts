/** Two small learners: a listwise linear ranker, and a logistic model with fixed signs. Both are deterministic. */

/** One question: features of every candidate, and groups of candidates of which each holds one thing that was asked. */
export interface List {
  features: number[][];
  groups: number[][];
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

/**
 * Weights that put one of each group first: minimises the mean of -log P(group) under a softmax over candidates.
 * @param rounds one set of lists a round: the same questions, with other parts of the thesaurus switched off
 * @param signs a weight whose sign is given never takes the other: 1, -1, or 0 for free
 */
export function fitRanker(rounds: List[][], size: number, signs: readonly number[], { steps = 400, decay = 0.004, rate = 0.08 } = {}): number[] {
  const weights = new Array<number>(size).fill(0);
  const mean = new Array<number>(size).fill(0);
  const square = new Array<number>(size).fill(0);
  for (let step = 1; step <= steps; step++) {
    const lists = rounds[step % rounds.length] ?? [];
    const gradient = weights.map((weight) => decay * weight);
    let counted = 0;
    for (const { features, groups } of lists) {
      const scores = features.map((row) => dot(row, weights));
      const highest = Math.max(...scores);
      const shares = scores.map((score) => Math.exp(score - highest));
      const whole = shares.reduce((a, b) => a + b, 0);
      for (const group of groups) {
        const inGroup = group.reduce((sum, i) => sum + (shares[i] ?? 0), 0);
        if (group.length === 0 || inGroup === 0) continue;
        counted++;
        features.forEach((row, i) => {
          const share = (shares[i] ?? 0) / whole;
          const pull = share - (group.includes(i) ? (shares[i] ?? 0) / inGroup : 0);
          if (Math.abs(pull) > 1e-6) row.forEach((value, f) => (gradient[f] = (gradient[f] ?? 0) + (pull * value) / groups.length / lists.length));
        });
      }
    }
    if (counted === 0) break;
    for (let f = 0; f < size; f++) {
      const slope = gradient[f] ?? 0;
      mean[f] = 0.9 * (mean[f] ?? 0) + 0.1 * slope;
      square[f] = 0.999 * (square[f] ?? 0) + 0.001 * slope * slope;
      const next = (weights[f] ?? 0) - (rate * ((mean[f] ?? 0) / (1 - 0.9 ** step))) / (Math.sqrt((square[f] ?? 0) / (1 - 0.999 ** step)) + 1e-8);
      const sign = signs[f] ?? 0;
      weights[f] = sign > 0 ? Math.max(0, next) : sign < 0 ? Math.min(0, next) : next;
    }
  }
  return weights;
}

export interface Example {
  signals: number[];
  right: boolean;
}

/** Logistic regression by gradient descent, with weights held to their signs. */
export function fitJudge(examples: Example[], signs: readonly number[], { steps = 3000, decay = 0.01, rate = 0.3 } = {}): { weights: number[]; bias: number } {
  const weights = signs.map(() => 0);
  let bias = 0;
  for (let step = 0; step < steps; step++) {
    const gradient = weights.map((weight) => decay * weight);
    let slope = 0;
    for (const { signals, right } of examples) {
      const error = 1 / (1 + Math.exp(-dot(signals, weights) - bias)) - (right ? 1 : 0);
      signals.forEach((value, i) => (gradient[i] = (gradient[i] ?? 0) + (error * value) / examples.length));
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
