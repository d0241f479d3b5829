/** Who holds an office for an accession: its chair, its secretary, its negotiator. */
import { nameOf } from "../../knowledge/knowledge.ts";
import type { Entry } from "../../search/entry.ts";
import type { Generation } from "../../search/generation.ts";
import type { Question } from "../../search/question.ts";
import { type Check, isThen, saidBy } from "./check.ts";

interface Office {
  /** Relations that ask for it. */
  concepts: string[];
  name: string;
  /** Does an entry say who holds it? */
  holds: (entry: Entry) => boolean;
}

const OFFICES: Office[] = [
  {
    concepts: ["chair"],
    name: "chair of the Working Party",
    holds: ({ fact }) => fact.actors.some((actor) => actor.part === "chairs"),
  },
  {
    concepts: ["secretary"],
    name: "secretary of the Working Party",
    holds: ({ fact }) => fact.actors.some(({ part, role = "" }) => part === "serves" && /secretary/i.test(role)),
  },
  {
    concepts: ["chief-negotiator", "delegation"],
    name: "negotiator",
    // governments negotiate too: who does so for one has an office
    holds: ({ fact }) => fact.actors.some(({ part, role }) => part === "leads" || (part === "negotiates" && role)),
  },
];

const asksWho = ({ slots, applicants, people }: Question): boolean =>
  slots.has("who") && applicants.length > 0 && people.length === 0;

/**
 * The offices whose holder is asked for. What asks for one in so many words means that one; a word that can mean several ("who led ...?")
 * means any of them.
 */
const officesAsked = (question: Question): Office[] => (asksWho(question) ? officesIn(question) : []);

/** The offices that a question speaks of. */
function officesIn(question: Question): Office[] {
  const askedBy = (weak: boolean) =>
    OFFICES.filter(({ concepts }) =>
      question.concepts.some((hit) => hit.weak === weak && concepts.includes(hit.concept)),
    );
  const [certain, possible] = [askedBy(false), askedBy(true)];
  return certain.length > 0 ? certain : possible;
}

/** Nobody holds it: that answers who does. */
const VACANT =
  /\b(?:nobody|no one|no (?:chair\w*|negotiator|secretary)|vacant|without an? (?:chair\w*|negotiator)|(?:yet|still) to (?:agree|be (?:named|appointed|chosen|found))|not (?:yet )?been (?:named|appointed|chosen|found))\b/i;

/** Does an entry that was only read out of an article speak of the office in so many words, and name somebody, or say that nobody holds it? */
const speaksOf = (entry: Entry, { concepts }: Office, generation: Generation): boolean => {
  const said = saidBy(entry, generation);
  const isVacant = VACANT.test(entry.fact.quote);
  return (
    concepts.some((concept) => said.get(concept) === 1 || (isVacant && said.has(concept))) &&
    (entry.people.size > 0 || isVacant)
  );
};

/** A second in an office is not the first. */
const SECOND = /\b(?:deputy|vice|assistant|acting)[- ](?:(?:chief|lead|top) )?(?:chair\w*|negotiator|secretary)\b/i;

/** Whoever comes second in an office is asked, and no source speaks of one. */
export const noSecond: Check = ({ question, entries }) => {
  const second = asksWho(question) ? SECOND.exec(question.text)?.[0] : undefined;
  const tells = (entry: Entry) =>
    question.applicants.some((id) => entry.named.has(id)) && SECOND.test(entry.fact.quote);
  return second && !entries.some(tells)
    ? `no source of mine names ${/^a/i.test(second) ? "an" : "a"} ${second.toLowerCase()}`
    : undefined;
};

