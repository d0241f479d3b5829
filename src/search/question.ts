/** A question as it was understood: only what can be read off with certainty. `ask --explain` prints it. */

import type { Span } from "../knowledge/dates.ts";
import type { SLOTS, Step } from "../knowledge/schema.ts";
import type { ConceptHit } from "../knowledge/thesaurus/thesaurus.ts";
import type { Word } from "../knowledge/words.ts";

export type Slot = (typeof SLOTS)[number];
export type Tense = "past" | "present" | "future";

export interface Question {
  /** The text with typos mended, addresses of the bot and markup taken out. */
  text: string;
  words: Word[];
  /** The text with "it" for each economy: the matcher knows none of them, and rare names distract it. */
  bare: string;
  /** Economies named, in order; `inherited` come from the question before. */
  economies: string[];
  inherited: string[];
  /** Those among the economies (or inherited ones) whose own accession can be meant. */
  applicants: string[];
  /** Bodies and people named. */
  bodies: string[];
  people: string[];
  /** Words that belong to a name; they count as names, not as words. */
  nameWords: ReadonlySet<number>;
  slots: ReadonlySet<Slot>;
  /** What a figure is asked of: the stem of "states" in "how many states". */
  unit?: string;
  concepts: ConceptHit[];
  /** Those of the relations that stand right behind the question word, by strength. */
  focus: ReadonlyMap<string, number>;
  /** Formal steps that it asks about in so many words. */
  steps: ReadonlySet<Step>;
  tense: Tense;
  /** Years and months that it names. */
  dates: Span[];
  /** Capitalised words that are neither known names nor English: a party that no source knows. */
  strangers: string[];
  /** What was mended: typed word and word understood. */
  mended: { typed: string; word: string }[];
  /** The question before it in the conversation. */
  after?: Question;
}
