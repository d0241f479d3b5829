/** Papers, agencies and stations: whoever published an article, where a line of its head or foot says so. */

import { isDayLine } from "./day-line.ts";

/** A paper, an agency or a station, by the last word of its name. */
const OUTLET_WORD =
  "Wire|Wires|Press|News|Newswire|Agency|Times|Post|Herald|Daily|Journal|Gazette|Tribune|Observer|Monitor|Courier|Chronicle|Mail|Standard|Telegraph|Echo|Bulletin|Weekly|Independent|Guardian|Broadcasting|Radio|TV|Television|Media|Online|Newspaper|Dispatch|Mirror|Star|Register|Sentinel|Globe|Newsletter|News Agency|News Service|Press Agency|Press Service|Business Daily";
const OUTLET_NAME = `(?:[Tt]he )?(?:\\p{Lu}[\\p{L}\\p{M}'’.&-]* |& ){0,4}(?:${OUTLET_WORD})(?: (?:of|de) \\p{Lu}[\\p{L}\\p{M}'’-]+)?`;
/** A line that only names whoever published it, with or without brackets and a day. */
const OUTLET = new RegExp(`^[([]?(${OUTLET_NAME})[)\\]]?(?:[\\s,|·–—-]+[^.]{0,40}\\d{4})?\\.?$`, "u");
/** "By Caspian Wire staff", "By Ana Moreno for the Nassau Tribune", "By Ana Moreno, Nassau Tribune". */
const OUTLET_OF_BYLINE = new RegExp(
  `^[Bb][Yy] (?:(${OUTLET_NAME}) (?:staff|reporters?|correspondents?|writers?)|.{3,60}?(?: for |, | \\| | [–—-] )(${OUTLET_NAME}))`,
  "u",
);
const NAMED_SOURCE = /^(?:source|via|publisher|published by|publication)\s*:\s*([^.:;]{2,60})\.?$/i;
const COPYRIGHT = /^(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:\d{4})?,?\s*(?:by\s)?([^.,:;|\d]{3,50})(?:[.,;|]|\s\d{4}|$)/i;

/** In brackets, in a line with a place and a day: "Belgrade, 3 October 2014 (Danube Wire)". */
const BRACKETED = /\(([^()\d]{2,50})\)\.?$/;

/** Does a line only name whoever published it? */
export const isOutlet = (line: string): boolean => OUTLET.test(line);

/** @returns the name of whoever published an article, if a line of its head or foot says so */
export function publisherIn(line: string): string | undefined {
  if (line.length > 140) return undefined;
  const name =
    (isDayLine(line) ? BRACKETED.exec(line)?.[1] : undefined) ??
    OUTLET.exec(line)?.[1] ??
    OUTLET_OF_BYLINE.exec(line)?.slice(1).find(Boolean) ??
    (NAMED_SOURCE.exec(line) ?? COPYRIGHT.exec(line))?.[1];
  return name
    ?.replace(/^the (?=\p{Lu})/u, "")
    .replace(/\ball rights reserved\b.*$/i, "")
    .trim();
}
