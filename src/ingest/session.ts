/** The meeting that a text is a record of: a communique, minutes, a note on a meeting. */
import { daysBetween } from "./dates/calendar.ts";
import { datesIn } from "./dates/mentions.ts";
import { isExact } from "./publication.ts";

/** So much of a text says what it is a record of. */
const HEAD = 900;
/** A record comes out within so many days of its meeting. */
const RECORD_DAYS = 75;
const NEAR = 70;
const MEETS = /\b(?:met|meeting|session|convened|gathered|consultations)\b/i;
const NEXT = /\b(?:next|will|to be held|planned|scheduled|previous|last|earlier)\b/i;
/** Who speaks for a text of that sort: it is no news agency's. */
const RECORD =
  /\b(?:communiqu[ée]|minutes|press release|note on the meeting|summary (?:record|of the meeting|report)|record of|report (?:of|on) the (?:\w+ )?(?:meeting|session)|meeting report|readout|outcome of the)\b|\bministry of\b[^\n]*\n|^\s*working party on the accession/im;

/**
 * @param text of the article
 * @param published the day of publication
 */
export function sessionOf(text: string, published: string): string | undefined {
  if (!isExact(published)) return undefined;
  const head = text.slice(0, HEAD);
  if (!RECORD.test(head)) return undefined;
  for (const sentence of head.split(/\n+|(?<=[.:]) (?=\p{Lu})/u)) {
    for (const { from, to, edtf, isAside } of datesIn(sentence, published)) {
      if (edtf.length !== 10 || isAside) continue;
      const age = daysBetween(edtf, published);
      const near = sentence.slice(Math.max(0, from - NEAR), to + NEAR);
      if (age >= 0 && age <= RECORD_DAYS && MEETS.test(near) && !NEXT.test(near)) return edtf;
    }
  }
  return undefined;
}
