/** Makes elements. Text is always set as text: nothing from outside becomes markup. */

/**
 * @param {string} tag
 * @param {Record<string, unknown>} properties of the element; `class`, `role` and names with a dash are attributes, `on` holds listeners
 * @param {...(Node | string | undefined | false)} children
 */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue;
    if (name === "on") for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
    else if (name === "class" || name === "role" || name.includes("-")) element.setAttribute(name, String(value));
    else element[name] = value;
  }
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
}

let made = 0;
/** An id that no other element has. */
export function newId(prefix) {
  made += 1;
  return `${prefix}-${made}`;
}

/** A user as Discord shows them. */
export const named = ({ global_name, username }) => global_name ?? username;

/** A colour of Discord, a number, as styles have it. */
export const hex = (color) => `#${color.toString(16).padStart(6, "0")}`;

export const byId = (id) => document.getElementById(id);

/** @returns an address that may be linked to, or undefined */
export function safeAddress(target) {
  const url = URL.parse(target);
  return url && ["http:", "https:"].includes(url.protocol) ? url.href : undefined;
}

export const link = (target, ...children) => {
  const href = safeAddress(target);
  return href
    ? el("a", { href, target: "_blank", rel: "noopener noreferrer" }, ...children)
    : el("span", {}, ...children);
};
