/** Where a person writes: text, or a command with its fields. */
import { el } from "./elements.js";
import { createFields, variantsOf } from "./fields.js";
import { createPopup } from "./popup.js";

const SLASH = 1;

/**
 * `/status economy:russia as-of:2010` -> the words, and the options that the variant knows. What stands before the first name belongs to the first
 * option: `/status russia`.
 */
export function readTyped(text, variant) {
  const names = variant.options.map(({ name }) => name).join("|");
  if (!names) return [];
  const rest = text.slice(variant.name.length + 1).trim();
  const pattern = new RegExp(`(?:^|\\s)(${names}):\\s*(.*?)(?=\\s(?:${names}):|$)`, "gs");
  const named = [...rest.matchAll(pattern)];
  const unnamed = rest.slice(0, named[0]?.index ?? rest.length).trim();
  return [
    ...(unnamed ? [[variant.options[0].name, unnamed]] : []),
    ...named.map(([, name, value]) => [name, value.trim()]),
  ];
}

/**
 * @param page `commands()`, `named()`, `mentionable()` (names and ids), `say(text)`, `slash(name, options)`, `suggest(name, typed, focused)`,
 *   `leave()` (Escape), `tell(notice)`
 */
export function createComposer(page) {
  const text = el("textarea", {
    id: "text",
    rows: 1,
    maxLength: 2000,
    // until the page knows where it is, what is written would go nowhere
    disabled: true,
    autocomplete: "off",
    "aria-label": "Message",
    "aria-autocomplete": "list",
    role: "combobox",
    "aria-expanded": "false",
  });
  const context = el("div", { class: "context" });
  const stage = el("div", { class: "stage" });
  const commands = createPopup("Commands", (variant) => begin(variant));
  const people = createPopup("People", ({ name }) => complete(name));
  let current;

  const variants = () =>
    page
      .commands()
      .filter(({ type }) => type === SLASH)
      .flatMap((command) => variantsOf(command));

  function grow() {
    text.style.height = "auto";
    text.style.height = `${text.scrollHeight}px`;
  }

  function begin(variant, filled = []) {
    const fields = createFields(variant, page.named(), (typed, focused) => page.suggest(variant.name, typed, focused));
    current = { variant, fields };
    text.value = "";
    text.hidden = true;
    const send = el("button", { type: "submit", class: "button primary" }, "Send");
    const cancel = el("button", { type: "button", class: "button secondary", on: { click: end } }, "Cancel");
    const form = el(
      "form",
      { class: "command", noValidate: true, "aria-label": `/${variant.name}` },
      el("p", { class: "mention" }, `/${variant.name}`),
      el("p", { class: "subtext" }, variant.description),
      fields.element,
      el("div", { class: "row" }, send, cancel),
    );
    form.addEventListener("submit", submit);
    form.addEventListener("keydown", ({ key }) => key === "Escape" && end());
    stage.replaceChildren(form);
    for (const [name, value] of filled) fields.fill(name, value);
    const isComplete = fields.missing() === undefined && (filled.length > 0 || variant.options.length === 0);
    if (isComplete) send.focus();
    else fields.focus();
  }

  function end() {
    current = undefined;
    stage.replaceChildren();
    text.hidden = false;
    grow();
    text.focus();
  }

  function submit(event) {
    event.preventDefault();
    const { variant, fields } = current;
    const missing = fields.missing();
    if (missing) {
      page.tell(`"${missing.name}" is needed.`);
      missing.focus();
      return;
    }
    page.slash(variant.name, fields.values());
    end();
  }

  const mentionAtCaret = () => /(?:^|\s)@([\p{L}\p{N} ]{0,30})$/u.exec(text.value.slice(0, text.selectionStart))?.[1];

  function complete(name) {
    const typed = mentionAtCaret() ?? "";
    const start = text.selectionStart - typed.length;
    text.setRangeText(`${name} `, start, text.selectionStart, "end");
    text.focus();
  }

  function suggest() {
    const typed = text.value.toLowerCase();
    const mention = mentionAtCaret()?.toLowerCase();
    const fitting = variants().filter(({ name }) => `/${name}`.startsWith(typed.trimEnd()) && typed.startsWith("/"));
    commands.show(
      text,
      fitting.map((variant) => ({ name: `/${variant.name}`, detail: variant.description, value: variant })),
    );
    const named =
      mention === undefined ? [] : page.mentionable().filter(({ name }) => name.toLowerCase().startsWith(mention));
    if (fitting.length === 0)
      people.show(
        text,
        named.map((one) => ({ name: `@${one.name}`, value: one })),
      );
  }

  /** A command that was typed out, options and all. */
  function typedOut(typed) {
    const variant = variants()
      .filter(({ name }) => typed === `/${name}` || typed.startsWith(`/${name} `))
      .sort((a, b) => b.name.length - a.name.length)[0];
    return variant && { variant, filled: readTyped(typed, variant) };
  }

  function send() {
    const typed = text.value.trim();
    if (!typed) return;
    const command = typedOut(typed);
    if (command) begin(command.variant, command.filled);
    else if (typed.startsWith("/")) page.tell(`There is no command ${typed.split(/\s/)[0]} here.`);
    else {
      text.value = "";
      grow();
      page.say(typed);
    }
  }

  text.addEventListener("input", () => {
    grow();
    suggest();
  });
  text.addEventListener("blur", () => {
    commands.hide();
    people.hide();
  });
  text.addEventListener("keydown", (event) => {
    if (commands.key(event) || people.key(event)) return;
    if (event.key === "Escape") page.leave();
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  });

  return {
    element: el("div", {}, context, commands.box, people.box, stage, text),
    /** A line above the field: what is replied to or edited, and how to stop that. */
    setContext(line, stop) {
      const button = el("button", { type: "button", class: "as-link", on: { click: stop } }, "Cancel");
      context.replaceChildren(...(line ? [line, " ", button] : []));
    },
    setText(value) {
      text.value = value;
      grow();
      const command = typedOut(value.trim());
      if (command) begin(command.variant, command.filled);
      else text.focus();
    },
    isEmpty: () => !current && text.value === "",
    allow(mayWrite, where) {
      text.disabled = !mayWrite;
      text.placeholder = mayWrite ? `Message ${where}` : "You may not write here";
    },
  };
}
