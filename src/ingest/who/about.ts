/**
 * Whose accession a sentence is about, apart from whom it names: by the words that tie a name to an accession (its possessive, the subject
 * of joining, "Working Party on"), by who was outside when it was written, and carried over pronouns.
 */
import { spanOf } from "../../knowledge/dates.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { NameHit, Names } from "../../knowledge/names.ts";
import { type Word, wordsOf } from "../../knowledge/words.ts";

/** How an economy stands in a sentence: 2 an accession word ties it, 1 it acts or is named, 0 it only opposes, helps or asks. */
export interface Standing {
  id: string;
  tie: 0 | 1 | 2;
}

const ACCESSION =
  "accession|membership|entry|admission|bid|application|candidacy|candidature|request|working|terms|commitments|negotiations|talks|negotiators?|chief|team|delegation|side|offers?|package|protocol|ratification|goal|ambition|optimism|efforts|path|road|journey|progress|membership|wto|parliament|trade regime|tariffs?|reforms|draft|market|concessions|schedule|readiness|case|dossier|file|status";
const AFTER_POSSESSIVE = new RegExp(`^(?:['’]s?)? (?:\\S+ ){0,3}(?:${ACCESSION})\\b`, "i");
const BEFORE_NAME =
  /\b(?:accession|membership|entry|admission|bid|application|terms|request|working (?:party|group) (?:on(?: the accession)?|for)|acceding|applicant|candidate|package|negotiations (?:with|on)|talks (?:with|on)|join(?:s|ed|ing)? (?:by|of)|welcom(?:e|es|ed|ing)|admit(?:s|ted|ting)?|let|allow(?:s|ed|ing)?|agreements? with|letting|approv\w+|block(?:s|ed|ing)?|keep(?:s|ing)?|vote on|case of)(?: (?:of|by|from|for|on|in|to))?(?: the(?: accession of)?)?(?: (?:kingdom|republic|state|government) of)?(?: the)? $/i;
