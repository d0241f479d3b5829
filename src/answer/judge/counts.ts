/** How many of a thing there are. */
import { nameOf } from "../../knowledge/knowledge.ts";
import { stemOf } from "../../knowledge/words.ts";
import type { Entry } from "../../search/entry.ts";
import type { Question } from "../../search/question.ts";
import { isUnit, unitAlike } from "../../search/units.ts";
import { type Asked, type Check, ownWords, saidBy } from "./check.ts";

/** Relations that are a number of their own. */
const COUNTS = new Set(["accession-count", "member-count"]);

/** How many of a thing there are is asked, and no source counts that thing where it names those asked about. */
export const uncounted: Check = ({ question, generation, entries }) => {
  const { unit, slots, applicants, bodies } = question;
  // a Working Party is that of one accession: whoever is merely mentioned has another
  const isOfTheirs = bodies.includes("working-party");
  if (unit === undefined || !(slots.has("howmany") || slots.has("howlong"))) return undefined;
  const relations = question.concepts.filter(({ weak }) => !weak);
  // who tells of all that is asked, with a figure, may count it by another name
  const tellsAll = (entry: Entry) =>
    relations.length > 1 &&
    entry.fillings.howmany &&
    [...entry.fillings.counted].every((one) => one === unit || !isUnit(one)) &&
    relations.every(({ concept }) => saidBy(entry, generation).get(concept) === 1);
  // "the queue" is a count of those in it, by whatever name they are counted
  const isCount = (entry: Entry) =>
    entry.fillings.howmany &&
    relations.some(({ concept }) => COUNTS.has(concept) && saidBy(entry, generation).get(concept) === 1);
  const counts = (id?: string) =>
    entries.some(
      (entry) =>
        (id === undefined || (isOfTheirs ? entry.about : entry.named).has(id)) &&
        (entry.fillings.counted.has(unit) || tellsAll(entry) || isCount(entry)),
    );
  if (applicants.length === 0) return counts() ? undefined : "no source of mine gives that number";
  const without = applicants.find((id) => !counts(id));
  return without && `no source of mine gives that number for ${nameOf(without, generation.knowledge)}`;
};

const ORGANISATION = /\b(?:club|organi[sz]ation|wto|bloc|world trade body)\b/i;
const GROUP = /\b(?:working part(?:y|ies)|group|panel|team)\b/i;

/** The members of a Working Party are not those of the organisation. */
export const countsAnother = ({ fillings, named, fact }: Entry, { unit, text, bodies }: Question): boolean =>
  unit === stemOf("members") &&
  (ORGANISATION.test(text) || bodies.includes("wto")) &&
  !GROUP.test(text) &&
  fillings.counted.has(unit) &&
  named.has("working-party") &&
  GROUP.test(fact.quote);

/** Does the entry count the very thing that is asked, for everybody asked about, at the time asked, and speak of all else that is asked, in its words or its relations? */
export function countsAsked(entry: Entry, { question, generation }: Asked): boolean {
  const { unit, slots, economies, bodies, dates } = question;
  const relations = question.concepts.filter(({ weak }) => !weak);
  const said = saidBy(entry, generation);
  if (unit === undefined || !slots.has("howmany")) return false;
  const isThen =
    dates.length === 0 ||
    dates.some(({ earliest, latest }) => entry.date && earliest <= entry.date.latest && entry.date.earliest <= latest);
  const isOfAll = [...economies, ...bodies].every((id) => entry.named.has(id));
  const inWords = () =>
    economies.length + bodies.length > 0 &&
    ownWords(question).every(({ stem }) => unitAlike(stem) === unit || entry.stems.has(stem));
  const inRelations = () => relations.length > 0 && relations.every(({ concept }) => said.get(concept) === 1);
  return isThen && isOfAll && entry.fillings.counted.has(unit) && (inWords() || inRelations());
}
