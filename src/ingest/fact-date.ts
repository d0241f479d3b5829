/** The day that belongs to a fact, of all days that its passage names or leans on. */
import { spanOf } from "../knowledge/dates.ts";
import type { FactEntry, Kind } from "../knowledge/schema.ts";
import type { Thesaurus } from "../knowledge/thesaurus/thesaurus.ts";
import { daysBetween } from "./dates/calendar.ts";
import type { DateMention } from "./dates/mentions.ts";
import { isReportedDone } from "./dates/reported.ts";
import type { Publication } from "./publication/publication.ts";
import type { Reading } from "./reading.ts";

export interface FactDate {
  date: string | null;
  date_basis?: NonNullable<FactEntry["date_basis"]>;
}

/** What is said is dated by the saying, what happens by the happening. */
const SAID = new Set<Kind>(["position", "support"]);
/** What holds at all times, or for whoever holds an office, has no day of its own; what will be, or has become so, holds as of the report. */
const isTimeless = ({ text }: Reading, kind: Kind): boolean =>
  kind === "people" || (kind === "background" && STATIVE.test(text) && !SINCE_LATELY.test(text));
const STATIVE =
  /\b(?:is|are|was|were|makes? up|accounts? for|consists?|includes?|equals?|lies|depends?|needs?|takes?|exports?|imports?|produces?)\b/i;
const SINCE_LATELY = /\b(?:will|now|still|yet|so far|has|have|freez\w+|today)\b/i;
const CHAIR =
  /\b(?:chair(?:man|woman|person)?|members were told|told (?:the )?(?:members|delegates|meeting)|the meeting|the session)\b/i;
/** A meeting so long before the day of writing is not the one that is reported on. */
const REPORTED_DAYS = 14;

/** Where the words of the kind stand: the date nearest behind them belongs to them. */
function cueAt({ hits, words }: Reading, kind: Kind, thesaurus: Thesaurus): number | undefined {
  const own = hits.filter(({ concept, weak }) => !weak && thesaurus.concepts.get(concept)?.kind === kind);
  const first = own.sort((a, b) => a.from - b.from)[0];
  return first && words[first.from]?.from;
}

function nearest(dates: DateMention[], at: number | undefined): DateMention | undefined {
  if (at === undefined) return dates[0];
  const distance = ({ from, to }: DateMention) => (from >= at ? from - at : 1.5 * (at - to));
  return [...dates].sort((a, b) => distance(a) - distance(b))[0];
}

/** By when what was promised is due. */
const DEADLINE =
  /\b(?:no|not) later than (?:the )?$|\b(?:by|until|before|from|as of|at the latest (?:by|on)) (?:the )?(?:end of )?$/i;
/** Since when somebody has held an office. */
const IN_OFFICE =
  /\b(?:appointed|named|nominated|elected|designated|took (?:over|office|up)|takes over|succeeded|replaced|(?:has|had) (?:chaired|led|headed|served)|chair\w* since|since)\b[^,;.]{0,60}$/i;

/** The date of the words that make the kind, if such words stand right in front of one. */
function toldBy({ dates, text }: Reading, form: RegExp): DateMention | undefined {
  return dates.find(({ from, isOfSpeech }) => !isOfSpeech && form.test(text.slice(0, from)));
}

function ownDate(reading: Reading, kind: Kind, thesaurus: Thesaurus): DateMention | undefined {
  const { dates } = reading;
  const special =
    kind === "people" ? toldBy(reading, IN_OFFICE) : kind === "commitment" ? toldBy(reading, DEADLINE) : undefined;
  if (special) return special;
  const events = dates.filter(({ isOfSpeech, isAside }) => !isOfSpeech && !isAside);
  const speech = dates.filter(({ isOfSpeech }) => isOfSpeech);
  if (SAID.has(kind) && speech[0] && reading.speaker) return speech[0];
  return nearest(events, cueAt(reading, kind, thesaurus)) ?? speech[0];
}

