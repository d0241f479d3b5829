/** Questions in a window of their own: a form, the name of a thread, a choice, a consent. */
import { byId, el, newId } from "./elements.js";

const labelOf = ({ note, label, description, control }) => {
  if (note) return note;
  const hint = description && el("small", {}, description);
  if (control.localName === "fieldset") {
    control.prepend(el("legend", {}, label), ...(hint ? [hint] : []));
    return control;
  }
  control.id ||= newId("answer");
  const name = el("label", { htmlFor: control.id }, label);
  return control.type === "checkbox"
    ? el("div", { class: "check" }, control, name, hint)
    : el("div", { class: "field" }, name, hint, control);
};

/**
 * Shows a form and waits. Escape and "Cancel" give undefined.
 * @param fields `{ note }`, or `{ name, label, description?, control, value?, check? }`: `value()` if it is more than what stands in the
 *   control; `check()` says what is wrong, or nothing
 * @param options `send(values)`: what is done with them before the window closes; where it throws, the window says so and stays, with
 *   all that was filled in. `isDelicate`: leaving it is what comes first to hand
 * @returns the values by name, or what `send` made of them
 */
export function askFor(title, fields, submitLabel, { send = (values) => values, isDelicate = false } = {}) {
  const dialog = byId("dialog");
  const cancel = el(
    "button",
    { type: "button", class: "button secondary", autofocus: isDelicate, on: { click: () => dialog.close() } },
    "Cancel",
  );
  const submit = el("button", { type: "submit", class: "button primary" }, submitLabel);
  const problem = el("p", { class: "problem", role: "alert" });
  const form = el(
    "form",
    { method: "dialog" },
    el("h2", { id: "dialog-title" }, title),
    ...fields.map(labelOf),
    problem,
    el("div", { class: "row" }, submit, cancel),
  );
  dialog.setAttribute("aria-labelledby", "dialog-title");
  dialog.replaceChildren(form);
  return new Promise((resolve) => {
    let outcome;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      if (submit.ariaBusy === "true") return;
      submit.ariaBusy = "true";
      problem.replaceChildren();
      try {
        const wrong = fields.map(({ check }) => check?.()).find(Boolean);
        if (wrong) throw new Error(wrong);
        const asked = fields.filter(({ note }) => !note);
        const given = asked.map(async ({ name, control, value }) => [name, value ? await value() : control.value]);
        outcome = await send(Object.fromEntries(await Promise.all(given)));
        // one that was left meanwhile is not to close what was opened after it
        if (form.isConnected) dialog.close();
      } catch (error) {
        problem.textContent = error.message;
      }
      submit.ariaBusy = "false";
    });
    dialog.addEventListener("close", () => resolve(outcome), { once: true });
    dialog.showModal();
  });
}

/** @returns the text; undefined if it was left */
export async function askText(title, label, value = "") {
  const control = el("input", { type: "text", value, required: true, maxLength: 100 });
  return (await askFor(title, [{ name: "text", label, control }], "Create"))?.text;
}

/** @param choices `{ name, value }` each. @returns the chosen value; undefined if it was left */
export async function askChoice(title, label, choices) {
  const control = el("select", {}, ...choices.map(({ name, value }) => el("option", { value }, name)));
  return (await askFor(title, [{ name: "choice", label, control }], "Use"))?.choice;
}

/** @returns whether it was agreed to */
export const askConsent = async (title, submitLabel) => (await askFor(title, [], submitLabel)) !== undefined;

/**
 * Shows what a link will do before it is done.
 * @param who name of the person as whom it is done
 * @returns whether it is to be done
 */
export async function askToPlay(who, where, written) {
  const fields = [
    { note: el("p", {}, `The link that brought you here does this as ${who} in ${where}:`) },
    { note: el("ul", { class: "bullets" }, ...written.map((words) => el("li", {}, words))) },
  ];
  return (await askFor("Play this link?", fields, "Play", { isDelicate: true })) !== undefined;
}

/** Shows a line to be copied by hand. */
export function showLine(title, label, value) {
  const control = el("input", { type: "text", value, readOnly: true });
  return askFor(title, [{ name: "line", label, control }], "Close");
}
