/** From parsed Discord markdown to nodes. */
import { el, link } from "./elements.js";

const moment = (timestamp, format) => {
  const date = new Date(Number(timestamp) * 1000);
  if (Number.isNaN(date.getTime())) return `<t:${timestamp}>`;
  if (format === "d" || format === "D")
    return date.toLocaleDateString(undefined, { dateStyle: format === "d" ? "short" : "long" });
  if (format === "t" || format === "T") return date.toLocaleTimeString();
  return date.toLocaleString(undefined, { dateStyle: "long", timeStyle: "short" });
};

const mention = (text) => el("span", { class: "mention" }, text);

/** Reveals itself by a press. */
function spoiler(children) {
  const hidden = el(
    "span",
    { class: "spoiler", role: "button", tabIndex: 0, "aria-label": "Spoiler: press to show" },
    ...children,
  );
  const reveal = () => {
    hidden.className = "spoiler shown";
    hidden.removeAttribute("role");
    hidden.removeAttribute("aria-label");
  };
  hidden.addEventListener("click", reveal);
  hidden.addEventListener("keydown", ({ key }) => key === "Enter" && reveal());
  return hidden;
}

/** @param names of users, channels and roles, by id */
const makers = (names, make) => ({
  text: ({ content }) => content,
  br: () => el("br"),
  newline: () => el("br"),
  strong: ({ content }) => el("strong", {}, ...make(content)),
  em: ({ content }) => el("em", {}, ...make(content)),
  underline: ({ content }) => el("u", {}, ...make(content)),
  strikethrough: ({ content }) => el("s", {}, ...make(content)),
  inlineCode: ({ content }) => el("code", {}, content),
  codeBlock: ({ content }) => el("pre", {}, el("code", {}, content)),
  blockQuote: ({ content }) => el("blockquote", {}, ...make(content)),
  heading: ({ level, content }) =>
    el("p", { class: `heading level-${level}`, role: "heading", "aria-level": level + 2 }, ...make(content)),
  subtext: ({ content }) => el("p", { class: "subtext" }, ...make(content)),
  link: ({ target, content }) => link(target, ...make(content)),
  url: ({ target, content }) => link(target, ...make(content)),
  autolink: ({ target, content }) => link(target, ...make(content)),
  user: ({ id }) => mention(`@${names.get(id) ?? "unknown-user"}`),
  channel: ({ id }) => mention(`#${names.get(id) ?? "unknown"}`),
  role: ({ id }) => mention(`@${names.get(id) ?? "unknown-role"}`),
  everyone: () => mention("@everyone"),
  here: () => mention("@here"),
  emoji: ({ name }) => `:${name}:`,
  twemoji: ({ name }) => name,
  timestamp: ({ timestamp, format }) => el("time", {}, moment(timestamp, format)),
  spoiler: ({ content }) => spoiler(make(content)),
  slashCommand: ({ fullName }) => mention(`/${fullName}`),
});

/** A line that starts with a dash is an item of a list. */
const bulleted = (nodes) =>
  nodes.map((node, at) => {
    const isLineStart = at === 0 || ["br", "newline", "heading"].includes(nodes[at - 1].type);
    return isLineStart && node.type === "text"
      ? { ...node, content: node.content.replace(/^(\s*)[-*] /, "$1• ") }
      : node;
  });

/** @returns nodes to append */
export function nodesOf(parsed, names) {
  const make = (content) => {
    const nodes = Array.isArray(content) ? content : [{ type: "text", content: String(content ?? "") }];
    return bulleted(nodes).map((node) => by[node.type]?.(node) ?? String(node.content ?? ""));
  };
  const by = makers(names, make);
  return make(parsed);
}
