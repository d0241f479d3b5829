/** Days told by another one: "the day before", "two weeks later, on 17 June", "the following year". */
import { isDay, spanOf } from "../../knowledge/dates.ts";
import { dayIn, daysBetween, plusDays, plusMonths } from "./calendar.ts";
import { toldFrom } from "./reporting.ts";
import { COUNT, countOf, MONTH, monthOf, seasonOf } from "./words.ts";

/** A date of the sentence, as it has been found so far. */
export interface Found {
  from: number;
  to: number;
  edtf: string;
  basis: "stated" | "inferred";
}

/** What a sentence leans on for its dates. */
export interface Told {
  last?: string;
  lastDay?: string;
  opened?: string;
}

/** A day lies so much after another one, as exactly as that one is known. */
function later(edtf: string, count: number, unit: string): string | undefined {
  const day =
    edtf
      .replace(/[~?%]/g, "")
      .split("/")
      .at(count < 0 ? 0 : -1) ?? "";
  if (unit === "year") return String(Number(day.slice(0, 4)) + count);
  if (day.length < 7) return undefined;
  if (unit === "month") return plusMonths(day, count);
  if (day.length < 10) return undefined;
  return unit === "week" ? `${plusDays(day, 7 * count)}~` : plusDays(day, count);
}

const STEP: Record<string, number> = {
  previous: -1,
  preceding: -1,
  before: -1,
  same: 0,
  that: 0,
  following: 1,
  next: 1,
  after: 1,
};

interface Form {
  form: RegExp;
  /** @param told the day that it is reckoned from; undefined where there is none */
  read(match: RegExpMatchArray, told: string | undefined): string | undefined;
  /** Where the last date is no day, the last one that is serves, or the day of writing. */
  isOfDay?: boolean;
}

const FORMS: Form[] = [
  {
    form: new RegExp(`\\b(?:[Ll]ater\\s)?[Tt]hat ${MONTH}\\b`, "g"),
    read: ([, m = ""], told) => told && `${told.slice(0, 4)}-${String(monthOf(m)).padStart(2, "0")}`,
  },
  {
    form: /\b(?:the (following|next|same|previous)|that) (spring|summer|autumn|winter)\b/gi,
    read: ([, word = "same", season = ""], told) => {
      const year = told && later(told, STEP[word.toLowerCase()] ?? 0, "year");
      return year && seasonOf(Number(year), season);
    },
  },
  {
    form: /\bthe (month|week|year) (before|after)\b/gi,
    read: ([, unit = "", word = ""], told) => told && later(told, STEP[word.toLowerCase()] ?? 0, unit.toLowerCase()),
    isOfDay: true,
  },
  {
    form: new RegExp(
      `\\b(?:in\\s)?${MONTH}(?:,|\\sof)?\\s(?:of\\s)?(that|the (?:same|following|next|previous|preceding))\\syear\\b`,
      "g",
    ),
    read: ([, m = "", word = ""], told) => {
      const year = told && later(told, STEP[word.replace("the ", "")] ?? 0, "year");
      return year && `${year}-${String(monthOf(m)).padStart(2, "0")}`;
    },
  },
  {
    form: new RegExp(`\\bthe following ${MONTH}\\b`, "gi"),
    read: ([, m = ""], told) => told && yearAfter(`0000-${String(monthOf(m)).padStart(2, "0")}`, told),
  },
  {
    form: new RegExp(
      `\\b${COUNT}\\s(day|week|month|year)s?\\s(later|on|afterwards?|after that|thereafter)\\b(?!\\sthan)`,
      "gi",
    ),
    read: ([, n = "", unit = "", word = ""], told) =>
      told && (word.toLowerCase() !== "on" || unit.toLowerCase() === "year")
        ? later(told, countOf(n), unit.toLowerCase())
        : undefined,
  },
  {
    form: /\bthe day (before|after)\b(?!\s(?:yesterday|tomorrow))/gi,
    read: ([, word = ""], told) => told && later(told, STEP[word.toLowerCase()] ?? 0, "day"),
    isOfDay: true,
  },
  {
    form: /(?<!\b(?:over|in|within|for|during|until|by) )\bthe (previous|preceding|following|next|same) (day|month|year)\b/gi,
    read: ([, word = "", unit = ""], told) => told && later(told, STEP[word.toLowerCase()] ?? 0, unit.toLowerCase()),
    isOfDay: true,
  },
  {
    form: /\b(?:(?:later|earlier) |in |during )?that (?:same )?(month|year)\b/gi,
    read: ([, unit = ""], told) => told && later(told, 0, unit.toLowerCase()),
  },
];

