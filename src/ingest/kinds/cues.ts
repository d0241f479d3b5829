/**
 * The named signs by which a passage's kind and modality are told, one function of its reading. They come from the concepts it carries,
 * from its build; no sign is a word of an article.
 */
import { spanOf } from "../../knowledge/dates.ts";
import type { Thesaurus } from "../../knowledge/thesaurus/thesaurus.ts";
import { STOP_WORDS } from "../../knowledge/words.ts";
import type { Reading } from "../reading.ts";
import { CONDITION, FUTURE, NEGATION, TARGET } from "./modality.ts";

/** Signs of one passage, by name; what is missing is 0. */
export type Cues = Map<string, number>;

const FIRST_PERSON = /\b(?:we|our|ours|us|I|my)\b/;
const GRAMMAR: [string, RegExp][] = [
  ["future", FUTURE],
  ["condition", CONDITION],
  ["negation", NEGATION],
  ["target", TARGET],
  ["firstPerson", FIRST_PERSON],
  ["must", /\b(?:must|should|has to|have to|needs? to|required?|ought)\b/i],
  [
    "perfect",
    /\b(?:has|have|['’]ve) (?:\w+ )?(?:\w+ed|been|made|met|held|put|become|begun|sent|set|taken|given|said|told)\b/i,
  ],
  ["pluperfect", /\bhad (?:\w+ )?(?:\w+ed|been|made|met|held|put|become|begun|sent|set|taken|given|said|told)\b/i],
  ["stays", /\b(?:remains?|stays?|still|yet|so far|now|currently|at present|under way|ongoing|continu\w+)\b/i],
  ["is", /\b(?:is|are|['’]s|['’]re)\b/],
  ["past", /\b(?:was|were|had|did|\w{2,}ed|met|held|began|took|made|gave|became|came|set up)\b/],
  ["percent", /\bper ?cent\b|%/i],
  ["money", /[$€£]\s?\d|\b(?:billion|million|dollars|euros)\b/i],
  ["number", /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen)\b/i],
  ["ordinal", /\b(?:first|last|final|\d+(?:st|nd|rd|th))\b/i],
  ["superlative", /\b(?:largest|biggest|most|least|\w+est)\b/i],
  ["because", /\b(?:because|due to|owing to|over|as a result|in response)\b/i],
  ["contrast", /\b(?:but|however|although|despite|though|yet)\b/i],
  [
    "opinion",
    /\b(?:thinks?|thought|believes?|believed|views?|sees?|doubts?|hopes?|feels?|considers?|regards?|calls?|called|argues?|argued|insist\w*|reject\w*|welcom\w*|criticis\w*|prais\w*|warn\w*)\b/i,
  ],
  [
    "ask",
    /\b(?:asks?|asked|asking|demand\w*|urg\w+|calls? (?:on|for)|called (?:on|for)|insist\w*|press\w*|wants?|wanted)\b/i,
  ],
  ["will", /\b(?:will|['’]ll|shall)\b/i],
  ["until", /\b(?:until|by|before|deadline|no later than)\b/i],
  ["until30", /\b(?:30|thirty) days\b/i],
];

const LENGTHS: [string, (words: number) => boolean][] = [
  ["short", (words) => words < 9],
  ["long", (words) => words > 28],
];

function dateCues({ dates, published }: Reading): string[] {
  if (dates.length === 0) return ["date:none"];
  return dates.flatMap(({ edtf, isOfSpeech, isAside }) => {
    const span = spanOf(edtf);
    if (!span) return [];
    if (isOfSpeech) return ["date:speech"];
    if (isAside) return ["date:aside"];
    if (span.earliest > published.latest) return ["date:future"];
    // a day or a month is an event's; a year is a background's
    const near = Date.parse(published.earliest) - Date.parse(span.latest) < 45 * 86_400_000;
    return [near ? "date:now" : edtf.length > 4 ? "date:past" : "date:year"];
  });
}

/** Who opens the sentence: the one it is about, another economy, a body, or nobody by name. */
function subjectCue({ parties, about, words }: Reading): string {
  const first = parties[0];
  if (!first || first.from > 4) return words.length > 0 && parties.length === 0 ? "subject:nobody" : "subject:later";
  if (first.kind === "body") return "subject:body";
  return about.includes(first.id) ? "subject:applicant" : "subject:other";
}

const quotedShare = (text: string): number =>
  (text.match(/["“][^"”]*["”]?/g) ?? []).reduce((sum, piece) => sum + piece.length, 0) / Math.max(1, text.length);

/** Stems of the words that are neither a name nor common to all texts. */
function addWords(cues: Cues, { words, parties }: Reading): void {
  words.forEach(({ stem, folded }, at) => {
    const isName = parties.some(({ from, to }) => at >= from && at < to);
    if (!isName && !STOP_WORDS.has(folded) && !/\d/.test(folded)) cues.set(`word:${stem}`, 1);
  });
}

/** @param isOff expressions of the thesaurus to act as if they were not there, while learning */
export function cuesOf(reading: Reading, thesaurus: Thesaurus, isOff?: (expression: number) => boolean): Cues {
  const cues: Cues = new Map([["bias", 1]]);
  const put = (name: string, value = 1) => cues.set(name, Math.max(cues.get(name) ?? 0, value));
  const kinds = new Map<string, number>();
  for (const { concept, weak, expression } of reading.hits) {
    if (isOff?.(expression)) continue;
    const known = thesaurus.concepts.get(concept);
    if (!known) continue;
    put(`concept:${concept}`, weak ? 0.5 : 1);
    kinds.set(known.kind, (kinds.get(known.kind) ?? 0) + (weak ? 0.4 : 1));
    if (known.step && !weak) put(`step:${known.step}`);
  }
  for (const [kind, sum] of kinds) put(`kind:${kind}`, Math.min(2, sum) / 2);
  put(`line:${reading.line}`);
  for (const name of dateCues(reading)) put(name);
  for (const [name, form] of GRAMMAR) if (form.test(reading.text)) put(name);
  for (const [name, fits] of LENGTHS) if (fits(reading.words.length)) put(name);
  put(subjectCue(reading));
  const quoted = quotedShare(reading.text);
  if (quoted > 0.1) put("quotation", Math.min(1, quoted * 1.5));
  if (reading.speaker) put("speaker");
  if (reading.speaker && !reading.parties.some(({ from }) => from < 3)) put("speaker:unnamed");
  for (const { part } of reading.people) put(`person:${part}`);
  for (const { part, sure, expression } of reading.deeds) if (sure && !isOff?.(expression)) put(`deed:${part}`);
  if (reading.parties.some(({ kind, id }) => kind === "economy" && !reading.about.includes(id))) put("other");
  addWords(cues, reading);
  addContext(cues, reading, thesaurus);
  return cues;
}

/** Adds signs of what a passage leans on: few, since only lists, tables and interviews have them. */
function addContext(cues: Cues, { around, context }: Reading, thesaurus: Thesaurus): void {
  for (const { concept, weak } of around) {
    const kind = thesaurus.concepts.get(concept)?.kind;
    if (kind && !weak) cues.set(`around:${kind}`, 1);
  }
  if (context?.endsWith("?")) cues.set("asked", 1);
}
