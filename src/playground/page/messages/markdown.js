/** From parsed Discord markdown to nodes. */
import { el, link } from "../elements.js";

const moment = (timestamp, format) => {
  const date = new Date(Number(timestamp) * 1000);
  if (Number.isNaN(date.getTime())) return `<t:${timestamp}>`;
  if (format === "d" || format === "D")
    return date.toLocaleDateString(undefined, { dateStyle: format === "d" ? "short" : "long" });
  if (format === "t" || format === "T") return date.toLocaleTimeString();
  return date.toLocaleString(undefined, { dateStyle: "long", timeStyle: "short" });
};

const mention = (type, name) => el("discord-mention", { type }, name);

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
    // the focus stays while it is here, and does not come back
    hidden.tabIndex = -1;
  };
  hidden.addEventListener("click", reveal);
  hidden.addEventListener("keydown", (event) => {
    if (hidden.role !== "button" || !["Enter", " "].includes(event.key)) return;
    // the space bar would scroll
    event.preventDefault();
    reveal();
  });
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
  user: ({ id }) => mention("user", names.get(id) ?? "unknown-user"),
  channel: ({ id }) => mention("channel", names.get(id) ?? "unknown"),
  role: ({ id }) => mention("role", names.get(id) ?? "unknown-role"),
  everyone: () => mention("role", "everyone"),
  here: () => mention("role", "here"),
  emoji: ({ name }) => `:${name}:`,
  twemoji: ({ name }) => name,
  timestamp: ({ timestamp, format }) => el("time", {}, moment(timestamp, format)),
  spoiler: ({ content }) => spoiler(make(content)),
  slashCommand: ({ fullName }) => mention("slash", fullName),
});

const isBreak = ({ type }) => type === "br" || type === "newline";
const ITEM = /^\s*[-*] /;
const isItem = ([first]) => first?.type === "text" && ITEM.test(first.content);

/** Nodes by line; a heading, a quotation or small print ends its own. */
function linesOf(nodes) {
  const lines = [[]];
  for (const node of nodes) {
    if (isBreak(node)) lines.push([]);
    else lines.at(-1).push(node);
    if (["heading", "subtext", "blockQuote"].includes(node.type)) lines.push([]);
  }
  return lines;
}

/** Lines that follow one another and are alike: items of one list, or plain. */
function runsOf(lines) {
  const runs = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run && isItem(run[0]) === isItem(line)) run.push(line);
    else runs.push([line]);
  }
  return runs;
}

const withoutDash = ([first, ...rest]) => [{ ...first, content: first.content.replace(ITEM, "") }, ...rest];

const isBlock = (line) => line.length > 0 && ["heading", "subtext", "blockQuote"].includes(line.at(-1).type);

/** @returns nodes to append */
export function nodesOf(parsed, names) {
  const inline = (nodes) => nodes.map((node) => by[node.type]?.(node) ?? String(node.content ?? ""));
  const plain = (lines) =>
    lines.flatMap((line, i) => (i < lines.length - 1 && !isBlock(line) ? [...inline(line), el("br")] : inline(line)));
  const list = (lines) =>
    el("ul", { class: "bullets" }, ...lines.map((line) => el("li", {}, ...inline(withoutDash(line)))));
  const make = (content) => {
    const nodes = Array.isArray(content) ? content : [{ type: "text", content: String(content ?? "") }];
    return runsOf(linesOf(nodes)).flatMap((run) => (isItem(run[0]) ? [list(run)] : plain(run)));
  };
  const by = makers(names, make);
  return make(parsed);
}
