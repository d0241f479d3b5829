/**
 * The thesaurus: which relations of the field a text speaks of, in whatever words.
 *
 * An expression is a run of words; `{a,b}` is either, `*` up to four words between, a leading `?` makes it weak (it is common
 * outside this sense too), and one that ends in `by` reverses who does it to whom. Words are compared by stem; determiners and possessives are
 * skipped on both sides. Expressions are kept in a trie of their first two words, whose leaves hold the rest: expanding every
 * choice to the end would make it five times as large for no gain in speed.
 */
import type { ConceptEntry, Kind } from "./schema.ts";
import { SKIPPED, stemOf, type Word, wordsOf } from "./words.ts";

const LONGEST_GAP = 4;

/** One place of an expression: a gap, or a choice between runs of stems. */
type Place = "gap" | string[][];

interface Leaf {
  concept: number;
  expression: number;
  weak: boolean;
  reversed: boolean;
  rest: Place[];
}
interface Branch {
  leaves: Leaf[];
  next: Map<string, Leaf[]>;
}

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

/** What is wrong with an expression, or undefined. Called by the check before anything is compiled. */
export function faultOf(expression: string): string | undefined {
  if (!expression.trim()) return "an empty expression: remove the extra |";
  if (/\{[^}]*\{|\}[^{]*\}/.test(expression) || (expression.match(/\{/g)?.length ?? 0) !== (expression.match(/\}/g)?.length ?? 0))
    return `braces don't pair in "${expression.trim()}"`;
  if (/\{\s*\}|\{\s*,|,\s*\}|,\s*,/.test(expression)) return `an empty choice in "${expression.trim()}"`;
  if (placesOf(expression).every((place) => place === "gap")) return `"${expression.trim()}" has no word of its own`;
  return undefined;
}

export const expressionsOf = (say: string): string[] => say.split("|");

const isKept = (folded: string): boolean => !SKIPPED.has(folded);

/** The stems of a run of an expression; nearly all are plain lower-case words, which need no reading sign by sign. */
function stemsOf(run: string): string[] {
  const folded = /^[a-z ]*$/.test(run) ? run.split(" ").filter(Boolean) : wordsOf(run).map((word) => word.folded);
  return folded.filter(isKept).map(stemOf);
}

function placesOf(expression: string): Place[] {
  const places: Place[] = [];
  for (const part of expression.trim().replace(/^\?/, "").match(/\{[^}]*\}|\*|[^{*]+/g) ?? []) {
    if (part === "*") places.push("gap");
    else if (part.startsWith("{")) places.push(part.slice(1, -1).split(",").map(stemsOf));
    else {
      const run = stemsOf(part);
      if (run.length > 0) places.push([run]);
    }
  }
  while (places[0] === "gap") places.shift();
  while (places.at(-1) === "gap") places.pop();
  return places.filter((place) => place === "gap" || place.some((run) => run.length > 0));
}

/** All ways in which the first two words of the places can be chosen, each with what then remains. */
function headsOf(places: Place[], head: string[] = []): { head: string[]; rest: Place[] }[] {
  const [first, ...others] = places;
  if (first === undefined || first === "gap" || head.length >= 2) return [{ head, rest: places }];
  return first.flatMap((run) => {
    const taken = [...head, ...run];
    return taken.length > 2 ? [{ head: taken.slice(0, 2), rest: [[taken.slice(2)], ...others] }] : headsOf(others, taken);
  });
}

/** Where the places end when they are matched from `at` on, or -1. */
function endOf(places: Place[], place: number, stems: string[], at: number): number {
  const wanted = places[place];
  if (wanted === undefined) return at;
  if (wanted === "gap") {
    for (let skip = 0; skip <= LONGEST_GAP && at + skip < stems.length; skip++) {
      const end = endOf(places, place + 1, stems, at + skip);
      if (end >= 0) return end;
    }
    return -1;
  }
  for (const run of wanted) {
    if (!run.every((stem, i) => stems[at + i] === stem)) continue;
    const end = endOf(places, place + 1, stems, at + run.length);
    if (end >= 0) return end;
  }
  return -1;
}

/** Compiles checked entries; expressions that `faultOf` finds fault with must not reach it. */
export function compileThesaurus(entries: ConceptEntry[]): Thesaurus {
  const trie = new Map<string, Branch>();
  const vocabulary = new Set<string>();
  const stems = new Set<string>();
  let size = 0;
  const branch = (stem: string) => {
    let found = trie.get(stem);
    if (!found) trie.set(stem, (found = { leaves: [], next: new Map() }));
    return found;
  };
  entries.forEach((entry, concept) => {
    for (const expression of expressionsOf(entry.say)) {
      const text = expression.trim();
      const leaf = { concept, expression: size++, weak: text.startsWith("?"), reversed: /\bby$/.test(text) };
      for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) vocabulary.add(word);
      for (const { head, rest } of headsOf(placesOf(text))) {
        const [first, second] = head;
        if (first === undefined) continue;
        const at = branch(first);
        if (second === undefined) at.leaves.push({ ...leaf, rest });
        else {
          const leaves = at.next.get(second);
          if (leaves) leaves.push({ ...leaf, rest });
          else at.next.set(second, [{ ...leaf, rest }]);
        }
      }
    }
  });
  for (const word of vocabulary) stems.add(stemOf(word));
  const names = entries.map((entry) => entry.id);

  const note = (hits: Map<string, ConceptHit>, leaf: Leaf, from: number, to: number) => {
    const concept = names[leaf.concept] as string;
    const before = hits.get(concept);
    const better = !before || (before.weak && !leaf.weak) || (before.weak === leaf.weak && to - from > before.to - before.from);
    if (better) hits.set(concept, { concept, expression: leaf.expression, from, to, weak: leaf.weak, reversed: leaf.reversed });
  };
  const search = (kept: { at: number; stem: string }[], hits: Map<string, ConceptHit>, isOff?: (expression: number) => boolean) => {
    const stems = kept.map(({ stem }) => stem);
    kept.forEach(({ at: from, stem }, i) => {
      const found = trie.get(stem);
      if (!found) return;
      const tryAll = (leaves: Leaf[], taken: number) => {
        for (const leaf of leaves) {
          if (isOff?.(leaf.expression)) continue;
          const end = endOf(leaf.rest, 0, stems, i + taken);
          if (end >= 0) note(hits, leaf, from, (kept[end - 1]?.at ?? from) + 1);
        }
      };
      tryAll(found.leaves, 1);
      tryAll(found.next.get(stems[i + 1] ?? "") ?? [], 2);
    });
  };
  /** A second reading leaves possessives out: "in Russia's way" is "in the way". */
  const find = (words: Word[], isOff?: (expression: number) => boolean): ConceptHit[] => {
    const hits = new Map<string, ConceptHit>();
    const kept = words.map((word, at) => ({ at, stem: word.stem, word })).filter(({ word }) => isKept(word.folded));
    search(kept, hits, isOff);
    const bare = kept.filter(({ word }) => !/['\u2019]s?$/.test(word.raw));
    if (bare.length < kept.length) search(bare, hits, isOff);
    return [...hits.values()];
  };
  const concepts = new Map(entries.map(({ say: _, ...concept }) => [concept.id, concept]));
  return { concepts, size, knows: (stem) => stems.has(stem), vocabulary, find };
}
