/** The matcher's scores of entries: with names and without, of all that says the same, and of the words that say what is asked. */
import { TOKEN } from "../matcher/embedding.ts";
import type { Embedding, Matcher } from "../matcher/matcher.ts";
import type { Matched, Met } from "./features.ts";
import type { Generation, Vectors } from "./generation.ts";

/** The question as the matcher reads it; `bare` without names. */
export interface Matching {
  matcher: Matcher;
  question: Embedding;
  bare: Embedding;
  /** How the scope's entries meet it without names, in their order, where that is known already. */
  met?: readonly MetBare[];
}

/** How an entry meets a question without names, which alone make many a sentence look like an answer. */
export interface MetBare {
  statement: number;
  quote: number;
  /** Over all that says the same. */
  mean: number;
  asked: Met;
}

/** The entries to be scored. */
export interface Scored {
  generation: Generation;
  /** Numbers of the entries that count: known as of the day, of the origins wanted. */
  entries: readonly number[];
}

/** So many of the nearest entries are scored by all that says the same: each score costs as much as the first. */
const CLOSELY = 32;
/** So many of them are scored with names too. */
const WITH_NAMES = 80;

const better = ({ statement, quote }: Pick<MetBare, "statement" | "quote">): number => Math.max(statement, quote);

/** Numbers of the nearest, in no order. */
const nearest = (met: readonly Pick<MetBare, "statement" | "quote">[], most: number): number[] =>
  met.length <= most
    ? [...met.keys()]
    : [...met.entries()]
        .sort(([, a], [, b]) => better(b) - better(a))
        .slice(0, most)
        .map(([at]) => at);

/** How the entries meet the question without names, in their order: what can be worked out before the question with its names is encoded. */
export function metBare({ generation, entries }: Scored, matcher: Matcher, bare: Embedding): MetBare[] {
  const vectors = entries.map((entry) => generation.vectors?.[entry]);
  const met = vectors.map((own): MetBare => {
    if (!own) return { statement: 0, quote: 0, mean: 0, asked: NOT_MET };
    const { statement, quote } = scoresOf(own, bare, matcher);
    return { statement, quote, mean: mean([statement, quote]), asked: NOT_MET };
  });
  for (const at of nearest(met, CLOSELY)) {
    const own = vectors[at];
    if (own) met[at] = metClosely(own, bare, matcher);
  }
  return met;
}

/** The matcher's scores of the scope's entries, in their order. Far from the question, names are taken to make no difference. */
export function matchedIn({ generation, entries }: Scored, by: Matching | undefined): Matched[] {
  if (!by) return entries.map(() => NOT_MATCHED);
  const { matcher, question, bare, met = metBare({ generation, entries }, matcher, bare) } = by;
  const near = new Set(question === bare ? [] : nearest(met, WITH_NAMES));
  return withDistances(
    met.map((own, at): Matched => {
      const vectors = near.has(at) ? generation.vectors?.[entries[at] as number] : undefined;
      if (!vectors) return { ...own, bare: better(own) };
      const { statement, quote } = scoresOf(vectors, question, matcher);
      return {
        statement,
        quote,
        bare: better(own),
        mean: (mean([statement, quote]) + own.mean) / 2,
        asked: own.asked,
      };
    }),
  );
}

/** Farther behind than this makes no difference: the word is not there. */
const FARTHEST_BEHIND = 0.4;
const NOT_MET: Met = { tokens: [], inOne: 0, behind: FARTHEST_BEHIND, above: 0, farthestAbove: 0, best: 0 };
/** Cosines so near to each other are alike. */
const ALIKE = 0.02;
/** A spread is at least this: where all entries meet a word alike, small differences mean nothing. */
const LEAST_SPREAD = 0.03;
/** Of an entry that no matcher has scored. */
export const NOT_MATCHED: Matched = { statement: 0, quote: 0, bare: 0, mean: 0, asked: NOT_MET };

const mean = (scores: readonly number[]): number => scores.reduce((sum, score) => sum + score, 0) / scores.length;

/** For each of the question's tokens, the highest of the cosines that the rows give it. */
export const highest = (rows: readonly (readonly number[])[]): number[] =>
  (rows[0] ?? []).map((_, token) => Math.max(...rows.map((row) => row[token] ?? 0)));

/** With how each stands among them: how far behind the best, how far above the mean. */
function withDistances(all: readonly Matched[]): Matched[] {
  const rows = all.flatMap(({ asked: { tokens } }) => (tokens.length > 0 ? [tokens] : []));
  const best = highest(rows);
  const means = best.map((_, token) => mean(rows.map((row) => row[token] ?? 0)));
  const spreads = means.map((average, token) => Math.sqrt(mean(rows.map((row) => ((row[token] ?? 0) - average) ** 2))));
  return all.map((one) => {
    const { asked } = one;
    if (asked.tokens.length === 0) return one;
    const behind = best.map((cosine, token) => Math.min(FARTHEST_BEHIND, cosine - (asked.tokens[token] ?? 0)));
    const above = asked.tokens.map(
      (cosine, token) => (cosine - (means[token] ?? 0)) / ((spreads[token] ?? 0) + LEAST_SPREAD),
    );
    return {
      ...one,
      asked: {
        ...asked,
        behind: mean(behind),
        above: mean(above),
        farthestAbove: Math.max(...above),
        best: behind.filter((distance) => distance < ALIKE).length / behind.length,
      },
    };
  });
}

/** By statement and quotation. */
function scoresOf(own: Vectors, question: Embedding, matcher: Matcher): { statement: number; quote: number } {
  const statement = matcher.score(question, own.statement) - matcher.none;
  return {
    statement,
    quote: own.quote === own.statement ? statement : matcher.score(question, own.quote) - matcher.none,
  };
}

/** ... and by all other ways to say the same, and by the words that say what is asked. */
function metClosely(own: Vectors, bare: Embedding, matcher: Matcher): MetBare {
  const rows: number[][] = [];
  const scoreOf = (sentence: Embedding): number => {
    const each = new Float64Array(bare.tokens.length / TOKEN);
    const score = matcher.score(bare, sentence, each) - matcher.none;
    rows.push((bare.asks ?? []).map((token) => each[token] ?? 0));
    return score;
  };
  const statement = scoreOf(own.statement);
  const quote = own.quote === own.statement ? statement : scoreOf(own.quote);
  const all = [statement, quote, ...own.otherwise.map(scoreOf)];
  const inOne = bare.asks?.length ? Math.max(...rows.map(mean)) : 0;
  const asked = bare.asks?.length ? { ...NOT_MET, tokens: highest(rows), inOne } : NOT_MET;
  return { statement, quote, mean: mean(all), asked };
}
