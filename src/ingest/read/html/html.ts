/** A saved web page: the article in it, as clean lines. */
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { leave, type Tally } from "../left.ts";
import type { Raw } from "../read.ts";
import type { Refused } from "../reading.ts";
import { aboutPage } from "./about.ts";
import { tooDeep } from "./depth.ts";
import { takeOutBeside, takeOutHidden } from "./hidden.ts";
import { linesIn } from "./lines.ts";

/** Less of the page's text than this is no article that was found, but a piece of one. */
const ENOUGH = 0.4;

const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

function countComments(html: string): number {
  let comments = 0;
  for (let at = html.indexOf("<!--"); at !== -1; at = html.indexOf("<!--", at + 4)) comments++;
  return comments;
}

/** The title goes before the text where the text does not begin with it. */
const titled = (title: string | undefined, text: string): string =>
  title && !text.slice(0, 400).replace(/\s+/g, " ").includes(title) ? `${title}\n\n${text}` : text;

export function readHtml(html: string): Raw | Refused {
  const refusal = tooDeep(html);
  if (refusal) return refusal;
  const tally: Tally = new Map();
  leave(tally, "HTML comments", countComments(html));
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
  const about = aboutPage(document);
  const { body } = document;
  takeOutHidden(body, tally);
  takeOutBeside(body, tally);
  const whole = linesIn(body);
  // it changes the document that it reads: what there is to read beside it has been read
  const article = new Readability(document, { charThreshold: 200 }).parse();
  const found = article?.content
    ? linesIn(parseHTML(`<html><body>${article.content}</body></html>`).document.body)
    : "";
  const isEnough = lettersIn(found) >= ENOUGH * lettersIn(whole);
  if (!isEnough) return { raw: titled(about.title, whole), about, tally };
  const kept = new Set(found.split("\n"));
  leave(tally, "text beside the article", whole.split("\n").filter((line) => line && !kept.has(line)).length);
  const byline = article?.byline?.trim();
  const published = about.published ?? /^\d{4}-\d\d-\d\d/.exec(article?.publishedTime ?? "")?.[0];
  const publisher = about.publisher ?? article?.siteName?.trim();
  return {
    raw: titled(about.title, found),
    about: {
      ...about,
      ...(byline && !about.byline ? { byline } : {}),
      ...(published ? { published } : {}),
      ...(publisher ? { publisher } : {}),
    },
    tally,
  };
}
