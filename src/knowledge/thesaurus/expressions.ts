/**
 * Expressions of the thesaurus. One is a run of words; `{a,b}` is either, `*` up to four words between, a leading `?` makes it weak (it is
 * common outside this sense too), and one that ends in `by` reverses who does it to whom. Words are compared by stem; determiners and
 * possessives are skipped.
 */
import { SKIPPED, stemOf, wordsOf } from "../words.ts";

/** One place of an expression: a gap, or a choice between runs of stems. */
export type Place = "gap" | string[][];

const LONGEST_GAP = 4;

export const expressionsOf = (say: string): string[] => say.split("|").map((expression) => expression.trim());

export const isKept = (folded: string): boolean => !SKIPPED.has(folded);

/** The stems of a run of an expression; nearly all are plain lower-case words, which need no reading sign by sign. */
function stemsOf(run: string): string[] {
  const folded = /^[a-z ]*$/.test(run) ? run.split(" ").filter(Boolean) : wordsOf(run).map((word) => word.folded);
  return folded.filter(isKept).map(stemOf);
}

/** What is wrong with an expression, or undefined. Called by the check before anything is compiled. */
export function faultOf(expression: string): string | undefined {
  if (!expression) return "an empty expression: remove the extra |";
  if (/\{[^}]*\{|\}[^{]*\}/.test(expression) || expression.split("{").length !== expression.split("}").length)
    return `braces don't pair in "${expression}"`;
  if (/\{\s*\}|\{\s*,|,\s*\}|,\s*,/.test(expression)) return `an empty choice in "${expression}"`;
  return /[\p{L}\p{N}]/u.test(expression) ? undefined : `"${expression}" has no word of its own`;
}

/** The places of an expression; gaps at its ends mean nothing. */
export function placesOf(expression: string): Place[] {
  const places: Place[] = [];
  for (const part of expression.replace(/^\?/, "").match(/\{[^}]*\}|\*|[^{*]+/g) ?? []) {
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

/** The stems that an expression can begin with. */
export function firstStemsOf(expression: string): string[] {
  const start = /^\??\s*(?:\*\s*)*(\{[^}]*\}|[^{*]+)/.exec(expression)?.[1] ?? "";
  const runs = start.startsWith("{") ? start.slice(1, -1).split(",") : [start];
  const firsts = runs.map((run) => stemsOf(run)[0]);
  // a choice that can be empty, or a lone determiner, hands on to what follows it
  return firsts.includes(undefined)
    ? headsOf(placesOf(expression), 1).flatMap(({ head }) => head[0] ?? [])
    : (firsts as string[]);
}

/** All ways in which the first words of the places can be chosen, each with what then remains. */
export function headsOf(places: Place[], length: number, head: string[] = []): { head: string[]; rest: Place[] }[] {
  const [first, ...others] = places;
  if (first === undefined || first === "gap" || head.length >= length) return [{ head, rest: places }];
  return first.flatMap((run) => {
    const taken = [...head, ...run];
    return taken.length > length
      ? [{ head: taken.slice(0, length), rest: [[taken.slice(length)], ...others] }]
      : headsOf(others, length, taken);
  });
}

/** Where the places end when they are matched from `at` on, or -1. */
export function endOf(places: Place[], place: number, stems: string[], at: number): number {
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
