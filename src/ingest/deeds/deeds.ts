/**
 * What is done in a passage, by whom and to whom: the relations that it speaks of, each with its agents as the sentence is built and as the
 * relation runs (an objection runs from a member to an applicant).
 */
import type { NameHit } from "../../knowledge/names.ts";
import type { Concept, ConceptHit, Thesaurus } from "../../knowledge/thesaurus/thesaurus.ts";
import { withBuild } from "./by-build.ts";
import type { Deed, Part, Sentence } from "./deed.ts";
import { isNegatedWithin, undoneBy } from "./refusals.ts";
import { behind, type Clause, isDenied, isPassive, namedAs, ownersOf, sidesOf, subjectOf, together } from "./syntax.ts";

/** How far, in words, a name may stand from the relation that it is party to, where the build of the sentence does not tell. */
const REACH = 9;

const BY_STEP: Partial<Record<string, Part>> = {
  application: "applies",
  "working-party": "decides",
  "package-adopted": "decides",
  approved: "decides",
  accepted: "agrees",
  membership: "joins",
};
const BY_KIND: Partial<Record<string, Part>> = {
  objection: "objects",
  support: "supports",
  agreement: "agrees",
  commitment: "offers",
  relation: "concerned",
};
/** Relations whose agent does something else than others of their kind. */
const BY_CONCEPT: Partial<Record<string, Part>> = {
  demand: "asks",
  "request-talks": "asks",
  urge: "asks",
  condition: "asks",
  bilateral: "signs",
  "sign-protocol": "signs",
  negotiations: "negotiates",
  say: "says",
  warn: "says",
  criticise: "says",
  deny: "says",
  ...Object.fromEntries(
    ["mediate", "mediation", "invite", "meeting-leaders", "summit", "visit", "dialogue", "contact-letter-call"].map(
      (meeting): [string, Part] => [meeting, "meets"],
    ),
  ),
};
/** Whoever lifts an objection has objected. */
const LIFTED = "objection-lifted";

const partOf = ({ id, step, kind }: Concept): Part | undefined =>
  BY_CONCEPT[id] ?? (step ? BY_STEP[step] : undefined) ?? BY_KIND[kind];

/** Parts that only the build of a sentence can give, and then even by common words: whoever stands near an objection has not objected. */
const TOLD: readonly Part[] = ["objects", "supports"];

/** What nobody has done who has said no to it, or not done it yet. */
const ACTS: readonly Part[] = ["agrees", "joins", "signs", "supports", "offers", "applies", "decides"];

/** An organisation that is only the stage of it all does nothing itself. */
const STAGE = new Set(["wto", "gatt"]);

const NOUN =
  /^(?:objections?|opposition|vetoe?s?|blockade|blockage|reservations?|consent|objectors?|opponents?|dissenters?|holdouts?|demands?|requests?|conditions?|support|backing|talks|negotiations|agreements?|deals?|compromise|refusal|withdrawal|lifting|removal|approval|agreement|resistance|obstruction|conditional|market|bilateral)$/;
/** Nouns that are verbs as well: what stands before them tells. */
const EITHER = /^(?:vetoe?s?|demands?|requests?|support|blocks?|conditions?|backing)$/;
const DETERMINER =
  /^(?:the|a|an|its|his|her|their|of|over|despite|without|under|from|by|after|with|no|any|new|more|for|old|last|strong|further)$/;
const SOMEBODY = /^(?:objectors?|opponents?|dissenters?|holdouts?|naysayer|spoiler|dissenting|objecting)$/;

