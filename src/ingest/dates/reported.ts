/** What somebody tells of as done: "she recalled that it had signed in June 2014". */
import type { DateMention } from "./mentions.ts";

const VERB =
  "(?:said|says|told|not(?:ed|es|ing)|recall(?:ed|s|ing)|inform(?:ed|s|ing)|stat(?:ed|es|ing)|report(?:ed|s|ing)|add(?:ed|s|ing)|announc(?:ed|es|ing)|confirm(?:ed|s|ing)|explain(?:ed|s|ing)|stress(?:ed|es|ing)|indicat(?:ed|es|ing)|observ(?:ed|es|ing)|mention(?:ed|s|ing)|underlin(?:ed|es|ing)|reiterat(?:ed|es|ing)|remind(?:ed|s|ing)|remark(?:ed|s|ing)|emphasi[sz](?:ed|es|ing)|point(?:ed|s|ing) out|advis(?:ed|es|ing)|assur(?:ed|es|ing)|declar(?:ed|es|ing)|acknowledg(?:ed|es|ing))";
/** The words in front of what is told; "that" may be left out before a subject and its "had". */
const TOLD_THAT = new RegExp(`\\b${VERB}(?: [^\\s;.]+){0,5}?,? that\\b`, "i");
const TOLD_HAD = new RegExp(
  `\\b${VERB}(?: (?:members|reporters|delegates|journalists|lawmakers|us|them))? (?:it|he|she|they|we|the [\\p{L}’' -]{2,40}|\\p{Lu}[\\p{L}-]+) (?=had\\b)`,
  "iu",
);
const DONE =
  /\bhad (?:\w+ly |also |already |just |finally |been |now )*(?:\w+ed|begun|met|held|made|sent|set|taken|given|put|become|won|left|gone|come|brought|passed|drawn|written|chosen|fallen|risen)\b/i;

/** Where what is told begins, if a sentence tells what somebody told. */
export function toldFrom(text: string): number | undefined {
  const match = TOLD_THAT.exec(text) ?? TOLD_HAD.exec(text);
  return match ? match.index + match[0].length : undefined;
}

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
