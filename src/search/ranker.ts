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
  bare?: Embedding;
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

/** So many of the nearest entries are scored by all that says the same, and without names: each score costs as much as the first. */
const CLOSELY = 48;

/** The matcher's scores of the scope's entries, in their order. */
export function matchedIn({ generation, entries, matched, matcher }: Scope): Matched[] {
  if (matched) return matched;
  const first = entries.map((entry) => matchedBy(generation.vectors?.[entry], matcher));
  const nearest = first
    .map(({ statement, quote }, at) => ({ at, score: Math.max(statement, quote) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, CLOSELY);
  for (const { at } of nearest)
    first[at] = matchedClosely(first[at] as Matched, generation.vectors?.[entries[at] as number], matcher);
  return withDistances(first);
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

/** By statement and quotation; names are taken to make no difference. */
function matchedBy(own: Vectors | undefined, by: Matching | undefined): Matched {
  if (!own || !by) return NOT_MATCHED;
  const scoreOf = (sentence: Embedding) => by.matcher.score(by.question, sentence) - by.matcher.none;
  const statement = scoreOf(own.statement);
  const quote = own.quote === own.statement ? statement : scoreOf(own.quote);
  return { statement, quote, bare: Math.max(statement, quote), mean: mean([statement, quote]), asked: NOT_MET };
}

/** ... and by all other ways to say the same, with and without names, and by the words that say what is asked. */
function matchedClosely(named: Matched, own: Vectors | undefined, by: Matching | undefined): Matched {
  if (!own || !by) return named;
  const { matcher, question, bare = question } = by;
  const isOneText = own.quote === own.statement;
  const rows: number[][] = [];
  const bareScoreOf = (sentence: Embedding): number => {
    const each = new Float64Array(bare.tokens.length / TOKEN);
    const score = matcher.score(bare, sentence, each) - matcher.none;
    rows.push((bare.asks ?? []).map((token) => each[token] ?? 0));
    return score;
  };
  const statement = bareScoreOf(own.statement);
  const quote = isOneText ? statement : bareScoreOf(own.quote);
  const allBare = [statement, quote, ...own.otherwise.map(bareScoreOf)];
  const inOne = bare.asks?.length ? Math.max(...rows.map(mean)) : 0;
  const asked = bare.asks?.length ? { tokens: highest(rows), inOne, behind: 0 } : NOT_MET;
  if (bare === question) return { ...named, mean: mean(allBare), asked };
  return {
    ...named,
    bare: Math.max(statement, quote),
    mean: (mean([named.statement, named.quote]) + mean(allBare)) / 2,
    asked,
  };
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
