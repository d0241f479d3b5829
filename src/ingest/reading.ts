/** All that is read off a passage before its kind is settled. */
import { spanOf } from "../knowledge/dates.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { NameHit, Names } from "../knowledge/names.ts";
import type { ConceptHit } from "../knowledge/thesaurus/thesaurus.ts";
import { type Word, wordsOf } from "../knowledge/words.ts";
import type { Deed, Sentence } from "./deeds/deed.ts";
import { deedsIn, deedsLedIn } from "./deeds/deeds.ts";
import type { Clause } from "./deeds/syntax.ts";
import type { Passage } from "./passages/passages.ts";
import { type NamedPerson, peopleIn } from "./who/people.ts";
import { type Speaker, speakerOf } from "./who/speaker.ts";

export interface Reading extends Passage {
  words: Word[];
  hits: ConceptHit[];
  /** Concepts of the context. */
  around: ConceptHit[];
  parties: NameHit[];
  people: NamedPerson[];
  /** What is done in it, and by whom. */
  deeds: Deed[];
  speaker?: Speaker;
  /** Whoever the sentence that follows names as holding the office that this one speaks of. */
  holder?: NamedPerson;
  /** Whose accession it is about. */
  about: string[];
  /** First and last day of the publication. */
  published: { earliest: string; latest: string };
}

/** "Chief negotiator Yonas Alemayehu", of whom nothing else is said, negotiates for the one whose accession it is. */
const negotiatesFor = ({ role, of }: NamedPerson, about: readonly string[]): boolean =>
  of === undefined && about.length === 1 && /\b(?:chief|top|lead|head) negotiator\b/i.test(role ?? "");

/** @param known whom the text has named in full before, by surname */
export function readPassage(
  passage: Passage,
  about: string[],
  published: string,
  knowledge: Pick<Knowledge, "thesaurus">,
  names: Names,
  known: ReadonlyMap<string, Speaker> = new Map(),
): Reading {
  const { text, line, context, before } = passage;
  const clauseOf = (some: string): Clause => {
    const words = wordsOf(some);
    return { text: some, words, parties: names.find(words).filter(({ kind }) => kind !== "person") };
  };
  const sentenceOf = (some: string): Sentence => {
    const clause = clauseOf(some);
    return { ...clause, hits: knowledge.thesaurus.find(clause.words), about };
  };
  const sentence = sentenceOf(text);
  const people = peopleIn(text, names)
    .map((person) => ({ ...person, ...(/\s/.test(person.name) ? {} : known.get(person.name)) }))
    .map((person) => (negotiatesFor(person, about) ? { ...person, of: about[0] as string } : person));
  const speaker = line === "row" || line === "pair" ? undefined : speakerOf(text, people, names, known);
  const items = line === "list" ? text.slice(text.indexOf(":\n") + 1) : "";
  const isLed = (line === "bullet" || line === "pair") && context?.endsWith(":");
  return {
    ...passage,
    words: sentence.words,
    hits: sentence.hits,
    around: context ? knowledge.thesaurus.find(wordsOf(context.slice(0, 300))) : [],
    parties: sentence.parties,
    people,
    deeds: [
      ...deedsIn(sentence, before === undefined ? undefined : clauseOf(before), knowledge.thesaurus),
      ...(items
        ? deedsLedIn(sentenceOf(text.slice(0, text.length - items.length)), clauseOf(items), knowledge.thesaurus)
        : []),
      ...(isLed && context ? deedsLedIn(sentenceOf(context), sentence, knowledge.thesaurus) : []),
      ...(isLed && context
        ? deedsIn(sentenceOf(`${context.slice(0, -1)} ${text}`), undefined, knowledge.thesaurus)
        : []),
    ],
    ...(speaker ? { speaker } : {}),
    about,
    published: spanOf(published) ?? { earliest: "1995-01-01", latest: "2100-01-01" },
  };
}
