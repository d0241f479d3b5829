/** Saved web pages: the article's lines, and what the page says of itself. Everything that parses is loaded on first use. */
import { oneLine } from "../clean.ts";
import { leave, type Tally } from "../left.ts";
import type { Raw, Refused } from "../reading.ts";
import { aboutOf } from "./about.ts";
import { type Document, type Element, isElement, isText } from "./dom.ts";
import { listen } from "./guard.ts";
import { linesOf } from "./lines.ts";
import { sift } from "./sift.ts";

/** An article with less than this, or less than this share of the page, isn't the article but a part of it. */
const LEAST_CHARACTERS = 200;
const LEAST_SHARE = 0.4;

const lengthOf = (lines: string[]): number => lines.reduce((sum, line) => sum + line.length, 0);

/** Builds the tree; parsers that build none around a piece of a page get one put around it. */
async function parse(html: string, isWhole: boolean): Promise<Document> {
  const { parseHTML } = await import("linkedom");
  const page = isWhole ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  const document = parseHTML(page).document as unknown as Document;
  // browsers show what stands below the end of a page as if it stood above
  for (const node of [...document.childNodes])
    if (isText(node) || (isElement(node) && node !== document.documentElement)) document.body.appendChild(node);
  return document;
}

/** The article as Readability finds it: its lines, and its writer if the page names one. It takes the tree apart. */
async function articleIn(document: Document): Promise<{ lines: string[]; byline: string | undefined }> {
  const { Readability } = await import("@mozilla/readability");
  const reader = new Readability<Element>(document as never, { serializer: (node) => node as unknown as Element });
  const found = reader.parse();
  const lines = found?.content ? linesOf(found.content) : [];
  return { lines, byline: oneLine(found?.byline)?.replace(/^by /i, "") };
}

/** The heading of a page is a part of what its readers see, but Readability takes it out where it repeats the title. */
function withTitle(article: string[], title: string | undefined, page: string[]): string[] {
  return !title || article.includes(title) || !page.includes(title) ? article : [title, "", ...article];
}

/** @param html of a whole page or a piece of one */
export async function readHtml(html: string): Promise<Raw | Refused> {
  const tags = new Set<string>();
  const refusal = await listen(html, { open: (name) => void tags.add(name) });
  if (refusal) return refusal;
  const document = await parse(html, tags.has("html") && tags.has("body"));
  const about = aboutOf(document.documentElement, html);
  const tally: Tally = new Map();
  sift(document.documentElement, tally);
  const page = linesOf(document.documentElement);
  const { lines: article, byline } = await articleIn(document);
  const isArticle = lengthOf(article) >= Math.max(LEAST_CHARACTERS, LEAST_SHARE * lengthOf(page));
  const lines = isArticle ? withTitle(article, about.title, page) : page;
  const kept = new Set(lines);
  leave(tally, "text beside the article", page.filter((line) => line && !kept.has(line)).length);
  return { raw: lines.join("\n"), about: { ...(byline ? { byline } : {}), ...about }, tally };
}
