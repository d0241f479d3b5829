/** A text that claims things, as clauses that claim one thing each. */
import { sentencesOf } from "../../ingest/text/sentences.ts";

/** Where a second thing can be said. Before a bare "and" it must begin with a verb, or with a subject and its verb. */
const JOINT =
  /;\s+|,\s+(?:and|but|while|whereas|although|though|yet|so|then)\s+|\s+(?:while|whereas|although|though|but)\s+|\s+and\s+(?:then\s+)?/giu;
const IRREGULAR =
  "is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do|became|began|came|took|held|gave|met|made|said|told|saw|left|set|put|won|lost|sent|fell|rose|kept|went|got|fought|broke|paid|chose|sought|signed|wants?|isn['’]t|aren['’]t|wasn['’]t|hasn['’]t|didn['’]t";
const FINITE = new RegExp(
  `\\b(?:${IRREGULAR}|\\w{2,}(?:ed|ies|ises|izes|ates|ects|ains|ins|ves|ets|cks|ports|poses|airs|oins))\\b`,
  "i",
);
/** A clause without a subject of its own: that of the one before it is meant. */
const VERB_FIRST = new RegExp(
  `^(?:(?:then|later|also|finally|never|still|now|eventually)\\s+)*(?:${IRREGULAR}|\\w{2,}ed)\\b`,
  "i",
);
const SUBJECT_FIRST =
  /^(?:(?:later|now|in|on|at|by|since|after)\b[^,]{0,40},?\s)?(?:it|he|she|they|there|the|its|his|her|their|no|\p{Lu}[\p{L}'’.-]*|\d+)\s/u;

export const beginsWithVerb = (clause: string): boolean => VERB_FIRST.test(clause);

/** Does it have a verb that makes a clause of it? */
export const hasVerb = (text: string): boolean => FINITE.test(text);

const isInQuotes = (before: string): boolean =>
  (before.match(/"/g)?.length ?? 0) % 2 === 1 || (before.match(/“/g)?.length ?? 0) > (before.match(/”/g)?.length ?? 0);

/** The parts of a sentence, each with a verb of its own. */
function partsOf(sentence: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (const match of sentence.matchAll(JOINT)) {
    const [left, right] = [sentence.slice(start, match.index), sentence.slice(match.index + match[0].length)];
    const opens = right.split(/\s+/).slice(0, 7).join(" ");
    const isBare = /^\s+and/i.test(match[0]);
    const stands = VERB_FIRST.test(right) || ((!isBare || SUBJECT_FIRST.test(right)) && FINITE.test(opens));
    if (isInQuotes(sentence.slice(0, match.index)) || !FINITE.test(left) || !stands) continue;
    parts.push(left);
    start = match.index + match[0].length;
  }
  return [...parts, sentence.slice(start)];
}

/** Longer than any message. */
const LONGEST = 6000;

/** The clauses of a text in their order. What is asked claims nothing and is left out. */
export function clausesOf(text: string): string[] {
  return text
    .slice(0, LONGEST)
    .split(/\n+/)
    .flatMap((line) => sentencesOf(line.replace(/^\s*(?:[>*•-]|\d+[.)])\s+/, "")))
    .filter((sentence) => !/\?["”’)]*$/.test(sentence))
    .flatMap(partsOf)
    .map((clause) => clause.trim().replace(/[\s,;:]+$/, ""))
    .filter((clause) => /\p{L}{2,}/u.test(clause));
}
