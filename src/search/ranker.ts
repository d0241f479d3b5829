/** Ranks facts for a question: features, times the weights that were learned. */
import { FEATURE_NAMES, type FeatureName, featuresOf, type Matched, type Pair } from "./features.ts";
import type { Generation } from "./generation.ts";
import { type Matching, matchedIn, NOT_MATCHED, type Scored } from "./matching.ts";
import type { Question } from "./question.ts";
import { surroundingsOf } from "./surroundings.ts";

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

/** What ranking needs besides the question. */
export interface Scope extends Scored {
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
  const matched = scope.matched ?? matchedIn(scope, scope.matcher);
  const asked = askedConcepts(question, generation);
  const recency = recencies(scope);
  const surroundings = surroundingsOf(question, scope, matched);
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
      ...surroundings(at),
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
