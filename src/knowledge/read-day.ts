/** Reads a day as people type it. */
import { isDay } from "./dates.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WORDS = /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([a-z]{3,9})\.?,?\s+(\d{4})$/;
const MONTH_FIRST = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/;

function inWords(text: string): string | undefined {
  const [, monthFirst, dayAfter, yearAfter] = MONTH_FIRST.exec(text) ?? [];
  const [, dayBefore, monthAfter, year = yearAfter] = WORDS.exec(text) ?? [];
  const month = MONTHS.indexOf((monthFirst ?? monthAfter ?? "").slice(0, 3)) + 1;
  const day = dayAfter ?? dayBefore;
  if (!year || month === 0) return undefined;
  return [year, String(month).padStart(2, "0"), ...(day ? [day.padStart(2, "0")] : [])].join("-");
}

/**
 * @param typed "2010-11", "15 November 2010", "Nov 2010", "2010", or any EDTF date
 * @returns it as EDTF, or undefined if it is no day
 */
export function readDay(typed: string): string | undefined {
  const text = typed.trim().toLowerCase();
  const day = isDay(text) ? text : inWords(text);
  return day !== undefined && isDay(day) ? day : undefined;
}
