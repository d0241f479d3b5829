/** Lines of `key: value` between two `---` at the head of a text: what a moderator says of the article. */
import { addressOf, languageOf } from "../address.ts";
import { oneLine } from "../clean.ts";
import { publishedOf } from "../published.ts";
import type { About } from "../reading.ts";

/** Longer than this, it's no front matter but an article that begins with a rule. */
const MOST_LINES = 64;

const FIELDS: Record<string, keyof About> = {
  title: "title",
  headline: "title",
  author: "byline",
  byline: "byline",
  publisher: "publisher",
  source: "publisher",
  site: "publisher",
  published: "published",
  date: "published",
  url: "url",
  link: "url",
  canonical: "url",
  language: "language",
  lang: "language",
};

const READ: Record<keyof About, (value: string) => string | undefined> = {
  title: oneLine,
  byline: oneLine,
  publisher: oneLine,
  published: publishedOf,
  url: addressOf,
  language: languageOf,
};

const NEEDED: Partial<Record<keyof About, string>> = {
  published: "a date (2011-11-10)",
  url: "an https address",
  language: "a language (en)",
};

export interface FrontMatter {
  about: About;
  /** Fields that couldn't be read, in words. */
  unread: string[];
  /** The text below it. */
  body: string;
}

const unquoted = (value: string): string => /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;

/** @returns what the front matter says and the text below it; a text without one is all body */
export function frontMatterOf(text: string): FrontMatter {
  const none = { about: {}, unread: [], body: text };
  const lines = text.split(/\r\n|\n|\r/);
  if (lines[0]?.trim() !== "---") return none;
  const end = lines.slice(0, MOST_LINES).findIndex((line, i) => i > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  if (end === -1) return none;
  const about: About = {};
  const unread: string[] = [];
  let pairs = 0;
  for (const line of lines.slice(1, end)) {
    const [, key = "", written = ""] = /^([A-Za-z_]{2,20}):\s*(.*)$/.exec(line) ?? [];
    const field = FIELDS[key.toLowerCase()];
    if (key) pairs++;
    if (!field || !written.trim()) continue;
    const value = READ[field](unquoted(written.trim()));
    if (value) about[field] ??= value;
    else unread.push(`the ${key.toLowerCase()} of the front matter, which isn't ${NEEDED[field] ?? "readable"}`);
  }
  // two rules with prose between them are no front matter
  return pairs === 0 && end > 1 ? none : { about, unread, body: lines.slice(end + 1).join("\n") };
}
