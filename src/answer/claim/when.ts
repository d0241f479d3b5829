/** The days that a clause claims, and whether those of a fact agree with them. */
import { type DateMention, datesIn } from "../../ingest/dates/mentions.ts";
import { type Span, spanOf } from "../../knowledge/dates.ts";
import type { Fact } from "../../knowledge/knowledge.ts";

export type Bearing = "in" | "since" | "by" | "before" | "after" | "until";

export interface ClaimedDay {
  from: number;
  to: number;
  bearing: Bearing;
  /** Absent where a day of the month has no year: then only that much of it can be compared. */
  span?: Span;
  /** `MM` or `MM-DD` where there is no year. */
  yearless?: string;
}

/** Worked out from today by the words themselves, as "last year" is. */
const RELATIVE =
  /\b(?:ago|last|past|this|next|coming|previous|current|yesterday|today|tonight|tomorrow|earlier|later|recent\w*)\b/i;
const BEARINGS: [RegExp, Bearing][] = [
  [/\b(?:since|from)\s*(?:the |early |late |mid-?)?$/i, "since"],
  [/\b(?:until|till|up to|to)\s*(?:the |early |late |mid-?)?$/i, "until"],
  [/\b(?:by|no later than)\s*(?:the |early |late |mid-?)?$/i, "by"],
  [/\bbefore\s*(?:the |early |late |mid-?)?$/i, "before"],
  [/\bafter\s*(?:the |early |late |mid-?)?$/i, "after"],
];
const OPENING = /^(?:in|on|at|by|until|till|since|before|after|from|during|through|for)\s/i;

/** Months in small letters, as people type them: "may" and "march" are other words unless a number stands beside them. */
const capitalised = (text: string): string =>
  text.replace(
    /\b(?:january|february|april|june|july|august|september|october|november|december)\b|\b(?:may|march)(?=,? \d)|(?<=\d )(?:may|march)\b/g,
    (month) => `${month[0]?.toUpperCase()}${month.slice(1)}`,
  );

function claimedDay(text: string, { from, to, edtf, basis }: DateMention): ClaimedDay[] {
  // some forms take their preposition along
  const words = text.slice(from, to);
  const before = `${text.slice(Math.max(0, from - 24), from)}${OPENING.exec(words)?.[0] ?? ""}`;
  const bearing = BEARINGS.find(([form]) => form.test(before))?.[1] ?? "in";
  const span = spanOf(edtf);
  if (!span) return [];
  if (basis === "stated" || RELATIVE.test(words)) return [{ from, to, bearing, span }];
  return [{ from, to, bearing, yearless: edtf.slice(5) }];
}

/** @param day on which it was said: what "last year" is told by */
export const daysClaimed = (text: string, day: string): ClaimedDay[] =>
  datesIn(capitalised(text), day).flatMap((mention) => claimedDay(text, mention));

const isWithin = (inner: Span, outer: Span): boolean =>
  inner.earliest >= outer.earliest && inner.latest <= outer.latest;
const isApart = (a: Span, b: Span): boolean => a.latest < b.earliest || a.earliest > b.latest;

/** Does a day that is known agree with the one claimed? Undefined where it is not exact enough to tell. */
export function dayAgrees({ bearing, span, yearless }: ClaimedDay, known: Span): boolean | undefined {
  if (!span) {
    const isOne = yearless !== undefined && known.earliest.slice(5, 5 + yearless.length) === yearless;
    return isOne && known.latest.slice(5, 5 + yearless.length) === yearless ? true : undefined;
  }
  switch (bearing) {
    case "by":
      return known.latest <= span.latest ? true : known.earliest > span.latest ? false : undefined;
    case "before":
      return known.latest < span.earliest ? true : known.earliest >= span.earliest ? false : undefined;
    case "after":
      return known.earliest > span.earliest && known.earliest >= span.latest
        ? true
        : known.latest < span.earliest
          ? false
          : undefined;
    default:
      return isWithin(known, span) ? true : isApart(known, span) ? false : undefined;
  }
}

/**
 * May a claimed day be one of those that a clause gives itself? Of a quotation of several doings the fact's own day can be another's.
 * @returns undefined where the clause gives none
 */
export function isAmong(claimed: ClaimedDay, own: readonly ClaimedDay[]): boolean | undefined {
  const spans = own.flatMap(({ span, bearing }) => (span && bearing === "in" ? [span] : []));
  return spans.length === 0 ? undefined : spans.some((span) => dayAgrees(claimed, span) !== false);
}

/** Did it last from a day to another, rather than happen on one that lies between? */
const lasted = ({ date, date_basis }: Fact): boolean => date?.includes("/") === true && date_basis === "stated";

/**
 * Does a fact hold on the day claimed?
 * @returns "after" or "before" where the day claimed lies beyond the time of the fact
 */
export function holdsOn(claimed: ClaimedDay, fact: Fact): "yes" | "after" | "before" | undefined {
  const known = fact.date === null ? undefined : spanOf(fact.date);
  if (!known) return undefined;
  const { span, bearing } = claimed;
  const edge = (day: string): Span => ({ earliest: day, latest: day });
  const beyond = () => (span && span.earliest > known.latest ? "after" : "before");
  const told = (agrees: boolean | undefined) => (agrees ? "yes" : agrees === false ? beyond() : undefined);
  if (!lasted(fact)) return told(dayAgrees(claimed, known));
  // an end that is named by its year is that year
  const [first = "", last = ""] = (fact.date ?? "").split("/").map((one) => one);
  if (bearing === "since") return dayAgrees(claimed, spanOf(first) ?? edge(known.earliest)) ? "yes" : undefined;
  if (bearing === "until") return dayAgrees(claimed, spanOf(last) ?? edge(known.latest)) ? "yes" : undefined;
  if (span && isWithin(span, known)) return "yes";
  return span && isApart(span, known) ? beyond() : undefined;
}
