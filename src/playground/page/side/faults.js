/** The drawer of faults: each button causes one; what still stands is listed and can be taken back. */
import { read } from "../api.js";
import { el } from "../elements.js";

/** @param page `channel()` (id of the open one), `attempt(what, body)`, `tell(notice)` */
export function createFaults({ channel, attempt, tell }) {
  const buttons = el("ul", { class: "plain faults" });
  const standing = el("ul", { class: "plain" });
  const calm = el("button", { type: "button", class: "button secondary", on: { click: takeBack } }, "Take all back");

  async function takeBack() {
    await attempt("calm", {});
    await refresh();
  }

  async function cause({ name, label }) {
    if (await attempt("fault", { name, channel: channel() }))
      tell(`Done: ${label}. “Inspect” shows how the bot copes.`);
    await refresh();
  }

  const buttonOf = (fault) =>
    el(
      "li",
      {},
      el("button", { type: "button", class: "button secondary", on: { click: () => cause(fault) } }, fault.label),
    );

  async function refresh() {
    const view = await read("faults", {});
    if (buttons.children.length === 0) buttons.replaceChildren(...view.offered.map(buttonOf));
    const lines = view.standing.length > 0 ? view.standing : ["Nothing: all works as it should."];
    standing.replaceChildren(...lines.map((line) => el("li", {}, line)));
    calm.hidden = view.standing.length === 0;
  }

  return {
    title: "Faults",
    element: el(
      "div",
      {},
      el("p", { class: "subtext" }, "What can go wrong between Discord and the bot, on demand."),
      buttons,
      el("h3", {}, "Still in force"),
      standing,
      calm,
    ),
    refresh,
  };
}
