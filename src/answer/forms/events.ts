/** What happened on a day, in a month, in a year: asked of no matter, or of an accession as a whole. */

import { spanOf } from "../../knowledge/dates.ts";
import type { Fact } from "../../knowledge/knowledge.ts";
import { STOP_WORDS } from "../../knowledge/words.ts";
import type { Question } from "../../search/question.ts";
import type { Answer } from "../answer.ts";
import { compose } from "../compose.ts";
import { distinct, found, oldestFirst, pointOn, type View } from "./form.ts";

/** "What happened on ...", "what's new in ...": it asks of events and names no other matter. */
const HAPPENING = /\b(?:happen(?:s|ed|ing)?|took place|went on|going on|occurred|events?)\b/i;
const OF_TIME =
  /^(?:\d+(?:st|nd|rd|th)?|january|february|march|april|may|june|july|august|september|october|november|december)$/;
const OF_MATTER = new Set([
  "happen",
  "took",
  "place",
  "went",
  "go",
  "occur",
  "event",
  "accession",
  "membership",
  "application",
  "bid",
  "talk",
  "wto",
]);

/** "After 2012", "from 2008 to 2011": more, or less, than the years that are named. */
export const OPEN_SPAN = /\b(?:before|after|since|until|till|from|between|by|during)\b/i;

export function asksEvents({ text, slots, dates, people, words, nameWords }: Question): boolean {
  // a day or a month that was not read as one, or an open span, is another time than the year alone
  const isWhole = dates.every(({ earliest, latest }) => earliest.endsWith("-01-01") && latest.endsWith("-12-31"));
  if (isWhole && words.some(({ folded }) => OF_TIME.test(folded) && !/^(?:19|20)\d\d$/.test(folded))) return false;
  if (OPEN_SPAN.test(text)) return false;
  if (!slots.has("what") || dates.length === 0 || people.length > 0 || !HAPPENING.test(text)) return false;
  return words.every(
    ({ folded, stem }, i) =>
      nameWords.has(i) ||
      STOP_WORDS.has(folded) ||
      OF_TIME.test(folded) ||
      OF_MATTER.has(stem) ||
      HAPPENING.test(folded),
  );
}

/** Oldest first; undefined where nothing is dated then. */
export function events({ dates, economies, bodies }: Question, view: View): Answer | undefined {
  const isThen = ({ date, date_basis: basis, modality }: Fact): boolean => {
    const span = date && basis !== "source" ? spanOf(date) : undefined;
    return (
      span !== undefined &&
      modality === "fact" &&
      dates.some(({ earliest, latest }) => earliest <= span.earliest && span.latest <= latest)
    );
  };
  const isOn = ({ economies: about, mentions }: Fact) =>
    [...economies, ...bodies.filter((id) => id !== "wto")].every((id) => about.includes(id) || mentions.includes(id));
  const happened = view.facts.filter((fact) => isThen(fact) && isOn(fact)).sort(oldestFirst);
  if (happened.length === 0) return undefined;
  const composition = compose();
  const [lead, ...points] = distinct(happened, composition).map((fact) => pointOn(fact, composition));
  const rest = happened.length - points.length - 1;
  const remarks = rest > 0 ? [`${rest} more ${rest === 1 ? "fact stands" : "facts stand"} in my sources.`] : [];
  return found({
    form: "timeline",
    view,
    title: "What happened",
    composition,
    ...(lead ? { lead } : {}),
    points,
    remarks,
  });
}
