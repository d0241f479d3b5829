/** Lists to choose from: of texts, users, roles and channels; one value or several. */
import { el } from "../elements.js";

const STRING = 3;
const USER = 5;
const ROLE = 6;
const MENTIONABLE = 7;
const CHANNEL = 8;

const SELECTS = [STRING, USER, ROLE, MENTIONABLE, CHANNEL];
export const isSelect = ({ type }) => SELECTS.includes(type);

/** Says how many there have to be, as Discord does. @returns undefined where there are so many */
export function countOf(what, count, { min = 1, max, isRequired }) {
  if (count === 0 && !isRequired) return undefined;
  if (count < min) return `Choose at least ${min} ${what}.`;
  return count > max ? `Choose at most ${max} ${what}.` : undefined;
}

export const chosenIn = (select) => [...select.selectedOptions].map(({ value }) => value).filter(Boolean);

/** @param choices by kind: `users`, `roles`, `channels` */
function offered({ type, options = [], channel_types: types, default_values: preset = [] }, choices) {
  const plain = ({ id, name }) => ({ value: id, label: name, default: preset.some((one) => one.id === id) });
  const { users, roles, channels } = choices();
  const kinds = {
    [STRING]: () => options,
    [USER]: () => users.map(plain),
    [ROLE]: () => roles.map(plain),
    [MENTIONABLE]: () => [...users, ...roles].map(plain),
    [CHANNEL]: () => channels.filter((one) => !types?.length || types.includes(one.type)).map(plain),
  };
  return kinds[type]();
}

const optionOf = ({ label, value, description, default: selected }) =>
  el("option", { value, selected: selected === true }, description ? `${label} (${description})` : label);

/**
 * The control alone, as forms have it.
 * @param isLabelled whether it has a label; else its placeholder names it
 */
export function selectControl(component, choices, isLabelled) {
  const { placeholder = "Choose", min_values = 1, max_values = 1, required = true, disabled } = component;
  const isMultiple = max_values > 1;
  const shown = offered(component, choices);
  const hint = { value: "", disabled: required || min_values > 0, selected: !shown.some((one) => one.default) };
  return el(
    "select",
    {
      multiple: isMultiple,
      disabled: disabled === true,
      ...(isLabelled ? { required } : { "aria-label": placeholder }),
    },
    ...(isMultiple ? [] : [el("option", hint, placeholder)]),
    ...shown.map(optionOf),
  );
}

/** @param send is given the chosen values and the element: at once where one is chosen, by a button where several can be */
export function selectOf(component, choices, send) {
  const { min_values: min = 1, max_values: max = 1 } = component;
  const select = selectControl(component, choices);
  const chosen = () => {
    const values = chosenIn(select);
    const wrong = countOf("of them", values.length, { min, max, isRequired: true });
    select.setCustomValidity(wrong ?? "");
    if (wrong) select.reportValidity();
    else send(values, select);
  };
  if (max === 1) {
    select.addEventListener("change", chosen);
    return select;
  }
  select.addEventListener("change", () => select.setCustomValidity(""));
  const button = el("button", { type: "button", class: "button primary", on: { click: chosen } }, "Choose");
  return el("span", { class: "multiple" }, select, button);
}
