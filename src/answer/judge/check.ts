/** What structural checks go by. */
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

/** How strongly an entry speaks of each relation. */
export const saidBy = (entry: Entry, generation: Generation): ReadonlyMap<string, number> =>
  generation.concepts[generation.byFact.get(entry.fact.id) ?? -1] ?? new Map();
