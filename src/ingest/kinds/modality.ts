/** How far what a sentence says holds, and the signs of it: negation, condition, what is to come. */
import { spanOf } from "../../knowledge/dates.ts";
import type { Modality } from "../../knowledge/schema.ts";
import type { Reading } from "../reading.ts";

export const NEGATION =
  /\b(?:not|never|no|nor|none|nobody|nothing|without|neither|cannot|denie[sd]|reject(?:s|ed)?|ruled out|dismiss(?:es|ed)?)\b|n['’]t\b/i;
export const CONDITION =
  /\b(?:if|unless|provided|should (?:the|it|they|members)|would(?! (?:like|join))|could|might|depends? on|only (?:when|after|once|if)|once|in case|subject to)\b/i;
export const FUTURE =
  /\b(?:will|shall|won['’]t|is to|are to|due to|due|expected to|expects?|scheduled|plans? to|planned|planning|hopes? to|hoped|aims? to|wants? to|going to|set to|intends? to|by the end of|deadline|until|must|needs? to|next step|about to|looks? forward|before the end)\b|['’]ll\b/i;
export const TARGET =
  /\b(?:target(?:s|ed|ing)?|goals?|aims?|aimed|aiming|ambition|ambitious|hopes?|hoped|hoping|deadline|by (?:the end of|year-end)|wants? to|would like to|no later than)\b/i;
/** What was once set for a day: whether it was done is another matter. */
const PLANNED =
  /\b(?:was|were|is|are|had been|has been|have been) (?:\w+ly )?(?:pencill?ed in|scheduled|slated|due|supposed|expected|meant to|to have)\b/i;

/** ... except where the sentence tells that it did happen, behind or before: "which was meant to be the last, took place on 4 June". */
export const TOOK_PLACE = /\b(?:took place|was held|were held|has met|met (?:on|in|again|for)|opened on|closed on)\b/i;
/** "The month in which it was to have entered": that it did not is what is told. */
const IS_TO = /\b(?:is|are|will be) (?:scheduled|due|set|expected|planned|to)\b|\bwill\b/i;
const WAS_TO_HAVE = /\b(?:was|were) to have \w+(?:ed|en|ne|me|eft|et|eld|ade)\b/i;

const isAhead = (date: string | null, { published }: Reading): boolean =>
  date !== null && (spanOf(date)?.earliest ?? "") > published.latest;

/**
 * A plan that names a goal is a target; what lies after the day of writing has not happened.
 * @param likely as it was learned
 */
export function modalityOf(likely: string, reading: Reading, date: string | null): Modality {
  if (reading.line === "row" || reading.line === "pair") {
    return isAhead(date, reading) ? "plan" : "fact";
  }
  if (WAS_TO_HAVE.test(reading.text) && !isAhead(date, reading)) return "fact";
  const isDone = TOOK_PLACE.test(reading.text) && !isAhead(date, reading);
  // who met in May and is to adopt in June has a plan all the same
  if (isDone && PLANNED.test(reading.text) && !IS_TO.test(reading.text)) return "fact";
  if (likely === "fact" && PLANNED.test(reading.text)) return "plan";
  if (likely === "denied" && !NEGATION.test(reading.text)) return "fact";
  if (likely === "plan" && TARGET.test(reading.text)) return "target";
  if (likely === "fact" && isAhead(date, reading)) return "plan";
  return likely as Modality;
}
