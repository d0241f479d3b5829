/** What stands around a claim in a clause: does it leave it said, and by whom? */
import type { View } from "../forms/form.ts";
import type { Place } from "./places.ts";
import { readingOf } from "./reading.ts";
import { hasVerb } from "./split.ts";
import { UNSURE } from "./unsure.ts";
import type { Token } from "./wording.ts";

/** Whoever says it plainly. */
const SAYING =
  /^(?:.*\b(?:said|says|told \S+(?: \S+)?|announced|confirmed|stated|noted|added|explained)(?: (?:on|in) [^,]{3,20})?(?: that)?[\s:,"“]*|according to [^,]+,\s*)$/i;
const SAID_AFTER = /^\s*,["”]?\s+(?:(?:\S+\s+){1,12}(?:said|says|announced|added|told \S+)\b|(?:said|according to)\s)/i;
/** How a sentence may begin before what it says. */
const LIGHT = /^(?:(?:but|and|meanwhile|however|also|today|now|then|so far|the|an?|in|on|for its part)?[\s,"“]*)*$/i;
const ADVERBIAL = /^(?:in|on|at|during|after|before|since|despite|following)\s[^,]{1,60},\s*$/i;
/** What the claim may stop before. */
const GOES_ON =
  /^["”]?\s*(?:$|[,;.:)–—-]|(?:to(?! the (?!wto|world trade|organi[sz]ation))|in|on|at|for|over|with|by|from|as|during|through|because|until|since|after|before|which|who|while|when)\b)/i;
/** It only says why, how long or of whom: whatever holds there, the claim does. */
const SUBORDINATE = /^,?\s*(?:to the \S+\s+)?(?:because|until|since|after|before|over|which|who)\b/i;

/** What somebody's name can follow: "Montenegro's chief negotiator". */
const TITLE = /^\p{Lu}[^,]{0,60}\s(?<!\b(?:of|to|with|for|by|from|and|or|than|against|unlike|like)\s)$/u;

const isFlat = (text: string, view: View): boolean => {
  const { negations, forces } = readingOf(text, view.generation, view.scope.day);
  return negations === 0 && forces.has("fact");
};

function isOpened({ before, isDayBefore }: Place, first: Token | undefined, view: View): boolean {
  if (isDayBefore || LIGHT.test(before)) return true;
  if (UNSURE.test(before) || !isFlat(before, view)) return false;
  if (SAYING.test(before)) return true;
  if (hasVerb(before)) return false;
  return ADVERBIAL.test(before) || (first?.isName === true && TITLE.test(before));
}

function isClosed(after: string, view: View): boolean {
  if (!GOES_ON.test(after) || UNSURE.test(after)) return false;
  // of what is in quotation marks it must be told plainly who says it
  if (/^\s*,?["”]\s*\S/.test(after)) return SAID_AFTER.test(after.replace(/^\s*,?["”]/, ","));
  return SUBORDINATE.test(after) || SAID_AFTER.test(after) || isFlat(after, view);
}

/** Does what stands around the claim leave it said, and said by the source or by whom it quotes? */
export const isSaid = (place: Place, first: Token | undefined, view: View): boolean =>
  isOpened(place, first, view) &&
  isClosed(place.after, view) &&
  place.between.every((text) => !UNSURE.test(text) && isFlat(text, view));

/** Is it the word of somebody whom the source quotes? */
export const isQuoted = ({ before, after }: Place): boolean => SAYING.test(before) || SAID_AFTER.test(after);
