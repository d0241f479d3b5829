/** The questions that one text asks, each read on its own. */
import { nameOf } from "../../knowledge/knowledge.ts";
import type { Generation } from "../../search/generation.ts";
import type { Question } from "../../search/question.ts";
import { partsOf } from "./parts.ts";
import { understand } from "./understand.ts";

/** Has a part no relation and no names of its own, so that it leans on the part before ("... and which Kazakhstan?")? */
function leaning(question: Question): boolean {
  return question.concepts.every((hit) => hit.weak) && question.words.length <= 5;
}

/**
 * A follow-up that only names another economy ("and Kazakhstan?") asks the question before it of that one.
 * @returns the question so retold, or undefined if the follow-up asks something of its own
 */
export function retold(
  { after, economies, inherited, people, text, words, concepts, slots }: Question,
  generation: Generation,
): Question | undefined {
  const [economy] = economies;
  const asksNothing =
    concepts.every((hit) => hit.weak) && ![...slots].some((slot) => slot !== "how" && slot !== "what");
  if (
    !after ||
    !economy ||
    inherited.length > 0 ||
    economies.length > 1 ||
    people.length > 0 ||
    words.length > 5 ||
    !asksNothing
  )
    return undefined;
  if (/^(?:and|what about|how about|or|also)?\s*\S+(?:\s\S+){0,2}[?.! ]*$/i.test(text) === false) return undefined;
  const name = nameOf(economy, generation.knowledge);
  const named = generation.names
    .find(after.words)
    .filter((hit) => hit.kind === "economy" && after.applicants.includes(hit.id));
  if (new Set(named.map(({ id }) => id)).size !== 1) return undefined;
  let told = after.text;
  for (const { from, to } of named.reverse()) {
    const [first, last] = [after.words[from], after.words[to - 1]];
    if (first && last)
      told = told.slice(0, first.from) + (/['\u2019]s?$/.test(last.raw) ? `${name}'s` : name) + told.slice(last.to);
  }
  return understand(told, generation);
}

/** The question as a whole, or the at most three that it is made of. */
export function readParts(whole: Question, generation: Generation): Question[] {
  const texts = partsOf(whole.text);
  if (texts.length < 2) return splitByApplicant(whole);
  const parts: Question[] = [];
  for (const text of texts) {
    const question = understand(text, generation, parts.at(-1) ?? whole.after);
    const [first] = parts;
    if (!first || !leaning(question)) parts.push(question);
    else {
      const { economies, applicants } = question;
      parts.push({ ...understand(`${first.text} ${text}`, generation, whole.after), economies, applicants });
    }
  }
  return parts;
}

/** "... of Georgia and of Armenia": two accessions side by side are asked about each in turn. */
function splitByApplicant(question: Question): Question[] {
  const [first, second] = question.applicants;
  const sideBySide =
    first &&
    second &&
    question.applicants.length === 2 &&
    question.economies.length === 2 &&
    question.inherited.length === 0;
  if (!sideBySide || !/\b(?:and|both|each|or|versus|vs|than|next to)\b/i.test(question.text)) return [question];
  return [first, second].map((id) => ({ ...question, economies: [id], applicants: [id] }));
}
