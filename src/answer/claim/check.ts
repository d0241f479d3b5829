/** A claim's verdict, with the facts that it rests on. */
import type { Fact } from "../../knowledge/knowledge.ts";
import type { Entry } from "../../search/entry.ts";
import type { Generation } from "../../search/generation.ts";
import type { ClauseVerdict } from "../answer.ts";
import { dayOf, isAbout, mostSettling, type View } from "../forms/form.ts";
import { liftedAfter } from "../forms/objections.ts";
import type { Part } from "../part.ts";
import type { Claim } from "./claim.ts";
import { type Unit, unitOf } from "./cover.ts";
import { liftingOf } from "./lifting.ts";
import { membershipOf, type Standing } from "./membership.ts";
import type { Asserted } from "./read.ts";
import { readingOf } from "./reading.ts";
import { clausesOf } from "./split.ts";
import { isQuotation } from "./unsure.ts";
import { type Verbatim, verbatimIn } from "./verbatim.ts";
import { type Clash, isRecent, weigh } from "./weigh.ts";

export interface Checked {
  said: string;
  verdict: ClauseVerdict;
  /** Those that bear it out, or contradict it; best first. */
  facts: Fact[];
  remarks: string[];
  /** In what it is contradicted, for **Why this answer**. */
  why: string;
}

/**
 * What of a fact can bear a claim out: its statement, or the clauses of a quotation that has none. Of a quotation with a statement only that
 * much counts: others can rest on the same sentence and have been overtaken, or denied, apart from this one. Kept with the entry.
 */
const units = new WeakMap<Entry, Unit[]>();

function unitsOf(entry: Entry, generation: Generation): Unit[] {
  const known = units.get(entry);
  if (known) return known;
  const { fact } = entry;
  const texts = isQuotation(fact) ? clausesOf(fact.quote) : [fact.statement];
  const made = texts.map((text) => unitOf(fact, readingOf(text, generation, entry.published.latest)));
  units.set(entry, made);
  return made;
}

interface Found {
  bearing: Fact[];
  clashing: { fact: Fact; clash: Clash }[];
}

function weighAll(claim: Claim, entries: readonly Entry[], view: View): Found {
  const { generation } = view;
  const { thesaurus } = generation.knowledge;
  const found: Found = { bearing: [], clashing: [] };
  for (const entry of entries) {
    if (!claim.economies.every((id) => entry.told.has(id))) continue;
    const isOvertaken = view.isOvertaken(entry.fact);
    const weights = unitsOf(entry, generation).flatMap(
      (unit) => weigh(claim, { unit, entry, thesaurus, isOvertaken, today: view.scope.day }) ?? [],
    );
    const clash = weights.find((weight) => !weight.bears);
    if (weights.some(({ bears }) => bears)) found.bearing.push(entry.fact);
    else if (clash && !clash.bears) found.clashing.push({ fact: entry.fact, clash: clash.clash });
  }
  return found;
}

/** What overtook a fact, as far as it is known: what settles most first. */
const overtaking = (fact: Fact, { generation, facts }: View): Fact[] => {
  const ids = new Set(generation.overtakenBy.get(fact.id));
  return facts.filter(({ id }) => ids.has(id)).sort(mostSettling);
};

const MOST_FACTS = 2;

/** The first of those that are worth showing beside each other. */
const shown = (facts: readonly Fact[]): Fact[] => {
  const byQuote = new Map<string, Fact>();
  for (const fact of facts) if (!byQuote.has(fact.quote)) byQuote.set(fact.quote, fact);
  return [...byQuote.values()].slice(0, MOST_FACTS);
};

/** The facts that contradict: what overtook a claim that was true once, or what denies one, speaks louder than it. */
function contradicting(clashing: Found["clashing"], view: View): Fact[] {
  const facts = clashing.flatMap(({ fact, clash }) => {
    const isOld = clash === "overtaken" || fact.modality === "denied" || (clash === "day" && fact.kind === "objection");
    const newer = isOld ? overtaking(fact, view) : [];
    return newer.length > 0 ? [newer.find(isAboutSame(fact)) ?? (newer[0] as Fact)] : [fact];
  });
  return [...new Set(facts)].slice(0, MOST_FACTS);
}

