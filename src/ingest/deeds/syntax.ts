/**
 * Who does what a word says: read off the build of the sentence around it, without a grammar. The subject of a verb, whoever stands behind
 * "by", the owner of a noun; parties joined by "and" go together.
 */
import type { NameHit } from "../../knowledge/names.ts";
import type { Word } from "../../knowledge/words.ts";

/** A sentence with the parties that it names, in order. */
export interface Clause {
  text: string;
  words: Word[];
  parties: NameHit[];
}

type IsMeant = (party: NameHit) => boolean;

/** What begins another clause: its subject is not that of what follows. */
const OPENS_CLAUSE = new Set(
  "because while whereas but although though after before until when if unless since as that which who whom whose where once".split(
    " ",
  ),
);
const PREPOSITION = new Set(
  "with of to from for on in into against between among over by at about under towards toward through despite concerning regarding without unlike like than via".split(
    " ",
  ),
);
/** Whoever speaks and acts for a government. */
const OFFICIAL =
  /^(?:governments?|delegations?|delegates?|missions?|minist(?:er|ers|ry|ries)|presidents?|premier|ambassadors?|representatives?|envoys?|authorit(?:y|ies)|parliament|lawmakers|senate|senators?|congress|cabinet|negotiators?|officials?|diplomats?|side|team|leaders?|leadership|spokes(?:man|woman|person)|state|administration|republic|kingdom|republics?|farmers|producers|growers|exporters|industry|lobby)$/;
/** What a name in front of it belongs to, or is told of: "the Bhutan talks". */
const THING =
  /^(?:bids?|accession|entry|membership|application|talks|negotiations|package|offers?|tariffs?|dut(?:y|ies)|terms|request|case|working|protocol|deal|agreement|path|road|market|dossier|file|schedule|commitments|reforms?)$/;
const PRONOUN = /^(?:it|they|he|she)$/;
/** Whoever acts without a name. */
const OTHERS =
  /^(?:members?|countr(?:y|ies)|nobody|none|one|others?|delegations?|states?|governments?|partners?|neighbours?|neighbors?|everybody|everyone|somebody|someone|critics|exporters|farmers|negotiators|economies|capitals|few|several|many|most)$/;
const OWN = /^(?:its|his|her|their|our|my)$/;
const AUXILIARY =
  /^(?:is|are|was|were|be|been|being|am|has|have|had|having|do|does|did|will|would|can|could|may|might|must|should|shall|not|never|to|still|also|now|yet|so|far|already|long|repeatedly|again|firmly|openly|formally|once|only|too|alone|twice|both|even|just|today|yesterday|later|since|no|longer|cannot|wont|wouldnt|doesnt|didnt|hasnt|havent|isnt|dont|ready|prepared|willing|able)$/;
const BE = /^(?:is|are|was|were|be|been|being|gets?|got|isnt|wasnt)$/;
const SPEECH =
  /^(?:said|says?|saying|told|thinks?|thought|believes?|believed|warned|reported|insisted|noted|complained|added|hopes?|hoped|denie[sd]|deny|claims?|claimed)$/;
const DOES_TO =
  /^(?:ask|urg|persuad|tell|told|press|accus|forc|convinc|call|invit|want|let|allow|get|got|led|help|expect)/;

const wordAt = ({ words }: Clause, at: number): string => words[at]?.folded ?? "";
const rawBetween = ({ text, words }: Clause, from: number, to: number): string =>
  text.slice(words[from]?.to ?? 0, words[to]?.from ?? text.length);
const textOf = ({ text, words }: Clause, { from, to }: NameHit): string =>
  text.slice(words[from]?.from ?? 0, words[to - 1]?.to ?? 0);

