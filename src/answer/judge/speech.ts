/** What somebody said, answered or thought of it. */
import { NAME, withoutNames } from "../../knowledge/hidden-names.ts";
import { type Fact, nameOf } from "../../knowledge/knowledge.ts";
import { type NameHit, type Names, personId } from "../../knowledge/names.ts";
import { wordsOf } from "../../knowledge/words.ts";
import type { Entry } from "../../search/entry.ts";
import type { Generation } from "../../search/generation.ts";
import type { Question } from "../../search/question.ts";
import type { Check, Evidence } from "./check.ts";

const SPEAKS =
  "(?:say|says|said|answer(?:ed)?|repl(?:y|ies|ied)|respond(?:ed)?|react(?:ed)?|comment(?:ed)?|make of|made of|have to say|had to say|tell|told)";
const SPEECH = "(?:reaction|response|answer|reply|comments?|statement|verdict|remarks?)";

/** The one named in it is asked for words of their own. */
const ASKS_WORDS: readonly RegExp[] = [
  // "what did the authorities in Minsk have to say ...?"
  new RegExp(
    `\\b(?:what|how|anything|whatever) (?:else |exactly )?(?:did|does|do|has|have|had) (?:the )?(?:[\\p{L}'’-]+ ){0,4}?${NAME}(?:['’]s?)?(?: and ${NAME})?(?: (?!(?:about|on|that|to|in|do|did)\\b)[\\p{L}'’-]+){0,3}? ${SPEAKS}\\b`,
    "iu",
  ),
  new RegExp(`\\bhow did (?:the )?(?:[\\p{L}'’-]+ ){0,4}?${NAME}(?:['’]s?)?(?: [\\p{L}'’-]+){0,2}? take ${NAME}`, "iu"),
  // "... had to say", "Tbilisi's reaction"
  new RegExp(
    `^(?:and |so |but )*what ${NAME}(?: [\\p{L}'’-]+){0,2}? (?:said|answered|replied|made of|had to say)\\b`,
    "iu",
  ),
  new RegExp(`${NAME}['’]s? (?:[\\p{L}-]+ ){0,2}?${SPEECH}\\b`, "iu"),
  new RegExp(`\\b${SPEECH} (?:of|from|by) (?:the )?(?:[\\p{L}'’-]+ ){0,3}?${NAME}`, "iu"),
];

/** Who is asked for words of their own, if anybody named is. */
export function speakerAsked(question: Question, { names }: Generation): NameHit | undefined {
  const { bare, at } = withoutNames(question.text, question.words, names);
  for (const pattern of ASKS_WORDS) {
    const match = pattern.exec(bare);
    const from = match ? match.index + match[0].indexOf(NAME) : -1;
    const hit = at.get(from);
    // an envoy to Brussels is not Brussels
    if (hit && !/\b(?:at|to)(?: the)? $/i.test(bare.slice(0, from))) return hit;
  }
  return undefined;
}

/** Whoever is named takes a stand: "Georgia says", "Barbados, speaking for the others, described", "no comment from Georgia". */
const STAND =
  "(?:said|says|saying|told|added|stated|stressed|noted|announced|warned|insist\\w*|argued|admitted|recalled|complain\\w*|declared|confirmed|acknowledged|suggested|hinted|urged|called|asked|asks|answer\\w*|repl(?:y|ies|ied)|reacted|commented|object\\w*|demand\\w*|wants?|wanted|welcom\\w+|congratulat\\w+|prais\\w+|criticis\\w+|criticiz\\w+|describ\\w+|voiced|regret\\w*|promis\\w+|oppos\\w+|support\\w*|back(?:s|ed)|refus\\w+|let it be known|spoke|thank\\w*|propos\\w+|hailed|accus\\w+|threaten\\w*|pledg\\w+|express\\w*|block\\w*|agreed|reject\\w*|vow\\w*|(?:kept|keeps?|stayed|remained|been|is|was) (?:silent|quiet|mum)|declin\\w+)";
/** ... as the text goes on behind the name, */
const STANDS_BEHIND = new RegExp(
  `^(?:['’]s?)?(?: [\\p{L}'’-]+){0,3}?,?(?: (?:who|which|speaking|on behalf)[^,]{2,80},)? ${STAND}\\b`,
  "iu",
);
/** ... or, of a person, in whatever else it tells: "Summers visited Moscow for a meeting, saying ...", */
const SAYS_BESIDE = /^[^.;“"]{0,120} (?:saying|adding|calling)\b/iu;
/** "The ambassador to the EU told ...": it is not the EU that did. */
const NO_SUBJECT = /\b(?:to|in|at|with|against|on|between)(?: the)? $/i;
/** ... or as it comes to it. */
const STANDS_BEFORE =
  /\b(?:(?:comment|statement|answer|reply|reaction|response|word) (?:of|from|by)|according to) (?:the )?(?:[\p{L}'’-]+ ){0,3}?$/iu;

/** Somebody without a name ("the prime minister"), who stands for nobody else, speaks for those whom the sentence is about. */
function isTheirOfficial({ speaker, economies }: Fact, id: string, names: Names): boolean {
  if (!speaker || speaker.of || names.people.has(personId(speaker.name)) || !economies.includes(id)) return false;
  return names.find(wordsOf(speaker.name)).every((hit) => hit.id === id);
}

/** Does the one asked for speak in the entry, or take a stand in so many words? */
export function mayQuote({ speakers, fact, texts }: Entry, { kind, id }: NameHit, { names }: Generation): boolean {
  if (speakers.has(id) || (kind !== "person" && isTheirOfficial(fact, id, names))) return true;
  return [...new Set([fact.statement, fact.quote])].some((text, i) => {
    const { bare, at } = withoutNames(text, texts[i] ?? [], names);
    return [...at].some(
      ([from, hit]) =>
        hit.id === id &&
        !NO_SUBJECT.test(bare.slice(0, from)) &&
        (STANDS_BEHIND.test(bare.slice(from + 1)) ||
          (kind === "person" && SAYS_BESIDE.test(bare.slice(from + 1))) ||
          STANDS_BEFORE.test(bare.slice(0, from))),
    );
  });
}

const sayName = ({ kind, id }: NameHit, { knowledge, names }: Generation): string =>
  kind === "economy"
    ? nameOf(id, knowledge)
    : kind === "person"
      ? (names.people.get(id)?.name ?? id)
      : (knowledge.bodies.get(id)?.name ?? id);

/** A reaction may be a deed. */
const REACTS = /\b(?:react\w*|respon\w+)\b/i;

const ANSWERS = /\b(?:answer(?:ed)?|repl(?:y|ies|ied)|respond\w*)\b/i;

/** What somebody said is asked, and no source has a word of theirs. */
export const unquoted: Check = ({ question, generation, entries }: Evidence) => {
  const asked = speakerAsked(question, generation);
  const acts = (entry: Entry) =>
    others.length === 0 && REACTS.test(question.text) && asked !== undefined && entry.acting.has(asked.id);
  // an answer to somebody speaks of that one
  const others = ANSWERS.test(question.text) ? question.people.filter((id) => id !== asked?.id) : [];
  const speaksOf = (entry: Entry) => others.length === 0 || others.some((id) => entry.people.has(id));
  if (!asked || entries.some((entry) => acts(entry) || (speaksOf(entry) && mayQuote(entry, asked, generation))))
    return undefined;
  return `no source of mine quotes ${sayName(asked, generation)}`;
};
