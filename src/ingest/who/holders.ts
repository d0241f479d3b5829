/**
 * Who holds an office where one sentence names the office and another the person, as news is built: "..., its chief negotiator said on Friday",
 * and then "..., Amela Ramic told reporters"; and whoever comes in a holder's place holds what that one held.
 */
import { type Names, personId } from "../../knowledge/names.ts";
import type { Actor } from "../../knowledge/schema.ts";
import { wordsOf } from "../../knowledge/words.ts";
import type { NamedPerson } from "./people.ts";
import { type Speaker, surnameOf } from "./speaker.ts";

/** What is looked at of a passage. */
export interface Told {
  text: string;
  line: string;
  paragraph: number;
  people: NamedPerson[];
  /** Whose accession it is about. */
  about: readonly string[];
  speaker?: Speaker;
  /** Whoever the sentence that follows names as holding the office that this one speaks of. */
  holder?: NamedPerson;
}

const SUCCEEDS = /\b(?:successor|predecessor|succeeded by|replaced by)\b/i;
const OFFICES: readonly [Actor["part"], RegExp][] = [
  ["chairs", /(?<!vice[- ])\bchair(?:man|woman|person)?$/i],
  ["leads", /\bnegotiator$/i],
];
/** One certain person: "its chief negotiator", "the country's top negotiator", "Tonga's chief negotiator". */
const CERTAIN = /^(?:the|its|his|her|their|our)\b|['’]s?\s/i;
/** As far behind an office, in passages, whoever holds it is named. */
const REACH = 4;
/** Both sentences are to fit into one snippet. */
const LONGEST = 400;

const OWN_WORDS = /["“”]/;

const HOLDERS: readonly Actor["part"][] = ["chairs", "leads"];
const isHolder = ({ part, role }: NamedPerson): boolean => HOLDERS.includes(part) && role !== undefined;

function officeOf({ speaker }: Told): { part: Actor["part"]; role: string } | undefined {
  const name = speaker && !speaker.role ? speaker.name : "";
  const part = CERTAIN.test(name) ? OFFICES.find(([, office]) => office.test(name))?.[0] : undefined;
  const role = name.replace(/^(?:the|its|his|her|their|our)\s+/i, "");
  return part && { part, role };
}

/** Whoever speaks in it, named in full and for the first time without an office. */
function speaksIn({ speaker, people }: Told): NamedPerson | undefined {
  const person = people.find(({ name }) => name === speaker?.name);
  return person && !HOLDERS.includes(person.part) && person.role === undefined ? person : undefined;
}

/** Who speaks of the applicant as of another ("better offers from Samoa") does not speak for it. */
function isOutsider({ text, about }: Told, names: Names): boolean {
  const own = [...text.matchAll(/["“]([^"“”]+)["”]/g)].map(([, words = ""]) => wordsOf(words));
  return own.some((words) => names.find(words).some(({ kind, id }) => kind === "economy" && about.includes(id)));
}

function nameHolder(passages: readonly Told[], place: number, names: Names): void {
  const told = passages[place] as Told;
  const office = officeOf(told);
  if (!office) return;
  for (const [behind, next] of passages.slice(place + 1, place + 1 + REACH).entries()) {
    // what goes on in the holder's own words; whoever merely reports something may be anybody
    const person = OWN_WORDS.test(next.text) && !isOutsider(next, names) ? speaksIn(next) : undefined;
    if (person) {
      person.role = office.role;
      if (next.speaker) next.speaker.role = office.role;
      // quoted with the sentence that follows it, the one that names the office names its holder as well
      if (behind === 0 && told.text.length + 1 + next.text.length <= LONGEST) told.holder = { ...person, ...office };
      else person.part = office.part;
      return;
    }
    // whoever else speaks first may be meant; who is only spoken of is not
    if (next.speaker && next.speaker.name !== told.speaker?.name) return;
  }
}

/** Whoever is known from elsewhere to hold an office. */
function knownHolder(person: NamedPerson, names: Pick<Names, "people">): NamedPerson | undefined {
  for (const role of names.people.get(personId(person.name))?.roles ?? []) {
    const part = OFFICES.find(([, office]) => office.test(role))?.[0];
    if (part) return { ...person, role, part };
  }
  return undefined;
}

/**
 * Gives the people of an article the offices that other sentences than theirs tell of.
 * @param names of what is known from elsewhere
 */
export function withHolders(passages: readonly Told[], names: Names): void {
  let last: NamedPerson | undefined;
  const succeeded = new Map<string, string>();
  for (const [place, told] of passages.entries()) {
    nameHolder(passages, place, names);
    const near = `${passages[place - 1]?.text ?? ""} ${told.text}`;
    for (const person of told.people) {
      if (last && SUCCEEDS.test(person.role ?? "") && near.includes(surnameOf(last.name)) && SUCCEEDS.test(told.text)) {
        succeeded.set(person.name, last.role as string);
        person.part = last.part;
      }
      const role = succeeded.get(person.name);
      if (role) person.role = role;
    }
    const role = succeeded.get(told.speaker?.name ?? "");
    if (role && told.speaker) told.speaker.role = role;
    const named = [...told.people, ...(told.holder ? [told.holder] : [])];
    const elsewhere = () => told.people.map((person) => knownHolder(person, names)).findLast(Boolean);
    last = named.findLast(isHolder) ?? elsewhere() ?? last;
  }
}
