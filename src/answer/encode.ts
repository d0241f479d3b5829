/** Questions as the matcher reads them. */
import type { Embedding, Matcher } from "../matcher/matcher.ts";
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
    const texts = [...new Set(questions.flatMap((question) => [textFor(question), question.bare]))];
    const embeddings = await matcher.embed(texts.map((text) => ({ text })));
    const of = (text: string) => embeddings[texts.indexOf(text)] as Embedding;
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
