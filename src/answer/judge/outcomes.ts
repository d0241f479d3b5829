/** What came of something. */
import type { Entry } from "../../search/entry.ts";
import type { Question } from "../../search/question.ts";
import type { Check } from "./check.ts";
import { DECIDES, isPlanned } from "./steps.ts";

const OUTCOME =
  /\b(?:what (?:ever )?(?:came|has come|resulted|emerged)\b|came (?:out )?of\b|outcomes?\b|results?\b|upshot\b|what happened at\b|how did .{1,60}\b(?:go|end|turn out|work out|pan out)\b|what (?:was|were|did .{1,60}?) (?:agreed?|decided?|settled?|achieved?|concluded?)\b|\bend(?:ed)? up (?:\p{L}+ing|with)\b|\bvotes? (?:against|for|in favou?r)\b)/iu;

/** What came of a thing is asked, and the best fact only tells that it was to be. */
export const isMerelyPlanned = (best: Entry, { text, tense }: Question): string | undefined =>
  tense !== "future" && isPlanned(best) && OUTCOME.test(text)
    ? "the nearest fact only tells what was planned, not what came of it"
    : undefined;

/** A meeting by its month or number: "the September round", "the May session on Bosnia", "the eighth meeting". */
const MONTHS = "january february march april may june july august september october november december".split(" ");
const ORDINALS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );
const ORDINAL = `(?:\\d+(?:st|nd|rd|th)|${ORDINALS.join("|")})`;
/** Either way to write it: "4th", "fourth". */
function alike(ordinal: string): string {
  const word = ORDINALS.indexOf(ordinal.toLowerCase()) + 1;
  const number = word > 0 ? word : Number.parseInt(ordinal, 10);
  return `(?:${number}(?:st|nd|rd|th)${ORDINALS[number - 1] ? `|${ORDINALS[number - 1]}` : ""})`;
}
const MEETING = "(?:round|session|meeting|sitting|talks|gathering)";
const OF_MONTH = new RegExp(
  `\\b(${MONTHS.join("|")})\\b (?:\\p{L}+ ){0,2}?${MEETING}\\b|\\b${MEETING} (?:in|of) (${MONTHS.join("|")})\\b`,
  "iu",
);
const OF_NUMBER = new RegExp(`\\b(${ORDINAL}) (?:[\\p{L}-]+ ){0,2}?${MEETING}\\b`, "iu");
const SPEAKS_OF_ONE = new RegExp(`\\b${MEETING}s?\\b`, "i");
const WAS_HELD = /\b(?:was|were|did|has|have|had)\b.{0,60}\b(?:held|take place|taken place|happen(?:ed)?|meet|met)\b/i;

/** Entries that may tell of the meeting asked about; undefined where none is asked about by month or number. */
function tellingOfMeeting(text: string): ((entry: Entry) => boolean) | undefined {
  const numbered = OF_NUMBER.exec(text)?.[1];
  if (numbered) {
    const named = new RegExp(`\\b${alike(numbered)}\\b`, "i");
    return ({ fact }) => named.test(fact.quote) && SPEAKS_OF_ONE.test(`${fact.quote} ${fact.context ?? ""}`);
  }
  const match = OF_MONTH.exec(text);
  const month = match?.[1] ?? match?.[2];
  if (!month) return undefined;
  const named = new RegExp(`\\b${month}\\b`, "i");
  const at = `-${String(MONTHS.indexOf(month.toLowerCase()) + 1).padStart(2, "0")}`;
  const isOfMonth = (day = "") => day.slice(4, 7) === at;
  // an article of that month rarely names it
  return ({ fact, date, published }) =>
    SPEAKS_OF_ONE.test(fact.quote) &&
    (named.test(fact.quote) || isOfMonth(date?.latest) || isOfMonth(published.latest));
}

/** What came of a meeting is asked, or whether it was held, and all that the sources tell of it is that there was to be one. */
export const unheld: Check = ({ question: { text, tense, applicants }, entries }) => {
  const tellsOf =
    (OUTCOME.test(text) || WAS_HELD.test(text)) && tense !== "future" ? tellingOfMeeting(text) : undefined;
  if (!tellsOf) return undefined;
  const tells = entries.filter((entry) => applicants.every((id) => entry.about.has(id)) && tellsOf(entry));
  const isToCome = (entry: Entry) => isPlanned(entry) || entry.fact.modality === "condition";
  return tells.length > 0 && tells.every(isToCome) ? "the sources only tell that there was to be one" : undefined;
};

/** What was planned is asked: the plan answers it. */
const ASKS_PLAN =
  /\b(?:was|were|is|are|had|have|has)\b(?: [\p{L}'’-]+){0,6}? to \p{L}+|\b(?:plan\w*|schedul\w*|foreseen|due|set for|meant|supposed|expected|called for|agenda|announced|intend\w*)\b/iu;

/** What happened on a day is asked, and all that the sources tell of that day is what was planned for it. */
export const unheldDay: Check = ({ question: { text, dates, tense, applicants }, entries }) => {
  const days = dates.filter(({ earliest, latest }) => earliest === latest);
  if (tense !== "past" || days.length === 0 || ASKS_PLAN.test(text)) return undefined;
  const isOfDay = ({ date }: Entry) =>
    days.some(({ earliest }) => date?.earliest === earliest && date.latest === earliest);
  const tells = entries.filter((entry) => isOfDay(entry) && applicants.every((id) => entry.about.has(id)));
  return tells.length > 0 && tells.every(isPlanned) ? "the sources only tell what was planned for that day" : undefined;
};

/** "In the end", "when it came before ...": what is asked as done. */
const AS_DONE =
  /^(?:(?:so|and|but|ok|well),? )*(?:did|was|were|has|have)\b|\b(?:were there|was there|did)\b|\bwhen (?:the )?(?:general council|ministers)\b.{0,40}\b(?:dealt|took|voted|decided|met|approved|adopted|discussed)\b/i;

/** What a body did is asked, and all that the sources tell of it is that its turn is to come. */
export const unacted: Check = ({ question: { text, tense, applicants, bodies }, entries }) => {
  const body = bodies.find((id) => DECIDES.includes(id));
  if (body === undefined || tense !== "past" || applicants.length === 0 || !AS_DONE.test(text)) return undefined;
  const tells = entries.filter(({ about, told }) => applicants.every((id) => about.has(id)) && told.has(body));
  return tells.length > 0 && tells.every(isPlanned) ? "the sources only tell that its turn was to come" : undefined;
};
