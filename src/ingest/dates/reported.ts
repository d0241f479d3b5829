/** What somebody tells of as done: "she recalled that it had signed in June 2014". */
import type { DateMention } from "./mentions.ts";
import { toldFrom } from "./reporting.ts";

const DONE =
  /\bhad (?:\w+ly |also |already |just |finally |been |now )*(?:\w+ed|begun|met|held|made|sent|set|taken|given|put|become|won|left|gone|come|brought|passed|drawn|written|chosen|fallen|risen)\b/i;

/** Is it told as done, on a day of its own? */
export function isReportedDone(text: string, dates: readonly DateMention[]): boolean {
  const from = toldFrom(text);
  if (from === undefined || !DONE.test(text.slice(from))) return false;
  return dates.some((date) => !date.isOfSpeech && !date.isAside && date.from > from);
}

const AHEAD = /\b(?:would|will|shall|plans?|planned|hopes?|hoped|expects?|expected|intends?|intended|aims?|aimed) /i;

/** Is it told as what is to be done, on a day of its own that is still to come? */
export function isReportedAhead(text: string, dates: readonly DateMention[], day: string): boolean {
  const from = toldFrom(text);
  if (from === undefined || !AHEAD.test(text.slice(from))) return false;
  return dates.some((date) => !date.isOfSpeech && !date.isAside && date.from > from && date.edtf > day);
}
