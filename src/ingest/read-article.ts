/** An article read as far as words, names and dates go: what it says of itself, and its passages; the kinds come after. */
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Names } from "../knowledge/names.ts";
import { type Line, linesOf } from "./lines/lines.ts";
import { type Passage, passagesOf } from "./passages/passages.ts";
import { isExact, type Publication, publicationOf } from "./publication/publication.ts";
import { type Reading, readPassage } from "./reading.ts";
import { languageOf } from "./text/language.ts";
import { type Plain, plainOf } from "./text/plain.ts";
import { turns } from "./turns.ts";
import { aboutOf, acceding, ownVoice, type Place, topicsOf } from "./who/about.ts";
import { withHolders } from "./who/holders.ts";
import { type Speaker, surnameOf } from "./who/speaker.ts";

export interface Article {
  /** File name without its ending: the source's id is made of it. */
  name: string;
  text: string;
  /** When it was published, as whoever brings it knows: goes before what can be read off the text. */
  published?: { day: string; reason: string };
}

export interface ReadArticle {
  plain: Plain;
  lines: Line[];
  title: string;
  language: string;
  publication: Publication;
  readings: Reading[];
}

/** A title that is none: the first words of the text. */
const OPENING = 80;

function titleOf(lines: Line[], article: Article): string {
  const title = lines.find(({ kind }) => kind === "title")?.text;
  const first = lines.find(({ kind }) => kind === "prose" || kind === "bullet" || kind === "answer")?.text;
  return title ?? first?.slice(0, OPENING).trim() ?? article.name;
}

/** In a text of several items each with its dateline, the place of each tells whom the item is about, by the number of its line. */
function placesOf(lines: readonly Line[]): ReadonlyMap<number, string> {
  const places = new Map<number, string>();
  for (const [at, { text, dateline }] of lines.entries()) if (dateline) places.set(at, text.slice(0, dateline));
  return places.size > 1 ? places : new Map();
}

/** A paragraph that ends in a semicolon is an item of the sentence that goes on below it. */
const isItem = ({ line, text }: Passage): boolean =>
  line === "bullet" || line === "pair" || (line === "prose" && text.endsWith(";"));

const placeOf = (passage: Passage): Place => (passage.opens ? (isItem(passage) ? "item" : "paragraph") : "sentence");

export async function readArticle(article: Article, knowledge: Knowledge, names: Names): Promise<ReadArticle> {
  const others = turns();
  const plain = plainOf(article.text.replace(/\r/g, " "));
  const lines = linesOf(plain.text);
  await others();
  const title = titleOf(lines, article);
  const publication = {
    ...publicationOf(lines, plain.text, title, knowledge, names),
    ...(article.published ? { ...article.published, basis: "stated" as const, undated: false } : {}),
  };
  const passages: Passage[] = [];
  for (const passage of passagesOf(lines, plain.text, isExact(publication.day) ? publication.day : undefined)) {
    passages.push(passage);
    await others();
  }
  const isAcceding = acceding(knowledge, publication.day);
  const texts = passages.map(({ text }) => text);
  const own = ownVoice(
    lines.map(({ text }) => text),
    texts,
    names,
  );
  const topics = topicsOf(title, texts, names, isAcceding, own);
  const about = aboutOf(topics, names, isAcceding);
  const headings = new Set<string>();
  const places = placesOf(lines);
  const readings: Reading[] = [];
  const known = new Map<string, Speaker>();
  for (const passage of passages) {
    await others();
    // a heading or a lead-in that names an economy opens a part about it
    if (passage.opens && passage.context && passage.line !== "answer" && !headings.has(passage.context)) {
      headings.add(passage.context);
      about.of(passage.context, "heading");
    }
    const place = passage.opens ? places.get(passage.paragraph) : undefined;
    if (place) about.of(place, "heading");
    // what its place says of a paragraph holds until the paragraph says otherwise
    const of = about.of(passage.text, place ? "sentence" : placeOf(passage));
    const reading = readPassage(passage, of, publication.day, knowledge, names, known);
    readings.push(reading);
    for (const { name, role, of: stands } of reading.people)
      known.set(surnameOf(name), { name, ...(role ? { role } : {}), ...(stands ? { of: stands } : {}) });
  }
  withHolders(readings, names);
  return { plain, lines, title, language: languageOf(plain.text), publication, readings };
}
