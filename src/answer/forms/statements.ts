/** What somebody said: asked of a person, and of nothing in particular. */
import { isUndated, spanOf } from "../../knowledge/dates.ts";
import type { Fact } from "../../knowledge/knowledge.ts";
import { personId } from "../../knowledge/names.ts";
import { STOP_WORDS } from "../../knowledge/words.ts";
import type { Question } from "../../search/question.ts";
import type { Answer } from "../answer.ts";
import { compose } from "../compose.ts";
import { OPEN_SPAN } from "./events.ts";
import { distinct, found, newestFirst, pointOn, type View } from "./form.ts";

/** Relations that ask what was said, whatever it was. */
const SAYING = new Set(["say", "interview", "comment"]);

/** Does it ask one person's words, and of no matter but whose accession they are on? */
export function asksStatements({ text, people, slots, concepts, nameWords, words }: Question): boolean {
  const strong = concepts.filter(({ weak }) => !weak);
  if (OPEN_SPAN.test(text)) return false;
  if (people.length !== 1 || !slots.has("what") || strong.length === 0) return false;
  // "what did she say about dairy?" asks of a matter that no relation stands for
  const isOnMatter = words.some(
    ({ folded, stem }, i) =>
      !nameWords.has(i) &&
      !STOP_WORDS.has(folded) &&
      !/^(?:19|20)\d\d$/.test(stem) &&
      !strong.some(({ from, to }) => i >= from && i < to),
  );
  return !isOnMatter && strong.every(({ concept }) => SAYING.has(concept));
}

const saidIn = ({ date, source }: Fact, { dates }: Question): boolean => {
  if (dates.length === 0) return true;
  const span = spanOf(date ?? "") ?? (isUndated(source.published) ? undefined : spanOf(source.published));
  return span !== undefined && dates.some((day) => day.earliest <= span.latest && span.earliest <= day.latest);
};

/** Newest first; undefined where the sources quote nothing of the person on that. */
export function statements(question: Question, view: View): Answer | undefined {
  const [person] = question.people;
  const name = view.generation.names.people.get(person ?? "")?.name;
  const isOn = (fact: Fact) =>
    [...question.economies, ...question.bodies.filter((id) => id !== "wto")].every(
      (id) => fact.economies.includes(id) || fact.mentions.includes(id),
    );
  const said = view.facts
    .filter(({ speaker }) => speaker && personId(speaker.name) === person)
    .filter((fact) => isOn(fact) && saidIn(fact, question))
    .sort(newestFirst);
  if (said.length === 0) return undefined;
  const composition = compose();
  const [lead, ...points] = distinct(said, composition).map((fact) => pointOn(fact, composition));
  const title = `${name ?? person}: statements`;
  return found({ form: "positions", view, title, composition, ...(lead ? { lead } : {}), points });
}
