/** Whose hand signed. */
import type { Entry } from "../../search/entry.ts";
import type { Check } from "./check.ts";

/** A person is asked for: whose hand signed, not who is a party. */
const SIGNATORY =
  /\bwhose signatures?\b|\bwho put (?:his|her|their) (?:name|signature)|\bwho (?:co-)?signed\b.*\b(?:on behalf of|for the \p{L}+ side)\b|\bwhich (?:minister|official|ambassador|negotiator)\w* signed\b/iu;

/** Whose signature stands on something is asked, and no source names a person who signed. */
export const unsigned: Check = ({ question, entries }) => {
  if (!SIGNATORY.test(question.text)) return undefined;
  const isOfTheirs = (entry: Entry) => question.economies.every((id) => entry.named.has(id));
  const signs = ({ fact, people }: Entry) =>
    people.size > 0 &&
    (/\bsign(?:ed|s|ing|atur\w+|atories)?\b/i.test(fact.quote) || fact.actors.some(({ part }) => part === "signs"));
  return entries.some((entry) => isOfTheirs(entry) && signs(entry)) ? undefined : "no source of mine names who signed";
};
