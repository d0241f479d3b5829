/**
 * Takes the facts out of an article: each sentence, clause, list item or table row becomes one, with whose accession it is about, its kind,
 * its day, who acts and who speaks. Nothing about any single article or economy is written here.
 */
import { createHash } from "node:crypto";
import { spanOf } from "../knowledge/dates.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Names } from "../knowledge/names.ts";
import type { FactEntry, Kind, SourceFile, Step } from "../knowledge/schema.ts";
import { datesByCarrying } from "./fact-date.ts";
import { viewOf } from "./kinds/kinds.ts";
import { likeliest } from "./kinds/linear.ts";
import { NEGATION, PLANNED, TARGET } from "./kinds/modality.ts";
import { settled } from "./kinds/settled.ts";
import { agencyIn } from "./publication/publication.ts";
import { sessionOf } from "./publication/session.ts";
import { type Article, type ReadArticle, readArticle } from "./read-article.ts";
import type { Reading } from "./reading.ts";
import type { Plain } from "./text/plain.ts";
import { quotationOf } from "./text/quotation.ts";
import { turns } from "./turns.ts";
import { actorsIn } from "./who/actors.ts";
import { isPronoun } from "./who/speaker.ts";

export type { Article } from "./read-article.ts";

/** What an article gives. */
export interface Extracted {
  file: SourceFile;
  /** Its day could not be worked out: whoever adds it should be asked. */
  undated: boolean;
  /** What whoever adds it should know, in sentences. */
  notes: string[];
}

/** Probabilities of the kinds, passage by passage, by the matcher; a sentence goes in with what it leans on. */
export type KindsOf = (passages: { text: string; context: string }[]) => Promise<Readonly<Record<string, number>>[]>;

const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "") || "article";

type Modality = FactEntry["modality"];

/** A plan that names a goal is a target; what lies after the day of writing has not happened. */
function modalityOf(likely: string, reading: Reading, date: string | null): Modality {
  if (reading.line === "row" || reading.line === "pair") {
    return isAhead(date, reading) ? "plan" : "fact";
  }
  if (likely === "fact" && PLANNED.test(reading.text)) return "plan";
  if (likely === "denied" && !NEGATION.test(reading.text)) return "fact";
  if (likely === "plan" && TARGET.test(reading.text)) return "target";
  if (likely === "fact" && isAhead(date, reading)) return "plan";
  return likely as Modality;
}

const isAhead = (date: string | null, { published }: Reading): boolean =>
  date !== null && (spanOf(date)?.earliest ?? "") > published.latest;

/** What is only hoped for, set or waited for has not been done, whatever the sentence's tense. */
const UNDONE =
  /\b(?:bid|hope[ds]?|hoping|plan(?:s|ned)?|seeks?|seeking|wants?|wished|due|expected|scheduled|pencilled|penciled|supposed|would|could|might|before|ahead of|until|frozen|delayed|postponed)\b/i;

const AUXILIARY = /^(?:will|would|shall|should|may|might|can|could|must|cannot)$/;
const FIRST_TO =
  /^(?:first|last|latest|newest|country|countries|member|members|state|states|nation|economy|economies|\d+\w*)$/;

/** Is what stands at a place still to come: "will enter", "to join", but not "the last country to join"? */
function isToCome({ words }: Reading, at: number): boolean {
  const ahead = [1, 2, 3].map((step) => words[at - step]?.folded ?? "");
  if (ahead.some((word) => AUXILIARY.test(word))) return true;
  return ahead[0] === "to" && !FIRST_TO.test(ahead[1] ?? "");
}

/** The formal step that a fact tells of as done. */
function stepOf(
  reading: Reading,
  kind: Kind,
  modality: Modality,
  date: string | null,
  knowledge: Knowledge,
): Step | undefined {
  if (modality !== "fact" || date === null || !(kind === "milestone" || kind === "status")) return undefined;
  if (NEGATION.test(reading.text) || UNDONE.test(reading.text)) return undefined;
  const steps = reading.hits.flatMap(({ concept, weak, from }) =>
    weak || isToCome(reading, from) ? [] : (knowledge.thesaurus.concepts.get(concept)?.step ?? []),
  );
  return new Set(steps).size === 1 ? steps[0] : undefined;
}

