/** MiniSearch behind one small door: facts by the words that they share with a question. */
import MiniSearch from "minisearch";
import type { Work } from "../knowledge/slices.ts";
import { STOP_WORDS, stemOf, wordsOf } from "../knowledge/words.ts";
import type { Entry } from "./entry.ts";

const FIELDS = ["quote", "statement", "context", "names"] as const;
const BOOST = { quote: 1, statement: 1, context: 0.5, names: 0.5 };

interface Row extends Record<(typeof FIELDS)[number], string> {
  id: number;
}

export interface WordIndex {
  /** Score by entry number; 1 is what a typical good match of one rare word comes to. */
  search(text: string): Map<number, number>;
  /** Is the stem a word of any entry? */
  knows(stem: string): boolean;
}

/** The terms of a text: stems, stop words left out. */
const termsOf = (text: string): string[] =>
  wordsOf(text)
    .filter((word) => !STOP_WORDS.has(word.folded))
    .map((word) => word.stem);

/** Indexes entries, as a work that can be interrupted. */
export function* indexWords(entries: readonly Entry[]): Work<WordIndex> {
  const index = new MiniSearch<Row>({
    fields: [...FIELDS],
    storeFields: [],
    tokenize: (text) => termsOf(text),
    processTerm: (term) => term,
    searchOptions: { boost: BOOST, combineWith: "OR", prefix: false },
  });
  const known = new Set<string>();
  for (const [id, { fact, named, stems }] of entries.entries()) {
    for (const stem of stems) known.add(stem);
    index.add({
      id,
      quote: fact.quote,
      statement: fact.statement === fact.quote ? "" : fact.statement,
      context: fact.context ?? "",
      names: [...named, ...fact.actors.map((actor) => actor.name)].join(" "),
    });
    yield;
  }
  return {
    knows: (stem) => known.has(stem),
    search: (text) => {
      const terms = termsOf(text);
      if (terms.length === 0) return new Map();
      const found = index.search(terms.join(" "), {
        tokenize: (query) => query.split(" "),
        // a mistyped word that the index does not know may stand for a near one; known words are taken at their word
        fuzzy: (term) => (known.has(stemOf(term)) || term.length < 5 ? false : 0.2),
      });
      // MiniSearch multiplies a score by the number of matched terms: a long question would drown all else
      const scores = found.map((hit): [number, number] => [hit.id, hit.score / hit.queryTerms.length / 10]);
      return new Map(scores);
    },
  };
}
