/** Who says what a sentence says, where that is not the text itself. */
import type { NamedPerson } from "./people.ts";

export interface Speaker {
  name: string;
  role?: string;
  of?: string;
}

const VERB =
  "(?:said|says|told|added|adds|stated|stressed|noted|explained|announced|warned|insisted|argued|admitted|admit|wrote|recalled|recalls|thought|thinks|believes?|claims?|claimed|conceded|complained|declared|confirmed|acknowledged|suggested|hinted|urged|called|asked|thanks|thanked)";
/** Whoever can speak without a name. */
const SOMEBODY =
  /\b(?:officials?|diplomats?|ministers?|ministry|spokes(?:man|woman|person|people)|ambassadors?|negotiators?|delegates?|delegations?|members?|chair(?:man|woman|person)?|government|sources?|lawmakers?|analysts?|economists?|commentators?|experts?|leaders?|businessmen|exporters|producers|people familiar|secretariat|commission|president|premier|secretary|director-general|team|side|he|she|they|we)\b/i;
const SUBJECT = new RegExp(
  `(?:^|[,;.”"'’:]\\s+|\\b(?:and|but|that|while)\\s+)([^,;:.“”"]{2,80}?)\\s+(?:also |has |have |had |later |then |himself |herself )?${VERB}\\b`,
  "iu",
);
const AFTERWARDS =
  /\b(?:said|says|added|adds|explained|warned|according to|in the words of|told by)\s+((?:the |a |an |one |another |some |our |its |his |her )?[^,;:.“”"]{2,80})/iu;

const tidy = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/\s+(?:on|in|at|to|after|late|yesterday|today)\b.*$/i, "")
    .trim();

/**
 * @param people of the same sentence
 * @returns undefined where nobody is said to speak
 */
export function speakerOf(text: string, people: readonly NamedPerson[]): Speaker | undefined {
  if (text.length > 2000) return undefined;
  const matches = [AFTERWARDS.exec(text), SUBJECT.exec(text)].filter((match) => match !== null);
  for (const match of matches) {
    const from = match.index;
    const to = from + match[0].length;
    const person = people.find((one) => one.from >= from && one.from <= to + 2);
    if (person) {
      const { name, role, of } = person;
      return { name, ...(role ? { role } : {}), ...(of ? { of } : {}) };
    }
  }
  const named = matches
    .map(([, subject]) => tidy(subject ?? ""))
    .find((subject) => SOMEBODY.test(subject) && subject.split(" ").length <= 12);
  return named ? { name: named } : undefined;
}

/** A quotation without its speaker, or a pronoun: whoever spoke last goes on. */
export const isPronoun = (name: string): boolean => /^(?:he|she|they|we)$/i.test(name);
