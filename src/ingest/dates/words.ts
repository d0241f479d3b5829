/** Names of months and counts, as the forms of dates are written with them. */
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
