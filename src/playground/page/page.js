/** The page: puts the parts together and keeps them up to date. */
import { act, listen, read } from "./api.js";
import { createComposer } from "./composer.js";
import { askChoice, askModal, askText } from "./dialogs.js";
import { byId, el } from "./elements.js";
import { messageElement } from "./message.js";
import { showPlaces } from "./places.js";

const MESSAGE_COMMAND = 3;
/** Milliseconds that a notice stays. */
const NOTICE = 6000;

const address = new URL(location.href);
const now = {
  as: address.searchParams.get("as") ?? "member",
  channel: address.searchParams.get("channel"),
  state: undefined,
  commands: [],
  replyTo: undefined,
  editing: undefined,
};
let stopListening = () => {};
let noticeTimer;

const allChannels = () => [
  ...now.state.guilds.flatMap(({ channels }) => channels.flatMap((one) => [one, ...one.threads])),
  ...now.state.dms,
];
const channel = () => allChannels().find(({ id }) => id === now.channel);
const mentionable = () => [now.state.bot, ...now.state.people];

function names() {
  const { guilds } = now.state;
  return new Map(
    [...mentionable(), ...allChannels(), ...guilds.flatMap(({ roles }) => roles)].map(({ id, name }) => [id, name]),
  );
}

function tell(notice) {
  byId("notice").textContent = notice;
  clearTimeout(noticeTimer);
  noticeTimer = setTimeout(() => byId("notice").replaceChildren(), NOTICE);
}

/** Does something, and says so where it can't be done. @returns undefined then */
async function attempt(what, body) {
  try {
    return await act(what, { as: now.as, ...body });
  } catch (error) {
    tell(error.message);
    return undefined;
  }
}

/** A reply that is not a message: a form is shown and sent back, a failure is told. */
async function follow(reply) {
  if (reply?.kind === "failed") tell(`${now.state.bot.name}: ${reply.why}.`);
  if (reply?.kind !== "modal") return;
  const fields = await askModal(reply.modal);
  if (fields) await follow(await attempt("submit", { token: reply.token, fields }));
}

/** A button or a list of a message was used. */
async function use({ message }, what, body, element) {
  element.disabled = true;
  await follow(await attempt(what, { message: message.id, ...body }));
  element.disabled = false;
}

function reset() {
  now.replyTo = undefined;
  now.editing = undefined;
  composer.setContext(undefined);
}

const withMentions = (text) =>
  mentionable().reduce(
    (said, { id, name }) =>
      said.replaceAll(new RegExp(`@${RegExp.escape?.(name) ?? name}(?![\\p{L}\\p{N}])`, "giu"), `<@${id}>`),
    text,
  );
const withNames = (text) => mentionable().reduce((said, { id, name }) => said.replaceAll(`<@${id}>`, `@${name}`), text);

async function say(text) {
  const { editing, replyTo } = now;
  reset();
  if (editing) await attempt("edit", { message: editing, text: withMentions(text) });
  else await attempt("say", { channel: now.channel, text: withMentions(text), ...(replyTo ? { replyTo } : {}) });
}

const composer = createComposer({
  commands: () => now.commands,
  mentionable,
  named: () => ({
    users: mentionable(),
    channels: allChannels(),
    roles: now.state.guilds.flatMap(({ roles }) => roles),
  }),
  say,
  async slash(command, options) {
    tell(`Sending /${command} …`);
    const reply = await attempt("slash", { channel: now.channel, command, options });
    if (reply && reply.kind !== "failed") tell("");
    await follow(reply);
  },
  suggest: async (command, options, focused) =>
    (await attempt("autocomplete", { channel: now.channel, command, options, focused })) ?? [],
  leave: reset,
  tell,
});

async function startThread({ message }) {
  const name = await askText("Start a thread", "Name of the thread");
  const thread = name && (await attempt("thread", { channel: now.channel, name, message: message.id }));
  if (thread) await open(thread.id);
}

async function useApp({ message }) {
  const known = now.commands.filter(({ type }) => type === MESSAGE_COMMAND).map(({ name }) => name);
  const name = await askChoice("Apps", "What to do with the message", known);
  if (name) await follow(await attempt("message-command", { message: message.id, name }));
}

function startReply({ message }) {
  reset();
  now.replyTo = message.id;
  composer.setContext(`Replying to ${message.author.global_name ?? message.author.username}`, reset);
  byId("text").focus();
}

