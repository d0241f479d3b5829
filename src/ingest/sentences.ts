/** Splits prose into sentences: the platform's segmenter, mended where it breaks at an abbreviation or inside a quotation. */

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
const ABBREVIATION =
  /(?:\b(?:Mr|Mrs|Ms|Dr|St|No|Art|para|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|vs|approx|e\.g|i\.e|H\.E|Gen|Gov|Sen|Rep|Prof|Messrs|Inc|Ltd|Co)\.|\b(?:\p{Lu}\.)+)\s*$/u;

const open = (text: string): boolean =>
  (text.match(/[“]/g)?.length ?? 0) > (text.match(/[”]/g)?.length ?? 0) || (text.match(/"/g)?.length ?? 0) % 2 === 1;

/** Longer than this, a quotation that never closes is a slip of the writer's, not one sentence. */
const LONGEST = 600;

/** Sentences of a paragraph, each a contiguous piece of it. A quotation of several sentences stays one if it is short. */
export function sentencesOf(paragraph: string): string[] {
  const sentences: string[] = [];
  let held = "";
  for (const { segment } of segmenter.segment(paragraph)) {
    held += segment;
    if (ABBREVIATION.test(held) || (open(held) && held.length < LONGEST)) continue;
    if (held.trim()) sentences.push(held.trim());
    held = "";
  }
  if (held.trim()) sentences.push(held.trim());
  return sentences;
}
