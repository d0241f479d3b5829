/** Where nothing needs to be weighed: the best fact names the very thing that is asked about. */
import { personId } from "../../knowledge/names.ts";
import type { Entry } from "../../search/entry.ts";
import type { Question } from "../../search/question.ts";
import { type Asked, isThen, ownWords } from "./check.ts";
import { countsAsked } from "./counts.ts";
import { namesHolder } from "./offices.ts";
import { datesStep } from "./steps.ts";
import { holdsRole, roleAsked } from "./titles.ts";

/** "Who is ...?", and nothing else: the one asked about. */
export const whoAsked = (question: Question): string | undefined =>
  question.slots.has("who") && question.people.length === 1 && ownWords(question).length === 0
    ? question.people[0]
    : undefined;

const HONOUR = /^(?:mr|mrs|ms|dr|h\.?e)\.?$/i;

/** Does it say in which office somebody is? */
export const introduces = ({ fact, people }: Entry, person: string): boolean =>
  people.has(person) &&
  (fact.kind === "people" ||
    fact.actors.some(({ name, role }) => personId(name) === person && role !== undefined && !HONOUR.test(role)));

/** "Who is the ambassador of ...?", and it names whoever is, at the time asked about. */
function holdsTitle(entry: Entry, question: Question): boolean {
  const role = roleAsked(question);
  return role !== undefined && holdsRole(entry, role, question) && isThen(entry, question);
}

/** "What is ...?" of a term of the procedure, and it explains that term. */
const explains = ({ fact, stems }: Entry, question: Question): boolean => {
  const own = ownWords(question);
  const asksTerm = question.slots.has("what") && question.economies.length + question.people.length === 0;
  return asksTerm && fact.id.startsWith("term-") && own.length > 0 && own.every(({ stem }) => stems.has(stem));
};

/** The organisation and its organs, of which every accession is a matter. */
export const OF_WTO = new Set([
  "wto",
  "gatt",
  "general-council",
  "ministerial-conference",
  "working-party",
  "wto-secretariat",
]);

/** Does it speak of every word of the question, in words or by a relation that is asked? A deed that is none of these is another question. */
const speaksOfAll = ({ stems }: Entry, question: Question): boolean => {
  const { words, concepts } = question;
  const own = new Set(ownWords(question));
  return words.every(
    (word, i) => !own.has(word) || stems.has(word.stem) || concepts.some(({ from, to }) => i >= from && i < to),
  );
};

/**
 * The office asked about is held in it, the step asked about dated, or the thing asked about counted, for the one asked about; or it says who
 * or what it is that is asked about.
 */
export function isCertain(entry: Entry, asked: Asked): boolean {
  const { question } = asked;
  if (
    countsAsked(entry, asked) ||
    introduces(entry, whoAsked(question) ?? "") ||
    holdsTitle(entry, question) ||
    explains(entry, question)
  )
    return true;
  const { applicants, economies, bodies } = question;
  // between two, of another body, or of another time, something else is asked than who or when
  if (
    economies.length !== 1 ||
    !isThen(entry, question) ||
    !bodies.every((id) => OF_WTO.has(id) || entry.named.has(id))
  )
    return false;
  if (!speaksOfAll(entry, question)) return false;
  if (applicants.length !== 1 || !applicants.every((id) => entry.about.has(id))) return false;
  return namesHolder(entry, question) ?? datesStep(entry, asked) ?? false;
}
