/** Takes out of a page what isn't its article: what nobody sees, what runs, and what surrounds. All of it is counted. */
import { type LeftOut, leave, type Tally } from "../left.ts";
import { areAlike, colourOf, type Rgb, WHITE } from "./colour.ts";
import { attributesOf, childrenOf, type Element, elementsIn, hasText, isElement, isText, type Node } from "./dom.ts";
import { type Declarations, declarationsOf, hiddenBy, hides } from "./style.ts";

const CODE = new Set(["script", "style", "noscript", "template", "link"]);
const EMBEDDED = new Set(
  "form button input select option textarea iframe frame object embed applet svg canvas audio video map dialog".split(
    " ",
  ),
);
const NAMES: [LeftOut, RegExp][] = [
  [
    "cookie notice",
    /^(?:cookies?|gdpr|consent|onetrust|cmp|cc)(?:[-_](?:\w{1,12}[-_]?)?(?:banner|notice|bar|popup|consent|container|modal|sdk|dialog|window|overlay))?$/,
  ],
  [
    "navigation",
    /^(?:(?:site|main|page|global|top|primary|secondary)[-_])?(?:nav|navbar|navigation|menu|breadcrumbs?|pagination|pager|skip[-_]?links?|toc)(?:[-_](?:bar|menu|list|container|wrapper|links?))?$/,
  ],
  [
    "reader comments",
    /^(?:comments?|disqus[-_]thread|respond|commentlist)(?:[-_](?:list|section|area|container|wrapper|form|thread))?$/,
  ],
  ["footer", /^(?:(?:site|main|page|global)[-_])?footer(?:[-_](?:bar|container|wrapper|links?))?$/],
  [
    "advertising and sharing",
    /^(?:ads?|advert|advertisement|sponsored|promo|social|share|sharing|newsletter|subscribe|related|outbrain|taboola)(?:[-_](?:box|bar|block|container|wrapper|links?|buttons?|icons?|posts?|articles?|stories|content|unit|slot))?$/,
  ],
];
const ROLES: Record<string, LeftOut> = {
  navigation: "navigation",
  menubar: "navigation",
  menu: "navigation",
  contentinfo: "footer",
};

/** Elements of an article that have a footer or a navigation of their own. */
const WITHIN = new Set(["article", "blockquote"]);

const COMMENT = 8;

interface Ground {
  colour: Rgb | undefined;
  background: Rgb | undefined;
  isInArticle: boolean;
}

function furniture(element: Element, attributes: Map<string, string>, isInArticle: boolean): LeftOut | undefined {
  if (EMBEDDED.has(element.localName)) return "forms and embedded content";
  if (element.localName === "nav") return "navigation";
  if (element.localName === "footer" && !isInArticle) return "footer";
  const role = ROLES[attributes.get("role") ?? ""];
  if (role) return role;
  const names = `${attributes.get("id") ?? ""} ${attributes.get("class") ?? ""}`
    .slice(0, 500)
    .toLowerCase()
    .split(/\s+/);
  return NAMES.find(([, form]) => names.some((name) => name.length < 60 && form.test(name)))?.[0];
}

function groundOf(element: Element, style: Declarations, attributes: Map<string, string>, around: Ground): Ground {
  const own = attributes.get("color") ?? style.get("color");
  const under = style.get("background-color") ?? style.get("background") ?? attributes.get("bgcolor");
  const colour = own === undefined ? around.colour : colourOf(style.get("color") ?? own);
  const background = under === undefined ? around.background : colourOf(under);
  return {
    isInArticle: around.isInArticle || WITHIN.has(element.localName),
    // text without a colour shows as little as text in the colour of its ground
    colour: colour === "none" ? (background === "none" ? around.background : background) : colour,
    background: background === "none" ? around.background : background,
  };
}

/** White on white, and the like. */
const isUnseen = ({ colour, background }: Ground): boolean =>
  colour !== undefined && background !== undefined && areAlike(colour, background);

/** Takes out scripts and style sheets. @returns classes and ids that the style sheets hide */
function removeCode(root: Node, tally: Tally): Set<string> {
  const hidden = new Set<string>();
  for (const element of [...elementsIn(root)]) {
    if (!CODE.has(element.localName)) continue;
    if (element.localName === "style") for (const name of hiddenBy(element.textContent ?? "")) hidden.add(name);
    if (element.localName !== "link") leave(tally, "scripts and style sheets");
    element.remove();
  }
  return hidden;
}

function isStyledAway(attributes: Map<string, string>, style: Declarations, byStyleSheet: Set<string>): boolean {
  if (byStyleSheet.size === 0 || style.has("display")) return false;
  const classes = (attributes.get("class") ?? "").split(/\s+/);
  return byStyleSheet.has(`#${attributes.get("id") ?? ""}`) || classes.some((name) => byStyleSheet.has(`.${name}`));
}

/** Scripts of a page may show these again; nobody hides a whole page from its readers. */
const FRAME = new Set(["html", "head", "body"]);

/**
 * Takes out, in place, what isn't the article.
 * @param tally counts what is taken out
 */
export function sift(root: Node, tally: Tally): void {
  const byStyleSheet = removeCode(root, tally);
  const half = (root.textContent ?? "").length / 2;
  // what only looks like furniture by its name, or is shown by a script later, is kept if the page is nothing without it
  const isMost = (element: Element): boolean => (element.textContent ?? "").length > half;
  const superfluous = (
    element: Element,
    attributes: Map<string, string>,
    style: Declarations,
    isInArticle: boolean,
  ): LeftOut | undefined => {
    if (FRAME.has(element.localName)) return undefined;
    if (attributes.has("hidden") || attributes.get("aria-hidden")?.toLowerCase() === "true" || hides(style))
      return "hidden text";
    const what = isStyledAway(attributes, style, byStyleSheet)
      ? "hidden text"
      : furniture(element, attributes, isInArticle);
    return what && !isMost(element) ? what : undefined;
  };
  const visit = (node: Node, ground: Ground): void => {
    for (const child of childrenOf(node)) {
      if (isElement(child)) {
        const attributes = attributesOf(child);
        const style = declarationsOf(attributes.get("style") ?? "");
        const what = superfluous(child, attributes, style, ground.isInArticle);
        if (what) {
          if (hasText(child)) leave(tally, what);
          child.remove();
        } else visit(child, groundOf(child, style, attributes, ground));
      } else if (isText(child)) {
        if (!isUnseen(ground) || !hasText(child)) continue;
        leave(tally, "hidden text");
        child.remove();
      } else if (child.nodeType === COMMENT) {
        leave(tally, "HTML comments");
        child.remove();
      }
    }
  };
  visit(root, { colour: undefined, background: WHITE, isInArticle: false });
}
