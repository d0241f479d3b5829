/** The page: puts the parts together and keeps them up to date. */
import "./looks/discord.js";
import { listen, read } from "./api.js";
import { typedOut, variantsIn } from "./composer/commands.js";
import { createComposer } from "./composer/composer.js";
import * as deeds from "./deeds.js";
import { askChoice, askConsent, askText, showLine } from "./dialogs.js";
import { byId, named } from "./elements.js";
import { startTheme } from "./looks/theme.js";
import { createLog } from "./messages/log.js";
import { appsFor, toolbar } from "./messages/toolbar.js";
import { setMenu, showPlaces, startMenu } from "./places.js";
import { addressNow, channel, choices, mentionable, names, session, wantedChannel, wantedTries } from "./session.js";
import { createSide } from "./side/side.js";
import { createTries, readTry } from "./tries.js";

/** Milliseconds that a conversation which is played again waits for an answer. */
const PATIENCE = 5000;
/** Characters of a thread's name that are taken from its first message. */
const NAME = 40;

const { attempt, tell } = deeds;
const tries = createTries();
const wanted = wantedTries();
let stopListening = () => {};
let heardBot = () => {};
/** What happens while a channel is being opened is shown after it. */
let opened = Promise.resolve();

function reset() {
  session.replyTo = undefined;
  session.editing = undefined;
  composer.setContext(undefined);
}

function leaveEditing() {
  if (session.editing) composer.setText("");
  reset();
}

/** A private answer can't be replied to. */
const lastOfBot = () =>
  log.lastView(({ message, isEphemeral }) => message.author.id === session.state.bot.id && !isEphemeral)?.message.id;

async function say(text) {
  const { editing, replyTo } = session;
  reset();
  if (editing) return deeds.edit(editing, text);
  const isReply = replyTo !== undefined && replyTo === lastOfBot();
  log.follow();
  const takeBack = tries.add(text, isReply);
  const said = await deeds.say(text, replyTo);
  if (!said) takeBack();
  return said;
}

async function slash(command, options, words) {
  tries.add(words);
  log.follow();
  await deeds.slash(command, options);
}

const composer = createComposer({
  commands: () => session.commands,
  mentionable,
  named: choices,
  say,
  slash,
  suggest: deeds.suggest,
  leave: leaveEditing,
  lengthOf: deeds.lengthOf,
  editLast() {
    const view = log.lastView(({ message, isEphemeral }) => message.author.id === session.state.me.id && !isEphemeral);
    if (view) tools.edit(view);
  },
  tell,
});

/** What the buttons beside a message do. */
const tools = {
  reply({ message }) {
    reset();
    session.replyTo = message.id;
    composer.setContext(`Replying to ${named(message.author)}`, reset);
    composer.focus();
  },
  async thread({ message }) {
    const name = await askText("Start a thread", "Name of the thread", deeds.withNames(message.content).slice(0, NAME));
    const thread = name && (await attempt("thread", { channel: session.channel, name, message: message.id }));
    if (thread) await open(thread.id);
  },
  async apps(view) {
    const { message } = view;
    const chosen = await askChoice("Apps", `The message of ${named(message.author)}`, appsFor(view, session.commands));
    if (chosen === undefined) return;
    const { what, ...body } = JSON.parse(chosen);
    await deeds.follow(await attempt(what, { message: message.id, channel: session.channel, ...body }));
  },
  edit({ message }) {
    reset();
    session.editing = message.id;
    composer.setContext("Editing your message", leaveEditing);
    composer.setText(deeds.withNames(message.content));
  },
  async remove({ message }) {
    if (await askConsent("Delete this message?", "Delete")) await attempt("remove", { message: message.id });
  },
};

const log = createLog({
  names,
  me: () => session.state.me.id,
  choices,
  use(...used) {
    log.follow();
    return deeds.use(...used);
  },
  toolbar: (view) => toolbar(view, { me: session.state.me.id, may: channel(), commands: session.commands }, tools),
  dismiss: ({ message }) => attempt("remove", { message: message.id }),
  leave: () => composer.focus(),
  welcome() {
    const { name, mayWrite } = channel();
    const beginning = `This is the beginning of ${name}.`;
    return mayWrite ? `${beginning} Type / for the commands, or @${session.state.bot.name} and a question.` : beginning;
  },
});

const side = createSide({ channel: () => session.channel, attempt, tell });

async function readCommands() {
  session.commands = await read("commands", { as: session.as, channel: session.channel });
}

