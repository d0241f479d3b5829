/** Who is meant: economies, bodies and people, found in text by whatever name stands for them. */
import { everyNameOf, type Knowledge } from "./knowledge.ts";
import { atOnce, type Work } from "./slices.ts";
import { STOP_WORDS, type Word, wordsOf } from "./words.ts";

/** How a name stands for its bearer. A capital means the government more often than the town. */
export type Manner = "name" | "demonym" | "capital" | "surname" | "body" | "person";

export interface Bearer {
  kind: "economy" | "body" | "person";
  id: string;
}

/** A name found in a text; `from` and `to` are indices into its words. */
export interface NameHit extends Bearer {
  manner: Manner;
  from: number;
  to: number;
}

/** A person whom the sources name, and in which capacity. */
export interface Person {
  /** Full name, folded: the id. */
  id: string;
  name: string;
  roles: Set<string>;
  of: Set<string>;
}

interface Entry {
  words: string[];
  bearer: Bearer;
  manner: Manner;
  /** Written in capitals only, as "US" is, since in small letters it is another word. */
  capitals: boolean;
}

const PARTICLES = new Set("al bin de del der da di du la le van von".split(" "));
const TITLES = /^(?:h\.?e\.?|mr|mrs|ms|dr|sir|ambassador|minister|president|prime|chairperson|ms\.|mr\.)\s+/i;

export const personId = (name: string): string =>
  wordsOf(name.replace(TITLES, "").replace(TITLES, ""))
    .map((word) => word.folded)
    .join(" ");

/** A name, not a description: "Maria van der Berg", but not "the new Georgian government". */
const PERSONAL = new RegExp(
  `^(?!The\\b)(?:(?:(?:(?:al|el|as|ad|ash|d|l|o|ibn)[-'’])?\\p{Lu}[\\p{L}.'’-]*|${[...PARTICLES].join("|")})(?:\\s+|$)){2,5}$`,
  "u",
);

/** Everybody who acts or speaks in a fact, apart from economies and bodies. */
function* peopleOf(knowledge: Pick<Knowledge, "facts" | "economies" | "bodies">): Work<Map<string, Person>> {
  const parties = new Set<string>();
  for (const economy of knowledge.economies.values())
    for (const name of everyNameOf(economy)) parties.add(personId(name));
  for (const body of knowledge.bodies.values())
    for (const name of [body.name, ...body.aliases]) parties.add(personId(name));
  const people = new Map<string, Person>();
  for (const fact of knowledge.facts.values()) {
    for (const actor of [...fact.actors, ...(fact.speaker ? [fact.speaker] : [])]) {
      const id = personId(actor.name);
      if (parties.has(id) || !PERSONAL.test(actor.name.replace(TITLES, "").replace(TITLES, ""))) continue;
      const person = people.get(id) ?? { id, name: actor.name.replace(TITLES, ""), roles: new Set(), of: new Set() };
      if (actor.role) person.roles.add(actor.role);
      if (actor.of) person.of.add(actor.of);
      people.set(id, person);
    }
    yield;
  }
  return people;
}

export interface Names {
  people: ReadonlyMap<string, Person>;
  find(words: Word[]): NameHit[];
  /** Single words of all names, folded, with the bearer where a word alone can stand for one: what typos are mended to. */
  vocabulary: ReadonlySet<string>;
}

/** Compiles all names of the knowledge. The longest name wins; names never overlap. */
export const namesOf = (knowledge: Knowledge): Names => atOnce(compileNames(knowledge));

/** The same, as a work that can be interrupted. */
export function* compileNames(knowledge: Knowledge): Work<Names> {
  const byFirst = new Map<string, Entry[]>();
  const vocabulary = new Set<string>();
  const add = (name: string, bearer: Bearer, manner: Manner) => {
    const words = wordsOf(name).map((word) => word.folded);
    const first = words[0];
    if (first === undefined) return;
    const capitals = words.length === 1 && STOP_WORDS.has(first);
    const entries = byFirst.get(first) ?? [];
    if (!entries.some((entry) => entry.words.join(" ") === words.join(" ")))
      entries.push({ words, bearer, manner, capitals });
    byFirst.set(first, entries);
    for (const word of words) if (word.length >= 4) vocabulary.add(word);
  };
  for (const economy of knowledge.economies.values()) {
    const bearer: Bearer = { kind: "economy", id: economy.id };
    for (const name of [economy.name, economy.short ?? "", ...economy.aliases]) add(name, bearer, "name");
    for (const name of economy.demonyms) add(name, bearer, "demonym");
  }
  for (const body of knowledge.bodies.values())
    for (const name of [body.name, ...body.aliases]) add(name, { kind: "body", id: body.id }, "body");
  for (const economy of knowledge.economies.values())
    for (const name of [...economy.seats, economy.capital ?? ""])
      add(name, { kind: "economy", id: economy.id }, "capital");
  const people = yield* peopleOf(knowledge);
  for (const person of people.values()) {
    yield;
    add(person.name, { kind: "person", id: person.id }, "person");
    const surname = person.id.split(" ").at(-1) ?? "";
    if (surname.length >= 4 && !PARTICLES.has(surname) && !STOP_WORDS.has(surname))
      add(surname, { kind: "person", id: person.id }, "surname");
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.words.length - a.words.length);

  const isMeant = (entry: Entry, word: Word, before: Word | undefined) =>
    !entry.capitals ||
    /^(?:\p{Lu}\.?)+\d*(?:['\u2019]s)?$/u.test(word.raw) ||
    (entry.words.join("").length === 2 && before?.folded === "the");
  const find = (words: Word[]): NameHit[] => {
    const hits: NameHit[] = [];
    for (let at = 0; at < words.length; at++) {
      const word = words[at] as Word;
      const entry = byFirst
        .get(word.folded)
        ?.find(
          (one) => one.words.every((name, i) => words[at + i]?.folded === name) && isMeant(one, word, words[at - 1]),
        );
      if (!entry) continue;
      hits.push({ ...entry.bearer, manner: entry.manner, from: at, to: at + entry.words.length });
      at += entry.words.length - 1;
    }
    return hits;
  };
  return { people, find, vocabulary };
}
