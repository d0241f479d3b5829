/** Questions in a window of their own: the bot's forms, the name of a thread, a choice. */
import { byId, el, newId } from "./elements.js";
import { isSelect, selectControl } from "./messages/selects.js";

const ROW = 1;
const TEXT_INPUT = 4;
const TEXT = 10;
const PARAGRAPH = 2;

/**
 * Shows a form and waits. Escape and "Cancel" give undefined.
 * @param fields `{ name, label, description?, control }`; a control without a name is only shown
 * @returns the values by name
 */
function askFor(title, fields, submitLabel) {
  const dialog = byId("dialog");
  const rows = fields.map(({ label, description, control }) => {
    control.id ||= newId("answer");
    return el(
      "div",
      { class: "field" },
      el("label", { htmlFor: control.id }, label),
      description && el("small", {}, description),
      control,
    );
  });
  const cancel = el(
    "button",
    { type: "button", class: "button secondary", on: { click: () => dialog.close() } },
    "Cancel",
  );
  const submit = el("button", { type: "submit", class: "button primary" }, submitLabel);
  const form = el(
    "form",
    { method: "dialog" },
    el("h2", { id: "dialog-title" }, title),
    ...rows,
    el("div", { class: "row" }, submit, cancel),
  );
  dialog.setAttribute("aria-labelledby", "dialog-title");
  dialog.replaceChildren(form);
  return new Promise((resolve) => {
    let values;
    form.addEventListener("submit", () => {
      values = Object.fromEntries(
        fields.map(({ name, control }) => [
          name,
          control.multiple ? [...control.selectedOptions].map((one) => one.value) : control.value,
        ]),
      );
    });
    dialog.addEventListener("close", () => resolve(values), { once: true });
    dialog.showModal();
  });
}

function textControl({ type, style, value = "", placeholder = "", min_length, max_length, required = true }) {
  const bounds = { ...(min_length ? { minLength: min_length } : {}), ...(max_length ? { maxLength: max_length } : {}) };
  const isLong = type === TEXT_INPUT && style === PARAGRAPH;
  const properties = { value, placeholder, required, ...bounds };
  return isLong ? el("textarea", { ...properties, rows: 6 }) : el("input", { ...properties, type: "text" });
}

/**
 * @param choices the users, roles and channels for lists of them
 * @returns what was filled in, by custom_id; undefined if it was left
 */
export function askModal({ title, components }, choices) {
  const fields = components.flatMap((part) => {
    if (part.type === TEXT) return [];
    const inner = part.type === ROW ? part.components[0] : part.component;
    return [
      {
        name: inner.custom_id,
        label: part.label ?? inner.label,
        description: part.description,
        control: isSelect(inner) ? selectControl(inner, choices, true) : textControl(inner),
      },
    ];
  });
  return askFor(title, fields, "Submit");
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

/** Shows a line to be copied by hand. */
export function showLine(title, label, value) {
  const control = el("input", { type: "text", value, readOnly: true });
  return askFor(title, [{ name: "line", label, control }], "Close");
}