function showFrame() {
  const { name, topic, mayWrite } = channel();
  const { bot } = session.state;
  byId("title").textContent = name;
  byId("topic").textContent = topic;
  byId("bot").textContent = `${bot.name} is ${bot.isOnline ? "online" : "offline"}`;
  byId("bot").className = bot.isOnline ? "online" : "";
  composer.allow(mayWrite, name);
  showPlaces(session.state, { current: session.channel, open: goTo });
}

/** Counts what was opened: what comes for an earlier channel, or an earlier person, comes too late. */
let turn = 0;

async function show(id) {
  turn += 1;
  const own = turn;
  if (id !== session.channel) tries.clear();
  session.channel = id;
  tell("");
  setMenu(false);
  reset();
  composer.enter(id);
  // until the channel is on the page, nothing can be written into it
  composer.allow(false, "…");
  history.replaceState(null, "", addressNow());
  const asked = { as: session.as, channel: id };
  const [commands, messages] = await Promise.all([read("commands", asked), read("messages", asked)]);
  if (own !== turn) return;
  session.commands = commands;
  log.show(messages);
  showFrame();
}

function open(id) {
  opened = show(id).catch((error) => tell(error.message));
  return opened;
}

/** Where a person chose to go: they write on at once. */
const goTo = (id) => open(id).then(() => composer.focus());

/** Becomes a person: what they see, from now on. Resolves when it is on the page. */
function become(as) {
  stopListening();
  session.as = as;
  tries.clear();
  const { promise, resolve } = Promise.withResolvers();
  let own = as;
  const here = (doWith) => async (view) => {
    await opened;
    if (session.as === own && view.message.channel_id === session.channel) doWith(view);
  };
  stopListening = listen(as, {
    hello(state) {
      session.state = state;
      if (state.me.username !== as) {
        own = state.me.username;
        session.as = own;
      }
      open(wantedChannel())
        .then(() => own !== as && tell(`There is no ${as} here: you are ${state.me.name}.`))
        .then(resolve);
    },
    state(state) {
      session.state = state;
      if (channel()) showFrame();
      else open(wantedChannel());
    },
    posted: here((view) => {
      log.put(view);
      if (view.message.author.bot) heardBot();
    }),
    edited: here(log.put),
    removed: here(({ message }) => log.remove(message.id)),
    commands: readCommands,
    typing: ({ channel: where }) => where === session.channel && tell(`${session.state.bot.name} is typing …`),
    traffic: side.traffic,
    lost: () => tell("The playground can't be reached. Trying again …"),
  });
  return promise;
}

/** Does again what a link says was done, and waits for the answer. */
async function play(written) {
  const { words, isReply } = readTry(written);
  const command = typedOut(words, variantsIn(session.commands));
  if (command) return slash(command.variant.name, Object.fromEntries(command.filled), words);
  if (words.startsWith("/")) return tell(`There is no command ${words.split(/\s/)[0]} here.`);
  const answered = new Promise((resolve) => {
    heardBot = resolve;
    setTimeout(resolve, PATIENCE);
  });
  if (isReply) session.replyTo = lastOfBot();
  await say(words);
  await answered;
}

/** A link may come from anywhere: what it would do as a moderator is shown first. */
async function mayPlay() {
  const { me, guilds } = session.state;
  const isModerator = guilds.some(({ channels }) => channels.some(({ mayManage }) => mayManage));
  const lines = wanted.map((one) => readTry(one).words).join("; ");
  return !isModerator || askConsent(`This link acts as ${me.name}: ${lines}`, "Play");
}

async function copyLink() {
  const link = tries.link(addressNow());
  try {
    await navigator.clipboard.writeText(link);
    tell("Copied: the link does again what you did in this channel.");
  } catch {
    await showLine("A link that does this again", "Copy it", link);
  }
}

async function startOver() {
  if (!(await askConsent("Start over? Everything that was said is forgotten, for everyone.", "Start over"))) return;
  await attempt("start-over", {});
  tries.clear();
  await side.refresh();
  await goTo(wantedChannel());
}

startTheme();
startMenu();
byId("composer").append(composer.element);
byId("as").addEventListener("change", ({ target }) => become(target.value));
byId("copy-link").addEventListener("click", copyLink);
byId("start-over").addEventListener("click", startOver);
await become(session.as);
if (wanted.length > 0 && (await mayPlay())) for (const one of wanted) await play(one);
composer.focus();
