/** One thing that is claimed, as it was understood. */
import type { Tense } from "../../search/question.ts";
import type { Reading } from "./reading.ts";

export interface Claim {
  /** As it was said. */
  said: string;
  reading: Reading;
  /** Whom it names or, by a pronoun, means. */
  economies: readonly string[];
  people: readonly string[];
  tense: Tense;
  /** Does it say how things are on the day of saying it, rather than that something happened? */
  isNow: boolean;
}

/** "Has blocked" tells of what happened, "has been blocking" of what still does. */
const PERFECT =
  /\b(?:has|have|had)\s+(?:(?:repeatedly|never|already|not|now|finally|also|often|long|\w+ly)\s+)*(?:\w{2,}ed|met|held|made|said|set|put|left|won|lost|taken|given|begun|become|signed|fought|been \w+ed)\b/i;
const IRREGULAR = /\b(?:fought|set up|saw|brought|met|broke|sought|spoke|wrote|put)\b/i;
/** Words that claim that it is so today. */
const STILL =
  /\b(?:still|now|currently|nowadays|today|these days|at present|at the moment|no longer|any ?more|to this day|yet)\b/i;

export const saysStill = ({ reading: { text } }: Claim): boolean => STILL.test(text);

/** @param days how many days it names: what was so on a day is not claimed of today */
export const isOfNow = (text: string, tense: Tense, days: number): boolean =>
  days === 0 && (STILL.test(text) || (tense === "present" && !PERFECT.test(text) && !IRREGULAR.test(text)));
