/** Claims that somebody is in or not: membership is a state over time, told by the day on which it began. */
import { type Span, spanOf } from "../../knowledge/dates.ts";
import type { Fact } from "../../knowledge/knowledge.ts";
import { stemOf } from "../../knowledge/words.ts";
import { isAbout, nameOf, type View } from "../forms/form.ts";
import { isMembership, newestState } from "../forms/newest-state.ts";
import { alike } from "./alike.ts";
import type { Claim } from "./claim.ts";
import { coverOf } from "./cover.ts";
import { type ClaimedDay, dayAgrees } from "./when.ts";

const IN = /\bmembers?\b(?! states| countries| of (?!the (?:wto|world trade|organi[sz]ation)|wto|it\b))/i;
const BECOMES = /\b(?:join|acced|enter|becom|became|admitted|get|got|getting|since|enters|entry)\w*/i;
/** Who wants in, or is still talking, is not in. */
const WISHING = new Set(["seek-membership", "negotiations"]);
const OUTSIDE = new Set(["not-member", ...WISHING]);
const STAYS = /\b(?:still|yet|never|ha(?:s|ve) (?:not|never|still)|hasn['’]t|haven['’]t|not)\b/i;
const WORDS = new Set(
  "member join enter accede become full inside outside belong part yet negotiate seek want talks negotiation newest became becoming admit admitted"
    .split(" ")
    .map((word) => alike(stemOf(word))),
);

/** What a claim of this sort says: in or out, and whether of the step or of the state. */
interface Said {
  isIn: boolean;
  /** It wants in, or talks about it: so it is not in. */
  isWish: boolean;
  isStep: boolean;
}

function saidOf({ reading, tense }: Claim, { generation }: View): Said | "open" | undefined {
  const { thesaurus } = generation.knowledge;
  const hits = reading.concepts.map(({ concept }) => concept);
  const strong = reading.concepts.flatMap(({ concept, weak }) => (weak ? [] : concept));
  const isOut = strong.some((concept) => OUTSIDE.has(concept));
  const isStep = hits.some((concept) => thesaurus.concepts.get(concept)?.step === "membership");
  if (!isOut && !isStep && !IN.test(reading.text)) return undefined;
  const isElsewhere = reading.parties.some(({ kind, id }) => kind === "person" || (kind === "body" && id !== "wto"));
  if (isElsewhere || reading.figures.length > 0 || reading.negations > 1) return undefined;
  const cover = coverOf(reading, { stems: WORDS, counted: new Set() });
  const isWish = !hits.includes("not-member") && strong.some((concept) => WISHING.has(concept));
  const isFlat = reading.forces.has("fact") || (isWish && reading.forces.has("ahead") && reading.forces.size === 1);
  if (cover.missing.length > 0) return undefined;
  // whoever wanted in once may have come in since
  if (isWish && (!isFlat || tense !== "present" || reading.negations > 0)) return undefined;
  if (!isFlat) return "open";
  const isDenied = reading.negations === 1 || hits.includes("not-member");
  return { isIn: !isWish && !isDenied, isWish, isStep: !isWish && BECOMES.test(reading.text) };
}

const isFlipped = (holds: boolean | undefined, { isIn }: Said): boolean | undefined =>
  holds === undefined ? undefined : holds === isIn;

/** Was somebody in on a day, if membership began on another? */
function wasIn({ span, bearing }: ClaimedDay, began: Span): boolean | undefined {
  if (!span || bearing === "after" || bearing === "before") return undefined;
  if (began.latest <= span.earliest) return true;
  return began.earliest > span.latest ? false : undefined;
}

/** Does the claim hold, if membership began on that day? */
function holdsSince({ reading, tense }: Claim, said: Said, began: Span): boolean | undefined {
  const [day, ...more] = reading.days;
  if (more.length > 0) return undefined;
  if (!day) {
    // that somebody was out once is true of whoever came in
    const isOnce =
      !said.isIn && tense === "past" && !said.isStep && !STAYS.test(reading.text.replace(/\bwas not\b|wasn['’]t/i, ""));
    return isOnce ? undefined : said.isIn;
  }
  if (day.bearing === "until") return said.isIn ? undefined : dayAgrees({ ...day, bearing: "in" }, began);
  if (said.isStep || day.bearing === "since")
    return isFlipped(dayAgrees({ ...day, bearing: day.bearing === "since" ? "in" : day.bearing }, began), said);
  return isFlipped(wasIn(day, began), said);
}

/** What is known of the membership that a claim is about. */
export interface Standing {
  holds: boolean;
  fact: Fact;
  /** Where the record has no membership: what it can't be quoted for. */
  remark?: string;
}

/** Does the record follow the accession, and has it no membership by the day that counts? What only articles tell of may have ended unseen. */
function isOpenOnRecord(economy: string, { facts, generation, scope }: View): boolean {
  const ofRecord = ({ source, economies }: Fact) => source.origin === "record" && economies.includes(economy);
  const isLater = scope.later.some((i) => {
    const fact = generation.entries[i]?.fact;
    return fact !== undefined && ofRecord(fact) && isMembership(fact);
  });
  const accession = generation.knowledge.accessions.get(economy);
  return facts.some(ofRecord) && accession !== undefined && (isLater || accession.state !== "completed");
}

function standingOf(economy: string, claim: Claim, said: Said, view: View): Standing | undefined {
  const known = view.facts.filter(isAbout(economy)).filter(isMembership);
  const fact = known.find(({ source }) => source.origin === "record") ?? known[0];
  const began = fact?.date ? spanOf(fact.date) : undefined;
  if (fact && began) {
    const holds = holdsSince(claim, said, began);
    return holds === undefined ? undefined : { holds, fact };
  }
  const newest = isOpenOnRecord(economy, view) ? newestState(view, economy) : undefined;
  const isAhead = claim.reading.days.some(({ span }) => span && span.latest > view.scope.day);
  if (!newest || isAhead) return undefined;
  const name = nameOf(economy, view.generation);
  return {
    holds: !said.isIn,
    fact: newest,
    remark: `My sources have no membership of ${name}; this is the last that they have.`,
  };
}

/** @returns one standing for each economy that the claim is about, none where they don't say; undefined where it is no claim of this sort */
export function membershipOf(claim: Claim, view: View): Standing[] | undefined {
  const said = saidOf(claim, view);
  const { economies, reading } = claim;
  const named = reading.parties.filter(({ kind }) => kind === "economy").map(({ id }) => id);
  if (!said || economies.length === 0 || !named.every((id) => reading.agents.has(id))) return undefined;
  if (said === "open") return [];
  if (said.isWish && !view.facts.some((fact) => isMembership(fact) && economies.includes(fact.economies[0] ?? "")))
    return undefined;
  const standings = economies.map((id) => standingOf(id, claim, said, view));
  return standings.every((one) => one !== undefined) ? standings : [];
}
