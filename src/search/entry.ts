/** A fact made ready to be searched: what its texts speak of, worked out once. */

import { type Span, spanOf } from "../knowledge/dates.ts";
import type { Fact } from "../knowledge/knowledge.ts";
import { type Names, personId } from "../knowledge/names.ts";
import type { ConceptHit, Thesaurus } from "../knowledge/thesaurus/thesaurus.ts";
import { STOP_WORDS, stemOf, type Word, wordsOf } from "../knowledge/words.ts";
import { unitAlike } from "./units.ts";

/** What an entry's words can fill, beyond naming something. */
export interface Fillings {
  when: boolean;
  howmany: boolean;
  howmuch: boolean;
  howlong: boolean;
  why: boolean;
  /** Stems that follow a number: what it counts. */
  counted: ReadonlySet<string>;
}

export interface Entry {
  fact: Fact;
  /** Words of statement and quotation; of an extracted fact they are the same text. */
  texts: Word[][];
  context: Word[];
  /** Stems of all texts, without stop words. */
  stems: ReadonlySet<string>;
  /** Economies whose accession it is about. */
  about: ReadonlySet<string>;
  /** Economies and bodies that it names in any way, those of `about` too. */
  named: ReadonlySet<string>;
  /** ... and those of them that its own words, actors and speaker name, not only what it leans on. */
  told: ReadonlySet<string>;
  /** Economies and bodies that do or say something in it. */
  acting: ReadonlySet<string>;
  people: ReadonlySet<string>;
  speakers: ReadonlySet<string>;
  fillings: Fillings;
  date?: Span;
  published: Span;
  /** Words of the quotation. */
  length: number;
}

const DATE =
  /\b(?:(?:19|20)\d\d|(?:jan|febr)uary|march|april|may \d|june|july|august|(?:sept|nov|dec)ember|october|mon|tues|wednes|thurs|fri|satur|sunday|today|yesterday|tomorrow|last (?:week|month|year)|earlier this year|this year|this week)/i;
const NUMBER =
  /\b\d[\d,.]*\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|half|third|first|second|all)\b/i;
const AMOUNT = /[$€£%]|\b(?:per cent|percent|percentage|billion|million|trillion)\b/i;
const DURATION = /\b(?:\d+|\w+)[- ](?:year|month|week|day|decade)s?\b/i;
const CAUSE =
  /\b(?:because|since|due to|owing to|as part of|in response to|linked to|in order to|so that|lies in|thanks to|as a result|following|caused|citing|complaining|fear(?:ing|s|ed)?|over|after|in support of|in (?:exchange|return) for|to (?:help|protect|avoid|allow|shield)|in a bid to|aimed at|hoping|on the grounds|prompted|blam(?:es|ed|ing)|the reason|for lack of|amid)\b/i;
const FIGURE =
  "(?:\\d[\\d,.]*|\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|dozens?|hundreds?|all)\\b)";
