/** One message as an element. */
import { componentOf } from "./components.js";
import { el, link, safeAddress } from "./elements.js";
import { nodesOf } from "./markdown.js";

const LOADING = 128;
const SUPPRESS_EMBEDS = 4;
/** Type of a message that answers a command of a menu, not a slash command. */
const MENU_COMMAND = 23;

const nameOf = (user) => user.global_name ?? user.username;
const initials = (name) =>
  name
    .split(/\s+/)
    .map((word) => word[0])
    .join("")
    .slice(0, 2)
    .toUpperCase();

/** The words of a message in one line. */
const inOneLine = (nodes) =>
  el("span", {}, ...nodes)
    .textContent.replaceAll(/\s+/g, " ")
    .slice(0, 120);

/** What stands above a message: the command that was used, or what it replies to. */
function origin({ message, parsed }, names) {
  const { interaction, referenced_message: referenced, message_reference: reference } = message;
  if (interaction)
    return el(
      "p",
      { class: "origin" },
      el("b", {}, nameOf(interaction.user)),
      " used ",
      el("span", { class: "mention" }, message.type === MENU_COMMAND ? interaction.name : `/${interaction.name}`),
    );
  if (!reference || reference.message_id === undefined) return undefined;
  if (!referenced) return el("p", { class: "origin" }, "↰ in answer to an earlier message");
  return el(
    "p",
    { class: "origin" },
    "↰ ",
    el("b", {}, nameOf(referenced.author)),
    ` ${inOneLine(nodesOf(parsed[referenced.content] ?? (referenced.content || "a message"), names))}`,
  );
}

function head({ author, timestamp, edited_timestamp }) {
  const time = new Date(timestamp);
  return el(
    "p",
    { class: "head" },
    el("b", { class: author.bot ? "name bot" : "name" }, nameOf(author)),
    author.bot === true && el("span", { class: "badge" }, "APP"),
    el("time", { dateTime: timestamp }, time.toLocaleTimeString(undefined, { timeStyle: "short" })),
    edited_timestamp !== null && el("span", { class: "edited" }, "(edited)"),
  );
}

function embedOf({ title, url, description, fields = [], color, footer }, text) {
  const box = el(
    "div",
    { class: "container embed" },
    title && el("p", { class: "heading level-3" }, url ? link(url, title) : title),
    description && el("div", { class: "text" }, ...text(description)),
    ...fields.map(({ name, value }) => el("div", { class: "field" }, el("b", {}, name), el("div", {}, ...text(value)))),
    footer && el("p", { class: "subtext" }, footer.text),
  );
  if (typeof color === "number") box.style.borderLeftColor = `#${color.toString(16).padStart(6, "0")}`;
  return box;
}

function attachmentOf({ url, filename, content_type: type = "", description, size }) {
  const src = safeAddress(url);
  if (type.startsWith("image/") && src) return el("img", { class: "picture", src, alt: description ?? filename });
  return el("p", { class: "file" }, link(url, filename), ` ${size} bytes`);
}

/** What is in a message. */
function body({ message, parsed }, { names, use }) {
  const text = (content) => nodesOf(parsed[content] ?? content, names);
  if ((message.flags & LOADING) !== 0)
    return [el("p", { class: "thinking" }, `${nameOf(message.author)} is thinking …`)];
  const hidesEmbeds = (message.flags & SUPPRESS_EMBEDS) !== 0;
  return [
    message.content && el("div", { class: "text" }, ...text(message.content)),
    ...(hidesEmbeds ? [] : message.embeds.map((embed) => embedOf(embed, text))),
    ...message.attachments.map(attachmentOf),
    ...(message.components ?? []).map((component) => componentOf(component, { text, use })),
  ];
}

/**
 * @param view of the server: message, isEphemeral, parsed
 * @param tools names by id; `use(view, what, body, element)` sends an interaction; `toolbar(view)` makes the buttons beside a message; `dismiss(view)`
 */
export function messageElement(view, tools) {
  const { message, isEphemeral, pings } = view;
  const use = (...given) => tools.use(view, ...given);
  const isPinged = pings.everyone || pings.users.includes(tools.me);
  const name = nameOf(message.author);
  return el(
    "li",
    { class: `message${isEphemeral ? " ephemeral" : ""}${isPinged ? " pinged" : ""}`, "data-id": message.id },
    origin(view, tools.names),
    el("span", { class: message.author.bot ? "avatar bot" : "avatar", "aria-hidden": "true" }, initials(name)),
    el(
      "div",
      { class: "content" },
      head(message),
      ...body(view, { names: tools.names, use }),
      isEphemeral && privately(view, tools),
    ),
    tools.toolbar(view),
  );
}

const privately = (view, { dismiss }) =>
  el(
    "p",
    { class: "only-you" },
    "Only you can see this · ",
    el("button", { type: "button", class: "as-link", on: { click: () => dismiss(view) } }, "Dismiss message"),
  );
