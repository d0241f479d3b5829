/** Questions with what the index has for them: the material of learning. */
import type { Embedding, Matcher } from "../../matcher/matcher.ts";
import { conceptsOf } from "../../search/entry.ts";
import { featuresOf, type Pair } from "../../search/features.ts";
import type { Generation } from "../../search/generation.ts";
import type { Question } from "../../search/question.ts";
import { matchedIn, pairsOf } from "../../search/ranker.ts";
import { LONGEST_QUOTE } from "../compose.ts";
import { scopeOf } from "../scope.ts";
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
  /** The question without names, as the matcher reads it. */
  bare?: Embedding;
  /** The matcher's scores of the entries, in their order: they are the same in every round. */
  matched?: Pair["matched"][];
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
  const [vector, bare] = matcher ? await matcher.embed([{ text }, { text: question.bare }]) : [];
  const holds = (entry: number, wanted: string) =>
    evenly(generation.entries[entry]?.fact.quote ?? "")
      .slice(0, LONGEST_QUOTE)
      .includes(evenly(wanted));
  const wanted = asked.top?.length ? [asked.top] : (asked.quotes ?? []);
  const groups = wanted
    .map((texts) => entries.filter((entry) => texts.some((text) => holds(entry, text))))
    .filter((group) => group.length > 0);
  const matched =
    matcher && vector ? matchedIn({ generation, entries, matcher: { matcher, question: vector } }) : undefined;
  return {
    asked,
    fold,
    generation,
    question,
    ...(matched ? { matched } : {}),
    ...(bare ? { bare } : {}),
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

/** Features of every entry in scope, for the listwise learner. */
export function listOf(
  one: Case,
  dropped?: { isOff: (expression: number) => boolean; concepts: ReadonlyMap<string, number>[] },
): List {
  const { thesaurus } = one.generation.knowledge;
  const question = dropped
    ? { ...one.question, concepts: thesaurus.find(one.question.words, dropped.isOff) }
    : one.question;
  const scope = {
    generation: one.generation,
    entries: one.entries,
    ...(dropped ? { concepts: dropped.concepts } : {}),
    ...(one.matched ? { matched: one.matched } : {}),
  };
  const features = Float64Array.from(pairsOf(question, scope).flatMap(({ pair }) => featuresOf(pair)));
  const place = new Map(one.entries.map((entry, i) => [entry, i]));
  return { features, groups: one.groups.map((group) => group.flatMap((entry) => place.get(entry) ?? [])) };
}
