/** The forms in which English prose gives dates, the most telling first; each with how it is read. */
import { dayIn, daysBetween, plusDays, plusMonths, two, weekdayOf, weekOf } from "./calendar.ts";
import type { Tense } from "./tense.ts";
import { countOf, MONTH as M, monthOf, months, COUNT as N, SEASONS } from "./words.ts";

export interface Setting {
  /** The day of writing, if it is known. */
  day: string | undefined;
  tense(): Tense;
  tenseOfDay(): Tense;
  /** The last signs in front of the date. */
  before: string;
}
interface Read {
  edtf: string;
  basis: "stated" | "inferred";
}
interface Form {
  form: RegExp;
  read(match: RegExpMatchArray, setting: Setting): Read | undefined;
}

const D = "(\\d{1,2})(?:st|nd|rd|th)?";
const Y = "((?:19|20)\\d\\d)";
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const W = `(${[...WEEKDAYS, ...WEEKDAYS.map((name) => name.toUpperCase())].join("|")})`;
const PARTS: Record<string, [number, number]> = {
  early: [1, 3],
  beginning: [1, 1],
  start: [1, 1],
  mid: [5, 8],
  middle: [5, 8],
  late: [10, 12],
  end: [12, 12],
  close: [12, 12],
};

const stated = (edtf: string | undefined): Read | undefined => (edtf ? { edtf, basis: "stated" } : undefined);
const inferred = (edtf: string | undefined): Read | undefined => (edtf ? { edtf, basis: "inferred" } : undefined);
const yearOf = (day: string, plus = 0): number => Number(day.slice(0, 4)) + plus;

/** "this", "last" or "next" as years to add. */
const STEP: Record<string, number> = {
  this: 0,
  the: 0,
  current: 0,
  last: -1,
  past: -1,
  previous: -1,
  next: 1,
  coming: 1,
  following: 1,
};

/** The year in which a month lies that is named without one: the nearest by tense. */
function yearByTense(month: number, { day, tense }: Setting): number | undefined {
  if (!day) return undefined;
  const year = yearOf(day);
  const now = Number(day.slice(5, 7));
  const which = tense();
  if (which === "future") return month >= now ? year : year + 1;
  if (which === "past") return month <= now ? year : year - 1;
  return month <= now ? year : month - now <= 4 ? year : year - 1;
}

/** The year that brings a day and month nearest to the day of writing, on the side that the tense says. */
function dayByTense(month: number, date: number, setting: Setting): string | undefined {
  const { day } = setting;
  if (!day) return undefined;
  const which = setting.tense();
  const slack = which === "none" ? 0 : 45;
  const choices = [-1, 0, 1].flatMap((plus) => dayIn(yearOf(day, plus), month, date) ?? []);
  const cost = (choice: string) => {
    const ahead = daysBetween(day, choice);
    const wrong = (which === "future" && ahead < 0) || (which === "past" && ahead > 0);
    return Math.abs(ahead) + (wrong ? 4 * slack : 0);
  };
  return choices.sort((a, b) => cost(a) - cost(b))[0];
}

/** How many days ago it was that day of the week. */
const weekdaysBack = (day: string, name: string): number =>
  (weekdayOf(day) - WEEKDAYS.findIndex((one) => one.toLowerCase() === name.toLowerCase()) + 7) % 7;

function weekdayRead(word: string, name: string, setting: Setting): string | undefined {
  const { day } = setting;
  if (!day) return undefined;
  const back = weekdaysBack(day, name);
  if (word === "last") return plusDays(day, -(back || 7));
  if (word === "next" || word === "coming") return plusDays(day, 7 - back);
  return setting.tenseOfDay() === "future" ? plusDays(day, (7 - back) % 7) : plusDays(day, -back);
}

function ago(count: number, unit: string, day: string): string {
  if (unit === "day") return plusDays(day, -count);
  if (unit === "week") return `${plusDays(day, -7 * count)}~`;
  if (unit === "month") return plusMonths(day, -count);
  if (unit === "decade") return `${yearOf(day, -10 * count)}~`;
  return String(yearOf(day, -count));
}

