/**
 * Takes the facts out of an article: each sentence, list item or table row becomes one, with the economies, people and dates that are
 * found in it, and the kind that the matcher gives it. Nothing about any single article or economy is written here.
 */
import { createHash } from "node:crypto";
import { isDay, spanOf } from "../knowledge/dates.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Names } from "../knowledge/names.ts";
import type { Actor, FactEntry, Kind, SourceFile } from "../knowledge/schema.ts";
import { wordsOf } from "../knowledge/words.ts";
import { type Line, linesOf } from "./lines.ts";
import { datesIn } from "./prose-dates.ts";
import { sentencesOf } from "./sentences.ts";

export interface Article {
  /** File name without its ending: the source's id is made of it. */
  name: string;
  text: string;
}

/** A sentence with what it leans on. */
interface Passage {
  text: string;
  context?: string;
}

/** Names the kinds of passages; absent while the matcher is off, and then all is background. */
export type KindsOf = (passages: Passage[]) => Promise<Kind[]>;

const NAME =
  /(?<![\p{L}.])(?:\p{Lu}[\p{L}'’]+(?:-\p{Lu}?\p{L}+)*)(?: (?:al|bin|de|van|von|el|\p{Lu}\.|\p{Lu}[\p{L}'’]+(?:-\p{Lu}?\p{L}+)*)){1,3}/gu;
const OFFICE =
  /\b(?:minister|president|ambassador|chair(?:man|woman|person)?|negotiator|director|secretary|senator|spokes(?:man|woman|person)|official|leader|chief|envoy|headed by|led by|chaired by|mr|mrs|ms|dr)\b/i;

const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "") || "article";

/** Whoever is named with an office nearby: first and last names in capitals that are no economy and no body. */
function peopleIn(text: string, names: Names): Actor[] {
  if (!OFFICE.test(text)) return [];
  return [...text.matchAll(NAME)].flatMap(([name]) => {
    const words = wordsOf(name);
    const known = names.find(words).some((hit) => hit.kind !== "person");
    return known || OFFICE.test(name) || words.length < 2 ? [] : [{ name, part: "says" as const }];
  });
}

/** Economies that were not yet members when the article was written: whose accession it can be about. */
function candidates(ids: string[], knowledge: Knowledge, published: string): string[] {
  return ids.filter((id) => {
    const joined = knowledge.accessions.get(id)?.steps.find(({ step }) => step === "membership")?.date;
    if (knowledge.accessions.has(id))
      return !joined || (spanOf(joined)?.latest ?? "") >= `${Number(published.slice(0, 4)) - 1}`;
    return knowledge.economies.get(id)?.standing === "acceding";
  });
}

function passagesOf(lines: Line[]): Passage[] {
  return lines.flatMap((line) => {
    if (line.kind === "title" || line.kind === "heading") return [];
    const texts = line.kind === "prose" || line.kind === "answer" ? sentencesOf(line.text) : [line.text];
    return texts
      .filter((text) => /\p{L}.*\s.*\p{L}/u.test(text))
      .map((text) => ({ text, ...(line.context ? { context: line.context } : {}) }));
  });
}

/** No article on an accession to the WTO is older than the WTO. */
const EARLIEST = "1995";

/** The day in the article's first lines; else the span in which it must lie. */
function publicationOf(article: Article): { day: string; basis: "stated" | "inferred"; reason: string } {
  const head = article.text
    .split("\n")
    .filter((line) => line.trim())
    .slice(0, 8)
    .map((line) => line.slice(0, 200))
    .join("\n");
  const stated = datesIn(head).find((day) => day.length === 10 && isDay(day));
  if (stated) return { day: stated, basis: "stated", reason: "The first full date at the head of the text." };
  // what a text mentions it cannot be older than; how much younger it is, nothing says
  const today = new Date().toISOString().slice(0, 10);
  const newest = datesIn(article.text)
    .filter((day) => isDay(day) && day <= today)
    .sort()
    .at(-1);
  return {
    day: `${newest ?? EARLIEST}/${today}`,
    basis: "inferred",
    reason: newest
      ? "No date at the head of the text: between the newest day that it mentions and the day on which it was read."
      : "The text gives no date at all: somewhere between the founding of the WTO and the day on which it was read.",
  };
}

/**
 * @param names of the knowledge that is to be extended: economies, bodies and people already known
 * @param kindsOf absent while the matcher is off
 */
export async function extract(
  article: Article,
  knowledge: Knowledge,
  names: Names,
  kindsOf?: KindsOf,
): Promise<SourceFile> {
  const lines = linesOf(article.text);
  const passages = passagesOf(lines);
  const kinds = kindsOf ? await kindsOf(passages) : [];
  const { day, basis, reason } = publicationOf(article);
  const title = lines.find((line) => line.kind === "title")?.text ?? passages[0]?.text.slice(0, 80) ?? article.name;
  const partiesIn = (text: string) => names.find(wordsOf(text)).filter((hit) => hit.kind !== "person");
  const economiesIn = (text: string) => [
    ...new Set(partiesIn(text).flatMap((hit) => (hit.kind === "economy" ? [hit.id] : []))),
  ];
  const topic = candidates(economiesIn(`${title} ${passages[0]?.text ?? ""}`), knowledge, day);
  let carried = topic.slice(0, 1);
  const id = slugOf(article.name);
  const facts = passages.map((passage, place): FactEntry => {
    const own = candidates(economiesIn(passage.text), knowledge, day);
    if (own.length > 0) carried = own;
    const date = datesIn(passage.text)[0];
    const quote = passage.text.replace(/\s+/g, " ");
    return {
      id: `${id}.${place + 1}`,
      kind: kinds[place] ?? "background",
      economies: own.length > 0 ? own : carried,
      mentions: [...new Set(partiesIn(passage.text).map((hit) => hit.id))],
      actors: peopleIn(passage.text, names),
      date: date && isDay(date) ? date : null,
      ...(date && isDay(date) ? { date_basis: "stated" as const } : {}),
      modality: "fact",
      statement: quote,
      quote,
      ...(passage.context ? { context: passage.context.replace(/\s+/g, " ") } : {}),
      supersedes: [],
      contradicts: [],
      denies: [],
      resolves: [],
    };
  });
  return {
    id,
    kind: "newspaper",
    publisher: article.name,
    title,
    language: "en",
    published: day,
    published_basis: basis,
    published_reason: reason,
    sha256: createHash("sha256").update(article.text).digest("hex"),
    facts,
  };
}
