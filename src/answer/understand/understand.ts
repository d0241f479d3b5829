/** Reads a question: whatever of it is certain. Nothing here knows an answer. */
import { type Names, personId } from "../../knowledge/names.ts";
import type { Economy } from "../../knowledge/schema.ts";
import { STOP_WORDS, type Word, wordsOf } from "../../knowledge/words.ts";
import type { Generation } from "../../search/generation.ts";
import type { Question } from "../../search/question.ts";
import { stepsSaid } from "../../search/steps-said.ts";
import { withoutAsker } from "./asker.ts";
import { datesOf } from "./dates.ts";
import { focusOf } from "./focus.ts";
import { isByOrigin, isPlace } from "./places.ts";
import { slotsOf, tenseOf, unitOf } from "./slots.ts";

/** A question is read no further than this: nobody asks longer ones, and some paste whole articles. */
const LONGEST_QUESTION = 600;
const MOST_WORDS = 80;

/** Addresses, mentions, markup and control signs say nothing about accessions. */
const plainOf = (text: string): string =>
  text
    .normalize("NFKC")
    .slice(0, LONGEST_QUESTION)
    .replace(/```[\s\S]*?(?:```|$)/g, " ")
    .replace(/<[^>]*>|https?:\/\/\S+|@(?:everyone|here)\b/g, " ")
    .replace(/[\p{C}]/gu, " ")
    .replace(/[*_~`|\\]/g, " ")
    .replace(/\s+/g, " ")
    .trim();

/** Small words as fingers slip: too short to be told by their spelling. */
const SLIPS: ReadonlyMap<string, string> = new Map(
  "teh the,hte the,adn and,nad and,taht that,wat what,waht what,whta what,hwo how,hwne when,wen when,wehn when,wher where,wich which,whcih which,woh who,wy why,fo of,ot to,ahve have,wtih with,si is,thier their,nxt next,mtg meeting,govt government,gov government,ppl people,bc because,cuz because,yr year,yrs years,tmrw tomorrow"
    .split(",")
    .map((pair) => pair.split(" ") as [string, string]),
);

/** Puts known words where typos stand; names come first. */
function mend(text: string, generation: Generation): { text: string; mended: Question["mended"] } {
  const mended: Question["mended"] = [];
  let result = text;
  for (const word of wordsOf(text).reverse()) {
    const meant = SLIPS.get(word.raw) ?? generation.spelling.mend(word.folded);
    if (!meant) continue;
    mended.unshift({ typed: word.raw, word: meant });
    const ending = /['’]s$/.test(word.raw) ? "'s" : "";
    const shown = generation.names.vocabulary.has(meant) ? meant[0]?.toUpperCase() + meant.slice(1) : meant;
    result = result.slice(0, word.from) + shown + ending + result.slice(word.to);
  }
  return { text: result, mended };
}

/** Capitalised words that nobody knows; the first one of a text, which is always capitalised, only if it is no English word either. */
function strangersOf(words: Word[], taken: ReadonlySet<number>, { index, knowledge, spelling }: Generation): string[] {
  return words
    .filter(
      (word, i) =>
        (i > 0 || spelling.isUnknown(word.folded)) &&
        !taken.has(i) &&
        /^\p{Lu}\p{Ll}+/u.test(word.raw) &&
        !STOP_WORDS.has(word.folded),
    )
    .filter(
      (word) => !index.knows(word.stem) && !knowledge.thesaurus.knows(word.stem) && spelling.isStrange(word.folded),
    )
    .map((word) => word.raw.replace(/['’]s$/, ""));
}

/** Economies whose accession is a matter of the sources, or of the record: they joined, or mean to, after 1995. */
function isApplicant(id: string, generation: Generation): boolean {
  return generation.knowledge.accessions.has(id) || generation.entries.some((entry) => entry.about.has(id));
}

/**
 * Which of the economies named is the one that wants in? Where one has facts about its own accession and others don't, it is that one; where
 * several have, all of them can be meant.
 */
function applicantsOf(economies: string[], generation: Generation): string[] {
  const own = economies.filter((id) =>
    generation.entries.some((entry) => entry.about.has(id) && entry.fact.source.origin === "article"),
  );
  return own.length > 0 ? own : economies.filter((id) => isApplicant(id, generation));
}

/** "And what did Ottawa say?" is about whose accession the question before it was about: nobody named wants in. */
function leftOpen(own: string[], after: Question | undefined, generation: Generation): string[] {
  if (own.length === 0 || !after || own.some((id) => isApplicant(id, generation))) return [];
  return after.applicants.filter((id) => !own.includes(id));
}

const unique = (ids: string[]): string[] => [...new Set(ids)];

/** Who is named, and by which words. A place where something was held, whose town a source names, is not who is asked about, if anybody else is. */
function namesIn(words: Word[], { names, entries, index, knowledge }: Generation) {
  const all = names.find(words);
  const places = new Set(all.filter((hit) => hit.kind === "economy" && isPlace(hit, words)).map(({ id }) => id));
  const parties = all.filter(({ kind, id }) => kind === "economy" && !places.has(id));
  const tells = (place: string) =>
    entries.some(({ named }) => named.has(place) && (parties.length === 0 || parties.some(({ id }) => named.has(id))));
  const townsOf = ({ capital, towns }: Economy) => [...towns, ...(capital ? [capital] : [])];
  const hasTown = (place: string) => {
    const economy = knowledge.economies.get(place);
    return economy && townsOf(economy).some((town) => wordsOf(town).every(({ stem }) => index.knows(stem)));
  };
  const origins = all.filter((hit) => hit.kind === "economy" && isByOrigin(hit, words)).map(({ id }) => id);
  const mere = new Set([
    ...[...places].filter((place) => hasTown(place) && !tells(place)),
    ...origins.filter((id) => !entries.some(({ named }) => named.has(id))),
  ]);
  const others = all.filter(({ id }) => !mere.has(id));
  const hits = others.length > 0 ? others : all;
  const ids = (kind: "economy" | "body" | "person") =>
    unique(hits.filter((hit) => hit.kind === kind).map((hit) => hit.id));
  const nameWords = new Set(all.flatMap((hit) => Array.from({ length: hit.to - hit.from }, (_, i) => hit.from + i)));
  return { economies: ids("economy"), bodies: ids("body"), people: ids("person").map(personId), nameWords };
}

function bareOf(text: string, words: Word[], names: Names): string {
  let bare = text;
  for (const { kind, manner, from, to } of names.find(words).reverse()) {
    const [first, last] = [words[from], words[to - 1]];
    if (kind !== "economy" || !first || !last) continue;
    const isOwner = manner === "demonym" || /['\u2019]s?$/.test(last.raw);
    bare = bare.slice(0, first.from) + (isOwner ? "its" : "it") + bare.slice(last.to);
  }
  return bare;
}

/**
 * @param typed what was typed; any length, any content
 * @param after the question before it in the same conversation: whom it names is carried over where this one names nobody
 */
export function understand(typed: string, generation: Generation, after?: Question): Question {
  const { text, mended } = mend(withoutAsker(plainOf(typed), generation.names), generation);
  const words = wordsOf(text).slice(0, MOST_WORDS);
  const { economies: own, bodies, people, nameWords } = namesIn(words, generation);
  const inherited =
    own.length === 0 && people.length === 0 ? (after?.economies ?? []) : leftOpen(own, after, generation);
  const economies = [...own, ...inherited];
  const slots = slotsOf(text);
  const concepts = generation.knowledge.thesaurus.find(words);
  const unit = unitOf(text);
  return {
    text,
    words,
    bare: bareOf(text, words, generation.names),
    economies,
    inherited,
    applicants: applicantsOf(economies, generation),
    bodies:
      bodies.length > 0 || own.length > 0
        ? bodies
        : unique([...bodies, ...(inherited.length > 0 ? (after?.bodies ?? []) : [])]),
    people: people.length > 0 || own.length > 0 ? people : (after?.people ?? []),
    nameWords,
    slots,
    ...(unit ? { unit } : {}),
    concepts,
    focus: focusOf(words, nameWords, concepts),
    steps: stepsSaid(words, concepts, generation.knowledge.thesaurus),
    tense: tenseOf(text),
    dates: datesOf(text, generation, economies.length + people.length > 0),
    strangers: strangersOf(words, nameWords, generation),
    mended,
    ...(after ? { after } : {}),
  };
}
