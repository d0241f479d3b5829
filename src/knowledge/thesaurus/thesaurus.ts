/**
 * The thesaurus: which relations of the field a text speaks of, in whatever words. Expressions are kept in a trie by their first two
 * words, whose leaves hold the rest; the branches below a first word grow when that word is first met, since most never are.
 */
import type { ConceptEntry, Kind } from "../schema.ts";
import { stemOf, type Word } from "../words.ts";
import { endOf, expressionsOf, firstStemsOf, headsOf, isKept, type Place, placesOf } from "./expressions.ts";

/** A relation that a text speaks of; `from` and `to` are indices into its words. */
export interface ConceptHit {
  concept: string;
  /** Which of the thesaurus's expressions it was, counted over all: what may be switched off while learning. */
  expression: number;
  from: number;
  to: number;
  weak: boolean;
  reversed: boolean;
}

export interface Concept extends Omit<ConceptEntry, "say"> {
  kind: Kind;
}

export interface Thesaurus {
  concepts: Map<string, Concept>;
  /** How many expressions there are. */
  size: number;
  /** Is the stem a word of any expression? */
  knows(stem: string): boolean;
  /** All words of all expressions, folded: what a mistyped word may have been meant for. */
  vocabulary: ReadonlySet<string>;
  /** @param isOff expressions to act as if they were not there: half of them, while the ranker learns */
  find(words: Word[], isOff?: (expression: number) => boolean): ConceptHit[];
}

/** The thesaurus as plain values, so that it can be kept. */
export interface CompiledThesaurus {
  concepts: Concept[];
  /** Text of each expression, and the place of its concept. */
  expressions: string[];
  conceptOf: number[];
  /** Expressions by the stems that they can begin with. */
  byFirst: Map<string, number[]>;
  vocabulary: string[];
}

/** Entries must have passed the check: expressions that `faultOf` finds fault with must not reach it. */
export function compile(entries: ConceptEntry[]): CompiledThesaurus {
  const expressions: string[] = [];
  const conceptOf: number[] = [];
  const byFirst = new Map<string, number[]>();
  const vocabulary = new Set<string>();
  entries.forEach((entry, concept) => {
    for (const expression of expressionsOf(entry.say)) {
      const number = expressions.push(expression) - 1;
      conceptOf.push(concept);
      for (const stem of new Set(firstStemsOf(expression))) {
        const known = byFirst.get(stem);
        if (known) known.push(number);
        else byFirst.set(stem, [number]);
      }
    }
    for (const word of entry.say.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) vocabulary.add(word);
  });
  return {
    concepts: entries.map(({ say: _, ...concept }) => concept),
    expressions,
    conceptOf,
    byFirst,
    vocabulary: [...vocabulary],
  };
}

interface Leaf {
  expression: number;
  rest: Place[];
}
interface Branch {
  leaves: Leaf[];
  next: Map<string, Leaf[]>;
}

/** Grows the branch of all expressions that can begin with a stem. */
function grow(first: string, numbers: number[], expressions: string[]): Branch {
  const branch: Branch = { leaves: [], next: new Map() };
  for (const expression of numbers)
    for (const { head, rest } of headsOf(placesOf(expressions[expression] as string), 2)) {
      const [one, second] = head;
      if (one !== first) continue;
      if (second === undefined) branch.leaves.push({ expression, rest });
      else {
        const leaves = branch.next.get(second);
        if (leaves) leaves.push({ expression, rest });
        else branch.next.set(second, [{ expression, rest }]);
      }
    }
  return branch;
}

interface Kept {
  /** Place among all words. */
  at: number;
  stem: string;
}

export function thesaurusOf({ concepts, expressions, conceptOf, byFirst, vocabulary }: CompiledThesaurus): Thesaurus {
  const trie = new Map<string, Branch>();
  const stems = new Set(vocabulary.map(stemOf));
  const branchOf = (stem: string): Branch | undefined => {
    const grown = trie.get(stem);
    const numbers = byFirst.get(stem);
    if (grown || !numbers) return grown;
    const branch = grow(stem, numbers, expressions);
    trie.set(stem, branch);
    return branch;
  };
  /** Of several hits of a concept the strongest stays, then the longest. */
  const note = (hits: Map<string, ConceptHit>, expression: number, from: number, to: number) => {
    const concept = concepts[conceptOf[expression] as number]?.id as string;
    const text = expressions[expression] as string;
    const weak = text.startsWith("?");
    const before = hits.get(concept);
    const better = !before || (before.weak && !weak) || (before.weak === weak && to - from > before.to - before.from);
    if (better) hits.set(concept, { concept, expression, from, to, weak, reversed: text.endsWith(" by") });
  };
  const search = (
    kept: Kept[],
    hits: Map<string, ConceptHit>,
    isOff: ((expression: number) => boolean) | undefined,
  ) => {
    const run = kept.map(({ stem }) => stem);
    kept.forEach(({ at: from, stem }, i) => {
      const branch = branchOf(stem);
      if (!branch) return;
      const tryAll = (leaves: Leaf[], taken: number) => {
        for (const { expression, rest } of leaves) {
          if (isOff?.(expression)) continue;
          const end = endOf(rest, 0, run, i + taken);
          if (end >= 0) note(hits, expression, from, (kept[end - 1]?.at ?? from) + 1);
        }
      };
      tryAll(branch.leaves, 1);
      tryAll(branch.next.get(run[i + 1] ?? "") ?? [], 2);
    });
  };
  return {
    concepts: new Map(concepts.map((concept) => [concept.id, concept])),
    size: expressions.length,
    knows: (stem) => stems.has(stem),
    vocabulary: new Set(vocabulary),
    find: (words, isOff) => {
      const hits = new Map<string, ConceptHit>();
      const kept = words.map((word, at) => ({ at, stem: word.stem, word })).filter(({ word }) => isKept(word.folded));
      search(kept, hits, isOff);
      // a second reading leaves possessives out: "in Russia's way" is "in the way"
      const bare = kept.filter(({ word }) => !/['\u2019]s?$/.test(word.raw));
      if (bare.length < kept.length) search(bare, hits, isOff);
      return [...hits.values()];
    },
  };
}