/** What members, the applicant or the chair did, told in the past tense: not what holds, nor what is to come. */
const DONE_THERE =
  /\b(?:\w{2,}ed|said|told|took|made|gave|met|held|spoke|sought|began|put|set|drew|thought|felt|were|was)\b/;
const HOLDS_NOW = /\b(?:today|now|has|have|is|are|will|remains?|\w+ (?:next|this) (?:week|month|year))\b/i;
const isDoneThere = ({ text }: Reading): boolean => {
  const outside = text.replace(/["“][^"”]*["”]?/g, "");
  return DONE_THERE.test(outside) && !HOLDS_NOW.test(outside);
};

/** Days that the report goes on about: of a meeting, of something said and by whom, and the newest one of the paragraph. */
interface Carried {
  meeting?: string;
  said?: { day: string; speaker: string };
  news?: { day: string; paragraph: number };
  longAgo?: { paragraph: number };
}

const MEETS = /^(?:wp-meeting|talks-round|gc-approve|ministerial)$/;
/** So long before the day of writing it is history. */
const HISTORY_DAYS = 45;

function note(carried: Carried, reading: Reading, speaker: string | undefined, published: string): void {
  const { paragraph, hits } = reading;
  for (const { edtf, isOfSpeech, isAside } of reading.dates) {
    const span = spanOf(edtf);
    if (!span || isAside || published.length !== 10) continue;
    const age = daysBetween(span.latest, published);
    if (age > HISTORY_DAYS && !isOfSpeech) carried.longAgo = { paragraph };
    if (edtf.length !== 10 || age < 0 || age > REPORTED_DAYS || isReportedDone(reading.text, reading.dates)) continue;
    carried.news = { day: edtf, paragraph };
    if (hits.some(({ concept }) => MEETS.test(concept))) carried.meeting = edtf;
    if (isOfSpeech && speaker) carried.said = { day: edtf, speaker };
  }
}

/** "A senior official in the ministry" is "the official" further down. */
function isSame(speaker: string, other: string): boolean {
  const words = new Set(other.toLowerCase().match(/\p{L}{4,}/gu));
  return (
    (speaker.toLowerCase().match(/\p{L}{4,}/gu) ?? []).some((word) => words.has(word)) || /^(?:he|she)$/i.test(speaker)
  );
}

/**
 * @param session the day of the meeting that the text is a record of
 * @returns what gives each fact its day, called passage by passage in the article's order: it remembers the day that a report goes on about
 */
export function datesByCarrying(publication: Publication, thesaurus: Thesaurus, session?: string) {
  const carried: Carried = {};
  const isDated = !publication.undated || publication.day.length <= 10;
  const published: FactDate = isDated ? { date: publication.day, date_basis: "source" } : { date: null };
  const inferred = (date: string): FactDate => ({ date, date_basis: "inferred" });
  return (reading: Reading, kind: Kind, speaker: string | undefined): FactDate => {
    const own = ownDate(reading, kind, thesaurus);
    note(carried, reading, speaker, publication.day);
    // what is said of a day to come was said when it was said
    const isTarget = kind === "position" && (spanOf(own?.edtf ?? "")?.earliest ?? "") > reading.published.latest;
    if (own && !isTarget) return { date: own.edtf, date_basis: own.basis };
    const { text, paragraph, line } = reading;
    const { meeting, said, news, longAgo } = carried;
    if (line !== "prose") return isTimeless(reading, kind) ? { date: null } : published;
    if (meeting && CHAIR.test(text) && !/\bnext (?:meeting|session)\b/i.test(text)) return inferred(meeting);
    if (isTimeless(reading, kind)) return { date: null };
    if (said && speaker && isSame(speaker, said.speaker)) {
      carried.news = { day: said.day, paragraph };
      return inferred(said.day);
    }
    if (news?.paragraph === paragraph) return inferred(news.day);
    if (session && isDoneThere(reading)) return inferred(session);
    // told in the past, next to what happened long ago: nothing says when
    const isPresent = /\b(?:today|now|has|have|is|are|will)\b/i.test(text);
    if (longAgo?.paragraph === paragraph && kind === "milestone" && !isPresent) return { date: null };
    return published;
  };
}
