import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Embedding } from "../../src/matcher/matcher.ts";
import { open, reference } from "./open.ts";

const bytes = (length: number) => fc.int8Array({ minLength: length, maxLength: length });
const embeddings = fc
  .tuple(
    bytes(384),
    fc.integer({ min: 1, max: 20 }).chain((tokens) => bytes(64 * tokens)),
  )
  .map(
    ([whole, tokens]): Embedding => ({ whole, wholeScale: 1 / 127 / 20, tokens, tokenScale: 1 / 127 / 8, kinds: {} }),
  );

/** The score as the card writes it down, in floating point, step by step. */
function plainScore(question: Embedding, sentence: Embedding): number {
  const floats = (numbers: Int8Array, scale: number) => Array.from(numbers, (byte) => byte * scale);
  const dot = (a: number[], b: number[]) => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
  const tokensOf = ({ tokens, tokenScale }: Embedding) =>
    Array.from({ length: tokens.length / 64 }, (_, i) => floats(tokens.subarray(64 * i, 64 * (i + 1)), tokenScale));
  const said = tokensOf(sentence);
  const bests = tokensOf(question).map((asked) => Math.max(...said.map((token) => dot(asked, token))));
  const late = bests.reduce((a, b) => a + b, 0) / bests.length;
  const whole = dot(floats(question.whole, question.wholeScale), floats(sentence.whole, sentence.wholeScale));
  return reference.t * (reference.mix * whole + (1 - reference.mix) * late);
}

describe("a score", () => {
  it("is what the card says it is, for any embeddings", () => {
    const { matcher } = open();
    fc.assert(
      fc.property(embeddings, embeddings, (question, sentence) => {
        const expected = plainScore(question, sentence);
        expect(matcher.score(question, sentence)).toBeCloseTo(expected, 6);
      }),
      { numRuns: 60 },
    );
  });
});