/** The first such day or month that is not before another day. */
function yearAfter(edtf: string, told: string): string | undefined {
  const from = spanOf(told)?.earliest;
  if (!from) return undefined;
  const [, month = "", day] = edtf.split("-");
  for (const plus of [0, 1]) {
    const year = Number(from.slice(0, 4)) + plus;
    const made = day ? dayIn(year, Number(month), Number(day)) : `${year}-${month}`;
    if (made && (spanOf(made)?.latest ?? "") >= from) return made;
  }
  return undefined;
}

const inOrder = (found: readonly Found[]): Found[] => [...found].sort((a, b) => a.from - b.from);

/** What somebody tells goes back from when it is told, not from what was told before. */
const RECENT_DAYS = 45;

function lastOf(text: string, match: RegExpMatchArray, { last, lastDay }: Told, day?: string): string | undefined {
  const isBack = /\b(?:before|previous|preceding)\b/i.test(match[0]) && (toldFrom(text) ?? match.index) !== match.index;
  if (!isBack || !day) return last;
  return lastDay && daysBetween(lastDay, day) < RECENT_DAYS ? lastDay : day;
}

/** What stands between "two weeks later" and the day that it comes to. */
const APPOSED = /^,?\s?(?:(?:on|in)\s)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?$/i;
const NAMED = new RegExp(`\\b${MONTH}`);

/** The day in the sentence that a relative one goes back to: the last before it, or what it is put in front of. */
function inSentence(found: readonly Found[], from: number, to: number): string | undefined {
  const next = found.find((one) => one.from >= to && one.from - to <= 3);
  return (next ?? found.findLast((one) => one.to <= from))?.edtf;
}

/**
 * @param found what the sentence gives without the ones before it, in order
 * @param told what the sentences before have told of
 * @param day of writing
 * @returns the same with what is reckoned from another day; of two that name one day, the one that names it outright
 */
export function inSequence(text: string, found: readonly Found[], told: Told, day?: string): Found[] {
  const all = [...found];
  for (const { form, read, isOfDay } of FORMS) {
    for (const match of text.matchAll(form)) {
      const [from, to] = [match.index, match.index + match[0].length];
      // "September of that year" tells more than "in September"
      const within = all.filter((one) => from < one.to && to > one.from);
      if (within.some((one) => one.basis === "stated" || one.from < from - 3 || one.to > to)) continue;
      const apposed = found.findIndex((one) => one.from >= to && APPOSED.test(text.slice(to, one.from)));
      const base = (apposed >= 0 ? undefined : inSentence(inOrder(all), from, to)) ?? lastOf(text, match, told, day);
      const edtf = read(match, base) ?? (isOfDay ? read(match, told.lastDay ?? day) : undefined);
      if (!edtf || !isDay(edtf)) continue;
      const named = found[apposed];
      for (const one of within) all.splice(all.indexOf(one), 1);
      if (!named) all.push({ from, to, edtf, basis: "inferred" });
      else if (named.basis === "inferred" && NAMED.test(text.slice(named.from, named.to))) {
        const start = edtf.length === 4 ? edtf : (told.last ?? edtf);
        all[all.indexOf(named)] = { ...named, edtf: yearAfter(named.edtf, start) ?? named.edtf };
      }
    }
  }
  return inOrder(all);
}

/** What so long ago opened a sentence is history, and the next months are of it. */
const LONG_AGO_DAYS = 400;

/** A date that opens a sentence, if it lies so far back that months without a year go on from it. */
export function opensLongAgo(text: string, first: Found | undefined, day: string | undefined): string | undefined {
  if (!first || !day || !isOpening(text, first.from)) return undefined;
  const end = spanOf(first.edtf)?.latest;
  return end && daysBetween(end, day) > LONG_AGO_DAYS ? first.edtf : undefined;
}

/** A month without a year that opens its sentence goes on from the date that opened the one before. */
export function goingOn(text: string, found: readonly Found[], opened: string): Found[] {
  return found.map((one, i) => (i === 0 && isOpening(text, one.from) ? inYearOf(one, text, opened) : one));
}

/** Months without a year go on from the date of long ago that opens their sentence. */
export function withinYear(text: string, found: readonly Found[], day: string | undefined): Found[] {
  const opened = opensLongAgo(text, found[0], day);
  return found.map((one, i) => (i > 0 && opened ? inYearOf(one, text, opened) : one));
}

const inYearOf = (one: Found, text: string, opened: string): Found =>
  one.basis === "inferred" && isWithoutYear(text.slice(one.from, one.to))
    ? { ...one, edtf: yearAfter(one.edtf, opened) ?? one.edtf }
    : one;

const isWithoutYear = (words: string): boolean => NAMED.test(words) && !/\d{4}|\b(?:this|last|next)\b/i.test(words);

/** Do only little words stand before a date? */
export const isOpening = (text: string, from: number): boolean => /^(?:\p{L}{2,7}\s){0,2}$/u.test(text.slice(0, from));
