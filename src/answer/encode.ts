/** Questions as the matcher reads them. */
import { STOP_WORDS, wordsOf } from "../knowledge/words.ts";
import type { Embedding, Matcher, Passage } from "../matcher/matcher.ts";
import type { Generation } from "../search/generation.ts";
import type { Question } from "../search/question.ts";

/** A question with its vectors; none while the matcher is off. */
export interface Asked {
  question: Question;
  /** Of its text, a follow-up's with the question before it. */
  vector?: Embedding;
  /** Of its text without names. */
  bare?: Embedding;
}

const textFor = ({ text, inherited, after }: Question): string =>
  after && inherited.length > 0 ? `${after.text} ${text}` : text;

/** A question without names as the matcher reads it, with the words that say what it asks. */
export const barePassage = ({ bare }: Question): Passage => ({
  text: bare,
  asks: wordsOf(bare).flatMap(({ folded }) => (STOP_WORDS.has(folded) ? [] : [folded])),
});

/**
 * All texts go to the matcher at once. Where it is off, or fails, words, names and relations alone must do.
 * @returns `why` there are no vectors, if the matcher failed
 */
export async function encode(
  questions: readonly Question[],
  { vectors }: Generation,
  matcher: Matcher | undefined,
): Promise<{ asked: Asked[]; why?: string }> {
  if (!matcher || !vectors) return { asked: questions.map((question) => ({ question })) };
  try {
    // one without names is its own bare text: it is encoded once
    const passages = questions.flatMap((question) => [barePassage(question), { text: textFor(question) }]);
    const texts = [...new Map(passages.toReversed().map((passage) => [passage.text, passage])).values()];
    const embeddings = await matcher.embed(texts);
    const of = (text: string) => embeddings[texts.findIndex((passage) => passage.text === text)] as Embedding;
    return {
      asked: questions.map((question) => ({ question, vector: of(textFor(question)), bare: of(question.bare) })),
    };
  } catch (error) {
    return {
      asked: questions.map((question) => ({ question })),
      why: `ranked without the matcher: ${error instanceof Error ? error.message : error}`,
    };
  }
}
