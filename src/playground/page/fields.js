/** The options of a command as fields, with suggestions from the bot. */
import { el, newId } from "./elements.js";
import { createPopup } from "./popup.js";

const SUBCOMMAND = 1;
const GROUP = 2;
const INTEGER = 4;
const BOOLEAN = 5;
const USER = 6;
const CHANNEL = 7;
const ROLE = 8;
const MENTIONABLE = 9;
const NUMBER = 10;

/** Milliseconds of silence before the bot is asked for suggestions. */
const PAUSE = 150;

/** A command with subcommands is several: each with its own words and fields. */
export function variantsOf(
  command,
  words = [command.name],
  options = command.options ?? [],
  description = command.description,
) {
  const inner = options.filter(({ type }) => type === SUBCOMMAND || type === GROUP);
  if (inner.length === 0) return [{ name: words.join(" "), description, options }];
  return inner.flatMap((one) => variantsOf(command, [...words, one.name], one.options ?? [], one.description));
}

const choice = (name, value) => el("option", { value: String(value) }, name);

/** What a list-like option offers; undefined for those that are typed. */
function listed({ type, choices }, named) {
  if (type === BOOLEAN) return [choice("True", true), choice("False", false)];
  if (choices?.length > 0) return choices.map(({ name, value }) => choice(name, value));
  const kinds = {
    [USER]: named.users,
    [CHANNEL]: named.channels,
    [ROLE]: named.roles,
    [MENTIONABLE]: [...named.users, ...named.roles],
  };
  return kinds[type]?.map(({ id, name }) => choice(name, id));
}

function control(option, named) {
  const common = {
    id: newId("field"),
    name: option.name,
    required: option.required === true,
    title: option.description,
  };
  const options = listed(option, named);
  if (options) return el("select", common, choice("", ""), ...options);
  const isNumber = option.type === INTEGER || option.type === NUMBER;
  const maxLength = option.max_length ?? 6000;
  const field = el("input", {
    ...common,
    type: "text",
    autocomplete: "off",
    maxLength,
    placeholder: option.description,
    inputMode: isNumber ? "decimal" : "text",
  });
  if (option.autocomplete) {
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-expanded", "false");
  }
  return field;
}

/** What the bot is sent: the value behind a suggestion that was taken, else what stands there. */
const valueIn = (field) =>
  field.dataset.shown === field.value && field.dataset.value !== undefined ? field.dataset.value : field.value;

/**
 * @param variant name and options
 * @param named users, channels and roles to choose from
 * @param suggest asks the bot: (typed so far, focused) -> choices
 */
export function createFields(variant, named, suggest) {
  const fields = variant.options.map((option) => ({ option, field: control(option, named) }));
  const popup = createPopup("Suggestions", ({ name, value }) => fill(asking, name, value));
  let asking;
  let timer;
  let asked = 0;

  function fill(field, name, value) {
    field.value = name;
    field.dataset.shown = name;
    field.dataset.value = String(value);
  }

  const values = () =>
    Object.fromEntries(fields.flatMap(({ field }) => (field.value === "" ? [] : [[field.name, valueIn(field)]])));

  async function ask(field) {
    asked += 1;
    const turn = asked;
    const choices = await suggest(values(), field.name);
    // A later question has overtaken this one, or the field was left.
    if (turn !== asked || document.activeElement !== field) return;
    asking = field;
    popup.show(
      field,
      choices.map(({ name, value }) => ({ name, value: { name, value } })),
    );
  }

  for (const { option, field } of fields) {
    field.addEventListener("keydown", (event) => popup.key(event) && event.stopPropagation());
    field.addEventListener("blur", popup.hide);
    if (!option.autocomplete) continue;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => ask(field), PAUSE);
    };
    field.addEventListener("input", later);
    field.addEventListener("focus", later);
  }

  const rows = fields.map(({ option, field }) =>
    el(
      "div",
      { class: "field" },
      el("label", { htmlFor: field.id }, option.required ? `${option.name} *` : option.name),
      field,
    ),
  );
  return {
    element: el("div", { class: "fields" }, ...rows, popup.box),
    values,
    fill(name, value) {
      const field = fields.find(({ option }) => option.name === name)?.field;
      if (field) field.value = value;
    },
    focus: () => fields[0]?.field.focus(),
    /** The first required field that is empty. */
    missing: () => fields.find(({ option, field }) => option.required && field.value === "")?.field,
  };
}
