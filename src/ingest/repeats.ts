/**
 * Articles that copy each other, as papers copy agencies: compared by small sketches of their runs of five words (MinHash; Broder, "On the
 * resemblance and containment of documents", 1997), so that one article can be held against ten thousand.
 */
import { fold } from "../knowledge/words.ts";
import { turns } from "./turns.ts";

/** What is kept of an article: 64 numbers, each the smallest of its runs' numbers by another reckoning. */
export type Sketch = Uint32Array;

const SIZE = 64;
const RUN = 5;
/** Above this share of common runs two articles are one with changes: an agency's copy keeps most of its sentences. */
const ALIKE = 0.4;

/** Rises whenever a text's sketch would be another than before: sketches that are kept are then made anew. */
export const RECKONING = 1;

/** FNV-1a, 32 bits. */
function numberOf(text: string): number {
  let number = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) number = Math.imul(number ^ text.charCodeAt(i), 0x01000193);
  return number >>> 0;
}

/** Odd multipliers and addends, made by a fixed rule: every sketch is made with the same. */
const RECKONINGS = Array.from({ length: SIZE }, (_, i) => [numberOf(`times ${i}`) | 1, numberOf(`plus ${i}`)] as const);

/** @returns undefined for a text without five words */
export async function sketchOf(text: string): Promise<Sketch | undefined> {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < RUN) return undefined;
  const sketch = new Uint32Array(SIZE).fill(0xffffffff);
  const seen = new Set<number>();
  const others = turns();
  for (let i = 0; i + RUN <= words.length; i++) {
    if (i % 500 === 0) await others();
    const run = numberOf(words.slice(i, i + RUN).join(" "));
    if (seen.has(run)) continue;
    seen.add(run);
    for (let k = 0; k < SIZE; k++) {
      const [times, plus] = RECKONINGS[k] as readonly [number, number];
      // the high bits of a product are the well mixed ones
      const mixed = Math.imul(run ^ (run >>> 15), times) + plus;
      const value = (mixed ^ (mixed >>> 13)) >>> 0;
      if (value < (sketch[k] as number)) sketch[k] = value;
    }
  }
  return sketch;
}

/** Share of the runs of two articles that both have, nearly: 0 to 1. */
function likeness(a: Sketch, b: Sketch): number {
  let same = 0;
  for (let k = 0; k < SIZE; k++) if (a[k] === b[k]) same++;
  return same / SIZE;
}

/**
 * @param sketch of an article (`sketchOf`)
 * @param others sketches of the stored ones, by whatever names them
 * @returns those that are the same article with changes, most alike first
 */
export function nearDuplicates<Id>(
  sketch: Sketch,
  others: Iterable<readonly [Id, Sketch]>,
): { id: Id; likeness: number }[] {
  return [...others]
    .map(([id, other]) => ({ id, likeness: likeness(sketch, other) }))
    .filter((one) => one.likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness);
}