const JOINS =
  /^(?:['’]s?)?,?(?: \S+){0,4}? (?:appl(?:y|ies|ied)|join(?:s|ed|ing)?|becom(?:e|es|ing)|became|ratif(?:y|ies|ied)|acced(?:e|es|ed|ing)|enter(?:s|ed|ing)?|sought|seeks?|seeking|deposit(?:s|ed)?|bind(?:s)?|bound|commit(?:s|ted)?|negotiat(?:es?|ed|ing)|submit(?:s|ted)?|complet(?:es?|ed)|conclud(?:es?|ed)|has been|hopes?|wants? to|will|must|agreed to|accepted|needs?|signed|tabled|began|started)\b/i;
const OPPOSES =
  /^(?:['’]s?)?,?(?: \S+){0,4}? (?:refus\w+|object\w*|block\w*|veto\w*|demand\w*|asks?|asked|asking|oppos\w+|insist\w*|wants? (?:far|more|lower|a)|withdr[ae]w\w*|lift\w*|support\w*|back(?:s|ed)?|holds? (?:out|up)|withh\w+|complain\w*|promised|press\w*|welcom\w+|congratulat\w+|urg\w+)\b/i;

const BACK = 70;
/** As long before the day of writing a newcomer's own accession is still what is told of. */
const FRESH_DAYS = 500;

const minusDays = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);

/** @returns was the economy's accession open, or just closed, when an article of that time was written? */
export function acceding(knowledge: Knowledge, published: string): (id: string) => boolean {
  const earliest = spanOf(published)?.earliest ?? "1995-01-01";
  const fresh = minusDays(earliest, FRESH_DAYS);
  return (id) => {
    const accession = knowledge.accessions.get(id);
    const joined = accession?.steps.find(({ step }) => step === "membership")?.date;
    if (accession) return !joined || (spanOf(joined)?.latest ?? "") >= fresh;
    return knowledge.economies.get(id)?.standing === "acceding";
  };
}

const placeOf = (words: Word[], hit: NameHit): [number, number] => [
  words[hit.from]?.from ?? 0,
  words[hit.to - 1]?.to ?? 0,
];

/** Economies of a sentence, each with the strongest of its ties. */
function standingsIn(text: string, names: Names): Standing[] {
  const words = wordsOf(text);
  const ties = new Map<string, 0 | 1 | 2>();
  for (const hit of names.find(words)) {
    if (hit.kind !== "economy") continue;
    const [from, to] = placeOf(words, hit);
    const raw = text.slice(from, to);
    const possessive = /['’]s?$/.exec(raw)?.[0] ?? "";
    const after = text.slice(to - possessive.length, to + BACK);
    const before = text.slice(Math.max(0, from - BACK), from);
    const isTied =
      ((possessive || hit.manner === "demonym") && AFTER_POSSESSIVE.test(after)) ||
      BEFORE_NAME.test(before) ||
      (!possessive && JOINS.test(after));
    const opposes = OPPOSES.test(after) || /\b(?:agreements?|deal|talks|protocol) with (?:the )?$/i.test(before);
    const tie = opposes && !/^['’]s? (?:\S+ )?(?:accession|membership|bid)/i.test(after) ? 0 : isTied ? 2 : 1;
    ties.set(hit.id, Math.max(ties.get(hit.id) ?? 0, tie) as 0 | 1 | 2);
  }
  return [...ties].map(([id, tie]) => ({ id, tie }));
}

/** Where a text was given, at its head: "Minsk, 14 February 2024", "MINSK, 14 Feb (Wire) -". */
const GIVEN_AT =
  /^(\p{Lu}[\p{L}'’ .-]{2,30}?)(?:,|\s\()\s?(?:\p{L}{3,9}day,?\s)?(?:\d{1,2}\.?\s\p{L}{3,9}|\p{L}{3,9}\s\d{1,2})\b/u;
/** So many lines at the head of a text may tell where it was given. */
const HEAD = 6;
/** Whoever wants in speaks of it as their own. */
const OUR_OWN = new RegExp(
  `\\b(?:our (?:\\S+ ){0,2}(?:${ACCESSION})|we (?:first )?(?:applied|have applied|want to join))\\b`,
  "gi",
);
const QUOTED = /[“"„][^“”"„]*[”"]?/gu;
/** One such word may be about anything. */
const OFTEN = 2;

/** In a text in its writer's or speaker's own voice: the one in whose name it is given, by where it was given. */
export function ownVoice(head: readonly string[], passages: readonly string[], names: Names): string | undefined {
  const place = head.slice(0, HEAD).flatMap((line) => GIVEN_AT.exec(line.trim())?.[1] ?? [])[0];
  const hit = place === undefined ? undefined : names.find(wordsOf(place)).find(({ kind }) => kind === "economy");
  const own = passages.flatMap((passage) => passage.replace(QUOTED, " ").match(OUR_OWN) ?? []);
  return own.length >= OFTEN ? hit?.id : undefined;
}

/**
 * Who is meant by the article as a whole: the economies outside that it speaks of most, title first.
 * @param own in whose name it is given, if anybody's
 */
export function topicsOf(
  title: string,
  passages: string[],
  names: Names,
  isAcceding: (id: string) => boolean,
  own?: string,
): string[] {
  if (own !== undefined && isAcceding(own)) return [own];
  const scores = new Map<string, number>();
  const add = (text: string, weight: number) => {
    for (const { id, tie } of standingsIn(text, names)) {
      const share = isAcceding(id) ? (tie === 0 ? 0.3 : 1 + tie / 2) : tie === 2 ? 0.5 : 0.1;
      scores.set(id, (scores.get(id) ?? 0) + weight * share);
    }
  };
  add(title, 4);
  passages.slice(0, 60).forEach((passage, place) => {
    add(passage, place < 2 ? 2 : 1);
  });
  const ranked = [...scores].sort((a, b) => b[1] - a[1]);
  const best = ranked[0]?.[1] ?? 0;
  return ranked.filter(([id, score], i) => score >= best / 2 && (i === 0 || isAcceding(id))).map(([id]) => id);
}

const SEVERAL =
  /\b(?:the two|both|the three|the four|each of them|all three|these (?:two|three) countries|the trio|the pair)\b/i;

export interface About {
  /** Whose accession the sentence is about, given what came before it. */
  of(text: string, opens: Place): string[];
}

/** How a sentence stands in its text: an item is one of several that lean on the same words above them. */
export type Place = "heading" | "paragraph" | "item" | "sentence";

/** Reads an article's sentences in order and remembers whom they were about. */
export function aboutOf(topics: string[], names: Names, isAcceding: (id: string) => boolean): About {
  let carried = topics.slice(0, 1);
  let recent: string[] = [];
  /** Whom the words above a list are about: to them its items come back. */
  let above = carried;
  let last: Place = "heading";
  const of: About["of"] = (text, opens) => {
    if (opens === "item" && last !== "item") above = carried;
    if (opens === "item") carried = above;
    // a second sentence of an item goes on with it
    if (opens !== "sentence" || last !== "item") last = opens;
    const standings = standingsIn(text, names);
    const outside = standings.filter(({ id }) => isAcceding(id));
    const tied = outside.filter(({ tie }) => tie === 2);
    const named = outside.filter(({ tie }) => tie >= 1);
    // an old member's entry, told of as such, in a text that is about nobody else
    const past = standings.filter(({ id, tie }) => tie === 2 && topics.includes(id));
    const own = (tied.length > 0 ? tied : named.length > 0 ? named : past).map(({ id }) => id);
    // "Moscow and Astana have both promised": the two are named
    if (own.length === 0 && standings.length < 2 && SEVERAL.test(text) && recent.length > 1) return recent;
    // a new paragraph that names nobody comes back to what the article is about, if it is about one
    if (own.length === 0 && (opens === "paragraph" || opens === "item") && topics.length === 1) carried = topics;
    if (own.length > 0) {
      carried = own;
      recent = [...new Set([...own, ...recent])].slice(0, 3);
    }
    return carried;
  };
  return { of };
}
