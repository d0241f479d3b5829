/** Questions that are two, or more, in one text. */

const ASKING =
  "(?:by |in |on |for |at |to |with |from )?(?:who(?:se|m)?|what|which|when|where|why|how)\\b|(?:does|did|do|is|are|was|were|has|have|had|can|could|will|would)\\b";
const JOINT = new RegExp(
  `(?:,|;)?\\s+(?:and|but|or|then)\\s+(?:also\\s+)?(?=${ASKING})|(?<=[?!])\\s+|,\\s+(?=(?:who|what|which|when|where|why|how)\\b)`,
  "i",
);

/** Chat before the question asks nothing: a sentence without an asking word, when another has one. */
const asks = (text: string): boolean =>
  text.includes("?") || new RegExp(`^(?:so|ok|and|but|well)?\\s*(?:${ASKING})`, "i").test(text.trim());

/** At most three texts, each of which asks one thing; the whole text alone if it asks only one. */
export function partsOf(text: string): string[] {
  const sentences = text.split(/(?<=[.!?])\s+(?=\S)/).filter((sentence) => /\p{L}/u.test(sentence));
  const asking = sentences.filter(asks);
  const kept = asking.length > 0 ? asking : sentences;
  const parts = kept
    .flatMap((sentence) => sentence.split(JOINT))
    .filter((part) => (part.match(/\p{L}{2,}/gu)?.length ?? 0) >= 2);
  return parts.length > 1 ? parts.slice(0, 3) : [text];
}
