/** Dates of publication, as meta tags and front matter write them, as EDTF. */
import { isDay } from "../../knowledge/dates.ts";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const ISO = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:[T ][\d:.,+\-Z ]{0,40})?$/;
const COMPACT = /^(\d{4})(\d\d)(\d\d)(?:T?\d{0,6}Z?)?$/;
const SLASHED = /^(\d{4})\/(\d\d)\/(\d\d)$/;
/** "Thu, 10 Nov 2011 09:30:00 GMT", "10 November 2011" */
const DAY_FIRST = /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})(?:[ ,T][\w:.+ ]{0,40})?$/i;
/** "November 10, 2011" */
const MONTH_FIRST = /^(?:[a-z]{3,9},? )?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?:[ ,T][\w:.+ ]{0,40})?$/i;

const monthOf = (name: string): string => String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);

function partsOf(text: string): (string | undefined)[] | undefined {
  const numbers = ISO.exec(text) ?? COMPACT.exec(text) ?? SLASHED.exec(text);
  if (numbers) return numbers.slice(1);
  const [, day, month = "", year] = DAY_FIRST.exec(text) ?? [];
  if (year) return [year, monthOf(month), day];
  const [, name = "", number, annual] = MONTH_FIRST.exec(text) ?? [];
  return annual ? [annual, monthOf(name), number] : undefined;
}

/**
 * Reads a date. The day is the one that is written: no time zone moves it.
 * @returns an EDTF day, month or year; undefined for what is no date, or could be read in two ways (10/11/2011)
 */
export function publishedOf(text: string | undefined): string | undefined {
  const written = text?.slice(0, 80).replace(/\s+/g, " ").trim();
  const parts = written && partsOf(written);
  if (!parts) return undefined;
  const day = parts.flatMap((part) => (part === undefined ? [] : [part.padStart(2, "0")])).join("-");
  return isDay(day) ? day : undefined;
}
