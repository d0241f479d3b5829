/** The open question sets: where they lie, and what the bot may answer them from. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface QuestionSet {
  name: "training" | "validation" | "unseen";
  /** File of the questions. */
  questions: string;
  /** Folder with the texts that every quotation must stand in. */
  articles: string;
  /** Is it asked of those texts alone, read by machine? Otherwise of the shipped facts. */
  raw: boolean;
}

/** A line of a set. What is not here only the scorer reads. */
export interface Asked {
  id: string;
  question: string;
  category?: string;
  after?: string;
  as_of?: string;
  expect: "answer" | "abstain";
  /** Texts one of which must stand in the first snippet. */
  top?: string[];
}

/** Folders of the sets with their scorers, and of the founding articles. */
export interface Folders {
  eval: string;
  articles: string;
}

export const setsIn = (folders: Folders): QuestionSet[] => [
  ...(["training", "validation"] as const).map((name) => ({
    name,
    questions: join(folders.eval, `${name}.jsonl`),
    articles: folders.articles,
    raw: false,
  })),
  {
    name: "unseen",
    questions: join(folders.eval, "unseen", "questions.jsonl"),
    articles: join(folders.eval, "unseen"),
    raw: true,
  },
];

/** What is missing of sets, articles and scorers, in a sentence; undefined if nothing is. */
export function missingIn(folders: Folders): string | undefined {
  const needed = setsIn(folders).flatMap(({ questions, articles }) => [questions, articles]);
  const scorers = ["score.mjs", "score-facts.mjs"].map((name) => join(folders.eval, name));
  const missing = [...new Set([...needed, ...scorers])].filter((path) => !existsSync(path));
  if (missing.length === 0) return undefined;
  return `${missing.join(", ")}: not there. Quality is measured with question sets that lie outside this repository; say where with --eval DIR and --articles DIR.`;
}

export const questionsOf = ({ questions }: QuestionSet): Asked[] =>
  readFileSync(questions, "utf8")
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Asked);
