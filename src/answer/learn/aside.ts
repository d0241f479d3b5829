/**
 * Texts that the matcher was not taught with: every fourteenth of its pairs, set aside by its recipe (src/matcher/train/teach.py).
 * They are invented, so that nothing of them is ever indexed for askers; here their questions teach how far a score is to be trusted.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "../articles.ts";
import type { Asked } from "./sets.ts";

/** The recipe's own numbers: of the texts in order, the last of each fourteen is set aside. */
const EVERY = 14;
/** They are dated up to decades ahead: asked as of a day on which all of them are known. */
const AS_OF = "2099-12-31";
/** So much of a sentence, in characters, tells it from the others of its text. */
const ENOUGH = 60;

export interface Aside {
  article: Article;
  asked: Asked[];
}

const LINE = /^(?<number>\d+)[.)]\s+(?<sentence>.*)$/;

/** @param text in the format of knowledge/matcher/pairs/README.md */
function parsePairs(name: string, text: string): Aside {
  const sentences = new Map<number, string>();
  const asked: Asked[] = [];
  let heading = "";
  let wanted: number[] | undefined;
  const lines = text.split("\n").map((line) => line.trim());
  for (const line of lines.filter(Boolean)) {
    const numbered = wanted ? undefined : LINE.exec(line)?.groups;
    if (line.startsWith("# ")) heading = line.slice(2);
    else if (line.startsWith("@")) wanted = (line.match(/\d+/g) ?? []).map(Number);
    else if (numbered) sentences.set(Number(numbered.number), numbered.sentence ?? "");
    else if (wanted) asked.push(askedOf(`${name}-${asked.length}`, line, wanted, sentences));
  }
  const [title = "", date = ""] = heading.split("|").map((part) => part.trim());
  const paragraphs = [...sentences.values()];
  return { article: { name, text: [title, sayLong(date), ...paragraphs].join("\n\n") }, asked };
}

function askedOf(id: string, line: string, wanted: number[], sentences: ReadonlyMap<number, string>): Asked {
  // questions that nothing answers end with the nearest sentences in brackets
  const question = line.replace(/\s*\[[\d,\s]+\]$/, "");
  const quotes = wanted.map((number) => tellingOf(sentences.get(number) ?? ""));
  return { id, question, as_of: AS_OF, expect: wanted.length > 0 ? "answer" : "abstain", quotes };
}

/** Its start and its middle: a fact may leave out the dateline, or keep a clause. */
const tellingOf = (sentence: string): string[] => {
  const middle = Math.max(0, Math.floor((sentence.length - ENOUGH) / 2));
  return [sentence.slice(0, ENOUGH), sentence.slice(middle, middle + ENOUGH)];
};

const sayLong = (day: string): string =>
  /^\d{4}-\d\d-\d\d$/.test(day)
    ? new Date(`${day}T00:00:00Z`).toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" })
    : day;

/** @param pairs knowledge/matcher/pairs */
export function readAside(pairs: string): Aside[] {
  const files = readdirSync(pairs, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(join(pairs, name)).map((file) => `${name}/${file}`))
    .filter((path) => path.endsWith(".txt"))
    .sort();
  return files
    .filter((_, i) => i % EVERY === EVERY - 1)
    .map((path) => parsePairs(path.replace("/", "-").replace(/\.txt$/, ""), readFileSync(join(pairs, path), "utf8")));
}