/** What follows a figure is counted by it: "62 states", "nine such deals". */
const COUNTED = new RegExp(`${FIGURE}[ -]+((?:[\\p{L}-]+ ?){1,3})`, "giu");
/** ... and so is what stands before it in "the number of such deals to nine". */
const NUMBERED = new RegExp(
  `\\b(?:number|tally|total|count) of ((?:[\\p{L}-]+ ){1,3}?)(?:(?:is|was|are|were|has|have|had|now|already|complete|stands|stood|reached|risen|rose|come|came|brought|up|to|at|of) ){1,4}${FIGURE}`,
  "giu",
);
/** ... and so is what a table has it for: "Meetings of the Working Party: 7". */
const TABLED = /^([^:.]{3,80}): (?:about |over |some )?\d[\d,.]*\s*(?:\(.*)?$/u;
/** "Once", "twice" and "the 13th meeting" count times. */
const TIMES =
  /\b(?:once|twice|thrice)\b|\b(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:time|meeting|session|round)/i;

/** "Twelve more are going on", "two were closed": what is counted is what went before. */
const ELLIPTIC = new RegExp(
  `${FIGURE} (?:(?:more|others?|such|of (?:them|these|those)|are|were|have|had|remain\\w*)\\b|left\\b)`,
  "iu",
);

/** @param before what it leans on: the lead-in of a list, the interviewer's question, the sentence before */
function fillingsOf(quote: string, before = ""): Fillings {
  const text = `${quote} ${before}`;
  const counted = new Set<string>();
  if (ELLIPTIC.test(quote))
    for (const { stem, folded } of wordsOf(before)) if (/[^s]s$/.test(folded)) counted.add(unitAlike(stem));
  for (const pattern of [COUNTED, NUMBERED])
    for (const match of text.matchAll(pattern))
      for (const word of wordsOf(match[1] ?? "")) counted.add(unitAlike(word.stem));
  for (const word of wordsOf(TABLED.exec(text)?.[1] ?? "")) counted.add(unitAlike(word.stem));
  if (TIMES.test(text)) counted.add(unitAlike(stemOf("times")));
  return {
    when: DATE.test(text),
    howmany: NUMBER.test(text),
    howmuch: AMOUNT.test(text),
    howlong: DURATION.test(text),
    why: CAUSE.test(text),
    counted,
  };
}

export function entryOf(fact: Fact, names: Names): Entry {
  const texts = [...new Set([fact.statement, fact.quote])].map(wordsOf);
  const context = wordsOf(fact.context ?? "");
  const own = texts.flatMap((words) => names.find(words));
  const leaning = names.find(context);
  const parties = [...own, ...leaning].flatMap(({ kind, id }) => (kind === "person" ? [] : [id]));
  const people = [...own, ...leaning].flatMap(({ kind, id }) => (kind === "person" ? [id] : []));
  const publisher = names.find(wordsOf(fact.source.publisher)).map(({ id }) => id);
  const actors = [...fact.actors, ...(fact.speaker ? [fact.speaker] : [])].flatMap(({ of }) => of ?? []);
  const speaker = fact.speaker && personId(fact.speaker.name);
  const date = fact.date ? spanOf(fact.date) : undefined;
  return {
    fact,
    texts,
    context,
    stems: new Set(
      [...texts.flat(), ...context].filter((word) => !STOP_WORDS.has(word.folded)).map((word) => word.stem),
    ),
    about: new Set(fact.economies),
    named: new Set([...publisher, ...fact.economies, ...fact.mentions, ...parties, ...actors]),
    told: new Set([...fact.economies, ...own.map(({ id }) => id), ...actors]),
    acting: new Set(actors),
    people: new Set([
      ...people,
      ...fact.actors.map((actor) => personId(actor.name)),
      ...(speaker && names.people.has(speaker) ? [speaker] : []),
    ]),
    speakers: new Set(fact.speaker ? [personId(fact.speaker.name), ...(fact.speaker.of ? [fact.speaker.of] : [])] : []),
    fillings: fillingsOf(fact.quote, fact.context),
    ...(date ? { date } : {}),
    published: spanOf(fact.source.published) ?? { earliest: "0000-01-01", latest: "9999-12-31" },
    length: wordsOf(fact.quote).length,
  };
}

/** How strongly an entry speaks of each concept: 1, or less where an expression is weak or only its context has it. */
export function conceptsOf(
  entry: Entry,
  thesaurus: Thesaurus,
  isOff?: (expression: number) => boolean,
): Map<string, number> {
  const strength = new Map<string, number>();
  const add = (hits: ConceptHit[], share: number) => {
    for (const { concept, weak } of hits)
      strength.set(concept, Math.max(strength.get(concept) ?? 0, share * (weak ? 0.5 : 1)));
  };
  for (const words of entry.texts) add(thesaurus.find(words, isOff), 1);
  if (entry.context.length > 0) add(thesaurus.find(entry.context, isOff), 0.6);
  return strength;
}
