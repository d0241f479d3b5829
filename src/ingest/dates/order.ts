/** Dates of sentences that follow one another: each may be told by those before it. */
import { spanOf } from "../../knowledge/dates.ts";
import { type DateMention, datesIn } from "./mentions.ts";
import { isOpening, opensLongAgo } from "./sequence.ts";

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
    if (dates[0] && isOpening(sentence, dates[0].from)) {
      const edtf = opensLongAgo(sentence, dates[0], day);
      opened = edtf ? { edtf, paragraph } : undefined;
    }
    return dates;
  };
}