const isOwner = (clause: Clause, party: NameHit): boolean =>
  party.manner === "demonym" ||
  /['’]s?$/.test(textOf(clause, party)) ||
  /^['’](?!\p{L})/u.test(rawBetween(clause, party.to - 1, party.to));

const TOGETHER =
  /^(?:[\s,;&/•*·▪◦‣–—-]|\d\.|\band\b|\bor\b|\bas well as\b|\bthe\b|\bboth\b|\bneighbou?ring\b|\bits\b|\bneighbou?rs?\b|['’]s?(?=\s))*$/i;

/** The party and whoever is joined to it by "and" or commas. */
export function together(clause: Clause, party: NameHit): NameHit[] {
  const { parties } = clause;
  const place = parties.indexOf(party);
  const joined = (one: NameHit, next: NameHit) => {
    const between = rawBetween(clause, one.to - 1, next.from);
    return (
      one.to <= next.from && TOGETHER.test(between) && /[,&/\n]|and|or/.test(between) && !/^\s*,\s*its\b/.test(between)
    );
  };
  let [first, last] = [place, place];
  while (first > 0 && joined(parties[first - 1] as NameHit, parties[first] as NameHit)) first--;
  while (last + 1 < parties.length && joined(parties[last] as NameHit, parties[last + 1] as NameHit)) last++;
  return parties.slice(first, last + 1);
}

const group = (clause: Clause, party: NameHit | undefined, isMeant: IsMeant): NameHit[] =>
  party ? together(clause, party).filter(isMeant) : [];

/** Where the words that stand before a name begin: "the", "its neighbour". */
function before(clause: Clause, party: NameHit): number {
  let at = party.from - 1;
  while (/^(?:the|a|an|both|its|their|neighbou?r|neighbou?ring|neighbou?rs|some|even)$/.test(wordAt(clause, at))) at--;
  return at;
}

/** Can the party be the subject of a verb that follows? It does not hang on a preposition, and owns nothing but its officials. */
function isSubject(clause: Clause, party: NameHit): boolean {
  const head = wordAt(clause, party.to);
  if (isOwner(clause, party)) {
    const heads = [0, 1, 2, 3].map((step) => wordAt(clause, party.to + step));
    const official = heads.findIndex((word) => OFFICIAL.test(word));
    if (official < 0 && !AUXILIARY.test(head) && (party.manner !== "demonym" || !/s$/i.test(textOf(clause, party))))
      return false;
  } else if (THING.test(head)) return false;
  const at = before(clause, party);
  const word = wordAt(clause, at);
  if (!PREPOSITION.has(word)) return true;
  return word === "of" && OFFICIAL.test(wordAt(clause, at - 1));
}

/** Does a word begin another clause, with another subject? */
export const opensClause = (word: string): boolean => OPENS_CLAUSE.has(word);

/** Does nothing part two places of a sentence for good? */
export const isSameClause = (clause: Clause, from: number, to: number): boolean => !isApart(clause, from, to);

/** Does something between them part two places of a sentence for good? */
const isApart = (clause: Clause, from: number, to: number): boolean =>
  /[;:.?!]\s|[;:]$/.test(rawBetween(clause, from, to));

/** Is it said of a party what or who it is: "are now the only", "remains one of the"? */
function isCopula(clause: Clause, from: number, to: number): boolean {
  const words = Array.from({ length: Math.max(0, to - from) }, (_, i) => wordAt(clause, from + i));
  return words.length < 8 && words.some((word) => /^(?:is|are|was|were|remains?|remained)$/.test(word));
}

/** Who speaks of "we": a party whose name stands at a verb of speech. */
function speakingParty(clause: Clause, verb: number, isMeant: IsMeant): NameHit[] {
  const speaks = ({ from, to }: NameHit) =>
    [-3, -2, -1].some((step) => SPEECH.test(wordAt(clause, from + step))) ||
    [0, 1, 2, 3, 4].some((step) => SPEECH.test(wordAt(clause, to + step)));
  const party =
    clause.parties.find((one) => one.from > verb && speaks(one) && isMeant(one)) ??
    clause.parties.find((one) => speaks(one) && isMeant(one));
  return party ? [party] : [];
}

/**
 * The subject of the verb at a place.
 * @param isMeant whoever can be it by sense
 * @param last the sentence before, to which "it" goes back
 */
export function subjectOf(clause: Clause, verb: number, isMeant: IsMeant, last?: Clause): NameHit[] {
  let at = verb - 1;
  const ahead = clause.parties.findLast(({ to }) => to <= verb);
  // "accused A of blocking", "asked A to support": whoever it is done to does it
  if (ahead && verb - ahead.to <= 2 && /^(?:of|from|for|to)$/.test(wordAt(clause, ahead.to)) && isMeant(ahead)) {
    const does = [1, 2, 3].some((step) => DOES_TO.test(wordAt(clause, ahead.from - step)));
    if (does || (/ing$/.test(wordAt(clause, verb)) && !isOwner(clause, ahead))) return group(clause, ahead, isMeant);
  }
  while (at >= 0 && AUXILIARY.test(wordAt(clause, at)) && !isApart(clause, at, at + 1)) at--;
  const near = wordAt(clause, at);
  const isNamed = clause.parties.some(({ from, to }) => at >= from && at < to);
  const isOwned = [1, 2].some((step) => OWN.test(wordAt(clause, at - step)));
  if (OTHERS.test(near) && !isNamed && !isOwned) {
    // "a single member, Brazil, ..." has the name behind it, "members such as Brazil" too
    const ahead = clause.parties.findLast(({ to }) => to <= at);
    // "A and B are the only members that ..." has it before
    if (ahead && isCopula(clause, ahead.to, at) && isSubject(clause, ahead)) return group(clause, ahead, isMeant);
    const behind = clause.parties.find(({ from }) => from > at);
    return behind && behind.to <= verb ? group(clause, behind, isMeant) : [];
  }
  if (/^(?:we|i)$/.test(near)) return speakingParty(clause, verb, isMeant);
  const isSaid = (from: number) => {
    for (let i = from; i < at; i++)
      if (SPEECH.test(wordAt(clause, i)))
        return !(
          PRONOUN.test(wordAt(clause, i + 1)) ||
          PRONOUN.test(wordAt(clause, i + 2)) ||
          PRONOUN.test(near) ||
          isOwned ||
          i + 1 >= at
        );
    return false;
  };
  const candidates = clause.parties.filter(
    (party) => party.to <= verb && isSubject(clause, party) && !isSaid(party.to),
  );
  let opening = at;
  while (opening >= 0 && !OPENS_CLAUSE.has(wordAt(clause, opening)) && !isApart(clause, opening, opening + 1))
    opening--;
  const here = candidates.filter(({ from }) => from > opening);
  const found = here.findLast(isMeant) ?? candidates.findLast((party) => party.to <= opening + 1 && isMeant(party));
  if (found) return group(clause, found, isMeant);
  if (!last || !/^["“‘']?(?:it|they|he|she|its|his|her|their|the country|both)\b/i.test(clause.text)) return [];
  const meant = last.parties.find((party) => isSubject(last, party) && isMeant(party)) ?? last.parties.find(isMeant);
  return meant ? group(last, meant, isMeant) : [];
}

const BEHIND = 7;

/** Whoever stands behind a preposition that follows a place: "by", "from". */
export function behind(clause: Clause, at: number, preposition: RegExp, reach: number, isMeant: IsMeant): NameHit[] {
  for (let i = at; i <= at + reach && i < clause.words.length; i++) {
    if (i > at && isApart(clause, i - 1, i)) return [];
    if (!preposition.test(wordAt(clause, i))) continue;
    const first = clause.parties.find(({ from }) => from > i);
    if (!first || first.from - i > BEHIND) return [];
    // "of Iran's neighbour Turkey" is Turkey
    const next = clause.parties[clause.parties.indexOf(first) + 1];
    const party = next && isOwner(clause, first) && next.from - first.to === 1 ? next : first;
    const between = rawBetween(clause, i, party.from);
    if (/,/.test(between) && !/including|notably|among them|led by|such as|above all|especially|,\s*$/.test(between))
      return [];
    return group(clause, party, isMeant);
  }
  return [];
}

/** The owner of a noun: "Ukraine's old objection", "the Swiss veto", "the veto of Brazil", "objections by and from Brazil". */
export function ownersOf(clause: Clause, noun: number, end: number, isMeant: IsMeant): NameHit[] {
  const ahead = clause.parties.findLast(({ to }) => to <= noun);
  if (
    ahead &&
    noun - ahead.to <= 2 &&
    isOwner(clause, ahead) &&
    !/[,;:]/.test(rawBetween(clause, ahead.to - 1, noun))
  ) {
    const heads = Array.from({ length: noun - ahead.to }, (_, i) => wordAt(clause, ahead.to + i));
    if (!heads.some((word) => PREPOSITION.has(word) || AUXILIARY.test(word))) return group(clause, ahead, isMeant);
  }
  // "a bilateral agreement with" is behind the noun as well; only these three name the owner
  const near = behind(clause, noun + 1, /^(?:of|by|from)$/, 0, isMeant);
  return near.length > 0 ? near : behind(clause, Math.max(noun + 1, end - 1), /^(?:by|from)$/, 6, isMeant);
}

/** Both sides of what is "between A and B". */
export function sidesOf(clause: Clause, at: number): NameHit[] {
  for (let i = at + 1; i <= at + 4; i++) {
    if (wordAt(clause, i) !== "between") continue;
    const party = clause.parties.find(({ from }) => from > i);
    return party && party.from - i <= BEHIND ? together(clause, party) : [];
  }
  return [];
}

/** Is a verb in the passive: a form of "be" before it and a participle? */
export function isPassive(clause: Clause, verb: number): boolean {
  const word = wordAt(clause, verb);
  if (/ing$/.test(word) || !/(?:ed|en|eld|ut|opt|pt|ought|aid|un|one|ept|old)$/.test(word)) return false;
  return [1, 2, 3].some(
    (step) =>
      BE.test(wordAt(clause, verb - step)) &&
      Array.from({ length: step - 1 }, (_, i) => wordAt(clause, verb - i - 1)).every(
        (one) => AUXILIARY.test(one) || /ly$/.test(one),
      ),
  );
}

/** Who is meant by "the last hold-out is Norway", "Norway is the last hold-out", "India, the only other hold-out,". */
export function namedAs(clause: Clause, noun: number, end: number, isMeant: IsMeant): NameHit[] {
  const { parties } = clause;
  for (let i = end; i < Math.min(end + 14, clause.words.length); i++) {
    const party = parties.find(({ from }) => from === i + 1 || (from === i + 2 && wordAt(clause, i + 1) === "the"));
    if (/^(?:is|are|was|were|remains?|remained)$/.test(wordAt(clause, i)) && party)
      return isOwner(clause, party) && party.manner !== "demonym" ? [] : group(clause, party, isMeant);
  }
  const next = parties.find(({ from }) => from >= end && from - end <= 1);
  if (next && /^\s*[,(]\s*(?:the )?$/i.test(rawBetween(clause, end - 1, next.from)))
    return group(clause, next, isMeant);
  return subjectOf(clause, noun, isMeant).filter(({ to }) => {
    const between = rawBetween(clause, to - 1, noun);
    return (
      /\b(?:is|are|was|were|remains?|remained|as|stays?|became|becoming)\b/.test(between) ||
      /^\s*,\s*(?:the|a|an|its|one|now|once|long)\b/.test(between)
    );
  });
}

const NO =
  /^(?:not|never|no|nor|none|nobody|neither|without|cannot|wont|wouldnt|doesnt|didnt|hasnt|havent|isnt|dont|hardly|denie[sd]|deny|denying|refuse[sd]?|refusing|refusal|stop|stopped)$/;
const NEAR = 4;

/** Is what a word says denied, refused or not done? */
export function isDenied(clause: Clause, at: number): boolean {
  // "cannot ... without its consent" says twice no
  if (wordAt(clause, at) === "without") return false;
  for (let i = at - 1; i >= Math.max(0, at - NEAR); i--) {
    if (isApart(clause, i, i + 1)) return false;
    if (NO.test(wordAt(clause, i))) return true;
    if (/^(?:yet)$/.test(wordAt(clause, i)) && /^(?:has|have|had)$/.test(wordAt(clause, i - 1))) return true;
  }
  if (/^(?:denie[sd]|deny|refuse[sd]?)$/.test(wordAt(clause, at))) return false;
  // "denied that it had ...": whatever comes in between, up to the end of what is denied
  for (let i = at - 1; i >= Math.max(0, at - 10); i--)
    if (/^(?:denie[sd]|deny|denying|denial)$/.test(wordAt(clause, i))) return !isApart(clause, i, at);
  return false;
}
