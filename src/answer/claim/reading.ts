/** What a clause says, read the same way of a claim and of a fact: who does it, to whom, when, how many, whether it is denied or only possible. */
import { personId } from "../../knowledge/names.ts";
import type { ConceptHit } from "../../knowledge/thesaurus/thesaurus.ts";
import { type Word, wordsOf } from "../../knowledge/words.ts";
import type { Generation } from "../../search/generation.ts";
import { type Figure, figuresIn } from "./figures.ts";
import { type ClaimedDay, daysClaimed } from "./when.ts";

/** How far a clause goes: it happened, could, is still to come, or ought to. */
export type Force = "fact" | "possible" | "ahead" | "ought";

export interface Party {
  kind: "economy" | "body" | "person";
  id: string;
  /** Places among the words. */
  from: number;
  to: number;
}

export interface Reading {
  text: string;
  words: Word[];
  parties: Party[];
  readonly concepts: readonly ConceptHit[];
  figures: Figure[];
  days: ClaimedDay[];
  /** Words that deny; of more than one nobody can tell what is denied. */
  negations: number;
  forces: ReadonlySet<Force>;
  /** Ids of who does it, where that can be told. */
  agents: ReadonlySet<string>;
}

const NEGATION =
  /\b(?:not(?! only)|never|no|none|nobody|cannot|wrong|false|untrue|den(?:y|ie[sd])|denying|reject(?:s|ed)?|dismiss(?:es|ed)?|ruled out|refus(?:es|ed)|failed)\b|n['’]t\b/gi;
/** It denies only a part of what is said. */
const UNCLEAR = /\b(?:without|neither|nor|nothing|except|besides|instead)\b/i;

const FORCES: [Force, RegExp][] = [
  ["possible", /\b(?:can|could|may(?! \d)|might|able to|power to|possibl[ey]|perhaps|probably|likely)\b/i],
  [
    "ahead",
    /\b(?:will|shall|won['’]t|would|(?:is|are|was|were) to(?! the)|due to|expect\w*|scheduled|(?<!\b(?:a|the|its) )plan(?:s|ned|ning)? to|hop(?:es?|ed|ing)|aim(?:s|ed|ing)?|want(?:s|ed|ing)?|going to|set to|intend\w*|about to|looks? forward|promis\w+|wish(?:es|ed)?|ready to|target(?:s|ed)?|propos\w+|try(?:ing)?|tried)\b|['’]ll\b/i,
  ],
  ["ought", /\b(?:should|must|needs? to|needed to|ha[sd] to|have to|unless|if|provided that|on condition)\b/i],
];

function forcesOf(text: string): Set<Force> {
  const found = FORCES.flatMap(([force, form]) => (form.test(text) ? [force] : []));
  return new Set(found.length > 0 ? found : ["fact"]);
}

/** Organs and the organisation itself: an accession is always before them, so they tell nobody's part. */
const STAGE = new Set(["wto", "gatt", "working-party", "wto-secretariat"]);
export const isPlayer = ({ kind, id }: Pick<Party, "kind" | "id">): boolean => kind !== "body" || !STAGE.has(id);

/** Those named beside each other from one on: "Georgia and Russia". */
function groupAt(players: readonly Party[], at: number, words: readonly Word[]): string[] {
  const ids: string[] = [];
  for (let i = at; i < players.length; i++) {
    const [before, party] = [players[i - 1], players[i] as Party];
    const between = i > at && before ? words.slice(before.to, party.from).map(({ folded }) => folded) : [];
    if (!between.every((word) => word === "and" || word === "president" || word === "minister" || word === "prime"))
      break;
    ids.push(party.id);
  }
  return ids;
}

/** Who does it: whoever stands after "by" in a passive, else whoever is named first. */
function agentsOf(parties: readonly Party[], words: readonly Word[], isUnion: (id: string) => boolean): Set<string> {
  // a union is named for what its members do
  const players = parties.filter((party) => isPlayer(party) && !isUnion(party.id));
  const isDoer = ({ from }: Party) => {
    const skip = words[from - 1]?.folded === "the" ? 2 : 1;
    const verb = words[from - skip - 1]?.folded ?? "";
    return words[from - skip]?.folded === "by" && /(?:ed|en|t|n|k)$/.test(verb);
  };
  const doer = players.findIndex(isDoer);
  return new Set(groupAt(players, Math.max(0, doer), words));
}

/** @param day on which it was said */
export function readingOf(text: string, { names, knowledge }: Generation, day: string): Reading {
  const words = wordsOf(text);
  const parties = names
    .find(words)
    .map(({ kind, id, from, to }) => ({ kind, id: kind === "person" ? personId(id) : id, from, to }));
  const days = daysClaimed(text, day);
  let concepts: ConceptHit[] | undefined;
  return {
    text,
    words,
    parties,
    // looked up when they are first asked for: of most facts they never are
    get concepts() {
      concepts ??= knowledge.thesaurus.find(words);
      return concepts;
    },
    figures: figuresIn(text, days),
    days,
    negations: (text.match(NEGATION)?.length ?? 0) + (UNCLEAR.test(text) ? 2 : 0),
    forces: forcesOf(text),
    agents: agentsOf(parties, words, (id) => knowledge.bodies.get(id)?.kind === "union"),
  };
}
