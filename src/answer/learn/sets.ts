/** Question sets to learn from, in the form that scorers read: one JSON object a line. */
import { readFileSync } from "node:fs";
import { fold } from "../../knowledge/words.ts";

export interface Asked {
  id: string;
  question: string;
  as_of?: string;
  after?: string;
  expect: "answer" | "abstain";
  /** Each inner list is met by a snippet that holds one of its texts. */
  quotes?: string[][];
  /** Texts one of which the first snippet must hold. */
  top?: string[];
  article?: string;
}

export const readQuestions = (path: string): Asked[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Asked);

/** What a reader does not see as a difference: case, white space, curly quotes, dashes. */
export const evenly = (text: string): string =>
  fold(text)
    .replace(/[“”„″]/g, '"')
    .replace(/[‐-―]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
