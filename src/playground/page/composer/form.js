/** A command being filled in: its name, its fields, and the two ways out. */
import { el } from "../elements.js";
import { createFields } from "./fields.js";

/**
 * @param filled values by option, as pairs
 * @param page `named()`, `suggest(name, typed, focused)`, `slash(name, options, words)`, `tell(notice)`, `warn(problem)`
 * @param leave is called when it is sent or given up
 * @returns the form, and how to get the caret into it
 */
export function commandForm(variant, filled, page, leave) {
  const fields = createFields(variant, page.named(), (typed, focused) => page.suggest(variant.name, typed, focused));
  const send = el("button", { type: "submit", class: "button primary" }, "Send");
  const cancel = el("button", { type: "button", class: "button secondary", on: { click: leave } }, "Cancel");

  async function submit(event) {
    event.preventDefault();
    page.warn("");
    const missing = fields.missing();
    if (missing) {
      page.warn(`"${missing.name}" is needed.`);
      missing.focus();
      return;
    }
    try {
      const values = await fields.values();
      leave();
      await page.slash(variant.name, values, fields.words());
    } catch (error) {
      page.warn(error.message);
    }
  }

  const form = el(
    "form",
    { class: "command", noValidate: true, "aria-label": `/${variant.name}` },
    el("p", { class: "command-name" }, `/${variant.name}`),
    el("p", { class: "subtext" }, variant.description),
    fields.element,
    el("div", { class: "row" }, send, cancel),
  );
  form.addEventListener("submit", submit);
  form.addEventListener("input", () => page.tell(""));
  form.addEventListener("keydown", ({ key }) => key === "Escape" && leave());
  const typedForFile = filled.map(([name, value]) => fields.fill(name, value)).find(Boolean);
  const isComplete = fields.missing() === undefined && (filled.length > 0 || variant.options.length === 0);

  function focus() {
    if (!typedForFile) return isComplete ? send.focus() : fields.focus();
    page.warn(`"${typedForFile.name}" takes a file, not its name: choose it here.`);
    typedForFile.focus();
    // a browser that opens no window of its own accord leaves that to the person
    try {
      typedForFile.showPicker();
    } catch {}
  }
  return { element: form, focus };
}
