/** How near two embeddings are. Exact for the bytes they hold: products of bytes are added as whole numbers. */
import { type Embedding, TOKEN, WHOLE } from "./embedding.ts";

/** Cosine of the whole texts. */
export function wholeCosine(a: Embedding, b: Embedding): number {
  let sum = 0;
  for (let i = 0; i < WHOLE; i++) sum += (a.whole[i] as number) * (b.whole[i] as number);
  return sum * a.wholeScale * b.wholeScale;
}

/**
 * Two products for the price of one: a float64 counts exactly up to 2^53, and 64 products of two bytes stay within 2^20.
 * So two tokens of the question ride in one number, the second of them HIGH times as large, and eight tokens in LANES of those.
 */
const HIGH = 2 ** 24;
const LANES = 4;
const GROUP = 2 * LANES;

/** A constant of this module is folded into the loops, an imported one is looked up: a quarter of the time. */
const WIDTH = TOKEN;

const packed = new WeakMap<Int8Array, Float64Array>();

/** A question's tokens in groups of eight: of each group the LANES numbers of component 0, then those of component 1, and so on. */
function pack(tokens: Int8Array): Float64Array {
  const groups = Math.ceil(tokens.length / WIDTH / GROUP);
  const numbers = new Float64Array(groups * LANES * WIDTH);
  for (let i = 0; i < tokens.length; i++) {
    const token = Math.floor(i / WIDTH);
    const lane = (token % GROUP) >> 1;
    const at = (Math.floor(token / GROUP) * WIDTH + (i % WIDTH)) * LANES + lane;
    numbers[at] = (numbers[at] as number) + (tokens[i] as number) * (token % 2 === 0 ? 1 : HIGH);
  }
  return numbers;
}

function packedOf(tokens: Int8Array): Float64Array {
  const known = packed.get(tokens);
  if (known) return known;
  const fresh = pack(tokens);
  packed.set(tokens, fresh);
  return fresh;
}

/** Unpacks two sums and keeps each where it is the best so far. */
function keep(best: Float64Array, at: number, sum: number): void {
  const high = Math.round(sum / HIGH);
  const low = sum - high * HIGH;
  if (low > (best[at] as number)) best[at] = low;
  if (high > (best[at + 1] as number)) best[at + 1] = high;
}

/** For the eight tokens of the group that starts at `from`: the largest product with any token of the sentence, into `best`. */
function bestOfGroup(question: Float64Array, from: number, sentence: Int8Array, best: Float64Array): void {
  best.fill(Number.NEGATIVE_INFINITY);
  for (let s = 0; s < sentence.length; s += WIDTH) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let k = 0, q = from; k < WIDTH; k++, q += LANES) {
      const byte = sentence[s + k] as number;
      a += (question[q] as number) * byte;
      b += (question[q + 1] as number) * byte;
      c += (question[q + 2] as number) * byte;
      d += (question[q + 3] as number) * byte;
    }
    keep(best, 0, a);
    keep(best, 2, b);
    keep(best, 4, c);
    keep(best, 6, d);
  }
}

/**
 * Mean, over the question's tokens, of the best cosine among the sentence's tokens (late interaction, as in ColBERT).
 * @param each where given, each token's best cosine is put into it
 */
export function lateCosine(question: Embedding, sentence: Embedding, each?: Float64Array): number {
  const asked = question.tokens.length / WIDTH;
  if (asked === 0 || sentence.tokens.length === 0) return 0;
  const scale = question.tokenScale * sentence.tokenScale;
  const numbers = packedOf(question.tokens);
  const best = new Float64Array(GROUP);
  let sum = 0;
  for (let token = 0; token < asked; token += GROUP) {
    bestOfGroup(numbers, (token / GROUP) * LANES * WIDTH, sentence.tokens, best);
    for (let i = 0; i < GROUP && token + i < asked; i++) {
      sum += best[i] as number;
      if (each) each[token + i] = (best[i] as number) * scale;
    }
  }
  return (sum / asked) * scale;
}
