/**
 * The named features that ranking weighs, one function of question and fact each. All lie between about -1 and 1, so that weights
 * compare; what a feature means is in its comment, how much it counts is learned (`npm run learn`).
 */

import type { Span } from "../knowledge/dates.ts";
import type { Thesaurus } from "../knowledge/thesaurus/thesaurus.ts";
import { STOP_WORDS } from "../knowledge/words.ts";
import type { Entry } from "./entry.ts";
import type { Question } from "./question.ts";

/** The matcher's scores of an entry, less its score for "none of these": above 0 it rather answers. All 0 without the matcher. */
export interface Matched {
  statement: number;
  quote: number;
  /** The better of both for the question without names. */
  bare: number;
  /** The mean over all that says the same, with and without names. */
  mean: number;
  /** Of the question's words that say what it asks. */
  asked: Met;
}

/** How well an entry meets the words that say what a question asks: cosines of their tokens with its nearest tokens. */
export interface Met {
  /** Each token's, with the nearest of all that says the same. */
  tokens: readonly number[];
  /** Mean of the tokens, in the one wording that meets them best. */
  inOne: number;
  /** How far behind the best of all entries each token is, on the mean. */
  behind: number;
  /** How far above the mean of all entries, in standard deviations: on the mean, and of the token that is farthest. */
  above: number;
  farthestAbove: number;
  /** Share of the tokens that no other entry meets better. */
  best: number;
}

/** What is known of a question and of one entry when the features are computed. */
export interface Pair {
  question: Question;
  entry: Entry;
  /** Of the question, by concept: strength times rarity. */
  asked: ReadonlyMap<string, number>;
  /** Of the entry, by concept: strength. */
  said: ReadonlyMap<string, number>;
  thesaurus: Thesaurus;
  matched: Matched;
  /** The better of the matcher's scores, without names, of the sentences before and behind it. */
  beside: number;
  /** Mean of the best such scores in its source. */
  ofSource: number;
  /** Are all economies asked about named in its source? */
  namedBeside: boolean;
  /** Score of the word index. */
  words: number;
  /** Is there a later fact that supersedes, resolves or denies it, as of the day asked about? */
  overtaken: boolean;
  /** Its source's place among the sources of the same economies by age: 1 is the newest. */
  recency: number;
}

type Feature = (pair: Pair) => number;

const clamp = (value: number): number => Math.max(-1, Math.min(1, value));
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

/** Which part of the asked concepts the entry carries, by `strengthIn`. */
function coverage({ asked }: Pair, strengthIn: (concept: string) => number): number {
  let met = 0;
  let all = 0;
  for (const [concept, weight] of asked) {
    all += weight;
    met += weight * strengthIn(concept);
  }
  return share(met, all);
}

const strongest = (concepts: readonly string[], said: ReadonlyMap<string, number>): number =>
  Math.max(0, ...concepts.map((concept) => said.get(concept) ?? 0));

const overlaps = (a: Span, b: Span): boolean => a.earliest <= b.latest && b.earliest <= a.latest;

const HARD_SLOTS = ["when", "howmany", "howmuch", "howlong"] as const;

/** Can the entry's words fill the slot? Undefined where any sentence can. */
function fills({ question, entry }: Pair, slot: string): boolean | undefined {
  const { fillings } = entry;
  if (slot === "who") return entry.people.size > 0 || [...entry.named].some((id) => !question.economies.includes(id));
  if (slot === "when" || slot === "since" || slot === "until") return fillings.when;
  if (slot === "howmany")
    return question.unit ? fillings.counted.has(question.unit) || fillings.howmany : fillings.howmany;
  if (slot === "howmuch") return fillings.howmuch || fillings.howmany;
  if (slot === "howlong") return fillings.howlong;
  if (slot === "why") return fillings.why;
  return undefined;
}

