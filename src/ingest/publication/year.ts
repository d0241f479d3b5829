/** The year of an article that does not give it, from what it says: the years it names, a history of so many years, how many members there were. */
import { sayDay, spanOf } from "../../knowledge/dates.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { datesIn } from "../dates/mentions.ts";
import { tenseAt } from "../dates/tense.ts";
import { boundsBy } from "./bounds.ts";

export interface Years {
  /** Days between which it was written. */
  earliest: string;
  latest: string;
  /** A year, or a span of days, that a clue singles out. */
  settled?: string;
  reason: string;
}

/** No article on an accession to the WTO is older than the WTO. */
const EARLIEST = "1995-01-01";
/** Members on the day on which the last of the original ones had come in (31 March 1997), Article XII members left out. */
const ORIGINAL = 128;

const HISTORY =
  /\b(\d{1,2}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)[- ]years?(?:[- ]old)?[- ](?:(?:history|trail|record|story|saga|course|march|road|path|string) of (?:\p{L}+ ){0,2}(?:talks|negotiations|accession)|history|bid|quest|wait|effort|negotiations|talks|accession|process|struggle|marathon|long|saga|negotiating)|\b(?:after|for|in) (\d{1,2}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty) years of (?:talks|negotiations|waiting|trying|haggling)/iu;
const COUNTS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(" ");
const MEMBERS =
  /\b(1[2-7]\d)[- ](?:member|nation|country|strong|economy)\b|\b(1[2-7]\d) (?:\p{L}+ )?(?:members|countries|governments|economies)\b/u;
const ORDINAL = /\b(1[2-7]\d)(?:st|nd|rd|th) (?:member|country|nation|economy)/i;

/** The days between which the WTO had that many members, by the record of accessions. */
function daysOfCount(count: number, knowledge: Knowledge): { earliest: string; latest: string } | undefined {
  const joined = [...knowledge.accessions.values()]
    .flatMap(({ steps }) =>
      steps.filter(({ step }) => step === "membership").map(({ date }) => spanOf(date)?.earliest ?? ""),
    )
    .filter(Boolean)
    .sort();
  const at = count - ORIGINAL;
  const earliest = joined[at - 1];
  return earliest && at > 0 ? { earliest, latest: joined[at] ?? new Date().toISOString().slice(0, 10) } : undefined;
}

function historyClue(
  text: string,
  topics: string[],
  knowledge: Knowledge,
): { year: number; reason: string } | undefined {
  const match = HISTORY.exec(text);
  const figure = match?.[1] ?? match?.[2];
  if (!figure) return undefined;
  const count = COUNTS.indexOf(figure.toLowerCase()) + 10 || Number(figure);
  const years = count >= 10 && COUNTS.includes(figure.toLowerCase()) ? count : Number(figure);
  const isOfTheWto = /^.{0,12}(?:of|in) (?:the )?(?:WTO|organi[sz]ation|world trade|trade body)/i.test(
    text.slice((match?.index ?? 0) + (match?.[0].length ?? 0)),
  );
  if (isOfTheWto) return { year: 1995 + years, reason: `it counts ${years} years since the WTO was founded` };
  const start = knowledge.accessions.get(topics[0] ?? "")?.steps.find(({ step }) => step === "application")?.date;
  if (!start || !(years > 2)) return undefined;
  return {
    year: Number(start.slice(0, 4)) + years,
    reason: `it counts ${years} years since the application of ${start.slice(0, 4)}`,
  };
}

/** @param text all that the article says; `topics` whose accessions it is about */
export function yearFrom(text: string, topics: string[], knowledge: Knowledge): Years {
  const today = new Date().toISOString().slice(0, 10);
  let earliest = EARLIEST;
  let latest = today;
  const reasons: string[] = [];
  const narrow = (from: string | undefined, to: string | undefined, reason: string) => {
    const [low, high] = [from && from > earliest ? from : earliest, to && to < latest ? to : latest];
    if (low > high || (low === earliest && high === latest)) return;
    [earliest, latest] = [low, high];
    reasons.push(reason);
  };
  /** Days named as past, by the first day of each. */
  const past = new Map<string, string>();
  for (const paragraph of text.split("\n")) {
    const piece = paragraph.slice(0, 4000);
    for (const { edtf, from, to } of datesIn(piece)) {
      const span = spanOf(edtf);
      if (!span || span.earliest > today) continue;
      if (tenseAt(piece, from, to) === "future") {
        // what is still to come was not over when it was written
        if (span.latest < today && /^\d{4}-\d\d-\d\d$/.test(edtf)) continue;
      } else if (span.earliest <= today) past.set(span.earliest, edtf);
    }
  }
  const newest = [...past.keys()].sort().at(-1);
  if (newest) narrow(newest, undefined, `it mentions ${sayDay(past.get(newest) ?? newest)} as past`);
  for (const bound of boundsBy(knowledge, text)) narrow(bound.earliest, bound.latest, bound.reason);
  const members = MEMBERS.exec(text);
  const count = Number(members?.[1] ?? members?.[2]);
  const span = count ? daysOfCount(count, knowledge) : undefined;
  if (span)
    narrow(
      span.earliest,
      span.latest,
      `the WTO had the ${count} members that it counts from ${sayDay(span.earliest)} to ${sayDay(span.latest)}`,
    );
  const ordinal = Number(ORDINAL.exec(text)?.[1]);
  const entered = ordinal ? daysOfCount(ordinal, knowledge)?.earliest : undefined;
  const history = historyClue(text, topics, knowledge);
  const joined = knowledge.accessions.get(topics[0] ?? "")?.steps.find(({ step }) => step === "membership")?.date;
  const isOpen =
    /\b(?:bid|talks|negotiations|accession|wants? to join|seek(?:s|ing)? membership|acceding|to become a member)\b/i.test(
      text,
    );
  if (joined && isOpen && !/\b(?:became|has been) a member\b/i.test(text)) {
    const day = spanOf(joined)?.latest;
    if (day) narrow(undefined, day, `the accession that it is about was open until ${sayDay(joined)}`);
  }
  let settled: string | undefined;
  if (history && `${history.year}` >= earliest.slice(0, 4) && `${history.year}` <= latest.slice(0, 4)) {
    settled = String(history.year);
    reasons.push(history.reason);
  } else if (entered && entered >= earliest && entered <= latest) {
    settled = entered.slice(0, 4);
    reasons.push(`the ${ordinal}th member came in ${settled}`);
  } else if (earliest.slice(0, 4) === latest.slice(0, 4)) settled = earliest.slice(0, 4);
  return {
    earliest,
    latest,
    ...(settled ? { settled } : {}),
    reason:
      reasons.length > 0
        ? reasons.join("; ")
        : "it names no year, and was written between the founding of the WTO and the day on which it was read",
  };
}