function startEdit({ message }) {
  reset();
  now.editing = message.id;
  composer.setContext("Editing your message", reset);
  composer.setText(withNames(message.content));
}

/** What can be done with a message. */
function toolbar(view) {
  const { message, isEphemeral } = view;
  if (isEphemeral) return undefined;
  const isMine = message.author.id === now.state.me.id;
  const { mayWrite, mayManage, mayStartThreads } = channel();
  const hasApps = now.commands.some(({ type }) => type === MESSAGE_COMMAND);
  const tools = [
    mayWrite && ["Reply", () => startReply(view)],
    mayStartThreads && !message.thread && ["Thread", () => startThread(view)],
    hasApps && ["Apps", () => useApp(view)],
    isMine && ["Edit", () => startEdit(view)],
    (isMine || mayManage) && ["Delete", () => attempt("remove", { message: message.id })],
  ].filter(Boolean);
  const buttons = tools.map(([name, click]) => el("button", { type: "button", on: { click } }, name));
  return el("div", { class: "tools", role: "group", "aria-label": "Message actions" }, ...buttons);
}

const dismiss = ({ message }) => attempt("remove", { message: message.id });
const elementOf = (view) => messageElement(view, { names: names(), me: now.state.me.id, use, toolbar, dismiss });
const shown = (id) => byId("messages").querySelector(`[data-id="${CSS.escape(id)}"]`);

function put(view) {
  if (view.message.channel_id !== now.channel) return;
  const list = byId("messages");
  const log = byId("log");
  const old = shown(view.message.id);
  const isAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 120;
  if (old) old.replaceWith(elementOf(view));
  else list.append(elementOf(view));
  if (isAtEnd) showEnd(log, shown(view.message.id));
}

/** The end of the log; of a message that is taller than the log, its beginning, for that is what is read first. */
function showEnd(log, last) {
  const isTall = last && last.offsetHeight > log.clientHeight;
  log.scrollTop = isTall
    ? log.scrollTop + last.getBoundingClientRect().top - log.getBoundingClientRect().top
    : log.scrollHeight;
}

async function readCommands() {
  now.commands = await read("commands", { as: now.as, channel: now.channel });
}

function showFrame() {
  const { name, topic, mayWrite } = channel();
  const { bot } = now.state;
  byId("title").textContent = name;
  byId("topic").textContent = topic;
  byId("bot").textContent = `${bot.name} is ${bot.isOnline ? "online" : "offline"}`;
  byId("bot").className = bot.isOnline ? "online" : "";
  composer.allow(mayWrite, name);
  showPlaces(now.state, { current: now.channel, open });
}

function setMenu(isOpen) {
  document.body.classList.toggle("menu-open", isOpen);
  byId("menu").setAttribute("aria-expanded", String(isOpen));
}

async function open(id) {
  now.channel = id;
  setMenu(false);
  reset();
  address.searchParams.set("as", now.as);
  address.searchParams.set("channel", id);
  address.searchParams.delete("try");
  history.replaceState(null, "", address);
  await readCommands();
  showFrame();
  const views = await read("messages", { as: now.as, channel: id });
  byId("messages").replaceChildren(...views.map(elementOf));
  byId("log").scrollTop = byId("log").scrollHeight;
}

/** Becomes a person: what they see, from now on. */
async function become(as) {
  stopListening();
  now.as = as;
  now.state = await read("state", { as });
  const known = allChannels().find(({ id, name }) => id === now.channel || name === now.channel);
  await open((known ?? allChannels()[0]).id);
  stopListening = listen(as, {
    posted: put,
    edited: put,
    removed: ({ message }) => shown(message.id)?.remove(),
    commands: readCommands,
    typing: ({ channel: where }) => where === now.channel && tell(`${now.state.bot.name} is typing …`),
    lost: () => tell("The playground can't be reached. Trying again …"),
    state(state) {
      now.state = state;
      if (channel()) showFrame();
    },
  });
}

byId("composer").append(composer.element);
byId("as").addEventListener("change", ({ target }) => become(target.value));
byId("menu").addEventListener("click", () => setMenu(!document.body.classList.contains("menu-open")));
byId("log").addEventListener("click", () => setMenu(false));
const wanted = address.searchParams.get("try");
await become(now.as);
if (wanted) composer.setText(wanted);
