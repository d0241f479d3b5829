/** All dates that a sentence speaks of, in whatever form, worked out from the day on which it was written. */
import { isDay } from "../../knowledge/dates.ts";
import { FORMS } from "./forms.ts";
import { tenseAt, tenseOfDay } from "./tense.ts";

export interface DateMention {
  from: number;
  to: number;
  /** EDTF. */
  edtf: string;
  /** stated: the words give it; inferred: worked out from the day of writing. */
  basis: "stated" | "inferred";
  /** It says when something was said, not when it happened: "officials said on Friday". */
  isOfSpeech: boolean;
  /** It only helps to tell another thing apart: "since the WTO was created in 1995". */
  isAside: boolean;
}

const SPEECH =
  /\b(?:said|says|told (?:\S+ ){1,4}|stated|added|announced|declared|reported|explained|confirmed|commented|stressed|quoted as saying)(?:,? (?:late|early|on|in (?:a|an) \S+|in \p{Lu}\p{L}+|to \S+ ?\S*|here))*,?\s*$/iu;
const ASIDE =
  /\b(?:since|after|when|before|until) (?:the |it |its |they )?[^,;]{0,40}\b(?:was|were|became|joined|opened) (?:\S+ ){0,3}$|\bthan [^,;.]{0,60}$|\b(?:that|which|who) (?:\S+ ){0,6}?(?:\w{2,}ed|began|met|was|were|held|came) (?:\S+ ){0,4}$/i;

/**
 * @param sentence at most a few thousand signs are read: no sentence is longer
 * @param day `YYYY-MM-DD` of the day of writing; absent where nobody knows it, and then only what is stated in full is found
 */
export function datesIn(sentence: string, day?: string): DateMention[] {
  const found: DateMention[] = [];
  const text = sentence.slice(0, 4000);
  for (const { form, read } of FORMS) {
    for (const match of text.matchAll(form)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (found.some((one) => from < one.to && to > one.from)) continue;
      const made = read(match, {
        day,
        tense: () => tenseAt(text, from, to),
        tenseOfDay: () => tenseOfDay(text, from, to),
        before: text.slice(Math.max(0, from - 20), from),
      });
      if (!made || !isDay(made.edtf)) continue;
      const before = text.slice(Math.max(0, from - 80), from).replace(/\b(?:on|in|at|late|last|early)\s*$/i, "");
      found.push({ from, to, ...made, isOfSpeech: SPEECH.test(before), isAside: ASIDE.test(`${before.trimEnd()} `) });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}
