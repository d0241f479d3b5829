/** Questions that are two, or more, in one text. */

const WH = "who(?:se|m)?|what|which|when|where|why|how";
const AUXILIARY = "does|did|do|is|are|was|were|has|have|had|can|could|will|would";
const ASKING = `(?:by |in |on |for |at |to |with |from )?(?:${WH})\\b|(?:${AUXILIARY})\\b(?! to\\b)`;
/** "Is it over, or is it still going on?" is one question: behind "or", only a question word begins another. */
const JOINT = new RegExp(
  `(?:,|;)?\\s+(?:and|but|then)\\s+(?:also\\s+)?(?=${ASKING})|(?:,|;)?\\s+or\\s+(?=(?:${WH})\\b)|(?<=[?!])\\s+|,\\s+(?=(?:${WH})\\b)`,
  "i",
);

/** Between sentences, not behind an initial or a title. */
const SENTENCE = /(?<=[.!?])(?<!\b(?:\p{L}\.)+)(?<!\b(?:Mr|Mrs|Ms|Dr|St|Amb|Prof|vs|No)\.)\s+(?=\S)/iu;

const ASKS = new RegExp(`^(?:so|ok|and|but|well)?\\s*(?:${ASKING})`, "i");
/** "Tell me who ...", "I wonder whether ..."; not "Canada wanted to know when ...". */
const ASKS_INDIRECTLY = new RegExp(
  `\\b(?:(?:tell|remind|show|explain to) (?:me|us)|(?:you|anyone|anybody|i'd like to|i want to|i need to|don't|dunno) know|i(?:'m)? wonder(?:ing)?|(?:any|no|some) idea|list|name|explain|say|not sure|can't (?:remember|recall)|curious)\\b[^,]{0,30}\\b(?:${WH}|whether|if)\\b`,
  "i",
);
const asks = (text: string): boolean => text.includes("?") || ASKS.test(text.trim()) || ASKS_INDIRECTLY.test(text);

/** "When Kazakhstan applied, ..." tells when; "When did Kazakhstan apply, ..." asks it. */
const SETS_TIME =
  /^(?:so |and |but )*(?:when|while|once|if|as soon as)\b(?! (?:did|do|does|is|are|was|were|will|would|has|have|had|can|could|shall|should|exactly)\b)/i;
/** "In Tbilisi's eyes, ...", "That border, ...": what asks nothing sets the scene of the question beside it. */
const isScene = (piece: string): boolean => SETS_TIME.test(piece) || !asks(piece);

interface Sentence {
  /** What it asks, each with what sets its scene: mostly before it, else behind. */
  texts: string[];
  asks: boolean;
}

function read(sentence: string): Sentence {
  const pieces = sentence.split(JOINT);
  const texts: string[] = [];
  let scene = "";
  for (const piece of pieces) {
    const text = scene ? `${scene}, ${piece}` : piece;
    scene = isScene(piece) ? text : "";
    if (!scene) texts.push(text);
  }
  const last = scene ? texts.pop() : undefined;
  if (scene) texts.push(last ? `${last}, ${scene}` : scene);
  return { texts, asks: pieces.some(asks) };
}

export interface Parts {
  /** What stands before and between the questions and asks nothing; "" if nothing does. */
  scene: string;
  /** At most three texts, each of which asks one thing; the whole text alone if it asks only one. */
  texts: string[];
}

export function partsOf(text: string): Parts {
  const sentences = text
    .split(SENTENCE)
    .filter((sentence) => /\p{L}/u.test(sentence))
    .map(read);
  // chat before the question asks nothing
  const asking = sentences.filter((sentence) => sentence.asks);
  const texts = (asking.length > 0 ? asking : sentences)
    .flatMap((sentence) => sentence.texts)
    .filter((part) => (part.match(/\p{L}{2,}/gu)?.length ?? 0) >= 2);
  if (texts.length < 2) return { scene: "", texts: [text] };
  const scene = asking.length > 0 ? sentences.filter((sentence) => !sentence.asks).flatMap((one) => one.texts) : [];
  return { scene: scene.join(" "), texts: texts.slice(0, 3) };
}
