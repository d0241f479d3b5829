/**
 * Dates in EDTF (ISO 8601-2, Library of Congress), the forms that this project uses: year, month, day, season-free,
 * each with an optional `~` (approximate), `?` (uncertain) or `%` (both), and an interval of two such dates.
 */
const ONE = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?[~?%]?$/;

/** First and last possible day of a date, as `YYYY-MM-DD`; these compare as text. */
export interface Span {
  earliest: string;
  latest: string;
}

function spanOfOne(text: string): Span | undefined {
  const [, year, month, day] = ONE.exec(text) ?? [];
  if (!year) return undefined;
  if (!month) return { earliest: `${year}-01-01`, latest: `${year}-12-31` };
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (!day) return { earliest: `${year}-${month}-01`, latest: `${year}-${month}-${last}` };
  return Number(day) <= last ? { earliest: text.slice(0, 10), latest: text.slice(0, 10) } : undefined;
}

/**
 * Reads an EDTF date.
 * @returns its first and last possible day, or undefined if the text is no such date (2015-02-30 is none)
 */
export function spanOf(text: string): Span | undefined {
  const [from = "", to, more] = text.split("/");
  const start = spanOfOne(from);
  if (to === undefined || more !== undefined) return more === undefined ? start : undefined;
  const end = spanOfOne(to);
  return start && end && start.earliest <= end.latest ? { earliest: start.earliest, latest: end.latest } : undefined;
}

/** Is the text a date in one of the forms that `spanOf` reads? */
export const isDay = (text: string): boolean => spanOf(text) !== undefined;

/** Was the date worked out or rounded, so that whoever reads it must be told? */
export const isApproximate = (text: string): boolean => /[~?%/]/.test(text);

const MONTHS = "January February March April May June July August September October November December".split(" ");

function sayOne(text: string): string {
  const [, year = "", month, day] = ONE.exec(text) ?? [];
  const words = [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(" ");
  return /[~?%]$/.test(text) ? `about ${words}` : words;
}

/** A date as a person reads it: "18 December 2014", "about 29 October 2010", "between June 2009 and December 2009". */
export function sayDay(text: string): string {
  const [from = "", to] = text.split("/");
  if (to === undefined) return sayOne(from);
  const isOneYear = from.slice(0, 4) === to.slice(0, 4) && from.length > 4;
  return `between ${isOneYear ? sayOne(from).replace(/ \d{4}$/, "") : sayOne(from)} and ${sayOne(to)}`;
}

/** Years that a day of publication may lie in before it says as good as nothing. */
const WIDE = 2;

/** Is the day of publication not known, but for a span of years? */
export function isUndated(published: string): boolean {
  const span = spanOf(published);
  return span !== undefined && Number(span.latest.slice(0, 4)) - Number(span.earliest.slice(0, 4)) > WIDE;
}

/** A day of publication as a person reads it, marked where it was worked out, or is not known. */
export function sayPublished(published: string, isInferred: boolean): string {
  if (isUndated(published)) return `undated (${sayDay(published)})`;
  return isInferred ? `${sayDay(published)} (date worked out)` : sayDay(published);
}
