/** The questions that one text asks, each read on its own. */
import type { Generation } from "../../search/generation.ts";
import type { Question } from "../../search/question.ts";
import { partsOf } from "./parts.ts";
import { askedWho, durationOfEach, retoldOf, retoldOfYear, toldOfEach, toldOfEachYear } from "./retell.ts";
import { understand } from "./understand.ts";

/** Has a part no relation and no names of its own, so that it leans on the part before ("... and which Kazakhstan?")? */
function leaning(question: Question): boolean {
  return question.concepts.every((hit) => hit.weak) && question.words.length <= 5;
}

/** Nothing but a name after a word or two of going on: "and Kazakhstan?", "what about the Kazakhs?" */
const ONLY_NAMES = /^(?:and|what about|how about|or|also)?\s*\S+(?:\s\S+){0,2}[?.! ]*$/i;

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
  const isBare = asksNothing && words.length <= 5 && people.length === 0 && ONLY_NAMES.test(text);
  if (!after || !economy || economies.length > 1 || inherited.length > 0 || !isBare) return undefined;
  const told = retoldOf({ ...after, economies: after.applicants }, economy, generation);
  return told === undefined ? undefined : understand(told, generation);
}

/** A part that leans on the first asks the same of another, or of another year; else the two are read together. */
function leant(first: Question, part: Question, generation: Generation, before?: Question): Question {
  const { economies, inherited, applicants, text } = part;
  const [economy] = inherited.length === 0 ? economies : [];
  const year = /\b(?:19|20)\d\d\b/.exec(text)?.[0];
  const told =
    (economy && economies.length === 1 ? retoldOf(first, economy, generation) : undefined) ??
    (year ? retoldOfYear(first, year) : undefined);
  if (told !== undefined) return understand(told, generation, before);
  return { ...understand(`${first.text} ${text}`, generation, before), economies, applicants };
}

/** "When does he expect it?" goes back to what was said before it. */
const namesNobody = ({ economies, inherited, people, bodies }: Question): boolean =>
  economies.length === inherited.length && people.length === 0 && bodies.length === 0;

/** The question as a whole, or the at most three that it is made of. */
export function readParts(whole: Question, generation: Generation): Question[] {
  const who = askedWho(whole, generation);
  if (who !== undefined) return [understand(who, generation)];
  const { scene, texts } = partsOf(whole.text);
  // "who waited longer, and how long?" is one comparison
  if (texts.length < 2 || (whole.applicants.length === 2 && durationOfEach(whole, generation)))
    return askedOfEach(whole, generation);
  const parts: Question[] = [];
  for (const text of texts) {
    const question = understand(text, generation, parts.at(-1) ?? whole.after);
    const [first] = parts;
    if (first && leaning(question)) parts.push(leant(first, question, generation, whole.after));
    else if (!first && scene && namesNobody(question))
      parts.push(understand(`${scene} ${text}`, generation, whole.after));
    else parts.push(question);
  }
  return parts;
}

/** Words by which two are asked about each in turn, wherever they stand. */
const EACH = /\b(?:and|both|each|or|versus|vs|than|next to)\b/i;

/** "... of Georgia and of Armenia", "... in 2010 and in 2015": what stands side by side is asked about in turn. */
function askedOfEach(question: Question, generation: Generation): Question[] {
  const { applicants, economies, inherited, after } = question;
  const years = toldOfEachYear(question);
  if (years) return years.map((text) => understand(text, generation, after));
  if (applicants.length !== 2 || economies.length !== 2 || inherited.length > 0 || !EACH.test(question.text))
    return [question];
  const texts = durationOfEach(question, generation) ?? toldOfEach(question, generation);
  const read = (id: string) => {
    const text = texts?.get(id);
    return text === undefined ? question : understand(text, generation, after);
  };
  return applicants.map((id) => ({ ...read(id), economies: [id], applicants: [id] }));
}
