/**
 * Structural checks: named rules that decline a question before any score is looked at. Each goes by what the question asks for
 * and what the sources hold, none by single words.
 */

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

/** Why a question can't be answered, in a sentence's second half: "no source of mine names Iran"; undefined if the check has no objection. */
export type Check = (evidence: Evidence) => string | undefined;

const nameOf = (id: string, { knowledge }: Generation): string =>
  knowledge.economies.get(id)?.short ?? knowledge.economies.get(id)?.name ?? knowledge.bodies.get(id)?.name ?? id;

/** There is no word to go by. */
const nothingAsked: Check = ({ question }) => {
  const own = question.words.filter((word) => /\p{L}{2,}/u.test(word.folded) && !STOP_WORDS.has(word.folded));
  return own.length === 0 && question.economies.length === 0 && question.people.length === 0
    ? "there is no question in it"
    : undefined;
};

/** An economy is named that no source of mine names. */
const unknownEconomy: Check = ({ question, generation, entries }) => {
  const absent = question.economies.find((id) => !entries.some((entry) => entry.named.has(id)));
  return absent && `no source of mine names ${nameOf(absent, generation)}`;
};

/** A party or person is named whom nobody knows. */
const stranger: Check = ({ question }) =>
  question.strangers[0] ? `no source of mine names ${question.strangers[0]}` : undefined;

/** An office, who holds it in a fact, and the concepts that ask for it. */
const OFFICES: { concepts: string[]; holds: (entry: Entry) => boolean; office: string }[] = [
  {
    concepts: ["chair"],
    office: "chair of the Working Party",
    holds: ({ fact }) => fact.actors.some((actor) => actor.part === "chairs"),
  },
  {
    concepts: ["chief-negotiator", "delegation"],
    office: "negotiator",
    holds: ({ fact }) => fact.actors.some((actor) => actor.part === "leads" || actor.part === "negotiates"),
  },
];

/** Who holds an office for an economy is asked, and nobody in the sources holds it there. */
const emptyOffice: Check = ({ question, generation, entries }) => {
  if (!question.slots.has("who") || question.applicants.length === 0 || question.people.length > 0) return undefined;
  const curated = entries.some(({ fact }) =>
    fact.actors.some((actor) => actor.part === "chairs" || actor.part === "leads"),
  );
  for (const { concepts, holds, office } of OFFICES) {
    if (!curated || !question.concepts.some((hit) => !hit.weak && concepts.includes(hit.concept))) continue;
    const without = question.applicants.find((id) => !entries.some((entry) => entry.about.has(id) && holds(entry)));
    if (without) return `no source of mine names a ${office} for ${nameOf(without, generation)}`;
  }
  return undefined;
};

/** By name, in the order in which they are asked. */
const CHECKS = { nothingAsked, unknownEconomy, stranger, emptyOffice } satisfies Record<string, Check>;

/** The first objection, with the name of its check. */
export function firstObjection(evidence: Evidence): { check: string; why: string } | undefined {
  for (const [check, run] of Object.entries(CHECKS)) {
    const why = run(evidence);
    if (why) return { check, why };
  }
  return undefined;
}
