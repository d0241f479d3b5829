/** All dates that a sentence speaks of, in whatever form, worked out from the day on which it was written. */
import { isDay } from "../../knowledge/dates.ts";
import { FORMS } from "./forms.ts";
import { toldFrom } from "./reporting.ts";
import { type Found, goingOn, inSequence, type Told, withinYear } from "./sequence.ts";
import { tenseAt, tenseOfDay } from "./tense.ts";

/** A date in EDTF; stated: the words give it; inferred: worked out from the day of writing or another one. */
export interface DateMention extends Found {
  /** It says when something was said, not when it happened: "officials said on Friday". */
  isOfSpeech: boolean;
  /** It only helps to tell another thing apart: "since the WTO was created in 1995". */
  isAside: boolean;
}

const SPEECH =
  /\b(?:said|says|told (?:\S+ ){1,4}|stated|added|announced|declared|reported|explained|confirmed|commented|stressed|quoted as saying)(?:,? (?:late|early|on|in (?:a|an) \S+|in \p{Lu}\p{L}+|to \S+ ?\S*|here))*,?\s*$/iu;
/** "since the WTO was created in", "longer than in". */
const ASIDE =
  /\b(?:since|after|when|before|until) (?:the |it |its |they )?[^,;]{0,40}\b(?:was|were|became|joined|opened) (?:\S+ ){0,3}$|(?<!\b(?:no|not) (?:later|sooner|earlier) )\bthan [^,;.]{0,60}$/i;
/** "the country that joined in", "which met in". */
const RELATIVE =
  /\b(?:that|which|who) (?:[^\s;.]+ ){0,6}?(?:\w{2,}ed|began|met|was|were|held|came|took|made|won|left|went|became|gave|brought|put|sent|had|has|have) (?:[^\s;.]+ ){0,4}$/i;

/** A relative clause that is over: ", which was meant to be the last, took place on". */
const CLOSED = /, (?:which|who) [^,;.]{3,80},(?= (?:\w{2,}ed|began|met|was|were|took|came|held|became|went|gave) )/i;

/** What somebody tells, "she noted that it had joined", is no aside; what is said there of something else is. */
const isAside = (before: string): boolean =>
  ASIDE.test(before) || RELATIVE.test(before.slice(toldFrom(before) ?? 0).replace(CLOSED, ""));

/**
 * @param sentence at most a few thousand signs are read: no sentence is longer
 * @param day `YYYY-MM-DD` of the day of writing; absent where nobody knows it, and then only what is stated in full is found
 * @param told what the sentences before have told of: the last date, the last one that is a day, and the date that opened the last of the paragraph's, if it was long ago
 */
export function datesIn(sentence: string, day?: string, told: Told = {}): DateMention[] {
  const found: Found[] = [];
  const text = sentence.slice(0, 4000);
  for (const { form, read } of FORMS) {
    for (const match of text.matchAll(form)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (found.some((one) => from < one.to && to > one.from)) continue;
      const made = read(match, {
        day,
        tense: () => tenseAt(text, from, to),
        tenseOfDay: () => tenseOfDay(text, from, to),
        before: text.slice(Math.max(0, from - 40), from),
      });
      if (!made || !isDay(made.edtf)) continue;
      found.push({ from, to, ...made });
    }
  }
  const ordered = found.sort((a, b) => a.from - b.from);
  const goes = told.opened ? goingOn(text, ordered, told.opened) : ordered;
  return withinYear(text, inSequence(text, goes, told, day), day).map((one) => {
    const before = text.slice(Math.max(0, one.from - 80), one.from).replace(/\b(?:on|in|at|late|last|early)\s*$/i, "");
    return { ...one, isOfSpeech: SPEECH.test(before), isAside: isAside(`${before.trimEnd()} `) };
  });
}
