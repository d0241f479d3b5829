/** One message as an element. */
import { el, link, named } from "../elements.js";
import { avatarOf } from "../looks/avatars.js";
import { componentOf } from "./components.js";
import { embedOf } from "./embed.js";
import { nodesOf } from "./markdown.js";
import { pictureOf } from "./pictures.js";

const LOADING = 128;
const SUPPRESS_EMBEDS = 4;
/** Type of a message that answers a command of a menu, not a slash command. */
const MENU_COMMAND = 23;
const KIB = 1024;

/** The first text of a message made of components. */
const firstText = (components) =>
  components.map((one) => one.content ?? firstText(one.components ?? [])).find(Boolean) ?? "";

/** The words of a message in one line. */
function inOneLine(nodes) {
  const all = el("span", {}, ...nodes);
  for (const end of all.querySelectorAll("br")) end.replaceWith(" ");
  for (const mention of all.querySelectorAll("discord-mention")) mention.prepend("@");
  return all.textContent.replaceAll(/\s+/g, " ").slice(0, 120);
}

const personOf = (user) => ({ author: named(user), avatar: avatarOf(user), bot: user.bot === true });

/** What stands above a message: the command that was used, or what it replies to. */
function origin({ message, parsed }, names) {
  const { interaction, referenced_message: referenced, message_reference: reference } = message;
  if (interaction) {
    const type = message.type === MENU_COMMAND ? "message_command" : "slash_command";
    return el("discord-command", { slot: "reply", ...personOf(interaction.user), command: interaction.name, type });
  }
  if (!reference || reference.message_id === undefined) return undefined;
  if (!referenced) return el("discord-reply", { slot: "reply", deleted: true });
  const isPinging = message.mentions.some(({ id }) => id === referenced.author.id);
  const text = referenced.content || firstText(referenced.components ?? []);
  const words = inOneLine(nodesOf(parsed[text] ?? text, names));
  const properties = { slot: "reply", ...personOf(referenced.author), mentions: isPinging };
  return el("discord-reply", properties, words || "an answer");
}

const sizeOf = (bytes) => (bytes < KIB ? `${bytes} bytes` : `${(bytes / KIB).toFixed(1)} KB`);

/** @param pictures addresses of those that the server shows as such */
function attachmentOf({ url, filename, description, size }, pictures) {
  if (pictures.includes(url))
    return el("div", { slot: "attachments" }, pictureOf(url, { class: "picture", alt: description ?? filename }));
  return el("p", { slot: "attachments", class: "file" }, link(url, filename), el("small", {}, sizeOf(size)));
}

/** Addresses of the files that components show. */
const filesIn = (components) =>
  components.flatMap(({ file, components: inner = [] }) => [...(file ? [file.url] : []), ...filesIn(inner)]);

/** What is in a message. */
function body({ message, parsed, pictures }, { names, use, choices }) {
  const text = (content) => nodesOf(parsed[content] ?? content, names);
  if ((message.flags & LOADING) !== 0)
    return [
      el(
        "p",
        { class: "thinking" },
        el("span", { class: "dots", "aria-hidden": "true" }),
        `${named(message.author)} is thinking …`,
      ),
    ];
  const shown = new Set(filesIn(message.components ?? []));
  const hidesEmbeds = (message.flags & SUPPRESS_EMBEDS) !== 0;
  const components = (message.components ?? []).map((component) => componentOf(component, { text, use, choices }));
  return [
    message.content && el("div", { class: "text" }, ...text(message.content)),
    ...(hidesEmbeds ? [] : message.embeds.map((embed) => embedOf(embed, text))),
    ...message.attachments.filter(({ url }) => !shown.has(url)).map((file) => attachmentOf(file, pictures)),
    components.length > 0 && el("div", { slot: "components", class: "components" }, ...components),
  ];
}

const privately = (view, { dismiss }) =>
  el(
    "p",
    { slot: "components", class: "only-you" },
    "Only you can see this • ",
    el("button", { type: "button", class: "as-link", on: { click: () => dismiss(view) } }, "Dismiss message"),
  );

/** "Today at 14:22": the conversation lives as long as the server does. */
function saidAt(timestamp) {
  const date = new Date(timestamp);
  const time = date.toLocaleTimeString(undefined, { timeStyle: "short" });
  return date.toDateString() === new Date().toDateString() ? `Today at ${time}` : date.toLocaleString();
}

/**
 * @param view of the server: message, isEphemeral, pings, parsed, pictures
 * @param tools `names()` by id; `me()`; `choices(type)` for lists of users, roles and channels; `use(view, what, body, element)` sends an
 *   interaction; `toolbar(view)` makes the buttons beside a message; `dismiss(view)`
 */
export function messageElement(view, tools) {
  const { message, isEphemeral, pings } = view;
  const names = tools.names();
  const use = (...given) => tools.use(view, ...given);
  const isPinged = pings.everyone || pings.users.includes(tools.me());
  const properties = {
    ...personOf(message.author),
    role: "article",
    class: isEphemeral ? "ephemeral" : "",
    highlight: isPinged,
    timestamp: saidAt(message.timestamp),
    edited: message.edited_timestamp !== null,
    "data-id": message.id,
    "data-by": message.author.id,
    "data-at": Date.parse(message.timestamp),
    "aria-label": `${named(message.author)}, ${saidAt(message.timestamp)}${isEphemeral ? ", only for you" : ""}`,
  };
  return el(
    "discord-message",
    properties,
    origin(view, names),
    ...body(view, { ...tools, names, use }),
    isEphemeral && privately(view, tools),
    tools.toolbar(view),
  );
}
