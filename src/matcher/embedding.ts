/** Vectors of a text, in eight bits a number, and how well two of them fit. */

/** Numbers of the vector of the whole text, and of a token's. */
export const WHOLE = 384;
export const TOKEN = 64;

/** A text to be encoded. A sentence goes in with its context (a title, a lead-in); a question alone. */
export interface Passage {
  text: string;
  context?: string;
}

/**
 * Unit vectors, rounded to eight bits: component = byte * scale. `tokens` holds one vector of 64 after the other.
 * `kinds` are the probabilities of what kind of sentence it is, by name.
 */
export interface Embedding {
  whole: Int8Array;
  wholeScale: number;
  tokens: Int8Array;
  tokenScale: number;
  kinds: Record<string, number>;
}

/** Rounds numbers to eight bits; the largest becomes 127. */
export function quantise(numbers: Float32Array): { bytes: Int8Array; scale: number } {
  let largest = 1e-9;
  for (const value of numbers) largest = Math.max(largest, Math.abs(value));
  const scale = largest / 127;
  return { bytes: Int8Array.from(numbers, (value) => Math.round(value / scale)), scale };
}

/** Eight products at a time: plain loops over bytes are what the engine turns into its fastest code. */
function product(a: Int8Array, from: number, b: Int8Array, to: number, length: number): number {
  let sum = 0;
  for (let i = from, j = to, end = from + length; i < end; i += 8, j += 8) {
    sum =
      (sum +
        Math.imul(a[i] as number, b[j] as number) +
        Math.imul(a[i + 1] as number, b[j + 1] as number) +
        Math.imul(a[i + 2] as number, b[j + 2] as number) +
        Math.imul(a[i + 3] as number, b[j + 3] as number) +
        Math.imul(a[i + 4] as number, b[j + 4] as number) +
        Math.imul(a[i + 5] as number, b[j + 5] as number) +
        Math.imul(a[i + 6] as number, b[j + 6] as number) +
        Math.imul(a[i + 7] as number, b[j + 7] as number)) |
      0;
  }
  return sum;
}

/** Cosine of the whole texts. */
export const wholeCosine = (a: Embedding, b: Embedding): number => product(a.whole, 0, b.whole, 0, WHOLE) * a.wholeScale * b.wholeScale;

/** Mean, over the question's tokens, of the best cosine among the sentence's tokens (late interaction, as in ColBERT). */
export function lateCosine(question: Embedding, sentence: Embedding): number {
  const asked = question.tokens.length / TOKEN;
  const said = sentence.tokens.length / TOKEN;
  let sum = 0;
  for (let q = 0; q < asked; q++) {
    let best = Number.NEGATIVE_INFINITY;
    for (let s = 0; s < said; s++) {
      const value = product(question.tokens, q * TOKEN, sentence.tokens, s * TOKEN, TOKEN);
      if (value > best) best = value;
    }
    sum += best;
  }
  return asked === 0 || said === 0 ? 0 : (sum / asked) * question.tokenScale * sentence.tokenScale;
}