const FEATURES = {
  /** The matcher: how well the better of statement and quotation answers the question. */
  matcher: ({ matched }) => clamp(Math.max(matched.statement, matched.quote) / 12),
  /** ... and the other one too. */
  matcherBoth: ({ matched }) => clamp(Math.min(matched.statement, matched.quote) / 12),
  /** How well it answers the question without names, which alone make many a sentence look like an answer. */
  matcherBare: ({ matched }) => clamp(matched.bare / 12),
  /** How well all ways to say the same answer it, on the whole: one may be like the question by chance. */
  matcherMean: ({ matched }) => clamp(matched.mean / 12),
  /** How well one of them meets the words that say what is asked. */
  askedInOne: ({ matched }) => matched.asked.inOne,
  /** ... and all of them together: one has this word, another that. */
  askedInAll: ({ matched: { asked } }) => share(sum(asked.tokens), asked.tokens.length),
  /** How far it is behind the facts that meet these words best, each of them apart. */
  askedBehind: ({ matched }) => matched.asked.behind,
  /** How far it is above the others, so that words which all facts meet count for little. */
  askedAbove: ({ matched }) => clamp(matched.asked.above / 3),
  askedFarthest: ({ matched }) => clamp(matched.asked.farthestAbove / 4),
  /** Which part of these words it meets as well as any. */
  askedBest: ({ matched }) => matched.asked.best,
  /** How well the sentence before or behind it answers: what is told at length is told there too. */
  neighbour: ({ beside }) => clamp(beside / 12),
  /** How well its source answers: of several on the same, one is about what is asked. */
  source: ({ ofSource }) => clamp(ofSource / 12),
  /** Words in common, rare ones first. */
  words: ({ words }) => clamp(words),
  /** Share of the question's own words that stand in the entry. */
  wordShare: ({ question, entry }) => {
    const own = question.words.filter((word, i) => !question.nameWords.has(i) && !STOP_WORDS.has(word.folded));
    return share(own.filter((word) => entry.stems.has(word.stem)).length, own.length);
  },
  /** Relations in common. */
  relation: (pair) => coverage(pair, (concept) => pair.said.get(concept) ?? 0),
  /** Relations that are neighbours of those asked. */
  nearRelation: (pair) =>
    coverage(pair, (concept) => strongest(pair.thesaurus.concepts.get(concept)?.near ?? [], pair.said)),
  /** Relations that are opposites of those asked: an objection's lifting answers for the objection. */
  opposite: (pair) =>
    coverage(pair, (concept) => strongest(pair.thesaurus.concepts.get(concept)?.anti ?? [], pair.said)),
  /** The rarest relation asked is there. */
  keyRelation: ({ asked, said }) => {
    const key = [...asked].sort((a, b) => b[1] - a[1])[0];
    return key ? (said.get(key[0]) ?? 0) : 0;
  },
  /** The relation behind the question word is there: "on what condition would they stop blocking?" is after a condition. */
  focus: ({ question, said }) =>
    Math.max(0, ...[...question.focus].map(([concept, strength]) => strength * (said.get(concept) ?? 0))),
  /** ... or there is one, and it is not. */
  focusMissing: ({ question, said }) =>
    question.focus.size > 0 && ![...question.focus.keys()].some((concept) => said.has(concept)) ? 1 : 0,
  /** The fact is of a kind that the asked relations are of. */
  kind: (pair) =>
    coverage(pair, (concept) => (pair.thesaurus.concepts.get(concept)?.kind === pair.entry.fact.kind ? 1 : 0)),
  /** It is about an accession that is asked about; or neither for nor against, where one asked about acts in another's. */
  about: ({ question: { applicants }, entry }) => {
    if (applicants.length === 0) return 0;
    if (applicants.some((id) => entry.about.has(id))) return 1;
    return applicants.some((id) => entry.acting.has(id)) ? 0 : -1;
  },
  /** It names the economies asked about. */
  economies: ({ question, entry }) =>
    share(question.economies.filter((id) => entry.named.has(id)).length, question.economies.length),
  /** An economy that the question names itself, not only the one before it, is missing. */
  economyMissing: ({ question, entry }) =>
    question.economies.some((id) => !question.inherited.includes(id) && !entry.named.has(id)) ? 1 : 0,
  /** ... but its source names it. */
  economyBeside: ({ question, entry, namedBeside }) =>
    namedBeside && question.economies.some((id) => !entry.named.has(id)) ? 1 : 0,
  /** It names an economy that nobody asked about. */
  otherEconomy: ({ question, entry }) =>
    question.economies.length > 0 &&
    entry.about.size > 0 &&
    !question.economies.some((id) => entry.about.has(id) || entry.acting.has(id))
      ? 1
      : 0,
  body: ({ question, entry }) =>
    share(question.bodies.filter((id) => entry.named.has(id)).length, question.bodies.length),
  person: ({ question, entry }) =>
    share(question.people.filter((id) => entry.people.has(id)).length, question.people.length),
  personMissing: ({ question, entry }) => (question.people.some((id) => !entry.people.has(id)) ? 1 : 0),
  /** One whom the question names says it, and the question asks what is said or thought. */
  speaker: ({ question, entry, asked }) =>
    [...question.people, ...question.economies].some((id) => entry.speakers.has(id)) &&
    ["say", "importance", "support", "criticise"].some((c) => asked.has(c))
      ? 1
      : 0,
  speaks: ({ question, entry }) =>
    [...question.people, ...question.economies].some((id) => entry.speakers.has(id)) ? 1 : 0,
  /** The entry can fill what is asked for: a day, a figure, a name, a reason. */
  slot: (pair) => ([...pair.question.slots].some((slot) => fills(pair, slot) === true) ? 1 : 0),
  slotMissing: (pair) =>
    HARD_SLOTS.some((slot) => pair.question.slots.has(slot) && fills(pair, slot) === false) ? 1 : 0,
  /** It counts the very thing whose number is asked. */
  unit: ({ question, entry }) => (question.unit ? (entry.fillings.counted.has(question.unit) ? 1 : -1) : 0),
  /** Who holds an office is asked, and it says who holds it. */
  office: ({ question, entry }) =>
    question.slots.has("who") ? (entry.fact.kind === "people" ? 1 : 0) : entry.fact.kind === "people" ? -0.5 : 0,
  /** It happened, or was reported, in a year that the question names. */
  date: ({ question, entry }) => {
    if (question.dates.length === 0) return 0;
    if (question.dates.some((span) => entry.date && overlaps(span, entry.date))) return 1;
    return question.dates.some((span) => overlaps(span, entry.published)) ? 0.4 : -0.6;
  },
  /** A later fact supersedes, resolves or denies it, and the question is about how things are. */
  overtaken: ({ question, overtaken }) => (overtaken ? (question.tense === "past" ? 0.4 : 1) : 0),
  /** Newer is better where the question is about how things are. */
  newest: ({ question, recency }) => (question.tense === "present" && question.dates.length === 0 ? recency : 0),
  state: ({ question, entry, asked }) =>
    (question.slots.has("status") || asked.has("status") || asked.has("progress")) &&
    (entry.fact.kind === "status" || entry.fact.kind === "milestone")
      ? 1
      : 0,
  /** What is planned answers what is to come, not what has been. */
  plan: ({ question, entry }) => {
    const planned =
      entry.fact.modality === "plan" || entry.fact.modality === "target" || entry.fact.kind === "next-step";
    return planned
      ? question.tense === "future"
        ? 1
        : question.tense === "past"
          ? -1
          : -0.2
      : question.tense === "future"
        ? -0.5
        : 0;
  },
  denied: ({ entry }) => (entry.fact.modality === "denied" ? 1 : 0),
  /** A long sentence touches much and says little of each. */
  length: ({ entry }) => clamp(Math.log2(Math.max(4, entry.length) / 20) / 2),
} satisfies Record<string, Feature>;

export type FeatureName = keyof typeof FEATURES;
export const FEATURE_NAMES = Object.keys(FEATURES) as FeatureName[];

/** One number for each name of `FEATURE_NAMES`, in that order. */
export const featuresOf = (pair: Pair): number[] => FEATURE_NAMES.map((name) => FEATURES[name](pair));

/** Places of the features that go by the thesaurus: the only ones that change where some of its expressions are switched off. */
const BY_THESAURUS = (
  [
    "relation",
    "nearRelation",
    "opposite",
    "keyRelation",
    "focus",
    "focusMissing",
    "kind",
    "speaker",
    "state",
  ] satisfies FeatureName[]
).map((name) => ({ name, place: FEATURE_NAMES.indexOf(name) }));

/** `features` with those anew that go by the thesaurus, for a pair that differs in nothing else. */
export function withThesaurus(features: readonly number[], pair: Pair): number[] {
  const anew = [...features];
  for (const { name, place } of BY_THESAURUS) anew[place] = FEATURES[name](pair);
  return anew;
}
