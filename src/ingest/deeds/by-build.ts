/** What a sentence's build alone tells, without the thesaurus: "A wants B to do it" is a demand of A's, "A refused twice to sign" an objection. */
import type { NameHit } from "../../knowledge/names.ts";
import type { Deed, Part, Sentence } from "./deed.ts";
import { isDenied, isPassive, subjectOf, together } from "./syntax.ts";

const WANTS = /^(?:wants?|wanted|asks?|asked|expects?|expected|urge[sd]?|presse[sd]|press|told|tells?)$/;
/** Saying no takes what is said no to, unless its own word says it. */
const REFUSES = /^(?:refus(?:e[sd]?|ing)|declin(?:e[sd]?|ing))$/;
const VETOES = /^(?:veto(?:e[sd]|ing)|objected)$/;
const CONSENTS =
  /^(?:sign|agree|join|approve|accept|consent|endorse|conclude|support|adopt|admit|ratify|drop|lift|withdraw)$/;
const TERMS =
  /^(?:offers?|proposals?|terms|deal|package|text|report|draft|consent|signature|approval|protocol|agreement)$/;
/** How far, in words, what is refused stands from the refusal: "refused three times to sign". */
const REACH = 5;

/** In place of an expression of the thesaurus. */
const BY_BUILD = -1;

const wordAt = ({ words }: Sentence, at: number): string => words[at]?.folded ?? "";
const shared = (some: readonly NameHit[], others: readonly NameHit[]): boolean =>
  some.some(({ id }) => others.some((other) => other.id === id));

function deedAt(at: number, part: Part, agents: NameHit[], patients: NameHit[], clause: Sentence): Deed[] {
  return agents.length > 0
    ? [{ part, expression: BY_BUILD, at, clause, here: clause, agents, patients, sure: true }]
    : [];
}

function demandsIn(clause: Sentence): Deed[] {
  return clause.parties.flatMap((party) => {
    const verb = party.from - (/^(?:the|both)$/.test(wordAt(clause, party.from - 1)) ? 2 : 1);
    const wanted = together(clause, party);
    if (!WANTS.test(wordAt(clause, verb)) || isPassive(clause, verb) || isDenied(clause, verb)) return [];
    if (wordAt(clause, wanted.at(-1)?.to ?? 0) !== "to") return [];
    const agents = subjectOf(clause, verb, ({ id }) => !wanted.some((one) => one.id === id));
    return deedAt(verb, "asks", agents, wanted, clause);
  });
}

/** Is a word one by which its subject says no to what only consent gives? */
function isRefusal(clause: Sentence, at: number): boolean {
  const word = wordAt(clause, at);
  if (VETOES.test(word)) return word !== "objected" || wordAt(clause, at + 1) === "to";
  if (!REFUSES.test(word)) return false;
  for (let i = at + 1; i < at + REACH; i++) {
    if (wordAt(clause, i) === "to") return CONSENTS.test(wordAt(clause, i + 1));
    if (TERMS.test(wordAt(clause, i))) return true;
  }
  return false;
}

function refusalsIn(clause: Sentence): Deed[] {
  const isMember = ({ kind, id }: NameHit) => kind === "economy" && !clause.about.includes(id);
  return clause.words.flatMap((_, at) =>
    isRefusal(clause, at) && !isPassive(clause, at) && !isDenied(clause, at)
      ? deedAt(at, "objects", subjectOf(clause, at, isMember), [], clause)
      : [],
  );
}

/** @returns the deeds with those that the build tells; what somebody asks for is not theirs to offer */
export function withBuild(deeds: readonly Deed[], clause: Sentence): Deed[] {
  const all = [...deeds, ...demandsIn(clause), ...refusalsIn(clause)];
  const isAskedFor = ({ part, at, agents }: Deed) =>
    part === "offers" &&
    all.some(
      (one) => one.part === "asks" && one.sure && one.at <= at && at - one.at <= 2 && shared(one.agents, agents),
    );
  return all.filter((deed) => !isAskedFor(deed));
}
