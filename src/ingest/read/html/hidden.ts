/** What of a page no reader of it sees, and what only surrounds its text: taken out, and counted. */
import { type LeftOut, leave, type Tally } from "../left.ts";

type Element = Exclude<
  ReturnType<ReturnType<typeof import("linkedom")["parseHTML"]>["document"]["querySelector"]>,
  null
>;

/** By selector; the order is that in which they are taken out. */
const BESIDE: [selector: string, what: LeftOut][] = [
  ["script, style, link, template", "scripts and style sheets"],
  ["iframe, object, embed, form, button, select, input, textarea, dialog", "forms and embedded content"],
  ["nav, [role=navigation], [class*=breadcrumb]", "navigation"],
  ["[id*=cookie], [class*=cookie], [id*=consent], [class*=consent]", "cookie notice"],
  ["[id=comments], [class*=comments-area], [id=disqus_thread]", "reader comments"],
  [
    "[class*=advert], [class*=share-], [class*=sharing], [class*=newsletter], [class*=related-]",
    "advertising and sharing",
  ],
  ["body > footer, footer[role=contentinfo], [role=contentinfo]", "footer"],
  ["img, svg, picture, video, audio, canvas", "pictures"],
];

const HIDING = [
  /display\s{0,5}:\s{0,5}none/i,
  /visibility\s{0,5}:\s{0,5}(?:hidden|collapse)/i,
  /opacity\s{0,5}:\s{0,5}0(?:\.0{1,9})?\s{0,5}(?:;|$|!)/i,
  /font-size\s{0,5}:\s{0,5}0/i,
  /(?:left|top|text-indent|margin-left)\s{0,5}:\s{0,5}-\d{3,}/i,
  /clip(?:-path)?\s{0,5}:\s{0,5}(?:rect\(0|inset\(50%|inset\(100%)/i,
  /(?:^|;)\s{0,5}(?:width|height|max-height)\s{0,5}:\s{0,5}0(?:px)?\s{0,5}(?:;|$)/i,
];
const WHITE = /#fff(?:fff)?\b|\bwhite\b|rgb\(255, ?255, ?255\)/i;

/** Is white said of the letters, and of the ground below them, or of nothing else? */
function isWhiteOnWhite(style: string): boolean {
  const colour = /(?:^|;)\s{0,5}color\s{0,5}:([^;]{1,60})/i.exec(style)?.[1];
  const ground = /background(?:-color)?\s{0,5}:([^;]{1,60})/i.exec(style)?.[1];
  return colour !== undefined && WHITE.test(colour) && (ground === undefined || WHITE.test(ground));
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute("hidden") || element.getAttribute("aria-hidden") === "true") return true;
  const style = (element.getAttribute("style") ?? "").slice(0, 2000);
  return style !== "" && (HIDING.some((hiding) => hiding.test(style)) || isWhiteOnWhite(style));
}

const says = (element: Element): boolean => /\p{L}/u.test(element.textContent ?? "");

/** Takes what nobody sees out of the page. */
export function takeOutHidden(root: Element, tally: Tally): void {
  for (const element of root.querySelectorAll("[hidden], [aria-hidden=true], [style]")) {
    if (!isHidden(element)) continue;
    if (says(element)) leave(tally, "hidden text");
    element.remove();
  }
}

/** Takes out what only surrounds the text. */
export function takeOutBeside(root: Element, tally: Tally): void {
  for (const [selector, what] of BESIDE)
    for (const element of root.querySelectorAll(selector)) {
      leave(tally, what);
      element.remove();
    }
}
