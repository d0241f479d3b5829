/** A generation: one state of the knowledge with all that is needed to search it. Immutable; a reindex makes the next. */

import type { English } from "../knowledge/english.ts";
import { readKept, writeKept } from "../knowledge/kept.ts";
import { everyNameOf, type Knowledge } from "../knowledge/knowledge.ts";
import { compileNames, type Names } from "../knowledge/names.ts";
import type { FormName } from "../knowledge/schema.ts";
import { each, inSlices, type Work } from "../knowledge/slices.ts";
import { type Spelling, spellingOf } from "../knowledge/spelling.ts";
import { wordsOf } from "../knowledge/words.ts";
import type { Embedding, Matcher } from "../matcher/matcher.ts";
import { conceptsOf, type Entry, entryOf } from "./entry.ts";
import { indexWords, type WordIndex } from "./word-index.ts";

/** Vectors of an entry; the same twice for an extracted fact, whose statement is its quotation. */
export interface Vectors {
  statement: Embedding;
  quote: Embedding;
  /** The same in other words. */
  otherwise: readonly Embedding[];
}

export interface Generation {
  knowledge: Knowledge;
  names: Names;
  spelling: Spelling;
  entries: readonly Entry[];
  byFact: ReadonlyMap<string, number>;
  /** By entry: how strongly it speaks of each concept. */
  concepts: readonly ReadonlyMap<string, number>[];
  /** How rare a concept is among the entries: 1 and more. */
  rarity(concept: string): number;
  index: WordIndex;
  /** Absent while the matcher is off. */
  vectors?: readonly Vectors[];
  /** Model questions of each form, as the matcher reads them; absent while it is off. */
  forms?: readonly { form: FormName; questions: readonly Embedding[] }[];
  /** Ids of facts that overtake the fact: supersede, resolve or deny it. */
  overtakenBy: ReadonlyMap<string, readonly string[]>;
}

/** What the matcher reads of a fact: its statement, and its quotation with what it leans on. */
const passagesOf = ({ fact }: Entry) => {
  const context = fact.context ?? fact.source.title;
  return [
    { text: fact.statement, context: fact.source.title },
    { text: fact.quote, context },
    ...(fact.otherwise ?? []).map((text) => ({ text, context: fact.source.title })),
  ];
};

async function vectorsOf(entries: readonly Entry[], matcher: Matcher): Promise<Vectors[]> {
  const embeddings = await matcher.embed(entries.flatMap(passagesOf));
  let at = 0;
  return entries.map(({ fact }) => {
    const [statement, quote, ...otherwise] = embeddings.slice(at, at + 2 + (fact.otherwise?.length ?? 0));
    at += 2 + otherwise.length;
    return { statement: statement as Embedding, quote: quote as Embedding, otherwise };
  });
}

/** With an empty context, which makes no difference to the matcher, a question is kept as a sentence is. */
const formsIn = ({ forms }: Knowledge, matcher: Matcher): Promise<NonNullable<Generation["forms"]>> =>
  Promise.all(
    forms.map(async ({ form, ask }) => ({
      form,
      questions: await matcher.embed(ask.map((text) => ({ text, context: "" }))),
    })),
  );

/** Which facts overtake which, by their links. */
function overtakings(knowledge: Knowledge): Map<string, string[]> {
  const by = new Map<string, string[]>();
  for (const fact of knowledge.facts.values())
    for (const id of [...fact.supersedes, ...fact.resolves, ...fact.denies]) {
      const others = by.get(id);
      if (others) others.push(fact.id);
      else by.set(id, [fact.id]);
    }
  return by;
}

/** The concepts of each entry; kept between starts, since finding them is most of the work of building a generation. */
function* conceptsIn(
  entries: readonly Entry[],
  { thesaurus, fingerprint }: Knowledge,
  cache: string | undefined,
): Work<Map<string, number>[]> {
  const known = cache && fingerprint ? readKept<Map<string, number>[]>(cache, fingerprint) : undefined;
  if (known) return known;
  const concepts = yield* each(entries, (entry) => conceptsOf(entry, thesaurus));
  if (cache && fingerprint) writeKept(cache, fingerprint, concepts);
  return concepts;
}

/** Words of the names that articles use: of whom they name by any name, and of people. */
function namesUsed(entries: readonly Entry[], names: Names, knowledge: Knowledge): Set<string> {
  const articles = entries.filter(({ fact }) => fact.source.origin === "article");
  const known = [...new Set(articles.flatMap(({ named }) => [...named]))].flatMap((id) => {
    const economy = knowledge.economies.get(id);
    return economy ? everyNameOf(economy) : [];
  });
  const people = [...names.people.values()].map(({ name }) => name);
  const own = [...known, ...people].flatMap((name) => wordsOf(name).map(({ folded }) => folded));
  const used = new Set([...own, ...articles.flatMap(({ texts }) => texts.flat().map(({ folded }) => folded))]);
  return new Set([...names.vocabulary].filter((word) => used.has(word)));
}

/** All of a generation but its vectors. */
function* build(knowledge: Knowledge, english: English, cache: string | undefined): Work<Generation> {
  const names = yield* compileNames(knowledge);
  const entries = yield* each(knowledge.facts.values(), (fact) => entryOf(fact, names));
  const concepts = yield* conceptsIn(entries, knowledge, cache);
  const frequency = new Map<string, number>();
  for (const said of concepts) {
    for (const [concept, strength] of said) frequency.set(concept, (frequency.get(concept) ?? 0) + strength);
    yield;
  }
  const words = new Set<string>();
  for (const { texts } of entries) {
    for (const { folded } of texts.flat()) words.add(folded);
    yield;
  }
  // a name that no article uses is what a slip of the finger means last
  const used = namesUsed(entries, names, knowledge);
  for (const name of names.vocabulary) words.delete(name);
  const unused = new Set([...names.vocabulary].filter((name) => !used.has(name)));
  return {
    knowledge,
    names,
    spelling: spellingOf([used, words, knowledge.thesaurus.vocabulary, unused], english),
    entries,
    byFact: new Map(entries.map((entry, i) => [entry.fact.id, i])),
    concepts,
    rarity: (concept) => 1 + Math.log((entries.length + 1) / ((frequency.get(concept) ?? 0) + 1)),
    index: yield* indexWords(entries),
    overtakenBy: overtakings(knowledge),
  };
}

/**
 * Builds a generation, in slices: whoever asks the one in service meanwhile need not wait.
 * @param english words that are no typos; see `spellingOf`
 * @param matcher absent while it is off: then ranking goes by words, names and relations alone
 * @param cache a file to keep in what takes longest; absent: nothing is kept
 */
export async function generationOf(
  knowledge: Knowledge,
  english: English,
  matcher?: Matcher,
  cache?: string,
): Promise<Generation> {
  const built = await inSlices(build(knowledge, english, cache));
  if (!matcher) return built;
  return { ...built, vectors: await vectorsOf(built.entries, matcher), forms: await formsIn(knowledge, matcher) };
}
