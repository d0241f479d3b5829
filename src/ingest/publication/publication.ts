/** What an article says of itself: where and when it was written, by whom; and what can be worked out where it does not say. */
import { spanOf } from "../../knowledge/dates.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Names } from "../../knowledge/names.ts";
import type { SourceFile } from "../../knowledge/schema.ts";
import { wordsOf } from "../../knowledge/words.ts";
import { dayIn, weekdayOf } from "../dates/calendar.ts";
import { datesIn } from "../dates/mentions.ts";
import { tenseAt } from "../dates/tense.ts";
import { datelineOf } from "../lines/dateline.ts";
import type { Line } from "../lines/lines.ts";
import { publisherIn } from "../lines/outlets.ts";
import { acceding, topicsOf } from "../who/about.ts";
import { meetingAtHead } from "./session.ts";
import { type Years, yearFrom } from "./year.ts";

export interface Publication {
  /** EDTF. */
  day: string;
  basis: "stated" | "inferred";
  reason: string;
  /** Nothing settles the day: whoever adds the article should be asked. */
  undated: boolean;
  dateline?: string;
  agency?: string;
  /** Whoever published it, where a line beside the text says so. */
  publisher?: string;
  kind: SourceFile["kind"];
}

const WEEKDAY = /\b(Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\b/i;
const WEEKDAYS = ["sun", "mon", "tues", "wednes", "thurs", "fri", "satur"];
const MONTH_DAY =
  /\b(?:(\d{1,2})(?:st|nd|rd|th)?\s(?:of\s)?(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*|(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*\.?\s(\d{1,2}))(?:st|nd|rd|th)?\b/iu;
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const GOVERNMENT =
  /\b(?:press release|ministry of|government of|embassy of|office of the|department of|prime minister['’]s office)\b/i;
const WTO =
  /\b(?:WTO (?:news|press)|world trade organization.{0,40}press|developments in the WTO|WT\/(?:ACC|L|GC)\/|PRESS\/\d+)/i;

/** The first lines, in which an article speaks of itself. */
function headOf(lines: Line[]): { dates: Line[]; opening?: Line } {
  const prose = lines.findIndex(({ kind }) => kind === "prose" || kind === "answer");
  const end = prose < 0 ? lines.length : prose;
  const dates = lines.filter(({ kind }, i) => kind === "date" && i <= end + 1);
  const last = lines.findLast(({ kind }) => kind !== "furniture" && kind !== "byline" && kind !== "disclaimer");
  if (dates.length === 0 && last?.kind === "date") dates.push(last);
  const opening = lines[prose] ?? lines.find(({ kind }) => kind === "title");
  return { dates, ...(opening ? { opening } : {}) };
}

/** A line beside the text that says who published it: those at its head first. */
function publisherBeside(lines: readonly Line[]): string | undefined {
  for (const { kind, text } of lines) {
    const name = ["byline", "furniture", "date"].includes(kind) ? publisherIn(text) : undefined;
    if (name) return name;
  }
  return undefined;
}

const FULL_DATE =
  "(?:\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?\\p{L}{3,9}\\.?,?\\s\\d{4}|\\p{L}{3,9}\\.?\\s\\d{1,2},?\\s\\d{4}|\\d{4}-\\d\\d-\\d\\d)";
/** "Published: 4 May 2001", wherever it stands in a line. */
const PUBLISHED = new RegExp(
  `\\b(?:published|posted|updated|dated|issued|released|filed)\\b:?\\s(?:on\\s)?(?:\\p{L}+day,?\\s)?(${FULL_DATE})`,
  "iu",
);
/** A text that begins with its day. */
const OPENS = new RegExp(`^(?:\\p{L}+day,?\\s)?(${FULL_DATE})\\s?[.,:;–—-]\\s`, "u");
const HEAD_LINES = 12;
const SHORT_LINE = 100;
/** Lines that say what a record is of. */
const HEAD_OF_RECORD = 4;

/** Full dates in the first lines that say when the text itself was written: "published", an opening day, a short line with a place. */
function statedIn(lines: Line[]): string[] {
  const head = lines.slice(0, HEAD_LINES);
  const published = head.flatMap(({ text }) => PUBLISHED.exec(text.slice(0, 300))?.[1] ?? []);
  const prose = head.findIndex(({ kind }) => kind === "prose" || kind === "answer");
  const first = head[prose];
  const opens = first && OPENS.exec(first.text.slice(0, 60))?.[1];
  // a line of place, day and paper, between title and text
  const placed = head
    .slice(0, (prose < 0 ? 3 : prose) + 1)
    .filter(({ kind, text }) => text.length < SHORT_LINE && kind !== "title" && !/[.!?]$/.test(text))
    .map(({ text }) => text);
  return [...published, ...(opens ? [opens] : []), ...placed];
}

const today = (): string => new Date().toISOString().slice(0, 10);

/** A month and a day without a year, with the weekday beside them. */
interface Calendar {
  month: number;
  date: number;
  weekday?: number;
}
function calendarOf(text: string, body: string): Calendar | undefined {
  const match = MONTH_DAY.exec(text);
  if (!match) return undefined;
  const [, d, m, n, e] = match;
  const month = MONTHS.indexOf((m ?? n ?? "").toLowerCase().slice(0, 3)) + 1;
  // the lead of a news item names the day of its writing: "said on Friday"
  const name = (WEEKDAY.exec(text) ?? WEEKDAY.exec(body.slice(0, 700)))?.[1];
  const weekday = name ? WEEKDAYS.indexOf(name.toLowerCase()) : -1;
  return { month, date: Number(d ?? e), ...(weekday >= 0 ? { weekday } : {}) };
}

/** @param title as found; `text` the article as it is read */
export function publicationOf(
  lines: Line[],
  text: string,
  title: string,
  knowledge: Knowledge,
  names: Names,
): Publication {
  const { dates, opening } = headOf(lines);
  const dateline = opening && datelineOf(opening.text);
  const agency = dateline?.agency?.split(/[/,]/)[0]?.trim();
  const datedPlace = dates[0] && /^(\p{Lu}[\p{L}'’ -]{2,40}),\s/u.exec(dates[0].text)?.[1];
  const place =
    dateline?.place ?? (datedPlace && !/day$|^(?:published|posted)/i.test(datedPlace) ? datedPlace : undefined);
  const head = text.slice(0, 600);
  const isAgency = agency !== undefined || /\((?:Reuters|AFP|AP|Xinhua|Interfax|TASS|Sputnik|Bloomberg)\)/.test(head);
  const letterhead = lines.slice(0, 4).some(({ kind, text: line }) => kind !== "prose" && GOVERNMENT.test(line));
  const kind = isAgency ? "news-agency" : WTO.test(head) ? "wto" : letterhead ? "government" : "newspaper";
  const publisher = publisherBeside(lines);
  const base = {
    ...(place ? { dateline: place } : {}),
    ...(agency ? { agency } : {}),
    ...(publisher ? { publisher } : {}),
    kind,
  } as const;

  const spots = [...dates.map((line) => line.text), ...(dateline?.day ? [dateline.day] : []), ...statedIn(lines)];
  const stated = spots.flatMap((spot) => datesIn(spot)).find(({ edtf }) => edtf.length === 10);
  if (stated)
    return { ...base, day: stated.edtf, basis: "stated", reason: "The date at the head of the text.", undated: false };
  const month = spots.flatMap((spot) => datesIn(spot)).find(({ edtf }) => edtf.length === 7);
  if (month)
    return {
      ...base,
      day: month.edtf,
      basis: "stated",
      reason: "The month at the head of the text; the day is not given.",
      undated: false,
    };

  const meeting = meetingAtHead(lines.slice(0, HEAD_OF_RECORD).map((line) => line.text));
  if (meeting)
    return {
      ...base,
      day: meeting,
      basis: "inferred",
      reason: "It is the record of a meeting, and gives no other day than the meeting's.",
      undated: false,
    };

  const body = lines
    .filter(({ kind: line }) => !["furniture", "byline", "date", "disclaimer"].includes(line))
    .map((line) => line.text);
  const isAcceding = acceding(knowledge, "1995-01-01/2100-01-01");
  const topics = topicsOf(title, body, names, isAcceding);
  const years = yearFrom(body.join("\n"), topics, knowledge);
  const calendar = calendarOf(spots.join(" "), body.join(" "));
  if (calendar) return fromCalendar(calendar, years, base);
  if (years.settled)
    return {
      ...base,
      day: narrowest(years, years.settled, body),
      basis: "inferred",
      reason: `No date at its head; ${years.reason}.`,
      undated: true,
    };
  return {
    ...base,
    day: `${years.earliest}/${years.latest}`,
    basis: "inferred",
    reason: `No date at the head of the text: ${years.reason}.`,
    undated: true,
  };
}

/** A day and month without a year that the text looks forward to. */
const AHEAD = new RegExp(`${MONTH_DAY.source}(?!,?\\s\\d{4})`, "giu");

/** What is known of the day within the year that is settled: not after a day of that year which is still to come. */
function narrowest({ earliest, latest }: Years, settled: string, body: readonly string[]): string {
  const from = earliest > settled ? earliest : `${settled}-01-01`;
  let to = latest.slice(0, 4) === settled ? latest : `${settled}-12-31`;
  for (const line of body)
    for (const { 0: said, index } of line.matchAll(AHEAD)) {
      const { month, date } = calendarOf(said, "") ?? { month: 0, date: 0 };
      const day = dayIn(Number(settled), month, date);
      // early in the year a day ahead may be the next year's
      if (day && day > from && day < to && month > 2 && tenseAt(line, index, index + said.length) === "future")
        to = day;
    }
  if (from === `${settled}-01-01` && to === `${settled}-12-31`) return settled;
  return from === to ? from : `${from}/${to}`;
}

function fromCalendar(
  { month, date, weekday }: Calendar,
  years: ReturnType<typeof yearFrom>,
  base: Pick<Publication, "kind">,
): Publication {
  const from = Number(years.earliest.slice(0, 4));
  const to = Number(years.latest.slice(0, 4));
  const fitting: string[] = [];
  for (let year = from; year <= to; year++) {
    const day = dayIn(year, month, date);
    if (day && day <= today() && (weekday === undefined || weekdayOf(day) === weekday)) fitting.push(day);
  }
  const inSpan = fitting.filter((day) => day >= years.earliest && day <= years.latest);
  const near = years.settled
    ? inSpan.filter((day) => Math.abs(Number(day.slice(0, 4)) - Number(years.settled?.slice(0, 4))) <= 1)
    : [];
  const choices = near.length > 0 ? near : inSpan;
  const said = weekday === undefined ? "The day stands at its head" : "Day and weekday stand at its head";
  const sure = choices.length === 1 || near.length === 1;
  const [first] = choices;
  if (first && (sure || weekday !== undefined || years.settled))
    return {
      ...base,
      day: first,
      basis: "inferred",
      reason: `${said}; the year is worked out: ${years.reason}${choices.length > 1 ? `, and ${first.slice(0, 4)} is the first that fits` : ""}.`,
      undated: !sure,
    };
  const last = choices.at(-1);
  return {
    ...base,
    day: first && last && first < last ? `${first}/${last}` : (first ?? `${years.earliest}/${years.latest}`),
    basis: "inferred",
    reason: `${said}, the year does not: ${years.reason}.`,
    undated: true,
  };
}

/** Is a publication known to the day? Then "on Friday" can be worked out. */
export const isExact = (day: string): boolean => day.length === 10 && spanOf(day) !== undefined;

/** Words of a line that name a body which publishes: an agency of the knowledge. */
export function agencyIn(text: string, knowledge: Knowledge, names: Names): string | undefined {
  const hit = names
    .find(wordsOf(text))
    .find((one) => one.kind === "body" && knowledge.bodies.get(one.id)?.kind === "agency");
  return hit && knowledge.bodies.get(hit.id)?.name;
}
