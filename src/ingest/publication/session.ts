/** The meeting that a text is a record of: a communique, minutes, a note on a meeting. */
import { isApproximate, spanOf } from "../../knowledge/dates.ts";
import { daysBetween } from "../dates/calendar.ts";
import { datesIn } from "../dates/mentions.ts";

/** So much of a text says what it is a record of. */
const HEAD = 900;
/** A record comes out within so many days of its meeting. */
const RECORD_DAYS = 75;
/** No meeting goes on for longer. */
const LONGEST_DAYS = 14;
const NEAR = 70;
const MEETS = /\b(?:met|meetings?|session|convened|gathered|consultations|talks)\b/i;
const NEXT = /\b(?:next|will|to be held|planned|scheduled|previous|last|earlier|published|circulated|issued|dated)\b/i;
/** Who speaks for a text of that sort: it is no news agency's. */
const RECORD =
  /\b(?:communiqu[ée]|minutes|press release|note on the meeting|summary (?:record|of the meeting|report)|record of|report (?:of|on) the (?:\w+ )?(?:meeting|session)|meeting report|readout|outcome of the)\b|\bministry of\b[^\n]*\n|^\s*working party on the accession/im;

const isDays = (edtf: string): boolean => /^\d{4}-\d\d-\d\d(?:\/\d{4}-\d\d-\d\d)?$/.test(edtf);

function* meetingsIn(head: string, published?: string): Generator<string> {
  if (!RECORD.test(head)) return;
  for (const sentence of head.split(/\n+|(?<=[.:]) (?=\p{Lu})/u))
    for (const { from, to, edtf, isAside } of datesIn(sentence, published)) {
      const near = sentence.slice(Math.max(0, from - NEAR), to + NEAR);
      if (isDays(edtf) && !isAside && MEETS.test(near) && !NEXT.test(near)) yield edtf;
    }
}

/**
 * @param text of the article
 * @param published the day of publication
 * @returns its day, or its first and last one
 */
export function sessionOf(text: string, published: string): string | undefined {
  if (published.length !== 10 || isApproximate(published)) return undefined;
  for (const edtf of meetingsIn(text.slice(0, HEAD), published)) {
    const span = spanOf(edtf);
    if (!span || daysBetween(span.earliest, span.latest) > LONGEST_DAYS) continue;
    const age = daysBetween(span.latest, published);
    if (age >= 0 && age <= RECORD_DAYS) return edtf;
  }
  return undefined;
}

/** The last day of the meeting that the first lines of a record without a date of its own name in full. */
export function meetingAtHead(lines: readonly string[]): string | undefined {
  for (const edtf of meetingsIn(lines.join("\n"))) return edtf.slice(-10);
  return undefined;
}
