/** The bot's forms: each kind of field, and what is filled in. */
import { askFor } from "./dialogs.js";
import { el, newId } from "./elements.js";
import { fileField, filesIn } from "./files.js";
import { chosenIn, countOf, isSelect, selectControl } from "./messages/selects.js";

const ROW = 1;
const TEXT_INPUT = 4;
const TEXT = 10;
const FILE_UPLOAD = 19;
const RADIO_GROUP = 21;
const CHECKBOX_GROUP = 22;
const CHECKBOX = 23;
const PARAGRAPH = 2;

function textField({ style, value = "", placeholder = "", min_length, max_length, required = true }) {
  const bounds = { ...(min_length ? { minLength: min_length } : {}), ...(max_length ? { maxLength: max_length } : {}) };
  const properties = { value, placeholder, required, ...bounds };
  return {
    control:
      style === PARAGRAPH
        ? el("textarea", { ...properties, rows: 8 })
        : el("input", { ...properties, type: "text", autocomplete: "off" }),
  };
}

function uploadField({ min_values: min = 1, max_values: max = 1, file_types: types = [], required = true }) {
  const control = fileField({ multiple: max > 1, accept: types.join(","), required: required && min > 0 });
  return {
    control,
    value: () => filesIn(control),
    check: () => countOf("files", control.files.length, { min, max, isRequired: required }),
  };
}

function groupField(
  type,
  { custom_id, options, required = true, min_values: min = 1, max_values: max = options.length },
) {
  const rows = options.map(({ value, label, description, default: checked = false }) => {
    const id = newId("option");
    return el(
      "div",
      { class: "check" },
      el("input", { type, id, value, checked, name: custom_id, required: type === "radio" && required }),
      el("label", { htmlFor: id }, label, description && el("small", {}, description)),
    );
  });
  const control = el("fieldset", { class: "field" }, ...rows);
  const value = () => [...control.querySelectorAll(":checked")].map((one) => one.value);
  return { control, value, check: () => countOf("of them", value().length, { min, max, isRequired: required }) };
}

function checkboxField({ default: checked = false }) {
  const control = el("input", { type: "checkbox", checked });
  return { control, value: () => control.checked };
}

function listField(component, choices) {
  const control = selectControl(component, choices, true);
  const { min_values: min = 1, max_values: max = 1, required: isRequired = true } = component;
  const value = () => chosenIn(control);
  return { control, value, check: () => countOf("of them", value().length, { min, max, isRequired }) };
}

function fieldOf(component, choices) {
  if (isSelect(component)) return listField(component, choices);
  const kinds = {
    [TEXT_INPUT]: textField,
    [FILE_UPLOAD]: uploadField,
    [RADIO_GROUP]: (group) => groupField("radio", { ...group, max_values: 1 }),
    [CHECKBOX_GROUP]: (group) => groupField("checkbox", group),
    [CHECKBOX]: checkboxField,
  };
  return kinds[component.type](component);
}

/**
 * @param choices the users, roles and channels for lists of them
 * @param send is given what was filled in, by custom_id; where it throws, the form stays and says why
 * @returns what `send` gives; undefined if it was left
 */
export function askModal({ title, components }, choices, send) {
  const fields = components.flatMap((part) => {
    if (part.type === TEXT) return [{ note: el("p", {}, part.content) }];
    const inner = part.type === ROW ? part.components[0] : part.component;
    return [
      {
        name: inner.custom_id,
        label: part.label ?? inner.label,
        description: part.description,
        ...fieldOf(inner, choices),
      },
    ];
  });
  return askFor(title, fields, "Submit", { send });
}
