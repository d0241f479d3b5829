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
  `(?:^|[,;.”"'’:]\\s+|\\b(?:and|but|that|while)\\s+)([^,;:.“”"]{2,80}?),?\\s+(?:also |has |have |had |later |then |himself |herself )?${VERB}\\b`,
  "iu",
);
const AFTERWARDS =
  /\b(?:said|says|added|adds|explained|warned|according to|in the words of|told by)\s+((?:the |a |an |one |another |some |our |its |his |her )?[^,;:.“”"]{2,80})/iu;

/** "But", "in April": what a subject's sentence begins with is not the subject's. */
const BEFORE_SUBJECT =
  /^(?:(?:but|and|so|yet|while|then)\s+)?(?:(?:in|on|at|by|after|before|since|last|this|earlier)\s[^,]{2,25}?\s(?=(?:the|an?|his|her|its)\s))?/i;

const tidy = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .trim()
    .replace(BEFORE_SUBJECT, "")
    .replace(/\s+(?:on|in|at|to|after|late|yesterday|today)\b.*$/i, "")
    .trim();

/** A clause of its own, not somebody: "members had", "nobody can", "three members that". */
const CLAUSE =
  /\b(?:had|has|have|is|are|was|were|be|been|being|will|would|can|could|shall|should|may|might|must|aimed|wanted|that|who|which|nobody|never|not)\b/i;
/** What may stand between a name and what is said of its bearer: nothing, "of Norway", "(Norway)". */
const AT_HOME = /^(?: of [^,;]{2,40}| \([^)]{2,40}\))?$/u;
const TITLES = /^(?:(?:Mr|Mrs|Ms|Dr|Ambassador|Minister)\.? )+/;

/** The verbs of speech, each with the subject before it or else with whoever is named behind it; none is taken twice. */
function speakingIn(text: string): RegExpExecArray[] {
  const [behind, before] = [AFTERWARDS.exec(text), SUBJECT.exec(text)];
  const isSame = behind && before && behind.index < before.index + before[0].length && behind.index > before.index;
  return [isSame ? null : behind, before].filter((match) => match !== null);
}

/**
 * @param people of the same sentence
 * @param known whom the text has named in full before, by surname
 * @returns undefined where nobody is said to speak
 */
export function speakerOf(
  text: string,
  people: readonly NamedPerson[],
  known: ReadonlyMap<string, Speaker> = new Map(),
): Speaker | undefined {
  if (text.length > 2000) return undefined;
  const matches = speakingIn(text);
  for (const match of matches) {
    const from = match.index;
    const to = from + match[0].length;
    // "Vladimir Chizhov, Russia's ambassador to the EU, told ...": what stands between the commas is said of the one before
    const isAside = /^who\b/i.test(match[1] ?? "") || SOMEBODY.test(match[1] ?? "");
    const person = people.find(
      (one) =>
        (one.from >= from && one.from <= to + 2) ||
        (isAside && one.to <= from && AT_HOME.test(text.slice(one.to, from))),
    );
    if (person) {
      const { name, role, of } = person;
      return { name, ...(role ? { role } : {}), ...(of ? { of } : {}) };
    }
  }
  const subjects = matches.map(([, subject]) => tidy(subject ?? ""));
  const familiar = matches
    .map((match, i) => (/^and\b/i.test(match[0]) ? undefined : known.get((subjects[i] ?? "").replace(TITLES, ""))))
    .find(Boolean);
  if (familiar) return familiar;
  const named = subjects.find(
    (subject) => SOMEBODY.test(subject) && subject.split(" ").length <= 12 && !CLAUSE.test(subject),
  );
  return named ? { name: named } : undefined;
}

/** The surname by which a text goes on about somebody. */
export const surnameOf = (name: string): string => name.split(" ").at(-1) ?? name;

/** A quotation without its speaker, or a pronoun: whoever spoke last goes on. */
export const isPronoun = (name: string): boolean => /^(?:he|she|they|we)$/i.test(name);