/** Where the noun of a relation stands among its words, if a noun is what it is told by. */
function nounIn(clause: Clause, { from, to }: ConceptHit): number | undefined {
  const word = (at: number) => clause.words[at]?.folded ?? "";
  const first = word(from);
  if (/^(?:without|needs?|despite|over|under|by)$/.test(first)) {
    for (let at = from + 1; at < to; at++) if (NOUN.test(word(at))) return at;
    return undefined;
  }
  if (!NOUN.test(first)) return undefined;
  if (!EITHER.test(first)) return from;
  const isOwned = clause.parties.some(
    (party) => party.to === from && (party.manner === "demonym" || /['’]s?$/.test(clause.words[from - 1]?.raw ?? "")),
  );
  return isOwned || from === 0 || DETERMINER.test(word(from - 1)) ? from : undefined;
}

/** Whether the words of a relation name somebody: "the last hold-out", written with a hyphen or in one. */
function somebodyIn({ words, text }: Clause, { from, to }: ConceptHit): boolean {
  for (let at = from; at < to; at++) {
    if (SOMEBODY.test(words[at]?.folded ?? "")) return true;
    if (/^-?outs?$/.test(words[at]?.folded ?? "") && text[(words[at]?.from ?? 0) - 1] === "-") return true;
  }
  return false;
}

/** A relation of a sentence, and who can be its agent by the way in which it runs. */
interface Relation {
  hit: ConceptHit;
  part: Part;
  denied: boolean;
  isMeant: (party: NameHit) => boolean;
  isTarget: (party: NameHit) => boolean;
}

/** Is "comment" only what somebody declines to do? */
const isSilence = (hits: readonly ConceptHit[], { from }: ConceptHit): boolean =>
  hits.some((one) => one.concept === "no-comment" && one.from <= from && from < one.to + 3);

function* relationsIn(sentence: Sentence, thesaurus: Pick<Thesaurus, "concepts">): Generator<Relation> {
  const { about, hits } = sentence;
  const isApplicant = ({ id }: NameHit) => about.includes(id);
  const isMember = (party: NameHit) => party.kind === "economy" && !isApplicant(party);
  for (const hit of hits) {
    const concept = thesaurus.concepts.get(hit.concept);
    const part = concept && partOf(concept);
    if (!part || (part === "says" && isSilence(hits, hit))) continue;
    const [source = "any", target = "any"] = (concept.who ?? "").split(" > ");
    // both sides sign and negotiate, whoever is named first
    const isMutual = part === "signs" || part === "negotiates" || about.length === 0;
    const isApplicants = /^applicants?$/.test(source) && !isMutual;
    yield {
      hit,
      part,
      denied: isDenied(sentence, hit.from) || (ACTS.includes(part) && isNegatedWithin(sentence, hit.from, hit.to)),
      isMeant: /^members?$/.test(source) ? isMember : isApplicants ? isApplicant : () => true,
      isTarget: /^applicants?$/.test(target) ? isApplicant : () => true,
    };
  }
}

const bare = (sentence: Sentence): Sentence => ({
  ...sentence,
  parties: sentence.parties.filter(({ id }) => !STAGE.has(id)),
});

/**
 * @param given whose parties are economies and bodies
 * @param last the sentence before
 */
export function deedsIn(given: Sentence, last: Clause | undefined, thesaurus: Pick<Thesaurus, "concepts">): Deed[] {
  const clause = bare(given);
  const deeds: Deed[] = [];
  for (const { hit, part, denied, isMeant, isTarget } of relationsIn(clause, thesaurus)) {
    const isTold = TOLD.includes(part) || hasApplied(clause, hit, part);
    const sides = isTold ? [] : sidesOf(clause, hit.from);
    const isLifted = hit.concept === LIFTED;
    if ((hit.weak && sides.length < 2 && !isTold) || (denied && (isTold || isLifted))) continue;
    const { agents, from } = sides.length > 1 ? { agents: sides, from: clause } : agentsOf(clause, hit, isMeant, last);
    const patients = sides.length > 1 ? [] : patientsOf(clause, hit, agents, isTarget);
    const deed = { expression: hit.expression, at: hit.from, clause: from, here: clause, agents, patients, sure: true };
    const told: Deed[] = [];
    if (agents.length > 0) {
      told.push({ ...deed, part: denied ? "concerned" : part });
      if (isLifted) told.push({ ...deed, part: "objects", patients: [] });
    } else if (!isTold && !denied) told.push(...nearby(clause, hit, part));
    deeds.push(
      ...(ACTS.includes(part) && !isLifted
        ? told.flatMap((one) => lessUndone(one, undoneBy(clause, hit.from, hit.to)))
        : told),
    );
  }
  return withBuild(deeds, clause);
}

/** "A applied in 1995" is no application of rules or duties: nothing stands behind it that could be applied. */
function hasApplied({ words }: Clause, { from, to }: ConceptHit, part: Part): boolean {
  if (part !== "applies" || to - from > 1 || words[from]?.folded !== "applied") return false;
  const next = words[to]?.folded;
  return (
    next === undefined ||
    /^(?:in|on|at|for|to|again|first|formally|back|as|before|after|when|and|but|during|under|last|early|late|more|only|twice|\d+)$/.test(
      next,
    )
  );
}

/** Whoever says no to what a deed tells is only concerned by it. */
function lessUndone(deed: Deed, undone: readonly string[]): Deed[] {
  const [no, yes] = [true, false].map((isUndone) => deed.agents.filter(({ id }) => undone.includes(id) === isUndone));
  if (!no?.length || !ACTS.includes(deed.part)) return [deed];
  const concerned: Deed = { ...deed, part: "concerned", agents: no };
  return yes?.length ? [{ ...deed, agents: yes }, concerned] : [concerned];
}

/** Parts that the lead-in of a list gives to whoever its items name: "Three members still object:". */
const LED: readonly Part[] = ["objects", "supports", "asks", "signs", "agrees", "negotiates"];

/**
 * What a list's lead-in says of its item: what those do whom it names, else what it says of somebody whom the item names first.
 * @param leadIn the line above the list
 */
export function deedsLedIn(leadIn: Sentence, item: Clause, thesaurus: Pick<Thesaurus, "concepts">): Deed[] {
  const led = bare(leadIn);
  const told = deedsIn(led, undefined, thesaurus).filter(({ sure }) => sure);
  if (told.length > 0) return told.map((deed) => ({ ...deed, sure: false }));
  const first = item.parties.find(({ from }) => from <= 1);
  if (!first) return [];
  const deeds: Deed[] = [];
  for (const { hit, part, denied, isMeant } of relationsIn(led, thesaurus)) {
    const agents = together(item, first).filter(isMeant);
    if (denied || !LED.includes(part) || agents.length === 0) continue;
    deeds.push({
      part,
      expression: hit.expression,
      at: 0,
      clause: item,
      here: item,
      agents,
      patients: [],
      sure: false,
    });
  }
  return deeds;
}

/** The agents of a relation and the sentence that names them. */
function agentsOf(
  clause: Clause,
  hit: ConceptHit,
  isMeant: (party: NameHit) => boolean,
  last: Clause | undefined,
): { agents: NameHit[]; from: Clause } {
  const { from, to, reversed } = hit;
  const here = (agents: NameHit[]) => ({ agents, from: clause });
  if (reversed) return here(behind(clause, to - 1, /^by$/, 0, isMeant));
  if (somebodyIn(clause, hit)) return here(namedAs(clause, from, to, isMeant));
  const noun = nounIn(clause, hit);
  if (noun !== undefined) return here(ownersOf(clause, noun, to, isMeant));
  if (isPassive(clause, from)) return here(behind(clause, from + 1, /^by$/, Math.max(4, to - from + 2), isMeant));
  const by = behind(clause, to, /^by$/, 1, isMeant);
  if (by.length > 0) return here(by);
  const agents = subjectOf(clause, from, isMeant, last);
  const isBefore = last !== undefined && agents.some((agent) => last.parties.includes(agent));
  return { agents, from: isBefore ? last : clause };
}

/** To whom it is done: the nearest party behind the relation, else before it, that is no agent. */
function patientsOf(
  { parties }: Clause,
  { from, to }: ConceptHit,
  agents: NameHit[],
  isMeant: (party: NameHit) => boolean,
): NameHit[] {
  const others = parties.filter((party) => !agents.some(({ id }) => id === party.id) && isMeant(party));
  const after = others.find((party) => party.from >= from && party.from - to <= REACH);
  const before = others.findLast((party) => party.to <= from && from - party.to <= REACH);
  return [after ?? before].flatMap((party) => party ?? []);
}

/** Whoever stands near, where the sentence does not tell. */
function nearby(clause: Clause, { from, to, reversed, expression }: ConceptHit, part: Part): Deed[] {
  // "was told": whoever stands before it is told
  if (isPassive(clause, from)) return [];
  const before = clause.parties.findLast((hit) => hit.to <= from && from - hit.to <= REACH);
  const after = clause.parties.find((hit) => hit.from >= to - 1 && hit.from - to <= REACH);
  const [agent, patient] = reversed ? [after, before] : [before ?? after, before && after];
  return agent
    ? [
        {
          part,
          expression,
          at: from,
          clause,
          here: clause,
          sure: false,
          agents: [agent],
          patients: patient ? [patient] : [],
        },
      ]
    : [];
}