/** Who holds an office for an economy is asked, and nobody in the sources holds it there. */
export const emptyOffice: Check = ({ question, generation, entries }) => {
  const asked = officesAsked(question);
  // articles that were only read have no offices on record: there the absence of one says nothing
  const kept = asked.filter(({ holds }) => generation.entries.some(holds));
  if (asked.length === 0 || kept.length < asked.length) return undefined;
  const isEmptyFor = (id: string) =>
    !entries.some(
      (entry) =>
        entry.about.has(id) &&
        isThen(entry, question) &&
        kept.some(
          (office) =>
            office.holds(entry) || (entry.fact.source.origin === "article" && speaksOf(entry, office, generation)),
        ),
    );
  const without = question.applicants.find(isEmptyFor);
  const names = kept.map(({ name }) => name).join(" or ");
  return without && `no source of mine names a ${names} for ${nameOf(without, generation.knowledge)}`;
};

/** Whoever held it before or after somebody is another one; before or after an event it may be the same. */
const PREDECESSOR =
  /\b(?:predecessor|successor|(?:before|after|prior to|preceded|succeeded|replaced|took over from) (?:him|her|them)\b)/i;
function isBeforeOrAfter({ text, people }: Question): boolean {
  const names = people.flatMap((id) => id.split(" ")).join("|");
  const somebody = new RegExp(
    `\\b(?:before|after|prior to|preceded|succeeded|replaced|took over from)\\s+(?:\\p{L}+\\.?\\s+){0,2}?(?:${names})\\b`,
    "iu",
  );
  return PREDECESSOR.test(text) || (names !== "" && somebody.test(text));
}

/** Is somebody else on record in the same office, for the same accession? */
export const hasAnotherHolder = ({ people, about, fact }: Entry, entries: readonly Entry[]): boolean =>
  entries.some(
    (other) =>
      other.fact.kind === "people" &&
      [...other.about].some((id) => about.has(id)) &&
      other.fact.actors.some(({ part }) => fact.actors.some((own) => own.part === part)) &&
      [...other.people].some((id) => !people.has(id)),
  );

/** The holder before or after whom another is asked for: by name, or as "the Norwegian". */
export function isHolderBeside(
  { people, acting, fact }: Entry,
  { text, people: asked, economies, applicants }: Question,
): boolean {
  if (fact.kind !== "people" || people.size !== 1 || !BESIDE.test(text)) return false;
  const homes = economies.filter((id) => !applicants.includes(id));
  return asked.some((id) => people.has(id)) || homes.some((id) => acting.has(id));
}
const BESIDE = /\b(?:before|after|preceded|succeeded|replaced|took over from|followed|successor|predecessor)\b/i;

/** Who held an office before or after somebody is asked, and the sources name one holder only. */
export const onlyHolder: Check = ({ question, generation, entries }) => {
  const { slots, applicants, people } = question;
  if (!slots.has("who") || !isBeforeOrAfter(question)) return undefined;
  // "who replaced Himanen?" is about the office that he holds, and where he holds it
  const own = entries.find(
    (entry) => people.some((id) => entry.people.has(id)) && OFFICES.some(({ holds }) => holds(entry)),
  );
  const id = applicants[0] ?? [...(own?.about ?? [])][0];
  const office =
    officesIn(question).find(({ holds }) => entries.some(holds)) ?? OFFICES.find(({ holds }) => own && holds(own));
  if (!office || id === undefined) return undefined;
  const holders = entries.filter((entry) => entry.about.has(id) && office.holds(entry));
  const named = new Set(holders.flatMap((entry) => [...entry.people]));
  const isAnother = [...named].some((person) => !people.includes(person));
  const isAsked = people.length === 0 || people.some((person) => named.has(person));
  // with nobody named, two holders are needed for one to be the other's predecessor
  if (!isAsked || (people.length > 0 ? isAnother : named.size > 1)) return undefined;
  return `no source of mine names another ${office.name} for ${nameOf(id, generation.knowledge)}`;
};

/** Does the entry say who holds an office that is asked about? Undefined where none is. */
export function namesHolder(entry: Entry, question: Question): boolean | undefined {
  const asked = officesAsked(question);
  return asked.length > 0 ? asked.some(({ holds }) => holds(entry)) : undefined;
}
