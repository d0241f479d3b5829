/**
 * Structural checks: named rules that decline a question before any score is looked at. Each goes by what the question asks for
 * and what the sources hold, none by single words.
 */

import { nameOf } from "../../knowledge/knowledge.ts";
import { STOP_WORDS } from "../../knowledge/words.ts";
import type { Entry } from "../../search/entry.ts";
import type { Question } from "../../search/question.ts";
import { beyondSources } from "./beyond.ts";
import type { Asked, Check, Evidence } from "./check.ts";
import { uncounted } from "./counts.ts";
import { undemanded } from "./demands.ts";
import { unmeasured } from "./measures.ts";
import { emptyOffice, noSecond, onlyHolder } from "./offices.ts";
import { isOtherTask } from "./other-task.ts";
import { unacted, unheld, unheldDay } from "./outcomes.ts";
import { noSuccessor } from "./persons.ts";
import { unsigned } from "./signatures.ts";
import { unquoted } from "./speech.ts";
import { undatedSitting, untakenStep } from "./steps.ts";
import { unnamedWare } from "./wares.ts";

/** There is no word to go by. */
const nothingAsked: Check = ({ question }) => {
  const own = question.words.filter((word) => /\p{L}{2,}/u.test(word.folded) && !STOP_WORDS.has(word.folded));
  return own.length === 0 && question.economies.length === 0 && question.people.length === 0
    ? "there is no question in it"
    : undefined;
};

/** Who is meant can only be told from what was asked before, and nothing was. */
const MEANT = /\b(?:it|its|they|their|them|he|she|his|her|that country|the country)\b/i;
const nobodyMeant: Check = ({ question, entries }) => {
  const { economies, bodies, people, after, text, words } = question;
  if (after || economies.length + bodies.length + people.length > 0) return undefined;
  const own = words.filter(({ folded }) => !STOP_WORDS.has(folded) && !ASKING.has(folded));
  const isOpen = own.length === 0 || (MEANT.test(text) && own.length <= 2);
  const accessions = new Set(entries.flatMap(({ about }) => [...about]));
  return isOpen && accessions.size > 1 ? "I can't tell whom the question is about" : undefined;
};
const ASKING = new Set([
  "who",
  "when",
  "where",
  "why",
  "how",
  "since",
  "until",
  "long",
  "many",
  "much",
  "really",
  "exactly",
]);

/** Something else is wanted than what sources say. */
const otherTask: Check = ({ question }) =>
  isOtherTask(question.text) ? "I only show what sources say: I write nothing of my own" : undefined;

/** An economy is named that no source of mine names. */
const unknownEconomy: Check = ({ question, generation, entries }) => {
  const absent = question.economies.find((id) => !entries.some((entry) => entry.named.has(id)));
  return absent && `no source of mine names ${nameOf(absent, generation.knowledge)}`;
};

/** A party or person is named whom nobody knows. */
const stranger: Check = ({ question }) =>
  question.strangers[0] ? `no source of mine names ${question.strangers[0]}` : undefined;

/** By name, in the order in which they are asked. */
const CHECKS = {
  nothingAsked,
  nobodyMeant,
  otherTask,
  unknownEconomy,
  stranger,
  beyondSources,
  noSecond,
  unsigned,
  emptyOffice,
  onlyHolder,
  noSuccessor,
  untakenStep,
  undatedSitting,
  uncounted,
  unmeasured,
  unnamedWare,
  undemanded,
  unquoted,
  unheld,
  unheldDay,
  unacted,
} satisfies Record<string, Check>;

/** The first objection, with the name of its check. */
export function firstObjection(evidence: Evidence): { check: string; why: string } | undefined {
  for (const [check, run] of Object.entries(CHECKS)) {
    const why = run(evidence);
    if (why) return { check, why };
  }
  return undefined;
}

/** Is a fact about other accessions than those asked about, and names none of these in its own words? */
export const isOfOthers = ({ about, told }: Entry, { economies }: Question): boolean =>
  economies.length > 0 && about.size > 0 && !economies.some((id) => told.has(id));

/** The best fact is about others, or about another territory than the one named. */
export function isElsewhere(best: Entry, { question, generation }: Asked): string | undefined {
  const bodies = question.bodies.flatMap((id) => generation.knowledge.bodies.get(id) ?? []);
  const territory = bodies.find(({ id, kind }) => kind === "territory" && !best.named.has(id));
  if (territory) return `the nearest fact does not name ${territory.name}`;
  const [asked] = question.economies;
  if (asked === undefined || !isOfOthers(best, question)) return undefined;
  return `the nearest fact is about another economy than ${nameOf(asked, generation.knowledge)}`;
}
