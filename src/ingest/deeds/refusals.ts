/**
 * Verbs by which somebody says no. Whoever refuses to sign has not signed, whatever else the sentence's words speak of; and where such a verb
 * is the sentence's own, the sentence tells of an objection.
 */
import { type Clause, isDenied, isPassive, isSameClause, opensClause, subjectOf } from "./syntax.ts";

/** Saying no to what the others want. */
const OBJECTS =
  /^(?:refuse[sd]?|decline[sd]?|veto(?:e[sd])?|block(?:s|ed)?|withh(?:old|olds|eld)|object(?:s|ed)?|oppose[sd]?|obstruct(?:s|ed)?)$/;
/** Whatever these govern is not done: "failed to agree", "declined to endorse", "rejected the offer". */
const UNDOES =
  /^(?:refus(?:e[sd]?|ing)|veto(?:e[sd]|ing)?|block(?:s|ed|ing)?|withh(?:old|olds|eld|olding)|object(?:s|ed|ing)?|oppos(?:e[sd]?|ing)|obstruct(?:s|ed|ing)?|fail(?:s|ed|ing)?|declin(?:e[sd]?|ing)|reject(?:s|ed|ing)?|neglect(?:s|ed)?|unable|unwilling|reluctant)$/;
const NEGATES = /^(?:not|never|cannot|wont|wouldnt|doesnt|didnt|hasnt|havent|hadnt|isnt|dont)$/;
/** How far, in words, such a verb governs what follows. */
const GOVERNS = 12;

const wordAt = ({ words }: Clause, at: number): string => words[at]?.folded ?? "";
const anyone = () => true;

/** Is a verb that of "A, which refused, ..."? Then what follows the next comma is not governed by it. */
const isRelative = (clause: Clause, verb: number): boolean =>
  [1, 2, 3].some((step) => /^(?:which|who|that)$/.test(wordAt(clause, verb - step)));

const hasComma = ({ text, words }: Clause, from: number, to: number): boolean =>
  text.slice(words[from]?.to ?? 0, words[to]?.from ?? 0).includes(",");

/** Where the verb stands that undoes what a place of the sentence speaks of, if one does. */
function undoerOf(clause: Clause, from: number, to: number): number | undefined {
  // "refused to sign one and signed the other"
  if (wordAt(clause, from - 1) === "and" && /ed$/.test(wordAt(clause, from))) return undefined;
  for (let at = Math.max(0, to - 1); at >= Math.max(0, from - GOVERNS); at--) {
    const word = wordAt(clause, at);
    if (UNDOES.test(word)) {
      const isOver = isDenied(clause, at) || (isRelative(clause, at) && hasComma(clause, at, from));
      return isOver ? undefined : at;
    }
    // "but", "after", a full stop: what stands there is not governed from before it
    if (at < from && (word === "but" || opensClause(word) || !isSameClause(clause, at, at + 1))) return undefined;
  }
  return undefined;
}

/** Who, of those whom a sentence names, does not do what a place of it speaks of, because a verb before it says no. */
export function undoneBy(clause: Clause, from: number, to: number): string[] {
  const verb = undoerOf(clause, from, to);
  return verb === undefined ? [] : subjectOf(clause, verb, anyone).map(({ id }) => id);
}

/** Is the negation one of the words that tell of a deed: "has not yet submitted", "yet to sign"? */
export function isNegatedWithin(clause: Clause, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const word = wordAt(clause, at);
    if (NEGATES.test(word) || (word === "yet" && wordAt(clause, at + 1) === "to")) return true;
  }
  return false;
}

/** Is what stands at a place the sentence's own verb of saying no, told of its subject or in the passive? */
export function isMainRefusal(clause: Clause, at: number): boolean {
  const word = wordAt(clause, at);
  if (!OBJECTS.test(word) && !(isPassive(clause, at) && UNDOES.test(word))) return false;
  for (let i = 0; i < at; i++) if (opensClause(wordAt(clause, i))) return false;
  return wordAt(clause, at - 1) !== "to" && !clause.words.slice(at).some(({ folded }) => folded === "but");
}
