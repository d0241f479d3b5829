/**
 * Takes the facts out of an article: each sentence, clause, list item or table row becomes one, with whose accession it is about, its kind,
 * its day, who acts and who speaks. Nothing about any single article or economy is written here.
 */
import { createHash } from "node:crypto";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Names } from "../knowledge/names.ts";
import type { FactEntry, SourceFile } from "../knowledge/schema.ts";
import { datesByCarrying } from "./fact-date.ts";
import { viewOf } from "./kinds/kinds.ts";
import { likeliest } from "./kinds/linear.ts";
import { modalityOf } from "./kinds/modality.ts";
import { settled } from "./kinds/settled.ts";
import { stepOf } from "./kinds/step.ts";
import { agencyIn } from "./publication/publication.ts";
import { sessionOf } from "./publication/session.ts";
import { type Article, type ReadArticle, readArticle } from "./read-article.ts";
import type { Reading } from "./reading.ts";
import type { Plain } from "./text/plain.ts";
import { quotationOf } from "./text/quotation.ts";
import { turns } from "./turns.ts";
import { actorsIn } from "./who/actors.ts";
import { speakersOf } from "./who/speakers.ts";

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

/** Lines that hold running text. */
const RUNNING: ReadonlySet<Reading["line"]> = new Set(["prose", "answer"] as const);

const startOf = ({ quoted, from }: Reading): number => quoted?.from ?? from;
const endOf = ({ quoted, to }: Reading): number => quoted?.to ?? to;

/** What stands right behind a passage of running text, where that is quoted too: the next sentence. */
function continuationOf(readings: readonly Reading[], place: number, plain: Plain): string | undefined {
  const reading = readings[place] as Reading;
  const next = readings.slice(place + 1).find((one) => startOf(one) >= endOf(reading));
  if (!next || next.line !== reading.line || !RUNNING.has(reading.line)) return undefined;
  // another's accession is another matter, and so is what a paragraph opens with a question on
  if (next.about.length > 0 && !next.about.some((id) => reading.about.includes(id))) return undefined;
  if (next.paragraph !== reading.paragraph && /^[^.!]*\?/.test(next.text)) return undefined;
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
    const holders = [...reading.people, ...(reading.holder && continues ? [reading.holder] : [])].filter(({ part }) =>
      HOLDS.includes(part),
    );
    if (kind !== "people" && holders.length > 0)
      facts.push({
        ...fact,
        id: `${id}.${place + 1}.who`,
        kind: "people",
        ...dateOf(reading, "people", speaker?.name),
        actors: actorsIn({ people: holders, deeds: [] }),
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