/** Who speaks, and to whom "he" and "she" go back. */
function speakersOf(readings: readonly Reading[]): (FactEntry["speaker"] | undefined)[] {
  let last: FactEntry["speaker"] | undefined;
  return readings.map(({ speaker, line, text }) => {
    if (speaker && !isPronoun(speaker.name)) last = speaker;
    if (speaker) return isPronoun(speaker.name) ? last : speaker;
    if (line === "answer") return undefined;
    return /^["“‘'].*["”’']\.?$/s.test(text) ? last : undefined;
  });
}

/** Lines that hold running text. */
const RUNNING: ReadonlySet<Reading["line"]> = new Set(["prose", "answer"] as const);

const startOf = ({ quoted, from }: Reading): number => quoted?.from ?? from;
const endOf = ({ quoted, to }: Reading): number => quoted?.to ?? to;

/** What stands right behind a passage of running text, where that is quoted too: the next sentence. */
function continuationOf(readings: readonly Reading[], place: number, plain: Plain): string | undefined {
  const reading = readings[place] as Reading;
  const next = readings.slice(place + 1).find((one) => startOf(one) >= endOf(reading));
  if (!next || next.line !== reading.line || !RUNNING.has(reading.line)) return undefined;
  const [from, to] = [startOf(next), endOf(next)];
  const continues = quotationOf(plain, from, to);
  // a quotation may leave out left-overs of HTML at its ends: then the two do not stand side by side
  const both = plain.given(startOf(reading), to).replace(/\s+/g, " ").trim();
  return both === `${quotationOf(plain, startOf(reading), endOf(reading))} ${continues}` ? continues : undefined;
}

/** The line that says who holds an office, where a sentence says it in passing. */
const HOLDS: readonly string[] = ["chairs", "leads"];

async function factsOf(
  read: ReadArticle,
  id: string,
  matched: Awaited<ReturnType<KindsOf>> | undefined,
  knowledge: Knowledge,
): Promise<FactEntry[]> {
  const { readings, publication, plain, title } = read;
  const dateOf = datesByCarrying(publication, knowledge.thesaurus, sessionOf(plain.text, publication.day));
  const speakers = speakersOf(readings);
  const facts: FactEntry[] = [];
  const others = turns();
  for (const [place, reading] of readings.entries()) {
    await others();
    const view = viewOf(reading, knowledge.thesaurus, matched?.[place]);
    const kind = settled(reading, view.kinds);
    const { date, date_basis } = dateOf(reading, kind, speakers[place]?.name);
    const modality = modalityOf(likeliest(view.modalities), reading, date);
    const step = stepOf(reading, kind, modality, date, knowledge);
    const quote = quotationOf(plain, startOf(reading), endOf(reading));
    // the head of a table is read as what it is: names of columns
    const context = reading.context?.replace(/\s+/g, " ").replaceAll(" | ", ", ");
    const continues = continuationOf(readings, place, plain);
    const speaker = speakers[place];
    const mentions = [...new Set(reading.parties.map((hit) => hit.id))].filter((one) => !reading.about.includes(one));
    const fact: FactEntry = {
      id: `${id}.${place + 1}`,
      kind,
      ...(step ? { step } : {}),
      economies: reading.about,
      mentions,
      actors: actorsIn(reading),
      ...(speaker ? { speaker } : {}),
      date,
      ...(date_basis ? { date_basis } : {}),
      modality,
      statement: quote,
      quote,
      ...(context && context !== title ? { context } : {}),
      ...(continues ? { continues } : {}),
      supersedes: [],
      contradicts: [],
      denies: [],
      resolves: [],
    };
    facts.push(fact);
    const holders = reading.people.filter(({ part }) => HOLDS.includes(part));
    if (kind !== "people" && holders.length > 0)
      facts.push({
        ...fact,
        id: `${id}.${place + 1}.who`,
        kind: "people",
        ...dateOf(reading, "people", speaker?.name),
        actors: fact.actors.filter(({ part }) => HOLDS.includes(part)),
      });
  }
  return facts;
}

function notesOf({ language, publication, readings }: ReadArticle): string[] {
  return [
    ...(language === "en"
      ? []
      : [`The text seems to be in another language than English (${language}): its facts may be wrong.`]),
    ...(publication.undated ? [`${publication.reason} When was it published?`] : []),
    ...(readings.length === 0 ? ["Nothing in the text can be quoted."] : []),
  ];
}

/**
 * Never throws for what an article holds.
 * @param names of the knowledge that is to be extended: economies, bodies and people already known
 * @param kindsOf absent while the matcher is off: then the kinds are told by concepts and the build of the sentence alone
 */
export async function extract(
  article: Article,
  knowledge: Knowledge,
  names: Names,
  kindsOf?: KindsOf,
): Promise<Extracted> {
  const read = await readArticle(article, knowledge, names);
  const { readings, title, publication, language } = read;
  const matched = await kindsOf?.(readings.map(({ text, context }) => ({ text, context: context ?? title })));
  const id = slugOf(article.name);
  const publisher =
    publication.agency ??
    publication.publisher ??
    agencyIn(read.plain.text.slice(0, 400), knowledge, names) ??
    article.name;
  const file: SourceFile = {
    id,
    kind: publication.kind,
    publisher,
    title,
    ...(publication.dateline ? { dateline: publication.dateline } : {}),
    language,
    published: publication.day,
    published_basis: publication.basis,
    published_reason: publication.reason,
    sha256: createHash("sha256").update(article.text).digest("hex"),
    facts: await factsOf(read, id, matched, knowledge),
  };
  return { file, undated: publication.undated, notes: notesOf(read) };
}
