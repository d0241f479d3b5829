/** HTML inside Markdown: tags go, hidden elements and comments go with their text, entities are decoded. */

import { ELEMENTS } from "../../text/html-elements.ts";
import { listen } from "../html/guard.ts";
import { declarationsOf, hides } from "../html/style.ts";
import { leave, type Tally } from "../left.ts";
import type { Refused } from "../reading.ts";

const LINES = new Set("br hr p div li tr table ul ol h1 h2 h3 h4 h5 h6 blockquote dd dt pre figure summary".split(" "));

/** @returns the Markdown without its HTML, or the refusal of one that nests too deep */
export async function withoutHtml(markdown: string, tally: Tally): Promise<string | Refused> {
  if (!markdown.includes("<") && !markdown.includes("&")) return markdown;
  let kept = "";
  let depth = 0;
  /** The depth of the hidden or running element that we're in. */
  let unseen: number | undefined;
  const add = (text: string): void => {
    if (unseen === undefined) kept += text;
  };
  const refusal = await listen(markdown, {
    open: (name, attributes, start, end) => {
      depth++;
      const isCode = name === "script" || name === "style";
      const isHidden =
        "hidden" in attributes || attributes["aria-hidden"] === "true" || hides(declarationsOf(attributes.style ?? ""));
      if (unseen === undefined && (isCode || isHidden)) {
        unseen = depth;
        leave(tally, isCode ? "scripts and style sheets" : "hidden text");
      }
      if (!ELEMENTS.has(name)) add(markdown.slice(start, end));
      else if (LINES.has(name)) add("\n");
    },
    close: (name, isImplied, start, end) => {
      if (unseen === depth) unseen = undefined;
      depth--;
      if (!ELEMENTS.has(name) && !isImplied) add(markdown.slice(start, end));
    },
    text: add,
    comment: () => leave(tally, "HTML comments"),
  });
  return refusal ?? kept;
}
