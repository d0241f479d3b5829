/** HTML inside Markdown: tags go, hidden elements and comments go with their text, entities are decoded. */
import { listen } from "../html/guard.ts";
import { declarationsOf, hides } from "../html/style.ts";
import { leave, type Tally } from "../left.ts";
import type { Refused } from "../reading.ts";

/** Other things in angle brackets are addresses or text. */
const TAGS = new Set(
  (
    "a abbr address article aside b blockquote body br caption center cite code col colgroup dd del details dfn div dl dt em figcaption " +
    "figure font footer h1 h2 h3 h4 h5 h6 head header hr html i img ins kbd li link main mark meta nav ol p picture pre q s samp script section " +
    "small source span strike strong style sub summary sup table tbody td tfoot th thead title tr tt u ul var wbr"
  ).split(" "),
);
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
      if (!TAGS.has(name)) add(markdown.slice(start, end));
      else if (LINES.has(name)) add("\n");
    },
    close: (name, isImplied, start, end) => {
      if (unseen === depth) unseen = undefined;
      depth--;
      if (!TAGS.has(name) && !isImplied) add(markdown.slice(start, end));
    },
    text: add,
    comment: () => leave(tally, "HTML comments"),
  });
  return refusal ?? kept;
}
