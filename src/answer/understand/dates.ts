/** When a question asks about: the years, months and days that it names, and what lies before or after them. */
import { plusDays } from "../../ingest/dates/calendar.ts";
import { type Span, spanOf } from "../../knowledge/dates.ts";
import type { Generation } from "../../search/generation.ts";
import type { Question } from "../../search/question.ts";

const MONTHS = "january february march april may june july august september october november december".split(" ");
const YEAR =
  /\b(?:(early|mid|late|spring|summer|autumn|fall|winter)[- ](?:in |of )?)?(?:(\d{1,2})(?:st|nd|rd|th)? )?(?:(january|february|march|april|may|june|july|august|september|october|november|december),? )?((?:19|20)\d\d)\b/gi;

/** "22 June", "June 22nd": a day whose year is left out. */
const DAY = new RegExp(
  `\\b(?:(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTHS.join("|")})|(${MONTHS.join("|")}) (\\d{1,2})(?:st|nd|rd|th)?)\\b(?!,? (?:19|20)\\d\\d)`,
  "gi",
);

/** Where nobody is named, days without a year are those on which something is known to have happened. */
function daysOf(text: string, { entries }: Generation): Question["dates"] {
  const days = [...text.matchAll(DAY)].map(([, before, month, other, after]) => {
    const at = MONTHS.indexOf((month ?? other ?? "").toLowerCase()) + 1;
    return `-${String(at).padStart(2, "0")}-${(before ?? after ?? "").padStart(2, "0")}`;
  });
  const known = days.flatMap((day) =>
    entries.flatMap(({ date }) => (date?.earliest === date?.latest && date?.latest.endsWith(day) ? date.latest : [])),
  );
  return [...new Set(known)].flatMap((day) => spanOf(day) ?? []);
}

/**
 * Days, months and years that a question names.
 * @param isNamed whether it names somebody, of whom a day without a year can't be told apart from others
 */
export function datesOf(text: string, generation: Generation, isNamed: boolean): Question["dates"] {
  const whole = [...text.matchAll(YEAR)].flatMap((match) => openedBy(text.slice(0, match.index), spanIn(match)));
  return whole.length > 0 || isNamed ? whole : daysOf(text, generation);
}

const FIRST_DAY = "0000-01-01";
const LAST_DAY = "9999-12-31";

/** Is it all time before, or after, some day? */
export const isOpen = ({ earliest, latest }: Span): boolean => earliest === FIRST_DAY || latest === LAST_DAY;

/** "After 2012" begins when the year has ended, "since" with it; "before" and "until" end with its beginning. */
function openedBy(before: string, span: Span | undefined): Span[] {
  if (!span) return [];
  if (/\b(?:after|later than)\s+$/i.test(before)) return [{ earliest: plusDays(span.latest, 1), latest: LAST_DAY }];
  if (/\bsince\s+$/i.test(before)) return [{ earliest: span.earliest, latest: LAST_DAY }];
  if (/\b(?:before|until|till|prior to)\s+$/i.test(before)) return [{ earliest: FIRST_DAY, latest: span.earliest }];
  return [span];
}

function spanIn([, , day, month, year]: RegExpMatchArray): Span | undefined {
  const at = month ? MONTHS.indexOf(month.toLowerCase()) + 1 : 0;
  const edtf = [year, at && String(at).padStart(2, "0"), at && day?.padStart(2, "0")].filter(Boolean).join("-");
  return spanOf(edtf) ?? undefined;
}