/** What has until a month, or was put off until then, still waits for it. */
const PUT_OFF = /\b(?:has|have|postponed|delayed|deferred|extended|adjourned|suspended|frozen|put off)\s$/i;

/** What a year's number would have behind it if it were a count. */
const COUNTED =
  /^\s(?:pages?|questions?|laws?|lines?|members?|products?|people|tariff|times|tons|tonnes|jobs|companies|workers|replies|documents|(?:per ?cent|percent|million|billion|dollars|euros|km|kg)\b)/;

/** What a year is part of the name of: "the 1972 Convention", "the 2009 act", "the Customs Act 2009". */
const ACT =
  "[Cc]onvention|[Aa]ct|[Ll]aw|[Cc]ode|[Cc]onstitution|[Dd]ecree|[Tt]reaty|[Ss]tatute|[Oo]rdinance|[Dd]irective|[Rr]egulations?|[Cc]ensus|Agreement|Protocol|Declaration|Decision|Guidelines|Rules|Procedures|Understanding";
const NAMED_BY = new RegExp(
  `^(?:['’]s)?\\s(?:\\p{Lu}[\\p{L}-]+\\s){0,4}(?:${ACT})(?![\\p{L}])|^\\s(?:\\p{Ll}[\\p{L}-]+\\s){0,2}(?:act|law|convention|treaty|decree|code|statute|constitution|census)(?![\\p{L}])`,
  "u",
);
const NAME_BEFORE =
  /(?:\b(?:Act|Law|Code|Decree|Regulations?|Convention|GATT|[Aa]ct of|[Ll]aw of|[Cc]ode of|[Dd]ecree of|[Cc]onvention of|[Tt]reaty of|[Cc]onstitution of|Vision|Agenda|Strategy|Plan)(?:,? (?:No\.? ?[\d/]+ )?of)?,? \(?|\bNo\.? ?[\d/-]+(?: of|\/) ?)$/;

/** Is a year part of the name of an act, a treaty or a plan, rather than when something happened? */
const isInName = (before: string, after: string): boolean =>
  NAME_BEFORE.test(before) ||
  (!/\b(?:is|was) (?:the|an?) $/i.test(before) &&
    /(?:\b(?:the|a|an|its|their|under|of|his|our|to|by)|['’]s?)\s$/i.test(before) &&
    NAMED_BY.test(after));

export const FORMS: Form[] = [
  { form: /\b(\d{4})-(\d\d)-(\d\d)\b/g, read: ([, y = "", m = "", d = ""]) => stated(dayIn(y, Number(m), Number(d))) },
  {
    form: /\b(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)\b/g,
    read: ([, d = "", m = "", y = ""]) => stated(dayIn(y, Number(m), Number(d))),
  },
  {
    form: /\b(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)\b/g,
    read: ([, a = "", b = "", y = ""]) =>
      Number(a) > 12
        ? stated(dayIn(y, Number(b), Number(a)))
        : Number(b) > 12
          ? stated(dayIn(y, Number(a), Number(b)))
          : stated(y),
  },
  // 4-5 May 2001, 4 to 5 May
  {
    form: new RegExp(`\\b${D}(?:\\s?[-–]\\s?|\\s(?:to|and)\\s)${D}\\s(?:of\\s)?${M}(?:,?\\s${Y})?`, "g"),
    read: ([, a = "", b = "", m = "", y], setting) => {
      const year = y ?? yearByTense(monthOf(m), setting);
      const [from, to] = year ? [dayIn(year, monthOf(m), Number(a)), dayIn(year, monthOf(m), Number(b))] : [];
      return from && to && from < to ? { edtf: `${from}/${to}`, basis: y ? "stated" : "inferred" } : undefined;
    },
  },
  {
    form: new RegExp(`\\b${M}\\s${D}\\s?(?:[-–]|to)\\s?${D},?\\s${Y}`, "g"),
    read: ([, m = "", a = "", b = "", y = ""]) => {
      const [from, to] = [dayIn(y, monthOf(m), Number(a)), dayIn(y, monthOf(m), Number(b))];
      return from && to && from < to ? stated(`${from}/${to}`) : undefined;
    },
  },
  {
    form: new RegExp(`\\b${D}[\\s-](?:of\\s)?${M},?[\\s-]${Y}\\b`, "g"),
    read: ([, d = "", m = "", y = ""]) => stated(dayIn(y, monthOf(m), Number(d))),
  },
  {
    form: new RegExp(`\\b${M}\\s${D}(?:,\\s?|\\s)${Y}\\b`, "g"),
    read: ([, m = "", d = "", y = ""]) => stated(dayIn(y, monthOf(m), Number(d))),
  },
  // between 2008 and 2012, from 1998 to 2001, 1998-2001
  {
    form: new RegExp(
      `\\b(?:between|from)\\s(?:${M}\\s)?${Y}\\s(?:and|to|until|till|through)\\s(?:${M}\\s)?${Y}\\b|\\b${Y}\\s?[-–]\\s?${Y}\\b`,
      "g",
    ),
    read: ([, m, y, n, z, from, to]) => {
      const edge = (year = "", month?: string) => (month ? `${year}-${two(monthOf(month))}` : year);
      return from ? stated(`${from}/${to}`) : stated(`${edge(y, m)}/${edge(z, n)}`);
    },
  },
  // early 2008, the end of May 2008, mid-2007
  {
    form: new RegExp(
      `\\b(early|mid|late|end|beginning|start|middle|close)(?:[\\s-](?:of|in)?\\s?|-)(?:${M},?\\s)?${Y}\\b`,
      "gi",
    ),
    read: ([, part = "", m, y = ""]) => {
      if (!m) return stated(months(Number(y), PARTS[part.toLowerCase()] as [number, number]));
      return /^\p{Lu}/u.test(m) ? stated(`${y}-${two(monthOf(m))}`) : undefined;
    },
  },
  {
    form: new RegExp(
      `\\b(?:Q([1-4])|(first|second|third|fourth|last|final) quarter)(?:\\sof)?\\s(?:${Y}|(this|next|last) year)\\b`,
      "gi",
    ),
    read: ([, q, word, y, step], { day }) => {
      const quarter = q
        ? Number(q)
        : ["first", "second", "third", "fourth"].indexOf((word ?? "").toLowerCase()) + 1 || 4;
      const year = y ? Number(y) : day && yearOf(day, STEP[(step ?? "this").toLowerCase()]);
      return year
        ? { edtf: months(year, [3 * quarter - 2, 3 * quarter]), basis: y ? "stated" : "inferred" }
        : undefined;
    },
  },
  {
    form: new RegExp(`\\b(first|second) half of\\s(?:${Y}|(the|this|next|last) year)\\b`, "gi"),
    read: ([, word = "", y, step], { day }) => {
      const year = y ? Number(y) : day && yearOf(day, STEP[(step ?? "this").toLowerCase()]);
      const half: [number, number] = word.toLowerCase() === "first" ? [1, 6] : [7, 12];
      return year ? { edtf: months(year, half), basis: y ? "stated" : "inferred" } : undefined;
    },
  },
  {
    form: new RegExp(
      `\\b(?:(this|last|next|the|in|by|since|early|late)\\s)(?:the\\s)?(spring|summer|autumn|fall|winter)(?:\\s(?:of\\s)?${Y}|\\sof\\s(this|last|next)\\syear)?\\b`,
      "gi",
    ),
    read: ([, word = "", season = "", y, step], setting) => {
      const span = SEASONS[season.toLowerCase()] as [number, number];
      if (y) return stated(months(Number(y), span));
      if (season.toLowerCase() === "fall" && !/this|last|next|the/i.test(word)) return undefined;
      const { day } = setting;
      if (!day) return undefined;
      if (step) return inferred(months(yearOf(day, STEP[step.toLowerCase()]), span));
      const now = Number(day.slice(5, 7));
      const past = span[0] <= now ? yearOf(day) : yearOf(day, -1);
      const coming = span[0] >= now ? yearOf(day) : yearOf(day, 1);
      if (/last/i.test(word))
        return inferred(months(span[0] < now - 2 ? yearOf(day) - (now - span[0] > 9 ? 1 : 0) : yearOf(day, -1), span));
      if (/this/i.test(word)) return inferred(months(yearOf(day), span));
      if (/next/i.test(word)) return inferred(months(span[0] > now ? coming : yearOf(day, 1), span));
      return inferred(months(setting.tense() === "future" ? coming : past, span));
    },
  },
  // March this year, December of last year
  {
    form: new RegExp(
      `\\b(?:${D}\\s)?${M}(?:\\s${D})?,?\\s(?:of\\s)?(this|last|next|the same|the following|the previous)\\syear\\b`,
      "g",
    ),
    read: ([, d, m = "", e, step = ""], { day }) => {
      const plus = STEP[step];
      if (!day || plus === undefined) return undefined;
      const year = yearOf(day, plus);
      const date = d ?? e;
      return inferred(date ? dayIn(year, monthOf(m), Number(date)) : `${year}-${two(monthOf(m))}`);
    },
  },
  {
    form: new RegExp(`\\b${M},?\\s(?:of\\s)?${Y}\\b`, "g"),
    read: ([, m = "", y = ""]) => stated(`${y}-${two(monthOf(m))}`),
  },
  {
    form: new RegExp(`\\b${D}\\s(?:of\\s)?${M}(?![\\p{L}])`, "gu"),
    read: ([, d = "", m = ""], setting) => inferred(dayByTense(monthOf(m), Number(d), setting)),
  },
  {
    form: new RegExp(`\\b${M}\\s${D}(?![\\d,.]?\\d|\\s?(?:per ?cent|%))\\b`, "g"),
    read: ([, m = "", d = ""], setting) => inferred(dayByTense(monthOf(m), Number(d), setting)),
  },
  {
    form: /\b(?:the\s)?(?:(early|mid|late)[\s-])?((?:19|20)\d0)s\b/g,
    read: ([, , y = ""]) => stated(`${y}/${Number(y) + 9}`),
  },
  {
    form: new RegExp(`(?<![\\d/.$€£,-])\\b${Y}\\b(?![\\d/]|[.,]\\d)`, "g"),
    read: (match, { before }) => {
      const after = (match.input ?? "").slice((match.index as number) + 4, (match.index as number) + 80);
      return COUNTED.test(after.slice(0, 20)) || isInName(before, after) ? undefined : stated(match[1]);
    },
  },
  // by the end of the year, year-end
  {
    form: /\b(?:(early|late|end|beginning|start|middle|mid|close)[\s-](?:of\s)?(?:the\s)?(this|next|last|the|current)?\s?(year|month)|year[- ]?['’]?s?[- ]end|the year['’]s end|end[- ]year)\b(?!\s(?:19|20)\d\d)/gi,
    read: ([, part = "end", step = "this", unit = "year"], { day }) => {
      const plus = STEP[step.toLowerCase()] ?? 0;
      if (!day) return undefined;
      if (unit.toLowerCase() === "month") return inferred(plusMonths(day, plus));
      return inferred(months(yearOf(day, plus), PARTS[part.toLowerCase()] ?? [12, 12]));
    },
  },
  { form: /\b(?:the\s)?day before yesterday\b/gi, read: (_, { day }) => inferred(day && plusDays(day, -2)) },
  { form: /\b(?:yesterday|last night)\b/gi, read: (_, { day }) => inferred(day && plusDays(day, -1)) },
  { form: /\b(?:today|tonight|this (?:morning|afternoon|evening))\b/gi, read: (_, { day }) => inferred(day) },
  { form: /\btomorrow\b/gi, read: (_, { day }) => inferred(day && plusDays(day, 1)) },
  // a week on Monday, a fortnight from today
  {
    form: new RegExp(
      `\\b(?:${N}\\sweeks?|a (fortnight))\\s(?:on|from|after)\\s(?:next\\s)?(?:${W}|(today|now|tomorrow))\\b`,
      "gi",
    ),
    read: ([, n = "", fortnight, name, now], { day }) => {
      if (!day) return undefined;
      const ahead = name ? 7 - weekdaysBack(day, name) : /tomorrow/i.test(now ?? "") ? 1 : 0;
      return inferred(plusDays(day, ahead + 7 * (fortnight ? 2 : countOf(n))));
    },
  },
  {
    form: new RegExp(`\\b(?:(last|next|this|coming)\\s)?${W}\\b`, "g"),
    read: ([, word = "", name = ""], setting) => inferred(weekdayRead(word, name, setting)),
  },
  {
    form: new RegExp(`\\b${N}\\s(day|week|month|year|decade)s?\\s(?:ago|earlier|back)\\b`, "gi"),
    read: ([whole, n = "", unit = ""], { day }) =>
      day && / (?:ago|back)$/i.test(whole) ? inferred(ago(countOf(n), unit.toLowerCase(), day)) : undefined,
  },
  {
    form: new RegExp(`\\b(?:in|within)\\s${N}\\s(day|week|fortnight|month|year)s?(?:['’]\\stime)?\\b(?!\\sof)`, "gi"),
    read: ([whole, n = "", unit = ""], { day, tense }) => {
      if (!day || (tense() !== "future" && !/time$/.test(whole))) return undefined;
      if (/fortnight/i.test(unit)) return inferred(ago(-2 * countOf(n), "week", day));
      return inferred(ago(-countOf(n), unit.toLowerCase(), day));
    },
  },
  {
    form: /\b(?:(?:earlier|later|early|late)\s)?(this|last|past|next|coming|previous)\s(week|month|year)\b/gi,
    read: ([whole, step = "", unit = ""], { day, before }) => {
      const plus = STEP[step.toLowerCase()] ?? 0;
      if (!day || (/\b(?:the|over the|in the)\s$/i.test(before) && /^(?:past|last|next|coming)/i.test(whole)))
        return undefined;
      if (unit.toLowerCase() === "week") return inferred(weekOf(day, plus));
      return inferred(unit.toLowerCase() === "month" ? plusMonths(day, plus) : String(yearOf(day, plus)));
    },
  },
  // in March, by July, last October, March's
  {
    form: new RegExp(
      `\\b([Ii]n|[Bb]y|[Uu]ntil|[Tt]ill|[Ss]ince|[Ll]ast|[Nn]ext|[Tt]his|[Ff]rom|for|[Bb]efore|[Aa]fter|[Dd]uring|[Tt]hrough|of|to|and|[Ee]arly|[Ll]ate|[Mm]id|end)[\\s-](?:early\\s|late\\s|mid-?\\s?|the end of\\s)?${M}(?![\\p{L}\\d]|\\s\\d)`,
      "gu",
    ),
    read: ([, first = "", m = ""], setting) => {
      const word = first.toLowerCase();
      const month = monthOf(m);
      const { day } = setting;
      if (!day) return undefined;
      const now = Number(day.slice(5, 7));
      if (word === "last") return inferred(`${month < now ? yearOf(day) : yearOf(day, -1)}-${two(month)}`);
      if (word === "next") return inferred(`${month > now ? yearOf(day) : yearOf(day, 1)}-${two(month)}`);
      if (word === "this") return inferred(`${yearOf(day)}-${two(month)}`);
      const ahead: Setting = {
        ...setting,
        tense: () =>
          (/^(?:by|until|till|for|before)$/.test(word) && setting.tense() !== "past") ||
          (/^(?:until|till)$/.test(word) && PUT_OFF.test(setting.before))
            ? "future"
            : /^(?:since|from)$/.test(word)
              ? "past"
              : setting.tense(),
      };
      return inferred(`${yearByTense(month, ahead)}-${two(month)}`);
    },
  },
  {
    form: new RegExp(
      `\\b${M}(?=['’]s\\s(?:meeting|session|talks|round|deadline|vote|conference|deal|summit|offer))`,
      "g",
    ),
    read: ([, m = ""], setting) => {
      const year = yearByTense(monthOf(m), setting);
      return year ? inferred(`${year}-${two(monthOf(m))}`) : undefined;
    },
  },
];
