/** Names of months and counts, as the forms of dates are written with them. */
import { two } from "./calendar.ts";

const MONTHS = "January February March April May June July August September October November December".split(" ");
const SHORT = "Jan Feb Mar Apr May Jun Jul Aug Sept Sep Oct Nov Dec".split(" ");
const shorts = [...SHORT, ...SHORT.map((name) => name.toUpperCase())].map((name) => `${name}\\b\\.?`);

/** Capital first or all in capitals: "may" and "march" are other words. */
export const MONTH = `(${[...MONTHS, ...MONTHS.map((name) => name.toUpperCase()), ...shorts].join("|")})`;

const COUNTS = [
  ..."zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(" "),
  ..."sixteen seventeen eighteen nineteen twenty".split(" "),
];

/** A number of days, weeks, months or years. */
export const COUNT = `(\\d{1,3}|an?|${COUNTS.slice(1).join("|")})`;

export const monthOf = (name: string): number =>
  1 + MONTHS.findIndex((month) => month.toLowerCase().startsWith(name.toLowerCase().slice(0, 3)));

export function countOf(text: string): number {
  const folded = text.toLowerCase();
  if (/^an?$/.test(folded)) return 1;
  const count = COUNTS.indexOf(folded);
  return count >= 0 ? count : Number(text);
}

/** Months of the northern summer's calendar, the one that trade news is written by. */
export const SEASONS: Record<string, [number, number]> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  fall: [9, 11],
  winter: [12, 2],
};
/** Months `from` to `to` of a year; a season that begins in December ends in the next. */
export function months(year: number, [from, to]: [number, number]): string {
  if (from === to) return `${year}-${two(from)}`;
  return `${year}-${two(from)}/${to < from ? year + 1 : year}-${two(to)}`;
}

/** The months of a season that is named. */
export const seasonOf = (year: number, season: string): string | undefined => {
  const span = SEASONS[season.toLowerCase()];
  return span && months(year, span);
};
