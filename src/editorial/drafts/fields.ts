/** Reads what a moderator has typed into the fields of a fact: each gives its value, or says what it accepts. */
import { sayDay, spanOf } from "../../knowledge/dates.ts";
import { readDay } from "../../knowledge/read-day.ts";
import { wordsOf } from "../../knowledge/words.ts";
import type { Parties } from "../names/parties.ts";
import { quoted } from "../names/titles.ts";
import { asItStands } from "../quotation/verbatim.ts";

type Read<Value> = { value: Value } | { why: string };

/** Years after its article in which nothing that it tells of can lie, and before which nobody could accede to anything. */
const TOO_FAR = 30;
const TOO_EARLY = 1900;
/** Words without which a quotation says nothing. */
const FEWEST_WORDS = 3;

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** @param published day on which the article came out */
export function dayIn(typed: string, published: string): Read<string | null> {
  if (typed.trim() === "") return { value: null };
  const day = readDay(typed);
  const span = day === undefined ? undefined : spanOf(day);
  if (day === undefined || !span)
    return { why: `${quoted(typed)} is no day; write 10 June 2015, June 2015 or 2015, or nothing where nothing says` };
  const latest = yearOf(spanOf(published)?.latest ?? published);
  if (yearOf(span.earliest) > latest + TOO_FAR)
    return { why: `${sayDay(day)} lies more than ${TOO_FAR} years after the article; write the day that it speaks of` };
  if (yearOf(span.latest) < TOO_EARLY)
    return { why: `${sayDay(day)} lies before ${TOO_EARLY}; write the day that it speaks of` };
  return { value: day };
}

/** @param typed names, with commas */
export function economiesIn(typed: string, parties: Parties): Read<string[]> {
  const ids = new Set<string>();
  for (const name of typed.split(",").flatMap((one) => one.trim() || [])) {
    const id = parties.find(name);
    if (id === undefined) {
      const near = parties.near(name).slice(0, 3).join(", ");
      return { why: `I know no economy called ${quoted(name)}${near ? `; did you mean ${near}?` : ""}` };
    }
    if (parties.isBody(id)) return { why: `${parties.name(id)} is a body, not an economy that accedes` };
    if (parties.isOriginal(id))
      return {
        why: `${parties.name(id)} has been a member since the WTO began and accedes to nothing; name whose accession it is, and put ${parties.name(id)} among those who take part`,
      };
    ids.add(id);
  }
  return { value: [...ids] };
}

/** @param text of the article; absent if it is not there any more */
export function quotationIn(typed: string, text: string | undefined): Read<string> {
  const bare = typed.trim().replace(/^[“"](.*)[”"]$/s, "$1");
  if (wordsOf(bare).length < FEWEST_WORDS)
    return {
      why: `${quoted(bare)} is too short to show anything; copy ${FEWEST_WORDS} words or more out of the article`,
    };
  const value = asItStands(text ?? "", bare);
  return value === undefined
    ? { why: `${quoted(bare)} does not stand in the article word for word; copy it out of the article` }
    : { value };
}
