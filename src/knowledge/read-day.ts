/** Reads a day as people type it, and as `sayDay` says it. */
import { isDay } from "./dates.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WORDS = /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([a-z]{3,9})\.?,?\s+(\d{4})$/;
const MONTH_FIRST = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/;
/** "18.11.2009", "18/11/2009", "2009/11/18". */
const IN_NUMBERS = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/;
const YEAR_FIRST = /^(\d{4})[./](\d{1,2})[./](\d{1,2})$/;
const BETWEEN = /^(?:between|from)\s+(.+?)\s+(?:and|to)\s+(.+)$/;
const ABOUT = /^(?:about|around)\s+(.+)$/;

function inWords(text: string): string | undefined {
  const [, monthFirst, dayAfter, yearAfter] = MONTH_FIRST.exec(text) ?? [];
  const [, dayBefore, monthAfter, year = yearAfter] = WORDS.exec(text) ?? [];
  const month = MONTHS.indexOf((monthFirst ?? monthAfter ?? "").slice(0, 3)) + 1;
  const day = dayAfter ?? dayBefore;
  if (!year || month === 0) return undefined;
  return [year, String(month).padStart(2, "0"), ...(day ? [day.padStart(2, "0")] : [])].join("-");
}

const edtf = (year: string, month: string, day: string): string =>
  [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-");

/** With points the day stands first; otherwise only what can be read in one way is read: "11/18/2009", and not "5/6/2009". */
function inNumbers(text: string): string | undefined {
  const [, year, month, day] = YEAR_FIRST.exec(text) ?? [];
  if (year && month && day) return edtf(year, month, day);
  const [, first, sign, second, last] = IN_NUMBERS.exec(text) ?? [];
  if (!first || !second || !last) return undefined;
  if (sign === "." || Number(first) > 12 || Number(first) === Number(second)) return edtf(last, second, first);
  return Number(second) > 12 ? edtf(last, first, second) : undefined;
}

function oneDay(text: string): string | undefined {
  const [, roughly] = ABOUT.exec(text) ?? [];
  const exact = roughly ?? text;
  const day = isDay(exact) ? exact : (inWords(exact) ?? inNumbers(exact));
  return day && roughly && /\d$/.test(day) ? `${day}~` : day;
}

/** "between June and 9 July 2009": the year stands behind the second day alone. */
function span(text: string): string | undefined {
  const [, from = "", to = ""] = BETWEEN.exec(text) ?? [];
  const year = /\d{4}/.exec(to)?.[0];
  const first = oneDay(from) ?? (year ? oneDay(`${from} ${year}`) : undefined);
  const last = oneDay(to);
  return first && last ? `${first}/${last}` : undefined;
}

/**
 * @param typed "2010-11", "15 November 2010", "Nov 2010", "15.11.2010", "2010", "about May 2010", "between June and December 2009", or any EDTF date
 * @returns it as EDTF, or undefined if it is no day
 */
export function readDay(typed: string): string | undefined {
  const text = typed.trim().toLowerCase();
  const day = oneDay(text) ?? span(text);
  return day !== undefined && isDay(day) ? day : undefined;
}
