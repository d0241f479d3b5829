/** Who says what a sentence says, where that is not the text itself. */
import type { NameHit, Names } from "../../knowledge/names.ts";
import { wordsOf } from "../../knowledge/words.ts";
import type { NamedPerson } from "./people.ts";

export interface Speaker {
  name: string;
  role?: string;
  of?: string;
}

const VERB =
  "(?:said|says|told|tells|added|adds|stated|stressed|stresses|noted|notes|explained|explains|announced|announces|warned|warns|insisted|insists|argued|argues|admitted|admits?|wrote|writes|recalled|recalls|claimed|conceded|concedes|complained|complains?|declared|declares|confirmed|confirms|acknowledged|acknowledges|suggested|suggests|hinted|hints|urged|urges|called|calls|asked|asks|thanks|thanked|replied|replies|answered|predicts?|predicted|promised|promises|pledged|vowed|accuses?|accused|praised|praises|welcomed|welcomes|congratulated|congratulates|criticised|criticized|rejected|rejects|dismissed|denied|denies|objected|objects|remarked|observed|joked|lamented|hailed|described|assures?|assured|disagrees|disagreed|agrees|voiced|demanded|proposed)";
/** What somebody holds, without saying so to anybody: of a government or a body it may be anyone's word. */
const THINKS = "(?:thought|thinks|believes?|reckons?|expects?|doubts|doubted)";
/** Verbs behind which whoever speaks may be named: "said Ms Perić". */
const BEHIND_VERB = "(?:said|says|added|adds|explained|warned|asks|asked|replied|argues|argued|joked)";
/** What else somebody does "saying" something. */
const GERUND = /\b(?:saying|adding|warning|arguing|insisting|calling|stating|noting|stressing|complaining|claiming)\b/i;
/** Whoever can speak without a name. */
const SOMEBODY =
  /\b(?:officials?|diplomats?|ministers?|ministry|spokes(?:man|woman|person|people)|ambassadors?|negotiators?|delegates?|delegations?|members?|chair(?:man|woman|person)?|government|authorities|sources?|lawmakers?|analysts?|economists?|commentators?|experts?|leaders?|businessmen|exporters|producers|farmers|people familiar|secretariat|commission|president|premier|secretary|director-general|team|side|unions?|he|she|they|we)\b/i;
/** What may stand between whoever speaks and the verb: "who asked not to be named", "Russia's ambassador to the EU". */
const ASIDE = `(?:,? \\([^)]{2,60}\\)|, (?:who|which|whose|speaking|on behalf|for|an?|the|its|his|her|their|our)\\b[^,;“”"]{1,90}(?:,[^,;“”"]{1,40})?,)?`;
const subjectOf = (verb: string): RegExp =>
  new RegExp(
    `(?:^|[,;.”"'’:]\\s+|\\b(?:and|but|that|while|although|when)\\s+)([^,;:.“”"]{2,80}?)${ASIDE},?\\s+(?:also |has |have |had |later |then |only |himself |herself |will only )?${verb}\\b(?! nothing\\b)`,
    "iu",
  );
const SUBJECT = subjectOf(VERB);
const THINKER = subjectOf(THINKS);
const AFTERWARDS = new RegExp(
  `\\b(?:${BEHIND_VERB}|according to|in the words of|told by)\\s+((?:the |a |an |one |another |some |our |its |his |her )?[^,;:.“”"]{2,80})`,
  "iu",
);

/** "But", "in April": what a subject's sentence begins with is not the subject's. */
const BEFORE_SUBJECT =
  /^(?:(?:but|and|so|yet|while|then)\s+)?(?:(?:(?:in|on|at|by|after|before|since|last|this|earlier)\s[^,]{2,25}?|\S+ (?:days?|weeks?|months?|years?) (?:later|earlier|ago))\s(?=(?:the|an?|his|her|its|he|she|they|we)\b))?/i;

const tidy = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .trim()
    .replace(BEFORE_SUBJECT, "")
    .replace(/\s+(?:who|which|that)\s.*$/i, "")
    .replace(/\s+(?:on|in|at|to|after|late|yesterday|today|also)\b.*$/i, "")
    .trim();

/** A clause of its own, not somebody: "members had", "nobody can", "the chair left Geneva in 2020 and no one". */
const CLAUSE =
  /\b(?:had|has|have|is|are|was|were|be|been|being|will|would|can|could|shall|should|may|might|must|aimed|wanted|left|came|went|took|made|that|who|which|nobody|no one|nothing|never|not|and|but)\b/i;
/** What may stand between a name and what is said of its bearer: nothing, "of Norway", "(Norway)". */
const AT_HOME = /^(?: of [^,;]{2,40}| \([^)]{2,40}\))?$/u;
const TITLES = /^(?:(?:Mr|Mrs|Ms|Dr|Ambassador|Minister)\.? )+/;

