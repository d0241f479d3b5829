/** Questions with what the index has for them: the material of learning. */
import type { Matcher } from "../../matcher/matcher.ts";
import { conceptsOf } from "../../search/entry.ts";
import { FEATURE_NAMES, featuresOf, type Matched, type Pair, withThesaurus } from "../../search/features.ts";
import type { Generation } from "../../search/generation.ts";
import { matchedIn } from "../../search/matching.ts";
import type { Question } from "../../search/question.ts";
import { askedConcepts, pairsOf } from "../../search/ranker.ts";
import { barePassage } from "../encode.ts";
import { scopeOf } from "../scope.ts";
import { LONGEST_QUOTE } from "../snippet.ts";
import { focusOf } from "../understand/focus.ts";
import { understand } from "../understand/understand.ts";
import type { List } from "./fit.ts";
import { type Asked, evenly } from "./sets.ts";

/** A question, the entries in scope, and which of them it wants. */
export interface Case {
  asked: Asked;
  /** Cases of one fold are learned or tested together. */
  fold: string;
  generation: Generation;
  question: Question;
  /** The matcher's scores of the entries, in their order: they are the same in every round. */
  matched?: Matched[];
  entries: number[];
  /** Groups of entry numbers; one of each is wanted. Empty for questions to be declined. */
  groups: number[][];
}

/** Learning is about articles: the record and the procedure are not asked about in the sets. */
export const ARTICLES = new Set(["article"] as const);

export async function caseOf(asked: Asked, fold: string, generation: Generation, matcher?: Matcher): Promise<Case> {
  const after = asked.after ? understand(asked.after, generation) : undefined;
  const question = understand(asked.question, generation, after);
  const entries = scopeOf(generation, ARTICLES, asked.as_of).entries;
  const text = after && question.inherited.length > 0 ? `${after.text} ${question.text}` : question.text;
  const [vector, bare] = matcher ? await matcher.embed([{ text }, barePassage(question)]) : [];
  const holds = (entry: number, wanted: string) =>
    evenly(generation.entries[entry]?.fact.quote ?? "")
      .slice(0, LONGEST_QUOTE)
      .includes(evenly(wanted));
  const wanted = asked.top?.length ? [asked.top] : (asked.quotes ?? []);
  const groups = wanted
    .map((texts) => entries.filter((entry) => texts.some((text) => holds(entry, text))))
    .filter((group) => group.length > 0);
  const matched =
    matcher && vector && bare ? matchedIn({ generation, entries }, { matcher, question: vector, bare }) : undefined;
  return {
    asked,
    fold,
    generation,
    question,
    ...(matched ? { matched } : {}),
    entries,
    groups,
  };
}

/** The same generation as it would be with some expressions of the thesaurus switched off. */
export const withoutExpressions = (
  generation: Generation,
  isOff: (expression: number) => boolean,
): ReadonlyMap<string, number>[] =>
  generation.entries.map((entry) => conceptsOf(entry, generation.knowledge.thesaurus, isOff));

/** A question's likeliest entries and all that it wants, with their features: what the listwise learner weighs. */
export interface Candidates {
  one: Case;
  pairs: { pair: Pair; entry: number; features: number[] }[];
  groups: number[][];
}

/** So many of a question's entries are weighed: the others are far from any answer, whatever the weights. */
const WEIGHED = 60;
const LIKELY = (["matcher", "matcherMean", "words", "relation", "about"] as const).map((name) =>
  FEATURE_NAMES.indexOf(name),
);

export function candidatesOf(one: Case): Candidates {
  const { generation, entries, matched, groups } = one;
  const wanted = new Set(groups.flat());
  const pairs = pairsOf(one.question, { generation, entries, ...(matched ? { matched } : {}) })
    .map(({ entry, pair }) => ({ entry, pair, features: featuresOf(pair) }))
    .map((each) => ({
      ...each,
      likely: LIKELY.reduce((sum, place) => sum + (each.features[place] ?? 0), wanted.has(each.entry) ? 100 : 0),
    }))
    .sort((a, b) => b.likely - a.likely)
    .slice(0, WEIGHED);
  const place = new Map(pairs.map(({ entry }, i) => [entry, i]));
  return { one, pairs, groups: groups.map((group) => group.flatMap((entry) => place.get(entry) ?? [])) };
}

/** Their features, some expressions of the thesaurus switched off. */
export function listOf(
  { one, pairs, groups }: Candidates,
  dropped?: { isOff: (expression: number) => boolean; concepts: readonly ReadonlyMap<string, number>[] },
): List {
  if (!dropped) return { features: Float64Array.from(pairs.flatMap(({ features }) => features)), groups };
  const { words, nameWords } = one.question;
  const concepts = one.generation.knowledge.thesaurus.find(words, dropped.isOff);
  const question = { ...one.question, concepts, focus: focusOf(words, nameWords, concepts) };
  const asked = askedConcepts(question, one.generation);
  const features = pairs.flatMap(({ pair, entry, features }) =>
    withThesaurus(features, { ...pair, question, asked, said: dropped.concepts[entry] ?? new Map() }),
  );
  return { features: Float64Array.from(features), groups };
}
