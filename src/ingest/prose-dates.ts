/** Days, months and years that a text states, as EDTF. */
const MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december";
const SHORT = "jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec";
const MONTH = `(?:${MONTHS}|(?:${SHORT})\\.?)`;
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
const FORMS = [
  new RegExp(`\\b${DAY} (?:of )?(${MONTH}),? (\\d{4})\\b`, "gi"),
  new RegExp(`\\b(${MONTH}) ${DAY},? (\\d{4})\\b`, "gi"),
  new RegExp(`\\b(${MONTH}),? (\\d{4})\\b`, "gi"),
  /\b((?:19|20)\d\d)\b/g,
];

const monthOf = (name: string): string =>
  String(1 + MONTHS.split("|").findIndex((month) => month.startsWith(name.toLowerCase().slice(0, 3)))).padStart(2, "0");

/** All dates stated in full or to the month or year, in the order in which they stand. */
export function datesIn(text: string): string[] {
  const found: { at: number; edtf: string }[] = [];
  const taken: [number, number][] = [];
  FORMS.forEach((form, i) => {
    for (const match of text.matchAll(form)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (taken.some(([a, b]) => from < b && to > a)) continue;
      taken.push([from, to]);
      const [, a = "", b = "", c = ""] = match;
      const day = (digits: string) => digits.padStart(2, "0");
      const edtf = [`${c}-${monthOf(b)}-${day(a)}`, `${c}-${monthOf(a)}-${day(b)}`, `${b}-${monthOf(a)}`, a][i] ?? a;
      found.push({ at: from, edtf });
    }
  });
  return found.sort((a, b) => a.at - b.at).map(({ edtf }) => edtf);
}
