/** Questions as the matcher reads them. */
import { STOP_WORDS, wordsOf } from "../knowledge/words.ts";
import type { Embedding, Matcher, Passage } from "../matcher/matcher.ts";
import type { Generation } from "../search/generation.ts";
import type { MetBare } from "../search/matching.ts";
import type { Question } from "../search/question.ts";

/** A question with its vectors; none while the matcher is off. */
export interface Asked {
  question: Question;
  vectors?: {
    /** Of its text, a follow-up's with the question before it. */
    named: Embedding;
    /** Of its text without names. */
    bare: Embedding;
    /** How the entries in scope meet the latter, where that was worked out meanwhile. */
    met?: readonly MetBare[];
  };
}

const textFor = ({ text, inherited, after }: Question): string =>
  after && inherited.length > 0 ? `${after.text} ${text}` : text;

/** Words that say little, but all there is in "what does it want?". */
const LAST_RESORT = new Set(
  "know think say said says get got go went come came make made let want wants wanted".split(" "),
);

/** A question without names as the matcher reads it, with the words that say what it asks. */
export function barePassage({ bare }: Question): Passage {
  const words = wordsOf(bare).map(({ folded }) => folded);
  const own = words.filter((word) => !STOP_WORDS.has(word));
  return { text: bare, asks: own.length > 0 ? own : words.filter((word) => LAST_RESORT.has(word)) };
}

/** Questions on their way through the matcher. */
export interface Encoding {
  /** The questions without names, in order; undefined while the matcher is off or has failed. */
  bare: readonly Embedding[] | undefined;
  /** The questions with their vectors, and `why` there are none, if the matcher failed. */
  asked(met?: readonly (readonly MetBare[] | undefined)[]): Promise<{ asked: Asked[]; why?: string }>;
}

const reasonOf = (error: unknown): string =>
  `ranked without the matcher: ${error instanceof Error ? error.message : error}`;

/**
 * All texts go to the matcher at once, those without names first: while the others are encoded, whoever waits can go on with them. Where the
 * matcher is off, or fails, words, names and relations alone must do.
 */
export async function encode(
  questions: readonly Question[],
  { vectors }: Generation,
  matcher: Matcher | undefined,
): Promise<Encoding> {
  const without = (why?: string): Encoding => ({
    bare: undefined,
    asked: async () => ({ asked: questions.map((question) => ({ question })), ...(why ? { why } : {}) }),
  });
  if (!matcher || !vectors) return without();
  const first = matcher.embed(questions.map(barePassage));
  // one without names is its own bare text: it is encoded once
  const others = questions.map(textFor).filter((text, i) => text !== questions[i]?.bare);
  const second = matcher.embed(others.map((text) => ({ text })));
  // whoever never asks for them need not hear that they failed
  second.catch(() => undefined);
  try {
    const bare = await first;
    const asked: Encoding["asked"] = async (met = []) => {
      try {
        const named = new Map((await second).map((embedding, i) => [others[i], embedding]));
        return {
          asked: questions.map((question, i) => {
            const own = bare[i] as Embedding;
            const known = met[i];
            return {
              question,
              vectors: { named: named.get(textFor(question)) ?? own, bare: own, ...(known ? { met: known } : {}) },
            };
          }),
        };
      } catch (error) {
        return without(reasonOf(error)).asked();
      }
    };
    return { bare, asked };
  } catch (error) {
    return without(reasonOf(error));
  }
}
