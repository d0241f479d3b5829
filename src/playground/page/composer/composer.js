/** Where a person writes: text, or a command with its fields. */
import { el } from "../elements.js";
import { typedOut, unknownCommand, variantsIn } from "./commands.js";
import { commandForm } from "./form.js";
import { createPopup } from "./popup.js";

/** Characters that Discord takes in a message, and how few have to be left before they are counted. */
const MOST = 2000;
const NEAR_MOST = 200;

/**
 * @param page `commands()`, `named()`, `mentionable()` (names and ids), `say(text)`, `slash(name, options, words)`,
 *   `suggest(name, typed, focused)`, `leave()` (Escape), `editLast()` (arrow up), `lengthOf(text)` as it is sent, `tell(notice)`,
 *   `warn(problem)`
 */
export function createComposer(page) {
  const text = el("textarea", {
    id: "text",
    rows: 1,
    // until the page knows where it is, what is written would go nowhere
    disabled: true,
    autocomplete: "off",
    "aria-label": "Message",
    "aria-autocomplete": "list",
    "aria-haspopup": "listbox",
  });
  const context = el("div", { class: "context" });
  const stage = el("div", { class: "stage" });
  const counter = el("p", { class: "counter", role: "status" });
  const commands = createPopup("Commands", (variant) => begin(variant));
  const people = createPopup("People", ({ name }) => complete(name));
  let isFilling = false;
  /** Whether the caret was here when writing was withheld. */
  let hadCaret = false;

  /** What was begun in each channel, until it is sent. */
  const unsent = new Map();
  let where;

  const variants = () => variantsIn(page.commands());

  function grow() {
    text.style.height = "auto";
    text.style.height = `${text.scrollHeight}px`;
    const left = MOST - page.lengthOf(text.value);
    counter.textContent = left < NEAR_MOST ? String(left) : "";
    counter.classList.toggle("problem", left < 0);
  }

  function begin(variant, filled = []) {
    const form = commandForm(variant, filled, page, end);
    isFilling = true;
    text.value = "";
    text.hidden = true;
    stage.replaceChildren(form.element);
    form.focus();
  }

  function closeForm() {
    isFilling = false;
    stage.replaceChildren();
    text.hidden = false;
    grow();
  }

  function end() {
    closeForm();
    text.focus();
  }

  const mentionAtCaret = () => /(?:^|\s)@([\p{L}\p{N} ]{0,30})$/u.exec(text.value.slice(0, text.selectionStart))?.[1];

  function complete(name) {
    const typed = mentionAtCaret() ?? "";
    const start = text.selectionStart - typed.length;
    text.setRangeText(`${name} `, start, text.selectionStart, "end");
    text.focus();
  }

  /** A command is entered by the space behind its name, as far as no longer name goes on from there. */
  function entered() {
    const { value } = text;
    if (!value.startsWith("/") || !value.endsWith(" ") || value.trim().includes("\n")) return undefined;
    const name = value.slice(1, -1);
    const isBegun = variants().some((one) => one.name.startsWith(`${name} `));
    return isBegun ? undefined : variants().find((one) => one.name === name);
  }

  function suggest() {
    const found = entered();
    if (found) return begin(found);
    const typed = text.value.toLowerCase();
    const mention = mentionAtCaret()?.toLowerCase();
    const fitting = variants().filter(({ name }) => `/${name}`.startsWith(typed.trimEnd()) && typed.startsWith("/"));
    commands.show(
      text,
      fitting.map((variant) => ({ name: `/${variant.name}`, detail: variant.description, value: variant })),
    );
    if (fitting.length > 0) return;
    const named =
      mention === undefined ? [] : page.mentionable().filter(({ name }) => name.toLowerCase().startsWith(mention));
    people.show(
      text,
      named.map((one) => ({ name: `@${one.name}`, value: one })),
    );
  }

  function send() {
    const typed = text.value.trim();
    if (!typed) return;
    page.warn("");
    const command = typedOut(typed, variants());
    const unknown = unknownCommand(typed, variants());
    if (command) begin(command.variant, command.filled);
    else if (unknown) page.warn(unknown);
    else if (page.lengthOf(typed) > MOST)
      page.warn(`That is ${page.lengthOf(typed)} characters; Discord takes ${MOST}. Shorten it.`);
    else {
      text.value = "";
      grow();
      page.say(typed);
    }
  }

  text.addEventListener("input", () => {
    page.tell("");
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
    if (event.key === "ArrowUp" && text.value === "") page.editLast();
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  });

  return {
    element: el("div", {}, context, commands.box, people.box, stage, text, counter),
    /** A line above the field: what is replied to or edited, and how to stop that. */
    setContext(line, stop) {
      const button = el("button", { type: "button", class: "as-link", on: { click: stop } }, "Cancel");
      context.replaceChildren(...(line ? [line, " ", button] : []));
    },
    setText(value) {
      text.value = value;
      grow();
      text.focus();
    },
    focus: () => !isFilling && text.focus(),
    /**
     * In another channel, or as another person: what was begun here waits for their return.
     * @param place names both
     * @param isDraft whether what stands in the box is to be kept
     */
    enter(place, isDraft) {
      if (where !== undefined) unsent.set(where, isDraft ? text.value : "");
      where = place;
      if (isFilling) closeForm();
      text.value = unsent.get(place) ?? "";
      grow();
    },
    /** Until the page is where the person wants to be, nothing can be written. */
    withhold() {
      hadCaret ||= document.activeElement === text;
      text.disabled = true;
      text.placeholder = "Opening …";
    },
    allow(mayWrite, name) {
      text.disabled = !mayWrite;
      text.placeholder = mayWrite ? `Message ${name}` : "You may not write here";
      const isFree = [document.body, text].includes(document.activeElement);
      if (hadCaret && mayWrite && isFree) text.focus();
      hadCaret = false;
    },
  };
}
