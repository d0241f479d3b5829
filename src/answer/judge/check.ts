/** What structural checks go by. */
import { STOP_WORDS } from "../../knowledge/words.ts";
import type { Entry } from "../../search/entry.ts";
import type { Generation } from "../../search/generation.ts";
import type { Question } from "../../search/question.ts";

/** What there is to judge by. */
export interface Evidence {
  question: Question;
  generation: Generation;
  /** Entries that count: known as of the day, of the origins wanted. */
  entries: readonly Entry[];
}

/** The evidence, where the entries don't matter. */
export type Asked = Pick<Evidence, "question" | "generation">;

/** Why a question can't be answered, in a sentence's second half: "no source of mine names Iran"; undefined if the check has no objection. */
export type Check = (evidence: Evidence) => string | undefined;

/** Words that only ask. */
const ASKING = new Set(["many", "much", "often", "number", "exactly", "really", "currently", "now", "please", "tell"]);

/** The question's words that are neither names nor asking words, nor a year: what it asks about. */
export const ownWords = ({ words, nameWords }: Question) =>
  words.filter(
    ({ folded }, i) =>
      !nameWords.has(i) && !STOP_WORDS.has(folded) && !ASKING.has(folded) && !/^(?:19|20)\d\d$/.test(folded),
  );

/** Is it of the time that is asked about, if any is? */
export const isThen = ({ date, published }: Entry, { dates }: Question): boolean =>
  dates.every(({ earliest, latest }) => {
    const day = date ?? published;
    return earliest <= day.latest && day.earliest <= latest;
  });

/** How strongly an entry speaks of each relation. */
export const saidBy = (entry: Entry, generation: Generation): ReadonlyMap<string, number> =>
  generation.concepts[generation.byFact.get(entry.fact.id) ?? -1] ?? new Map();
