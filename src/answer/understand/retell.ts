/** The same question asked of another: a name, or a year, put in the place of those that it names. */
import { NAME, withoutNames } from "../../knowledge/hidden-names.ts";
import { nameOf } from "../../knowledge/knowledge.ts";
import type { Generation } from "../../search/generation.ts";
import type { Question } from "../../search/question.ts";

/** What stands between names that are asked about side by side: "Russia and Kazakhstan", "Samoa, Vanuatu or Laos". */
const JOINS = /^\s*(?:,|;|&|\/|,?\s*(?:and|or|versus|vs\.?|as well as)(?:\s+(?:of|for|in|by|with))?)\s*$/i;

/** "Between Georgia and Russia" is asked of the two together. */
const BETWEEN = /\b(?:between|among|amongst)\s+(?:the\s+)?$/i;

interface Place {
  from: number;
  to: number;
}

/** Where the names of an economy stand in the text, in characters. */
function placesOf({ words }: Question, ids: readonly string[], { names }: Generation): (Place & { id: string })[] {
  return names.find(words).flatMap(({ kind, id, from, to }) => {
    const [first, last] = [words[from], words[to - 1]];
    return kind === "economy" && ids.includes(id) && first && last ? [{ id, from: first.from, to: last.to }] : [];
  });
}

/** Puts a name where another stood, an owner's for an owner's. */
function put(text: string, { from, to }: Place, name: string): string {
  const isOwner = /['’]s?$/.test(text.slice(from, to));
  return text.slice(0, from) + (isOwner ? `${name}'s` : name) + text.slice(to);
}

/** The question's text with the economy's name wherever the one that it names stands; undefined where it names none, or several. */
export function retoldOf(question: Question, economy: string, generation: Generation): string | undefined {
  const places = placesOf(question, question.economies, generation);
  if (new Set(places.map(({ id }) => id)).size !== 1) return undefined;
  const name = nameOf(economy, generation.knowledge);
  return places.reverse().reduce((text, place) => put(text, place, name), question.text);
}

/** "... of Russia and Kazakhstan": a text for each of the accessions named side by side, in order; undefined where they are not. */
export function toldOfEach(question: Question, generation: Generation): Map<string, string> | undefined {
  const places = placesOf(question, question.applicants, generation);
  const isJoined = places.every(
    ({ from }, i) => i === 0 || JOINS.test(question.text.slice((places[i - 1] as Place).to, from)),
  );
  const [first, last] = [places[0], places.at(-1)];
  if (BETWEEN.test(question.text.slice(0, first?.from ?? 0))) return undefined;
  if (!first || !last || places.length < 2 || !isJoined) return undefined;
  const texts = places.map(({ id }) => {
    const text = put(question.text, { from: first.from, to: last.to }, nameOf(id, generation.knowledge));
    return [id, text.replace(/\b(?:both|each|respectively|the two)\s+/gi, "")] as const;
  });
  return new Map(texts);
}

/** Who of two was longer, or quicker, about joining: how long each took is what tells. Who has been a member longer is another question. */
const LONGER = /(?<!\b(?:no|any) )\b(?:longer|longest|quicker|quickest|faster|fastest|sooner)\b/i;
const JOINING =
  /\b(?:wait|waited|waiting|take|took|taken|need|needed|spent|negotiat\w+|talks|haggl\w+|bargain\w+|queu\w+|try|tried|trying|road|path|process|accession|journey|haul|get in|got in)\b/i;
const BEING_IN = /\b(?:been|is|are|was) (?:an? )?members?\b/i;

/** A comparison of how long two took, as a question on each; undefined where nothing such is compared. */
export function durationOfEach(
  { text, applicants }: Question,
  { knowledge }: Generation,
): Map<string, string> | undefined {
  if (!LONGER.test(text) || !JOINING.test(text) || BEING_IN.test(text)) return undefined;
  return new Map(
    applicants.map(
      (id) => [id, `How long has ${nameOf(id, knowledge)} been negotiating to join, how many years?`] as const,
    ),
  );
}

const OFFICE = "(?:job|role|post|function|office|occupation|official title)";
/** The name is put out of sight: what is asked is nothing but its bearer's office. */
const ASKS_OFFICE: readonly RegExp[] = [
  new RegExp(`^what(?:['’]?s| is| was) ${NAME}['’]s? (?:[\\p{L}-]+ ){0,2}${OFFICE}\\W*$`, "iu"),
  new RegExp(`^(?:what|which) ${OFFICE} (?:does|did|has|had|is|was) ${NAME}(?: have| hold| in)?\\W*$`, "iu"),
  new RegExp(`^(?:what(?:['’]?s| is| was) )?(?:the )?${OFFICE} (?:of|held by) ${NAME}\\W*$`, "iu"),
  new RegExp(`^what (?:does|did) ${NAME} do(?: for a living| (?:at|in|for) [^,;]{2,30})?\\W*$`, "iu"),
];

const HONOURED = new RegExp(`\\b(?:mr|mrs|ms|dr|ambassador|minister)\\.? ${NAME}`, "iu");

/** What somebody named does for a living is who it is; undefined where that is not asked. */
export function askedWho({ text, people, economies, words }: Question, { names }: Generation): string | undefined {
  const [person] = people;
  if (!person || people.length > 1 || economies.length > 0) return undefined;
  const asked = withoutNames(text, words, names).bare.replace(HONOURED, NAME);
  return ASKS_OFFICE.some((form) => form.test(asked))
    ? `Who is ${names.people.get(person)?.name ?? person}?`
    : undefined;
}

const YEAR = "(?:19|20)\\d\\d";
const TWO_YEARS = new RegExp(
  `(?<!\\b(?:between|from|during|over) )\\b(${YEAR})(,? (?:and|or|versus|vs\\.?|compared (?:to|with)) (?:then |later )?(?:in |of |by )?)(${YEAR})\\b`,
  "i",
);

/** "... in 2010 and in 2015": a text for each of two years named side by side; undefined where they are not. */
export function toldOfEachYear({ text }: Question): string[] | undefined {
  const match = TWO_YEARS.exec(text);
  if (!match) return undefined;
  const [whole, first = "", , second = ""] = match;
  return [first, second].map((year) => text.slice(0, match.index) + year + text.slice(match.index + whole.length));
}

/** The text with the later year in the place of its own; undefined where it names none, or several. */
export function retoldOfYear({ text }: Question, year: string): string | undefined {
  const years = [...text.matchAll(new RegExp(`\\b${YEAR}\\b`, "g"))];
  return years.length === 1 ? text.replace(new RegExp(`\\b${YEAR}\\b`), year) : undefined;
}
