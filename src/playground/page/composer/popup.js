/** A list of suggestions at a field: arrows move, Enter and Tab take, Escape closes. */
import { el, newId } from "../elements.js";

/** @param {(value: any) => void} take is told what was chosen */
export function createPopup(label, take) {
  const box = el("ul", {
    class: "popup",
    role: "listbox",
    "aria-label": label,
    id: newId("popup"),
    hidden: true,
    // what scrolls must be reachable by keyboard
    tabIndex: 0,
  });
  let items = [];
  let at = 0;
  let field;

  function mark() {
    for (const [index, option] of [...box.children].entries())
      option.setAttribute("aria-selected", String(index === at));
    box.children[at]?.scrollIntoView({ block: "nearest" });
    field?.setAttribute("aria-activedescendant", box.children[at]?.id ?? "");
  }

  /** Only a combobox may say whether its list is open: a box for text of many lines is none. */
  function expand(isOpen) {
    if (field?.getAttribute("role") === "combobox") field.setAttribute("aria-expanded", String(isOpen));
  }

  function hide() {
    box.hidden = true;
    items = [];
    expand(false);
    field?.removeAttribute("aria-activedescendant");
  }

  function choose(index) {
    const item = items[index];
    hide();
    if (item) take(item.value);
  }

  function optionOf({ name, detail }, index) {
    const listeners = { mousedown: (event) => event.preventDefault(), click: () => choose(index) };
    return el(
      "li",
      { role: "option", id: newId("option"), on: listeners },
      el("span", {}, name),
      detail && el("small", {}, detail),
    );
  }

  /** @param of the field it belongs to; @param shown `{ name, detail?, value }` */
  function show(of, shown) {
    field = of;
    items = shown;
    at = 0;
    if (shown.length === 0) return hide();
    box.replaceChildren(...shown.map(optionOf));
    box.hidden = false;
    of.setAttribute("aria-controls", box.id);
    expand(true);
    mark();
  }

  /** @returns whether the key was meant for the list */
  function key(event) {
    if (box.hidden) return false;
    const moves = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in moves) {
      at = (at + moves[event.key] + items.length) % items.length;
      mark();
    } else if (event.key === "Enter" || (event.key === "Tab" && !event.shiftKey)) choose(at);
    else if (event.key === "Escape") hide();
    else {
      // whoever goes back from the field leaves the list too, and does not end up in it as it closes
      if (event.key === "Tab") hide();
      return false;
    }
    event.preventDefault();
    return true;
  }

  return { box, show, hide, key };
}
