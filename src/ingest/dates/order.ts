/** Dates of sentences that follow one another: each may be told by those before it. */
import { spanOf } from "../../knowledge/dates.ts";
import { daysBetween } from "./calendar.ts";
import { type DateMention, datesIn } from "./mentions.ts";
import { isOpening } from "./sequence.ts";

/** What so long ago opened a sentence is history, and the next months are of it. */
const LONG_AGO_DAYS = 400;

/**
 * @param day of writing, if it is known to the day
 * @returns the dates of a sentence, called in the order of the text
 */
export function datesInOrder(day: string | undefined): (sentence: string, paragraph: number) => DateMention[] {
  let last: string | undefined;
  let lastDay: string | undefined;
  let opened: { edtf: string; paragraph: number } | undefined;
  return (sentence, paragraph) => {
    const history = opened?.paragraph === paragraph ? opened.edtf : undefined;
    const dates = datesIn(sentence, day, {
      ...(last ? { last } : {}),
      ...(lastDay ? { lastDay } : {}),
      ...(history ? { opened: history } : {}),
    });
    const past = dates.filter(({ edtf, isAside }) => !isAside && (!day || (spanOf(edtf)?.earliest ?? "") <= day));
    const newest = past.findLast(({ isOfSpeech }) => !isOfSpeech) ?? past.at(-1);
    if (newest) last = newest.edtf;
    lastDay = past.findLast(({ edtf }) => edtf.length === 10)?.edtf ?? lastDay;
    const first = dates[0];
    if (first && isOpening(sentence, first.from)) {
      const end = spanOf(first.edtf)?.latest;
      opened = end && day && daysBetween(end, day) > LONG_AGO_DAYS ? { edtf: first.edtf, paragraph } : undefined;
    }
    return dates;
  };
}