const QUOTED = /[“"„][^“”"„]*[”"]?/gu;
/** As far from the beginning of a sentence stands whoever goes on "saying" something. */
const OPENS_WITHIN = 90;

/** The verbs of speech, each with the subject before it or else with whoever is named behind it; none is taken twice. */
function speakingIn(text: string): RegExpExecArray[] {
  const [behind, before] = [AFTERWARDS.exec(text), SUBJECT.exec(text)];
  const isSame = behind && before && behind.index < before.index + before[0].length && behind.index > before.index;
  return [isSame ? null : behind, before].filter((match) => match !== null);
}

const spokenBy = ({ name, role, of }: Speaker): Speaker => ({ name, ...(role ? { role } : {}), ...(of ? { of } : {}) });

/** What a party's name may stand with where the party itself speaks: "the government of Georgia", "the Tripoli government". */
const FOR_ITSELF = new Set(["the", "government", "of", "authorities", "republic", "kingdom"]);
/** The seat of the organisation: "a Geneva diplomat" speaks for nobody there. */
const SEAT = /^geneva$/i;

/** A government or a body that speaks in its own name: "Georgia says", "Washington asked". */
function partyIn(subject: string, parties: Names): Speaker | undefined {
  const words = wordsOf(subject);
  const hits = parties.find(words).filter(({ kind }) => kind !== "person");
  const [hit] = hits;
  if (!hit || hits.length > 1 || hit.manner === "demonym" || SEAT.test(subject)) return undefined;
  const others = words.filter((_, i) => i < hit.from || i >= hit.to);
  if (/['’]s?$/.test(words[hit.to - 1]?.raw ?? "")) return undefined;
  return others.every(({ folded }) => FOR_ITSELF.has(folded)) ? { name: subject, of: hit.id } : undefined;
}

/** For whom somebody without a name stands: "a Canadian official", "Tripoli's envoy", "the representative of Norway". */
function standsFor(subject: string, parties: Names): string | undefined {
  const words = wordsOf(subject);
  const hits = parties.find(words).filter(({ kind }) => kind === "economy");
  const isTheirs = ({ manner, from, to }: NameHit): boolean =>
    manner === "demonym" || /['’]s?$/.test(words[to - 1]?.raw ?? "") || words[from - 1]?.folded === "of";
  return hits.length === 1 && hits[0] && isTheirs(hits[0]) ? hits[0].id : undefined;
}

function somebodyIn(subject: string, parties: Names): Speaker | undefined {
  if (!SOMEBODY.test(subject) || subject.split(" ").length > 12 || CLAUSE.test(subject)) return undefined;
  const of = standsFor(subject, parties);
  return { name: subject, ...(of ? { of } : {}) };
}

/** With whom or what a sentence opens, up to what is done: "A Canadian official rejected that, saying ...". */
function opensWith(text: string, people: readonly NamedPerson[], parties: Names): Speaker | undefined {
  const person = people.find(({ from }) => from <= OPENS_WITHIN);
  if (person) return spokenBy(person);
  const words = wordsOf(text.slice(0, OPENS_WITHIN));
  const first = parties
    .find(words)
    .find(({ kind, manner, from }) => kind !== "person" && manner !== "demonym" && from <= 1);
  const last = first && words[first.to - 1];
  if (first && last && !/['’]s?$/.test(last.raw))
    return { name: text.slice(words[first.from]?.from, last.to), of: first.id };
  const somebody = /^(?:But |And )?((?:[\p{L}'’-]+ ){0,5}?[\p{L}-]+)\b/u;
  for (let length = 2; length <= 6; length++) {
    const some = words
      .slice(0, length)
      .map(({ raw }) => raw)
      .join(" ");
    if (somebody.test(some) && SOMEBODY.test(some)) return somebodyIn(some, parties);
  }
  return undefined;
}

/**
 * @param people of the same sentence
 * @param parties names of economies and bodies
 * @param known whom the text has named in full before, by surname
 * @returns undefined where nobody is said to speak
 */
export function speakerOf(
  text: string,
  people: readonly NamedPerson[],
  parties: Names,
  known: ReadonlyMap<string, Speaker> = new Map(),
): Speaker | undefined {
  if (text.length > 2000) return undefined;
  const speaking = speakingIn(text);
  const matches = speaking.length > 0 ? speaking : [THINKER.exec(text)].filter((match) => match !== null);
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
    if (person) return spokenBy(person);
  }
  const subjects = matches.map(([, subject]) => tidy(subject ?? ""));
  const familiar = matches
    .map((match, i) => (/^and\b/i.test(match[0]) ? undefined : known.get((subjects[i] ?? "").replace(TITLES, ""))))
    .find(Boolean);
  if (familiar) return familiar;
  const named = subjects.flatMap(
    (subject) => (speaking.length > 0 ? partyIn(subject, parties) : undefined) ?? somebodyIn(subject, parties) ?? [],
  )[0];
  if (named) {
    // "..., he told parliament", where the sentence has named him
    const until = matches[0]?.index ?? 0;
    const [only, ...others] = isPronoun(named.name) ? people.filter(({ to }) => to <= until) : [];
    return only && others.length === 0 ? spokenBy(only) : named;
  }
  return GERUND.test(text.replace(QUOTED, " ")) ? opensWith(text, people, parties) : undefined;
}

/** The surname by which a text goes on about somebody. */
export const surnameOf = (name: string): string => name.split(" ").at(-1) ?? name;

/** A quotation without its speaker, or a pronoun: whoever spoke last goes on. */
export const isPronoun = (name: string): boolean => /^(?:he|she|they|we)$/i.test(name);
