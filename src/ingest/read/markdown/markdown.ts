/** Markdown as the text that its reader sees: marks of emphasis and links go, lists and tables stay as lines. */
import { isDay } from "../../../knowledge/dates.ts";
import { oneLine } from "../clean.ts";
import { leave, type Tally } from "../left.ts";
import type { Raw } from "../read.ts";
import type { About } from "../reading.ts";

const FRONT = /^---\r?\n([\s\S]{0,4000}?)\r?\n---\r?\n/;
const FIELD = /^([A-Za-z_]{2,20}):\s{0,10}["']?(.{1,400}?)["']?\s{0,10}$/;

const KEYS: Record<string, keyof About> = {
  title: "title",
  author: "byline",
  publisher: "publisher",
  source: "publisher",
  published: "published",
  date: "published",
  url: "url",
  link: "url",
  language: "language",
  lang: "language",
};

/** What stands between the rules at the top, a field a line. Lines that are none are left out: nothing here is read as YAML. */
function frontOf(front: string): About {
  const about: About = {};
  for (const line of front.split("\n")) {
    const [, name = "", value = ""] = FIELD.exec(line.trimEnd()) ?? [];
    const key = KEYS[name.toLowerCase()];
    const said = oneLine(value);
    if (!key || !said) continue;
    if (key === "published" && !isDay(said.slice(0, 10))) continue;
    if (key === "url" && URL.parse(said)?.protocol !== "https:") continue;
    about[key] = key === "published" ? said.slice(0, 10) : said;
  }
  return about;
}

/** Marks inside a line; each pattern looks at a few hundred characters at most. */
const MARKS: [pattern: RegExp, by: string][] = [
  [/!\[([^\]]{0,200})\]\([^)\s]{0,500}(?:\s"[^"]{0,200}")?\)/g, ""],
  [/\[([^\]]{1,300})\]\([^)\s]{0,500}(?:\s"[^"]{0,200}")?\)/g, "$1"],
  [/\[([^\]]{1,300})\]\[[^\]]{0,100}\]/g, "$1"],
  [/<(https?:\/\/[^>\s]{1,500})>/g, "$1"],
  [/(\*\*|__)(?=\S)(.{1,400}?)(?<=\S)\1/g, "$2"],
  [/(?<![\p{L}\p{N}*])\*(?=\S)([^*]{1,400})(?<=\S)\*(?![\p{L}\p{N}*])/gu, "$1"],
  [/(?<![\p{L}\p{N}_])_(?=\S)([^_]{1,400})(?<=\S)_(?![\p{L}\p{N}_])/gu, "$1"],
  [/~~(?=\S)([^~]{1,400})~~/g, "$1"],
  [/`([^`]{1,400})`/g, "$1"],
  [/\\([\\`*_{}[\]()#+\-.!|>~])/g, "$1"],
];

const RULE = /^\s{0,3}(?:[-*_]\s{0,3}){3,}$/;
const TABLE_RULE = /^\s{0,3}\|?(?:\s{0,5}:?-{3,}:?\s{0,5}\|){1,20}\s{0,5}(?::?-{3,}:?)?\s{0,5}$/;
const REFERENCE = /^\s{0,3}\[[^\]]{1,100}\]:\s/;

function lineOf(line: string): string | undefined {
  if (RULE.test(line) || TABLE_RULE.test(line) || REFERENCE.test(line) || /^\s{0,3}(?:```|~~~)/.test(line))
    return undefined;
  const bare = line
    .replace(/^\s{0,3}#{1,6}\s+/, "")
    .replace(/\s#{1,6}\s{0,3}$/, "")
    .replace(/^(?:\s{0,3}>\s?){1,8}/, "")
    .replace(/^(\s{0,12})[*+]\s+/, "$1- ");
  const read = MARKS.reduce((text, [pattern, by]) => text.replace(pattern, by), bare);
  return /^\s{0,3}\|.*\|\s{0,3}$/.test(read) ? read.trim().slice(1, -1) : read;
}

/** One pass, however many begin and never end. */
function withoutComments(text: string, tally: Tally): string {
  const kept: string[] = [];
  let from = 0;
  for (let at = text.indexOf("<!--"); at !== -1; at = text.indexOf("<!--", from)) {
    const end = text.indexOf("-->", at + 4);
    if (end === -1) break;
    kept.push(text.slice(from, at));
    leave(tally, "HTML comments");
    from = end + 3;
  }
  return kept.join("") + text.slice(from);
}

export function readMarkdown(text: string): Raw {
  const tally: Tally = new Map();
  const front = FRONT.exec(text);
  const body = withoutComments(front ? text.slice(front[0].length) : text, tally);
  const about = front ? frontOf(front[1] ?? "") : {};
  const lines = body.split("\n").flatMap((line) => lineOf(line) ?? []);
  const heading = /^\s{0,3}#\s+(.{1,300})$/m.exec(body)?.[1];
  const title = about.title ?? (heading ? oneLine(lineOf(heading)) : undefined);
  const raw = lines.join("\n");
  const isTitled = !title || raw.slice(0, 400).includes(title);
  return { raw: isTitled ? raw : `${title}\n\n${raw}`, about: { ...about, ...(title ? { title } : {}) }, tally };
}
