/** Text to words and stems, the same for questions, facts, names and the thesaurus. */
import { stemmer } from "stemmer";
import { VERB_OF } from "./irregular.ts";

/** One word of a text: where it stands, as written, folded for comparison, and its stem. */
export interface Word {
  /** Offsets into the text: `text.slice(from, to)` is `raw`. */
  from: number;
  to: number;
  raw: string;
  /** Lower case, without diacritics, dots or a possessive ending: "U.S." is "us", "Côte" is "cote", "Russia's" is "russia". */
  folded: string;
  stem: string;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.\u02BC][\p{L}\p{N}\p{M}]+)*\.?/gu;
const CURLY = /[\u2018\u2019\u02BC\u2032]/g;

/** White space set single: a quotation runs over the ends of lines. */
export const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Lower case, without diacritics, straight apostrophes. */
export const fold = (text: string): string =>
  /^[ -~]*$/.test(text)
    ? text.toLowerCase()
    : text
        .normalize("NFKD")
        .replace(/\p{M}+/gu, "")
        .replace(CURLY, "'")
        .toLowerCase()
        .replaceAll("ı", "i");

function foldWord(raw: string): string {
  const folded = fold(raw);
  const plain = /^(?:\p{L}\.)+\p{L}?\.?$/u.test(folded) ? folded.replaceAll(".", "") : folded.replace(/\.$/, "");
  return plain.replace(/'s$/, "").replaceAll("'", "");
}

/** Words that Porter's rules would merge with a stranger ("accession" with "access"), and the stem that each keeps instead. */
const PROTECTED = new Map(
  Object.entries({
    accession: "accession",
    accessions: "accession",
    access: "access",
    objective: "objective",
    objectives: "objective",
    president: "president",
    presidents: "president",
    business: "business",
    businesses: "business",
    customs: "customs",
    producer: "producer",
    producers: "producer",
    union: "union",
    unions: "union",
    states: "states",
    general: "general",
    organisation: "organis",
    organisations: "organis",
    organization: "organis",
    organizations: "organis",
    organise: "organise",
    organize: "organise",
    sided: "side",
    communities: "community",
    community: "community",
    relations: "relations",
    relation: "relations",
    european: "europe",
    news: "news",
    one: "one",
    ones: "one",
    use: "use",
    uses: "use",
    used: "use",
    using: "use",
    important: "important",
    importance: "important",
    importantly: "important",
    informal: "informal",
    informally: "informal",
    internal: "internal",
    internally: "internal",
    several: "several",
    transition: "transition",
    transitions: "transition",
    transitional: "transition",
    majority: "majority",
    majorities: "majority",
    likely: "likely",
    unlikely: "unlikely",
    polite: "polite",
    politely: "polite",
    aide: "aide",
    aides: "aide",
    minister: "minister",
    ministry: "ministry",
    ministries: "ministry",
  }),
);

const stems = new Map<string, string>();

/** Porter's stem of a folded word, British and American spelling made one; protected words keep their own. */
export function stemOf(folded: string): string {
  let stem = stems.get(folded);
  if (stem === undefined) {
    stem =
      PROTECTED.get(folded) ??
      stemmer(
        (VERB_OF.get(folded) ?? folded).replace(/is(e[ds]?|ing|ation)$/, "iz$1").replace(/(l)l(ed|ing)$/, "$1$2"),
      );
    if (stems.size > 200_000) stems.clear();
    stems.set(folded, stem);
  }
  return stem;
}

/** All words of a text, in order. A hyphen, a slash or any other sign parts words. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const dotted = match[0].endsWith(".") && !/^(?:\p{L}\.)+$/u.test(match[0]);
    const raw = dotted ? match[0].slice(0, -1) : match[0];
    const folded = foldWord(raw);
    if (folded) words.push({ from: match.index, to: match.index + raw.length, raw, folded, stem: stemOf(folded) });
  }
  return words;
}

/** Determiners and possessives: what an expression of the thesaurus skips. */
export const SKIPPED = new Set("a an the this that these those its his her their our my your".split(" "));

/** Words that say nothing about what a text is about. */
export const STOP_WORDS = new Set(
  `a an the this that these those it its he she they them his her their our my your we you i me us of to in on at by for from with about into over after before
   and or but nor so as if than then is are was were be been being am do does did done has have had having can could will would shall should may might must
   not no yes there here what which who whom whose when where why how s t d ll re ve m also just still really ever all any some each per via
   please tell know think say said says get got go going went gone come came make made like want let much many more most very too own same other such only`.split(
    /\s+/,
  ),
);
