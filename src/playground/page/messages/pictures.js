/** Pictures: those of this server are shown, others linked to, for the page asks nobody else for anything. */
import { el, link, safeAddress } from "../elements.js";

/** @param shown properties of the picture, among them `class` and `alt` */
export function pictureOf(url, shown) {
  const src = safeAddress(url);
  return src && new URL(src).origin === location.origin
    ? el("img", { ...shown, src })
    : el("span", { class: shown.class }, link(url, shown.alt || "Picture"));
}
