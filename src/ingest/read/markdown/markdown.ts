/** Markdown: the text that its readers see, and what its front matter says of it. */
import { oneLine, visible } from "../clean.ts";
import { leave, type Tally } from "../left.ts";
import type { Raw, Refused } from "../reading.ts";
import { linesOf } from "./blocks.ts";
import { frontMatterOf } from "./front-matter.ts";
import { withoutHtml } from "./without-html.ts";

/** @param markdown with or without front matter */
export async function readMarkdown(markdown: string): Promise<Raw | Refused> {
  const tally: Tally = new Map();
  // first of all, so that no invisible character keeps a mark from being seen as one
  const { text, invisible } = visible(markdown);
  leave(tally, "invisible characters", invisible);
  const { about, unread, body } = frontMatterOf(text);
  const bare = await withoutHtml(body, tally);
  if (typeof bare !== "string") return bare;
  const lines = linesOf(bare, tally);
  const heading = bare.split("\n").find((line) => /^ {0,3}#[ \t]/.test(line));
  const title = about.title ?? oneLine(heading && linesOf(heading, new Map()).join(" "));
  return { raw: lines.join("\n"), about: { ...about, ...(title ? { title } : {}) }, tally, unread };
}
