/** Ranks facts for a question: features, times the weights that were learned. */
import { TOKEN } from "../matcher/embedding.ts";
import type { Embedding, Matcher } from "../matcher/matcher.ts";
import { FEATURE_NAMES, type FeatureName, featuresOf, type Matched, type Met, type Pair } from "./features.ts";
import type { Generation, Vectors } from "./generation.ts";
import type { Question } from "./question.ts";

export type Weights = Record<FeatureName, number>;

/** An entry with its place in the ranking. */
export interface Ranked {
  entry: number;
  score: number;
  features: number[];
  /** The matcher's score less its score for "none of these": above 0 it rather answers. */
  matched: number;
  /** The same for the question without names. */
  bare: number;
  /** How well it meets each token that says what is asked: cosines. Empty for entries that are far from it. */
  asked: readonly number[];
}

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

/** What ranking needs besides the question. */
export interface Scope {
  generation: Generation;
  /** Numbers of the entries that count: known as of the day, of the origins wanted. */
  entries: readonly number[];
  matcher?: Matching;
  /** The matcher's scores where they are known already, in the order of `entries`. */
  matched?: Matched[];
  /** Concepts by entry, where they are not those of the generation: while learning. */
  concepts?: readonly ReadonlyMap<string, number>[];
}

/** The concepts that a question asks, by weight: strong expressions of rare relations count most. */
export function askedConcepts(question: Question, generation: Generation): Map<string, number> {
  const asked = new Map<string, number>();
  for (const { concept, weak, from, to } of question.concepts) {
    const longer = 1 + 0.15 * Math.min(3, to - from - 1);
    asked.set(concept, generation.rarity(concept) * (weak ? 0.5 : 1) * longer);
  }
  return asked;
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
export function metBare(
  { generation, entries }: Pick<Scope, "generation" | "entries">,
  matcher: Matcher,
  bare: Embedding,
): MetBare[] {
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
export function matchedIn({ generation, entries, matched, matcher: by }: Scope): Matched[] {
  if (matched) return matched;
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
const NOT_MET: Met = { tokens: [], inOne: 0, behind: FARTHEST_BEHIND };
const NOT_MATCHED: Matched = { statement: 0, quote: 0, bare: 0, mean: 0, asked: NOT_MET };

const mean = (scores: readonly number[]): number => scores.reduce((sum, score) => sum + score, 0) / scores.length;

/** For each of the question's tokens, the highest of the cosines that the rows give it. */
export const highest = (rows: readonly (readonly number[])[]): number[] =>
  (rows[0] ?? []).map((_, token) => Math.max(...rows.map((row) => row[token] ?? 0)));

/** With how far behind the best of them each is. */
function withDistances(all: readonly Matched[]): Matched[] {
  const best = highest(all.flatMap(({ asked: { tokens } }) => (tokens.length > 0 ? [tokens] : [])));
  return all.map((one) => {
    const { asked } = one;
    if (asked.tokens.length === 0) return one;
    const behind = best.map((cosine, token) => Math.min(FARTHEST_BEHIND, cosine - (asked.tokens[token] ?? 0)));
    return { ...one, asked: { ...asked, behind: mean(behind) } };
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
  const asked = bare.asks?.length ? { tokens: highest(rows), inOne, behind: 0 } : NOT_MET;
  return { statement, quote, mean: mean(all), asked };
}

/** How new each entry's source is among those that share an economy with it: 1 newest, 0 oldest. */
function recencies({ generation, entries }: Scope): Map<number, number> {
  const days = new Map<string, Set<string>>();
  for (const i of entries) {
    const entry = generation.entries[i];
    for (const id of entry?.about ?? []) days.set(id, (days.get(id) ?? new Set()).add(entry?.published.latest ?? ""));
  }
  const orders = new Map([...days].map(([id, set]) => [id, [...set].sort()]));
  const recency = new Map<number, number>();
  for (const i of entries) {
    const entry = generation.entries[i];
    const places = [...(entry?.about ?? [])].map((id) => {
      const order = orders.get(id) ?? [];
      return order.length < 2 ? 0.5 : order.indexOf(entry?.published.latest ?? "") / (order.length - 1);
    });
    recency.set(i, places.length === 0 ? 0.5 : Math.max(...places));
  }
  return recency;
}

/**
 * The ranked facts with the matcher's score of the question as typed or without names, whichever is better. It changes no order:
 * names help to rank, but hide that a fact answers.
 */
export const rematched = (ranked: readonly Ranked[]): Ranked[] =>
  ranked.map((one) => ({ ...one, matched: Math.max(one.matched, one.bare) }));

/** All pairs of the question with the scope's entries. */
export function pairsOf(question: Question, scope: Scope): { entry: number; pair: Pair }[] {
  const { generation } = scope;
  const known = new Set(scope.entries.map((i) => generation.entries[i]?.fact.id));
  const words = generation.index.search(question.text);
  const matched = matchedIn(scope);
  const asked = askedConcepts(question, generation);
  const recency = recencies(scope);
  return scope.entries.flatMap((i, at) => {
    const entry = generation.entries[i];
    if (!entry) return [];
    const pair: Pair = {
      question,
      entry,
      asked,
      said: (scope.concepts ?? generation.concepts)[i] ?? new Map(),
      thesaurus: generation.knowledge.thesaurus,
      matched: matched[at] ?? NOT_MATCHED,
      words: words.get(i) ?? 0,
      overtaken: (generation.overtakenBy.get(entry.fact.id) ?? []).some((id) => known.has(id)),
      recency: recency.get(i) ?? 0.5,
    };
    return [{ entry: i, pair }];
  });
}

/** The scope's entries, best first. */
export function rank(question: Question, scope: Scope, weights: Weights): Ranked[] {
  const order = FEATURE_NAMES.map((name) => weights[name] ?? 0);
  return pairsOf(question, scope)
    .map(({ entry, pair }) => {
      const features = featuresOf(pair);
      const score = features.reduce((sum, value, i) => sum + value * (order[i] ?? 0), 0);
      const { statement, quote, bare, asked } = pair.matched;
      return { entry, score, features, matched: Math.max(statement, quote), bare, asked: asked.tokens };
    })
    .sort((a, b) => b.score - a.score || a.entry - b.entry);
}
