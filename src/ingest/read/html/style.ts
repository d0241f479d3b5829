/** What inline styles and style sheets say, as far as it decides whether text can be seen. */

export type Declarations = Map<string, string>;

/** Comments out, in linear time. */
function uncommented(css: string): string {
  let kept = "";
  let at = 0;
  while (at < css.length) {
    const open = css.indexOf("/*", at);
    if (open === -1) return kept + css.slice(at);
    const close = css.indexOf("*/", open + 2);
    kept += css.slice(at, open);
    if (close === -1) return kept;
    at = close + 2;
  }
  return kept;
}

/** @returns property -> value, in small letters and without "!important" */
export function declarationsOf(css: string): Declarations {
  const declarations: Declarations = new Map();
  for (const part of uncommented(css).split(";")) {
    const colon = part.indexOf(":");
    if (colon === -1) continue;
    const value = part
      .slice(colon + 1)
      .toLowerCase()
      .replace("!important", "")
      .trim();
    declarations.set(part.slice(0, colon).trim().toLowerCase(), value);
  }
  return declarations;
}

/** The text of a length in pixels, roughly; undefined for what is relative to something unknown. */
function pixels(value: string | undefined): number | undefined {
  const [, number, unit] = /^(-?\d{0,9}(?:\.\d{0,9})?)([a-z%]{0,4})$/.exec(value ?? "") ?? [];
  if (!number || !/\d/.test(number)) return undefined;
  const factor = { px: 1, "": 1, pt: 1.33, em: 16, rem: 16, vw: 13, vh: 8, "%": 10 }[unit ?? ""];
  return factor === undefined ? undefined : Number(number) * factor;
}

/** Further than this to the left or above, nothing of an element is on the screen. */
const OFF_SCREEN = -400;
const AWAY = ["left", "top", "right", "bottom", "text-indent", "margin-left", "margin-top"];
const TINY = 2;

const isAway = (style: Declarations): boolean =>
  AWAY.some((property) => (pixels(style.get(property)) ?? 0) <= OFF_SCREEN) ||
  /translate(?:x|y|3d)?\(\s{0,9}-\d{4}|translate(?:x|y)?\(\s{0,9}-\d{3}%|scale\(\s{0,9}0\s{0,9}[,)]/.test(
    style.get("transform") ?? "",
  );

const isClipped = (style: Declarations): boolean =>
  /^rect\(\s{0,9}[01](?:px)?[\s,]/.test(style.get("clip") ?? "") ||
  /^inset\(\s{0,9}(?:50|100)%/.test(style.get("clip-path") ?? "") ||
  (/hidden|clip/.test(style.get("overflow") ?? "") &&
    ["width", "height", "max-width", "max-height"].some((property) => (pixels(style.get(property)) ?? TINY) < TINY));

/** Is text with this style taken off the screen, or made too small or too faint to see? */
export function hides(style: Declarations): boolean {
  if (style.get("display") === "none" || /^(?:hidden|collapse)$/.test(style.get("visibility") ?? "")) return true;
  if ((pixels(style.get("font-size")) ?? TINY) < TINY) return true;
  const opacity = style.get("opacity");
  if (opacity && Number.parseFloat(opacity) < 0.1) return true;
  return isAway(style) || isClipped(style);
}

/**
 * Classes (".x") and ids ("#x") that a style sheet hides outright. Rules for print or small screens and rules with more than one
 * condition are passed over: what they hide may well be seen.
 */
export function hiddenBy(css: string): Set<string> {
  const hidden = new Set<string>();
  const text = uncommented(css);
  let at = 0;
  let depth = 0;
  for (let open = text.indexOf("{"); open !== -1; open = text.indexOf("{", at)) {
    const prelude = text.slice(at, open).split(/[;}]/).at(-1)?.trim() ?? "";
    depth = Math.max(0, depth - (text.slice(at, open).split("}").length - 1));
    at = open + 1;
    if (prelude.startsWith("@")) {
      depth++;
      continue;
    }
    const close = text.indexOf("}", at);
    if (close === -1) break;
    const style = declarationsOf(text.slice(at, close));
    at = close + 1;
    if (depth > 0 || (style.get("display") !== "none" && style.get("visibility") !== "hidden")) continue;
    for (const selector of prelude.split(",")) {
      const [, name] = /^[a-z0-9]{0,20}([.#][\w-]{1,100})$/i.exec(selector.trim()) ?? [];
      if (name) hidden.add(name);
    }
  }
  return hidden;
}
