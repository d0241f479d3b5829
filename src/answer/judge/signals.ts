/** Signals by which the small calibrated model says how probable it is that the best-ranked fact answers the question. */
import { STOP_WORDS } from "../../knowledge/words.ts";
import { FEATURE_NAMES, type FeatureName } from "../../search/features.ts";
import type { Generation } from "../../search/generation.ts";
import { highest } from "../../search/matching.ts";
import type { Question } from "../../search/question.ts";
import { askedConcepts, type Ranked } from "../../search/ranker.ts";

export interface Ranking {
  question: Question;
  generation: Generation;
  ranked: readonly Ranked[];
}

const feature = ({ ranked }: Ranking, name: FeatureName): number =>
  ranked[0]?.features[FEATURE_NAMES.indexOf(name)] ?? 0;

const clamp = (value: number, low = -1, high = 1): number => Math.max(low, Math.min(high, value));

/** Share of the question's own words that the best facts neither hold nor explain by a relation. */
function unexplained(ranking: Ranking): number {
  const { question, generation, ranked } = ranking;
  const best = ranked
    .slice(0, 3)
    .map(({ entry }) => ({ entry: generation.entries[entry], said: generation.concepts[entry] }));
  const explained = new Set<number>();
  for (const hit of question.concepts)
    if (best.some(({ said }) => said?.has(hit.concept))) for (let i = hit.from; i < hit.to; i++) explained.add(i);
  const own = question.words
    .map((word, i) => ({ word, i }))
    .filter(({ word, i }) => !question.nameWords.has(i) && !STOP_WORDS.has(word.folded));
  const left = own.filter(({ word, i }) => !explained.has(i) && !best.some(({ entry }) => entry?.stems.has(word.stem)));
  return own.length === 0 ? 1 : left.length / own.length;
}

/** Share of the asked relations, by weight, that no fact about the economies asked about carries. */
function absentRelations({ question, generation, ranked }: Ranking): number {
  const asked = askedConcepts(question, generation);
  const about = ranked.filter(({ entry }) => {
    const named = generation.entries[entry]?.named;
    return question.economies.every((id) => named?.has(id));
  });
  let all = 0;
  let absent = 0;
  for (const [concept, weight] of asked) {
    all += weight;
    if (!about.some(({ entry }) => generation.concepts[entry]?.has(concept))) absent += weight;
  }
  return all === 0 ? 1 : absent / all;
}

/** The matcher's best score among entries that name all economies asked about. */
function matchedAbout({ question, generation, ranked }: Ranking): number {
  const scores = ranked
    .filter(({ entry }) => question.economies.every((id) => generation.entries[entry]?.named.has(id)))
    .map(({ matched }) => matched);
  return Math.max(-12, ...scores);
}

/** How well the word that says what is asked, and is met worst, is met by the best facts together: a near miss has all words but one. */
function leastMet({ ranked }: Ranking): number {
  const rows = ranked.slice(0, 3).flatMap(({ asked }) => (asked.length > 0 ? [asked] : []));
  return rows.length > 0 ? Math.min(...highest(rows)) : 0;
}

function worded({ generation, ranked }: Ranking): number {
  const fact = generation.entries[ranked[0]?.entry ?? -1]?.fact;
  return fact && fact.statement !== fact.quote ? 1 : 0;
}

const CONTENT =
  /\bwhat (?:does|did|do|is|was|stands|stood)\b.{0,60}\b(?:say|says|said|contain|propose|proposes|foresee|state|include|offer|give|gave|in (?:it|the|that))\b|\b(?:content|terms|details|price|demands|conditions) (?:of|for)\b/i;

/** So many facts that rank behind the best are what it is held against. */
const BESIDE = 11;
/** How far the best fact stands out from those behind it: an answer is seldom told in one sentence alone, but a near miss resembles one. */
function standsOut({ ranked }: Ranking): number {
  const [best, ...others] = ranked.slice(0, BESIDE + 1).map(({ matched }) => matched);
  if (best === undefined || others.length === 0) return 0;
  return clamp((best - others.reduce((sum, one) => sum + one, 0) / others.length) / 8);
}

