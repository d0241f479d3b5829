/** The options of a command as fields, with suggestions from the bot. */
import { el, newId } from "../elements.js";
import { fileField, filesIn } from "../files.js";
import { createPopup } from "./popup.js";

const INTEGER = 4;
const BOOLEAN = 5;
const USER = 6;
const CHANNEL = 7;
const ROLE = 8;
const MENTIONABLE = 9;
const NUMBER = 10;
const ATTACHMENT = 11;

/** Milliseconds of silence before the bot is asked for suggestions. */
const PAUSE = 150;

const choice = (name, value) => el("option", { value: String(value) }, name);

/** What a list-like option offers; undefined for those that are typed. */
function listed({ type, choices, channel_types: types }, named) {
  if (type === BOOLEAN) return [choice("True", true), choice("False", false)];
  if (choices?.length > 0) return choices.map(({ name, value }) => choice(name, value));
  const kinds = {
    [USER]: named.users,
    [CHANNEL]: named.channels.filter((one) => !types?.length || types.includes(one.type)),
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
  if (option.type === ATTACHMENT) return fileField(common);
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
function typedIn(field) {
  return field.dataset.shown === field.value && field.dataset.value !== undefined ? field.dataset.value : field.value;
}

const valueIn = async (field) => (field.type === "file" ? (await filesIn(field))[0] : typedIn(field));

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

  const filled = () => fields.map(({ field }) => field).filter(({ value }) => value !== "");
  /** All but files: those are not sent before the command is. */
  const typed = () =>
    Object.fromEntries(filled().flatMap((field) => (field.type === "file" ? [] : [[field.name, typedIn(field)]])));

  async function ask(field) {
    asked += 1;
    const turn = asked;
    const choices = await suggest(typed(), field.name);
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
    /** @throws when a file is too large. @returns what the command is sent with, by option */
    values: async () =>
      Object.fromEntries(await Promise.all(filled().map(async (field) => [field.name, await valueIn(field)]))),
    /** The command as it would be typed to send the same again, but for its files: `/status economy:RUS`. */
    words: () => [`/${variant.name}`, ...Object.entries(typed()).map(([name, value]) => `${name}:${value}`)].join(" "),
    /** @returns the field, if it takes a file: no page may choose one, so a name that was typed is not taken over */
    fill(name, value) {
      const field = fields.find(({ option }) => option.name === name)?.field;
      if (field?.type === "file") return field;
      if (field) field.value = value;
      return undefined;
    },
    focus: () => fields[0]?.field.focus(),
    /** The first required field that is empty. */
    missing: () => fields.find(({ option, field }) => option.required && field.value === "")?.field,
  };
}
