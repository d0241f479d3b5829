/** The day that belongs to a fact, of all days that its passage names or leans on. */
import { spanOf } from "../knowledge/dates.ts";
import type { FactEntry, Kind } from "../knowledge/schema.ts";
import type { Thesaurus } from "../knowledge/thesaurus/thesaurus.ts";
import { daysBetween } from "./dates/calendar.ts";
import type { DateMention } from "./dates/mentions.ts";
import type { Publication } from "./publication.ts";
import type { Reading } from "./reading.ts";

export interface FactDate {
  date: string | null;
  date_basis?: NonNullable<FactEntry["date_basis"]>;
}

/** What is said is dated by the saying, what happens by the happening. */
const SAID = new Set<Kind>(["position", "support"]);
/** What holds at all times, or for whoever holds an office, has no day of its own; what will be, or has become so, holds as of the report. */
const isTimeless = ({ text }: Reading, kind: Kind): boolean =>
  kind === "people" || (kind === "background" && !/\b(?:will|now|still|yet|so far|has|have)\b/i.test(text));
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

function ownDate(reading: Reading, kind: Kind, thesaurus: Thesaurus): DateMention | undefined {
  const { dates } = reading;
  const events = dates.filter(({ isOfSpeech, isAside }) => !isOfSpeech && !isAside);
  const speech = dates.filter(({ isOfSpeech }) => isOfSpeech);
  if (SAID.has(kind) && speech[0] && reading.speaker) return speech[0];
  return nearest(events, cueAt(reading, kind, thesaurus)) ?? speech[0];
}

/** Remembers, from passage to passage of an article, the day that a report goes on about. */
export function datesByCarrying(publication: Publication, thesaurus: Thesaurus) {
  let meeting: string | undefined;
  let said: { day: string; paragraph: number } | undefined;
  let past: { paragraph: number } | undefined;
  const isDated = !publication.undated || publication.day.length <= 10;
  const published: FactDate = isDated ? { date: publication.day, date_basis: "source" } : { date: null };
  const { latest } = spanOf(publication.day) ?? { latest: "9999" };
  return (reading: Reading, kind: Kind): FactDate => {
    const own = ownDate(reading, kind, thesaurus);
    for (const { edtf, isOfSpeech, isAside } of reading.dates) {
      const isDay = edtf.length === 10 && !isAside;
      const ahead = isDay && publication.day.length === 10 ? daysBetween(edtf, publication.day) : Number.NaN;
      const isReported = ahead >= 0 && ahead <= REPORTED_DAYS;
      if (
        isReported &&
        reading.hits.some(({ concept }) => /^(?:wp-meeting|talks-round|gc-approve|ministerial)$/.test(concept))
      )
        meeting = edtf;
      if (isReported && isOfSpeech) said = { day: edtf, paragraph: reading.paragraph };
      const span = spanOf(edtf);
      if (span && !isOfSpeech && publication.day.length === 10 && daysBetween(span.latest, publication.day) > 45)
        past = { paragraph: reading.paragraph };
    }
    if (own) return { date: own.edtf, date_basis: own.basis };
    const isOfMeeting = CHAIR.test(reading.text) && !/\bnext (?:meeting|session)\b/i.test(reading.text);
    if (meeting && isOfMeeting && reading.line === "prose") return { date: meeting, date_basis: "inferred" };
    if (isTimeless(reading, kind)) return { date: null };
    if (said?.paragraph === reading.paragraph && reading.speaker) return { date: said.day, date_basis: "inferred" };
    // told in the past, next to what happened long ago: nothing says when
    if (
      past?.paragraph === reading.paragraph &&
      kind === "milestone" &&
      latest !== "9999" &&
      !/\b(?:today|now|has|have)\b/i.test(reading.text)
    )
      return { date: null };
    return published;
  };
}
