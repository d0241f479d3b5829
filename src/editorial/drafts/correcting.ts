/** Facts of a draft: kept, corrected, dropped, brought back. Each gives the draft as it is then. */
import type { FactEntry } from "../../knowledge/schema.ts";
import type { Draft } from "../../store/store.ts";
import type { Correction, Outcome, WrongField } from "../editorial.ts";
import type { Parties } from "../names/parties.ts";
import { quoted } from "../names/titles.ts";
import { saysItsQuote } from "../quotation/verbatim.ts";
import { readCast } from "./cast.ts";
import { dayIn, economiesIn, quotationIn } from "./fields.ts";
import { lacksObjector } from "./oddities.ts";
import { placeOf } from "./redating.ts";

const withFacts = (draft: Draft, facts: FactEntry[]): Draft => ({ ...draft, file: { ...draft.file, facts } });

export const kept = (draft: Draft, fact: string): Draft =>
  draft.kept.includes(fact) ? draft : { ...draft, kept: [...draft.kept, fact] };

export function dropped(draft: Draft, fact: string): Draft {
  const { facts } = draft.file;
  const gone = facts.filter(({ id }) => id === fact);
  const rest = withFacts(
    draft,
    facts.filter(({ id }) => id !== fact),
  );
  return { ...rest, kept: draft.kept.filter((id) => id !== fact), dropped: [...draft.dropped, ...gone] };
}

/** The fact that was dropped last, back in its place. */
export function restored(draft: Draft): Draft {
  const last = draft.dropped.at(-1);
  if (!last) return draft;
  const facts = [...draft.file.facts, last].sort((a, b) => placeOf(a) - placeOf(b));
  return { ...withFacts(draft, facts), dropped: draft.dropped.slice(0, -1) };
}

/** What a correction is held against. */
export interface Ground {
  parties: Parties;
  /** The article's; absent if it is not there any more. */
  text?: string | undefined;
}

/** What the fields say, and what is wrong with them. */
interface Reading {
  change: Partial<FactEntry>;
  wrong: WrongField["wrong"];
}

function readTimeAndPlace(correction: Correction, published: string, { parties }: Ground): Reading {
  const { date, economies } = correction;
  const reading: Reading = { change: {}, wrong: [] };
  if (date !== undefined) {
    const day = dayIn(date, published);
    if ("why" in day) reading.wrong.push({ field: "When", why: day.why });
    else reading.change.date = day.value;
  }
  if (economies !== undefined) {
    const read = economiesIn(economies, parties);
    if ("why" in read) reading.wrong.push({ field: "Whose accession it is about", why: read.why });
    else reading.change.economies = read.value;
  }
  return reading;
}

function readSpeaker({ speaker, office, party }: Correction, { parties }: Ground): Reading {
  const of = party ? parties.find(party) : undefined;
  if (party && !of)
    return { change: {}, wrong: [{ field: "Speaks for", why: `I know no economy or body called ${quoted(party)}` }] };
  if (!speaker && (office || party))
    return {
      change: {},
      wrong: [{ field: "Who says it", why: "an office needs the name of who holds it; write the name, or empty both" }],
    };
  if (!speaker) return { change: { speaker: undefined }, wrong: [] };
  return {
    change: { speaker: { name: speaker, ...(office ? { role: office } : {}), ...(of ? { of } : {}) } },
    wrong: [],
  };
}

function readWho(correction: Correction, fact: FactEntry, ground: Ground): Reading {
  const reading: Reading =
    correction.speaker === undefined ? { change: {}, wrong: [] } : readSpeaker(correction, ground);
  if (correction.actors !== undefined) {
    const cast = readCast(correction.actors, fact.actors, ground.parties);
    if ("why" in cast) reading.wrong.unshift({ field: "Who takes part", why: cast.why });
    else reading.change.actors = cast.actors;
  }
  if (correction.quote !== undefined && correction.quote !== fact.quote) {
    const quote = quotationIn(correction.quote, ground.text);
    if ("why" in quote) reading.wrong.push({ field: "Quotation", why: quote.why });
    else reading.change.quote = quote.value;
  }
  return reading;
}

/** Whoever takes part is named by the fact: that is how it is found. */
function mentionsOf({ mentions, economies, actors, speaker }: FactEntry): string[] {
  const named = [...actors, ...(speaker ? [speaker] : [])].flatMap(({ of }) => of ?? []);
  return [...new Set([...mentions, ...named])].filter((id) => !(economies as string[]).includes(id));
}

/** A formal step is told of as done, by a state or a milestone: of anything else it is none. */
const isStep = ({ kind, modality }: FactEntry): boolean =>
  modality === "fact" && (kind === "milestone" || kind === "status");

function changed(fact: FactEntry, { kind, modality, statement }: Correction, change: Partial<FactEntry>): FactEntry {
  const { date_basis: basis, speaker, step, continues, otherwise, ...rest } = fact;
  const isRedated = change.date !== undefined && change.date !== fact.date;
  const dayBasis = isRedated ? (change.date ? "stated" : undefined) : basis;
  const said = "speaker" in change ? change.speaker : speaker;
  const { speaker: _, ...others } = change;
  const next: FactEntry = {
    ...rest,
    ...others,
    ...(kind ? { kind } : {}),
    ...(modality ? { modality } : {}),
    ...(dayBasis ? { date_basis: dayBasis } : {}),
    ...(said ? { speaker: said } : {}),
    // what stood behind the old quotation does not stand behind another
    ...(continues && change.quote === undefined ? { continues } : {}),
  };
  const isOwnWords = statement !== undefined && statement !== fact.statement;
  const followsQuote = change.quote !== undefined && saysItsQuote(fact);
  return {
    ...next,
    // other words for what it said are not other words for what it says now
    ...(otherwise && !isOwnWords && change.quote === undefined ? { otherwise } : {}),
    ...(isOwnWords ? { statement } : followsQuote ? { statement: next.quote } : {}),
    ...(step && (isStep(next) || !isStep(fact)) ? { step } : {}),
    mentions: change.actors || said !== speaker ? mentionsOf(next) : fact.mentions,
  };
}

/**
 * @returns the draft with the corrected fact, which counts as looked at unless it still wants for something; or all that is wrong with
 *   what was typed
 */
export function corrected(draft: Draft, id: string, correction: Correction, ground: Ground): Outcome<Draft> {
  const fact = draft.file.facts.find((one) => one.id === id);
  if (!fact) return { undone: { name: "no-such-fact" } };
  const readings = [readTimeAndPlace(correction, draft.file.published, ground), readWho(correction, fact, ground)];
  const wrong = readings.flatMap((reading) => reading.wrong);
  if (wrong.length > 0) return { undone: { name: "wrong-field", wrong } };
  const next = changed(fact, correction, Object.assign({}, ...readings.map(({ change }) => change)));
  const after = withFacts(
    draft,
    draft.file.facts.map((one) => (one === fact ? next : one)),
  );
  return { done: lacksObjector(next) ? { ...after, kept: after.kept.filter((one) => one !== id) } : kept(after, id) };
}
