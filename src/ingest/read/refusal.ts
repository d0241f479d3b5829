/** Why an upload can't be read, as values, and the one sentence for each. */
import type { Format } from "./reading.ts";

export type Refusal =
  | { name: "too-large"; bytes: number; most: number }
  | { name: "empty" }
  | { name: "wrong-type"; seems: string; advice?: string }
  | { name: "broken-utf8"; offset: number; line: number; encoding?: string }
  | { name: "nul"; offset: number; line: number }
  | { name: "nested-too-deep"; most: number; line: number }
  | { name: "too-many-attributes"; most: number; line: number }
  | { name: "too-many-pieces"; most: number; line: number }
  | { name: "too-much-text"; most: number }
  | { name: "unreadable"; format?: Format; why: string }
  | { name: "pdf-without-text"; pages: number }
  | { name: "password-protected" }
  | { name: "too-slow"; seconds: number }
  | { name: "too-heavy"; megabytes: number };

type Phrases = { [Name in Refusal["name"]]: (refusal: Extract<Refusal, { name: Name }>) => string };

const TAKEN = "plain text, Markdown, saved web pages (HTML) and PDFs are taken";
const AS_TEXT = "copy the article's text into a plain text file and add that";
const count = (number: number): string => number.toLocaleString("en");
const plural = (number: number, noun: string): string => `${count(number)} ${noun}${number === 1 ? "" : "s"}`;

const PHRASES: Phrases = {
  "too-large": ({ bytes, most }) =>
    `The file has ${count(bytes)} bytes and at most ${count(most)} are taken: add the article alone, or in parts.`,
  empty: () => "The file has no visible text: check that it's the right one and that it was saved in full.",
  "wrong-type": ({ seems, advice = "save its text as one of these" }) =>
    `The file seems to be ${seems}, but only ${TAKEN}: ${advice}.`,
  "broken-utf8": ({ offset, line, encoding }) =>
    `The file isn't UTF-8 from byte ${count(offset)} on (line ${count(line)})${encoding ? `; it seems to be ${encoding}` : ""}: save it again with the encoding UTF-8.`,
  nul: ({ offset, line }) =>
    `The file has a NUL at byte ${count(offset)} (line ${count(line)}), as no text has: save it again as plain text in UTF-8.`,
  "nested-too-deep": ({ most, line }) =>
    `The page nests more than ${count(most)} elements in each other (line ${count(line)}): ${AS_TEXT}.`,
  "too-many-attributes": ({ most, line }) =>
    `The page has an element with more than ${count(most)} attributes (line ${count(line)}): ${AS_TEXT}.`,
  "too-many-pieces": ({ most, line }) =>
    `The page is made of more than ${count(most)} elements and pieces of text (up to line ${count(line)}): ${AS_TEXT}.`,
  "too-much-text": ({ most }) =>
    `The file unpacks to more than ${count(most)} characters of text: add the article alone, or in parts.`,
  unreadable: ({ format, why }) =>
    `The ${format === "pdf" ? "PDF" : "file"} can't be read (${why}): ${format === "pdf" ? "save it again as a PDF, or " : ""}${AS_TEXT}.`,
  "pdf-without-text": ({ pages }) =>
    `The PDF has ${plural(pages, "page")} but no text, so it's probably a scan: run text recognition on it, or type the text into a plain text file.`,
  "password-protected": () => "The PDF is locked with a password: save a copy without one and add that.",
  "too-slow": ({ seconds }) => `The file couldn't be read within ${plural(seconds, "second")}: ${AS_TEXT}.`,
  "too-heavy": ({ megabytes }) => `The file takes more than ${count(megabytes)} MB of memory to read: ${AS_TEXT}.`,
};

/** @returns one sentence: what is wrong, where, and what to do about it */
export const sayRefusal = (refusal: Refusal): string =>
  (PHRASES[refusal.name] as (refusal: Refusal) => string)(refusal);
