/** What a text becomes: vectors in eight bits a number. */

/** Numbers of the vector of the whole text, and of a token's. */
export const WHOLE = 384;
export const TOKEN = 64;

/** A text to be encoded. A sentence goes in with its context (a title, a lead-in; "" if it has none); a question without. */
export interface Passage {
  text: string;
  context?: string;
  /** Words of a question that say what it asks, in lower case without accents: `asks` of its embedding are their tokens. */
  asks?: readonly string[];
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
  /** Numbers of the tokens that say what a question asks. */
  asks?: readonly number[];
}

/** Rounds numbers to eight bits; the largest becomes 127. */
export function quantise(numbers: Float32Array): { bytes: Int8Array; scale: number } {
  let largest = 1e-9;
  for (const value of numbers) largest = Math.max(largest, Math.abs(value));
  const scale = largest / 127;
  return { bytes: Int8Array.from(numbers, (value) => Math.round(value / scale)), scale };
}
