/** Whether a date without a year lies before or after the day of writing: by the verb that stands nearest before it. */

export type Tense = "past" | "future" | "none";

const FUTURE =
  /^(?:will|won['’]t|['’]ll|shall|would|should|may|might|can|could|must|due|expect(?:ed|s)?|scheduled|plan(?:s|ned|ning)?|hop(?:e|es|ed|ing)|aim(?:s|ed|ing)?|want(?:s|ed)?|target(?:s|ed)?|intend(?:s|ed)?|goal|deadline|ambition|until|by|going to|forthcoming|upcoming|next|needs? to|ha[sv]e to|is to|are to|be|urged|called on|asked for|no later than|ready to|pencilled in|penciled in|foreseen|set for|set to|likely|propos(?:e|es|ed)|promis(?:e|es|ed)|agenda|goes?|comes? (?:up|into|before)|begins|starts|opens|meets|votes|again in|ahead of|before)$/i;
const MARKER =
  /(?<![\p{L}])(?:will|won['’]t|['’]ll|shall|would|should|may|might|can|could|must|was|were|had|did|due|going to|needs? to|have to|has to|is to|are to|has|have|been|be|said|told|met|held|began|came|went|took|gave|made|became|left|sent|put|set for|set to|set|saw|won|lost|fell|rose|kept|brought|broke|drew|grew|spoke|wrote|next|last|ago|earlier|until|by|plans?|planning|hopes?|hoping|aims?|aiming|wants?|targets?|intends?|expects?|promises?|goal|deadline|ambition|agenda|forthcoming|upcoming|likely|no later than|ahead of|before|ready to|foreseen|called on|asked for|goes?|comes? (?:up|into|before)|begins|starts|opens|meets|votes|again in|proposes?|since|[a-z]{2,}ed)(?![\p{L}])/giu;
/** So far back a verb is looked for. */
const REACH = 160;

const isFuture = (marker: string): boolean => FUTURE.test(marker);

/** What was hoped, asked or promised on a day may still lie ahead, but the day does not. */
const WISHED = /^(?:hop|aim|want|target|intend|urg|call|ask|plan|propos|promis)\w*ed\b/i;

/** In front of a participle: what "will be signed" or "is to have ended" tells of lies ahead, whatever its participle looks like. */
const AHEAD =
  /(?:\b(?:will|won['’]t|shall|should|would|may|might|must|can|could)|['’]ll|(?<!\b(?:had|was|were) )\bto)(?: (?:not|also|then|now|soon|\w+ly))? (?:be|have(?: been)?)(?: \w+ly)? $/i;

/** The same for a weekday: of wishes in the past tense the day is that of the wish. */
export const tenseOfDay = (sentence: string, at: number, to: number): Tense =>
  tenseBy(sentence, at, to, (marker) => isFuture(marker) && !WISHED.test(marker));

/** @param at where the date stands in the sentence; `to` where it ends */
export const tenseAt = (sentence: string, at: number, to: number): Tense => tenseBy(sentence, at, to, isFuture);

function tenseBy(sentence: string, at: number, to: number, isAhead: (marker: string) => boolean): Tense {
  const before = sentence.slice(Math.max(0, at - REACH), at);
  // what stands behind a semicolon or a full stop is another matter
  const own = before.slice(Math.max(before.lastIndexOf(";"), before.lastIndexOf(". "), before.lastIndexOf(".” ")) + 1);
  const last = [...own.matchAll(MARKER)].at(-1);
  if (last) return isAhead(last[0]) || AHEAD.test(own.slice(0, last.index)) ? "future" : "past";
  const first = sentence.slice(to, to + REACH).match(MARKER)?.[0];
  return first ? (isAhead(first) ? "future" : "past") : "none";
}
