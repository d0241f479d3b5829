/** All that is read off a passage before its kind is settled. */
import { spanOf } from "../knowledge/dates.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { NameHit, Names } from "../knowledge/names.ts";
import type { ConceptHit } from "../knowledge/thesaurus/thesaurus.ts";
import { type Word, wordsOf } from "../knowledge/words.ts";
import { type Deed, deedsIn } from "./deeds.ts";
import type { Passage } from "./passages.ts";
import { type NamedPerson, peopleIn } from "./people.ts";
import { type Speaker, speakerOf } from "./speaker.ts";

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
  /** Whose accession it is about. */
  about: string[];
  /** First and last day of the publication. */
  published: { earliest: string; latest: string };
}

export function readPassage(
  passage: Passage,
  about: string[],
  published: string,
  knowledge: Pick<Knowledge, "thesaurus">,
  names: Names,
): Reading {
  const words = wordsOf(passage.text);
  const people = peopleIn(passage.text, names);
  const speaker = passage.line === "row" || passage.line === "pair" ? undefined : speakerOf(passage.text, people);
  const hits = knowledge.thesaurus.find(words);
  const partiesOf = (some: Word[]) => names.find(some).filter(({ kind }) => kind !== "person");
  const parties = partiesOf(words);
  const before = passage.before === undefined ? undefined : { text: passage.before, words: wordsOf(passage.before) };
  const last = before && { ...before, parties: partiesOf(before.words) };
  return {
    ...passage,
    words,
    hits,
    around: passage.context ? knowledge.thesaurus.find(wordsOf(passage.context.slice(0, 300))) : [],
    parties,
    people,
    deeds: deedsIn({ text: passage.text, words, parties, hits, about }, last, knowledge.thesaurus),
    ...(speaker ? { speaker } : {}),
    about,
    published: spanOf(published) ?? { earliest: "1995-01-01", latest: "2100-01-01" },
  };
}
