/** Whether all that a claim says stands in a fact: each of its words, or one that says the same. */
import type { Fact } from "../../knowledge/knowledge.ts";
import type { Thesaurus } from "../../knowledge/thesaurus/thesaurus.ts";
import { STOP_WORDS, stemOf } from "../../knowledge/words.ts";
import type { Entry } from "../../search/entry.ts";
import { unitAlike } from "../../search/units.ts";
import { stemsOf } from "./alike.ts";
import type { Reading } from "./reading.ts";

/** What every fact on an accession is about: said or not, it makes no difference. */
const TOPIC = new Set(
  "accession accede entry membership admission bid wto world trade organis process country nation government"
    .split(" ")
    .map(stemOf),
);
/** ... and what says no more with than without it; and how people begin to speak in a chat. */
const HARMLESS = new Set(
  `already finally eventually officially formally actually indeed fact been back then later today now currently time year people
   according took takes taken lasted longer however too also long ultimately successfully
   btw fyi afaik imo imho lol hey guys well yeah ok okay sure heard believe guess remember`.split(/\s+/),
);
/** Words that search passes over and that yet decide what a claim says. */
const DECIDING = new Set(
  "only all every most first last alone any each both before until since despite against".split(" "),
);

/** The part of a fact that a claim is held against. */
export interface Unit {
  fact: Fact;
  reading: Reading;
  /** Stems of its words, and of its actors' roles. */
  stems: ReadonlySet<string>;
  /** Stems of what it counts. */
  counted: ReadonlySet<string>;
}

/** What a claim is held against. */
export interface Against {
  unit: Unit;
  entry: Entry;
  thesaurus: Thesaurus;
  /** Is a later fact known that supersedes, resolves or denies this one? */
  isOvertaken: boolean;
  /** The last day that counts (`YYYY-MM-DD`). */
  today: string;
}

export const unitOf = (fact: Fact, reading: Reading): Unit => ({
  fact,
  reading,
  stems: new Set(stemsOf(reading.words)),
  counted: new Set(reading.figures.flatMap(({ units }) => [...units])),
});

/** What only denies is counted, not looked for. */
const DENIES = /^(?:never|cannot|without|neither|none|nobody)$|n['’]t$/i;

/** "A bid to join" is a bid, "kept from joining" is kept out: there the joining tells nothing more. */
const JOINING = /^(?:join|enter|acced|becom)/;
const IS_OF = /\b(?:bids?|efforts?|attempts?|talks|negotiations|way|path|quest) to$|\b(?:from|on|for|of|towards)$/;
const isAimed = ({ words }: Reading, at: number): boolean =>
  JOINING.test(words[at]?.folded ?? "") &&
  IS_OF.test(
    words
      .slice(Math.max(0, at - 2), at)
      .map(({ folded }) => folded)
      .join(" "),
  );

/** Which words of a claim have to be borne out, by place. */
function ownWords(reading: Reading): number[] {
  const { words, parties, days, figures } = reading;
  const named = (at: number) => parties.some(({ from, to }) => at >= from && at < to);
  const spoken = (from: number, to: number) => [...days, ...figures].some((one) => from < one.to && to > one.from);
  const isDayBefore = (at: number) => {
    const next = words[at + 1];
    return next !== undefined && days.some((one) => next.from >= one.from && next.from < one.to);
  };
  return words.flatMap((word, at) => {
    if (named(at) || spoken(word.from, word.to)) return [];
    if (DECIDING.has(word.folded)) return isDayBefore(at) ? [] : [at];
    const isLight =
      STOP_WORDS.has(word.folded) || HARMLESS.has(word.folded) || TOPIC.has(word.stem) || isAimed(reading, at);
    return isLight || DENIES.test(word.raw) ? [] : [at];
  });
}

interface Cover {
  /** Words of the claim that the unit has nothing for. */
  missing: string[];
  /** How many it has. */
  borne: number;
}

export function coverOf(claim: Reading, unit: Pick<Unit, "stems" | "counted">): Cover {
  const stems = stemsOf(claim.words);
  const own = ownWords(claim).filter((at) => stems[at] !== "");
  const isBorne = (at: number) =>
    unit.stems.has(stems[at] ?? "") || unit.counted.has(unitAlike(claim.words[at]?.stem ?? ""));
  const missing = own.filter((at) => !isBorne(at)).map((at) => claim.words[at]?.raw ?? "");
  return { missing, borne: own.length - missing.length };
}