const isAboutSame =
  (fact: Fact) =>
  (other: Fact): boolean =>
    fact.economies.every((id) => isAbout(id)(other)) && other.source.origin !== "procedure";

function byStanding(said: string, standings: readonly Standing[], why: string): Checked {
  const verdict: ClauseVerdict =
    standings.length === 0 ? "unknown" : standings.every(({ holds }) => holds) ? "supported" : "contradicted";
  const told = verdict === "contradicted" ? standings.filter(({ holds }) => !holds) : standings;
  return {
    said,
    verdict,
    facts: told.map(({ fact }) => fact),
    remarks: told.flatMap(({ remark }) => remark ?? []),
    why,
  };
}

/** What stands in a quotation counts as long as nothing later contradicts it. */
const standing = (verbatim: readonly Verbatim[], clashing: Found["clashing"]): Verbatim[] =>
  verbatim.filter(({ fact }) => clashing.every((other) => dayOf(other.fact) <= dayOf(fact)));

/** An objection of which it is claimed that it goes on, and that was lifted later. */
const lifted = ({ isNow }: Claim, verbatim: readonly Verbatim[], view: View): Found["clashing"] =>
  isNow
    ? verbatim.flatMap(({ fact }) => liftedAfter(fact, view)).map((fact) => ({ fact, clash: "overtaken" as const }))
    : [];

const isOld = (facts: readonly Fact[], { scope }: View): boolean => facts.every((fact) => !isRecent(fact, scope.day));

/** Supported by a quotation that says so itself: as of its day, and as somebody's word if it is that. */
function byWords({ said, isNow, people }: Claim, verbatim: readonly Verbatim[], view: View): Checked {
  const facts = shown(verbatim.map(({ fact }) => fact));
  const speaker = verbatim[0]?.fact.speaker?.name;
  const isOther = verbatim.every(({ isQuoted }) => isQuoted);
  const remarks = [
    ...(isOther && people.length === 0
      ? [`My source has this according to ${speaker ?? "somebody whom it quotes"}.`]
      : []),
    ...(isNow && isOld(facts, view)
      ? ["So it was reported on that day; whether it is so today my sources don't say."]
      : []),
  ];
  return { said, verdict: "supported", facts, remarks, why: "a quotation says it in the same words" };
}

/** States over time first, since no single fact tells of them; then fact by fact: one that bears the claim out outweighs those that don't. */
export function check({ claim, isUnclear }: Asserted, { ranked }: Part, view: View): Checked {
  const { said } = claim;
  const open = (why: string): Checked => ({ said, verdict: "unknown", facts: [], remarks: [], why });
  if (isUnclear) return open("whom it means can't be told");
  const membership = membershipOf(claim, view);
  if (membership?.length) return byStanding(said, membership, "told by the day on which membership began");
  const lifting = liftingOf(claim, view);
  if (lifting?.length) return byStanding(said, lifting, "told by what settled the objection");
  const entries = ranked.flatMap(({ entry }) => view.generation.entries[entry] ?? []);
  const { bearing, clashing } = weighAll(claim, entries, view);
  const inWords = verbatimIn(claim, entries, view);
  clashing.push(...lifted(claim, inWords, view));
  const verbatim = standing(inWords, clashing);
  if (verbatim.length > 0) return byWords(claim, verbatim, view);
  if (membership || lifting) return open("the sources don't say exactly enough");
  if (bearing.length > 0)
    return {
      said,
      verdict: "supported",
      facts: shown(bearing),
      remarks: [],
      why: "a fact says the same",
    };
  const facts = contradicting(clashing, view);
  if (facts.length === 0) return open("no fact says the same, or something else of the same");
  const clashes = [...new Set(clashing.map(({ clash }) => clash))].join(", ");
  const isCount = clashes === "number" && claim.reading.days.length === 0;
  const remarks =
    isCount && isOld(facts, view)
      ? ["That is the number of that day; my sources don't say whether it has changed since."]
      : [];
  return { said, verdict: "contradicted", facts, remarks, why: `a fact says otherwise: ${clashes}` };
}
