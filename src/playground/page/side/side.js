/** The panel beside the conversation: what went on behind the scenes, or the faults to cause. One at a time. */
import { byId, el } from "../elements.js";
import { createFaults } from "./faults.js";
import { createInspect } from "./inspect.js";

/** @param page `channel()` (id of the open one), `attempt(what, body)`, `tell(notice)` */
export function createSide(page) {
  const side = byId("side");
  const views = { inspect: createInspect(), faults: createFaults(page) };
  const openers = { inspect: byId("open-inspect"), faults: byId("open-faults") };
  let shown;

  async function show(name) {
    shown = name;
    side.hidden = name === undefined;
    document.body.classList.toggle("side-open", name !== undefined);
    for (const [key, opener] of Object.entries(openers)) opener.setAttribute("aria-expanded", String(key === name));
    if (name === undefined) return side.replaceChildren();
    const close = el("button", { type: "button", class: "close", "aria-label": "Close", on: { click: leave } }, "✕");
    const head = el("div", { class: "side-head" }, el("h2", { tabIndex: -1 }, views[name].title), close);
    side.replaceChildren(head, views[name].element);
    await views[name].refresh();
  }

  function leave() {
    const opener = openers[shown];
    show(undefined);
    opener.focus();
  }

  async function toggle(name) {
    if (shown === name) return leave();
    await show(name);
    side.querySelector("h2").focus();
  }

  for (const [name, opener] of Object.entries(openers)) opener.addEventListener("click", () => toggle(name));
  side.addEventListener("keydown", ({ key }) => key === "Escape" && leave());
  return {
    /** Something was sent or answered. */
    traffic: (line) => (shown === "inspect" ? views.inspect.put(line) : shown && views[shown].refresh()),
    refresh: () => shown && views[shown].refresh(),
  };
}
