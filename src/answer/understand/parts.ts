/** Questions that are two, or more, in one text. */

const ASKING =
  "(?:by |in |on |for |at |to |with |from )?(?:who(?:se|m)?|what|which|when|where|why|how)\\b|(?:does|did|do|is|are|was|were|has|have|had|can|could|will|would)\\b";
const JOINT = new RegExp(
  `(?:,|;)?\\s+(?:and|but|or|then)\\s+(?:also\\s+)?(?=${ASKING})|(?<=[?!])\\s+|,\\s+(?=(?:who|what|which|when|where|why|how)\\b)`,
  "i",
);

/** Between sentences, not behind an initial or a title. */
const SENTENCE = /(?<=[.!?])(?<!\b(?:\p{L}\.)+)(?<!\b(?:Mr|Mrs|Ms|Dr|St|Amb|Prof|vs|No)\.)\s+(?=\S)/iu;

/** Chat before the question asks nothing: a sentence without an asking word, when another has one. */
const asks = (text: string): boolean =>
  text.includes("?") || new RegExp(`^(?:so|ok|and|but|well)?\\s*(?:${ASKING})`, "i").test(text.trim());

/** "In Tbilisi's eyes, ...", "Before Himanen, ...": what only sets the scene is part of the question that follows. */
const SETS_SCENE =
  /^(?:so |and |but |ok |well )*(?:in|for|from|at|to|under|by|with|without|on|as|after|before|since|during|according to|apart from|besides|given|despite|because of|compared (?:to|with)|of)\b/i;

/** "When Kazakhstan applied, ..." tells when; "When did Kazakhstan apply, ..." asks it. */
const SETS_TIME =
  /^(?:so |and |but )*(?:when|while|once|if|as soon as)\b(?! (?:did|do|does|is|are|was|were|will|would|has|have|had|can|could|shall|should|exactly)\b)/i;
const isScene = (piece: string): boolean => SETS_TIME.test(piece) || (SETS_SCENE.test(piece) && !asks(piece));

function withScenes(pieces: string[]): string[] {
  const whole: string[] = [];
  let scene = "";
  for (const piece of pieces) {
    const text = scene ? `${scene}, ${piece}` : piece;
    scene = isScene(piece) && !piece.includes("?") ? text : "";
    if (!scene) whole.push(text);
  }
  return scene ? [...whole, scene] : whole;
}

/** At most three texts, each of which asks one thing; the whole text alone if it asks only one. */
export function partsOf(text: string): string[] {
  const sentences = text.split(SENTENCE).filter((sentence) => /\p{L}/u.test(sentence));
  const asking = sentences.filter(asks);
  const kept = asking.length > 0 ? asking : sentences;
  const parts = kept
    .flatMap((sentence) => withScenes(sentence.split(JOINT)))
    .filter((part) => (part.match(/\p{L}{2,}/gu)?.length ?? 0) >= 2);
  return parts.length > 1 ? parts.slice(0, 3) : [text];
}