/** A reason is asked, and the best fact gives none. */
function reasonMissing({ question, generation, ranked }: Ranking): number {
  const best = generation.entries[ranked[0]?.entry ?? -1];
  return question.slots.has("why") && best?.fillings.why === false ? 1 : 0;
}

/** Does the best fact hold all that was asked in one: a relation in so many words, whose it is, everybody named, and something for the slot? */
function complete(ranking: Ranking): number {
  const { question, generation, ranked } = ranking;
  const said = generation.concepts[ranked[0]?.entry ?? -1];
  const relation = question.concepts.some((hit) => !hit.weak && (said?.get(hit.concept) ?? 0) >= 1);
  const isMissing = (["slotMissing", "economyMissing", "personMissing"] as const).some(
    (name) => feature(ranking, name) > 0,
  );
  const isAbout = question.applicants.length === 0 ? feature(ranking, "economies") > 0 : feature(ranking, "about") > 0;
  const isFilled = feature(ranking, "slot") > 0 && feature(ranking, "unit") >= 0;
  return relation && isAbout && isFilled && !isMissing ? 1 : 0;
}

/**
 * Each signal with the sign that its weight must have: 1 speaks for answering, -1 against. They are few on purpose: what a question shares with a
 * fact that does not answer it (words, relations, economies) is what makes a near miss near.
 */
export const SIGNALS = {
  matched: { sign: 1, of: ({ ranked }: Ranking) => clamp((ranked[0]?.matched ?? 0) / 12) },
  /** The worse of the scores for statement and quotation: both answer it. */
  matchedBoth: { sign: 1, of: (ranking: Ranking) => feature(ranking, "matcherBoth") },
  matchedAbout: { sign: 1, of: (ranking: Ranking) => clamp(matchedAbout(ranking) / 12) },
  /** Words in common raise the matcher's score whether or not they are what was asked: a near miss lives by them. */
  words: { sign: -1, of: (ranking: Ranking) => feature(ranking, "words") },
  wordShare: { sign: -1, of: (ranking: Ranking) => feature(ranking, "wordShare") },
  standsOut: { sign: -1, of: standsOut },
  score: { sign: 1, of: ({ ranked }: Ranking) => clamp((ranked[0]?.score ?? 0) / 12) },
  complete: { sign: 1, of: complete },
  absentRelations: { sign: -1, of: absentRelations },
  unexplained: { sign: -1, of: unexplained },
  slotMissing: { sign: -1, of: (ranking: Ranking) => feature(ranking, "slotMissing") },
  about: { sign: 1, of: (ranking: Ranking) => feature(ranking, "about") },
  economyMissing: { sign: -1, of: (ranking: Ranking) => feature(ranking, "economyMissing") },
  plan: { sign: 1, of: (ranking: Ranking) => feature(ranking, "plan") },
  leastMet: { sign: 1, of: leastMet },
  reasonMissing: { sign: -1, of: reasonMissing },
  /** A fact that somebody worded, in several ways, is like many a question that it does not answer. */
  worded: { sign: -1, of: worded },
  /** Which one it was, and in what way, is rarely said in so many words. */
  asksWhich: { sign: -1, of: ({ question }: Ranking) => (question.slots.has("which") ? 1 : 0) },
  /** What stands in a text, or what somebody's terms are, is rarely told where the text or the terms are. */
  asksContent: { sign: -1, of: ({ question }: Ranking) => (CONTENT.test(question.text) ? 1 : 0) },
  asksHow: {
    sign: -1,
    of: ({ question: { slots } }: Ranking) => (slots.has("how") && slots.size === 1 ? 1 : 0),
  },
  nothingNamed: {
    sign: -1,
    of: ({ question: { economies, bodies, people, dates } }: Ranking) => {
      // a day is as good as a name, a year is not
      const days = dates.filter(({ earliest, latest }) => earliest === latest);
      return economies.length + bodies.length + people.length + days.length === 0 ? 1 : 0;
    },
  },
} satisfies Record<string, { sign: 1 | -1; of: (ranking: Ranking) => number }>;

export type SignalName = keyof typeof SIGNALS;
export const SIGNAL_NAMES = Object.keys(SIGNALS) as SignalName[];

export const signalsOf = (ranking: Ranking): number[] => SIGNAL_NAMES.map((name) => SIGNALS[name].of(ranking));
