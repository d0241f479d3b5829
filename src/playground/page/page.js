/** The page: puts the parts together and keeps them up to date. */
import "./looks/discord.js";
import { read } from "./api.js";
import { createComposer } from "./composer/composer.js";
import * as deeds from "./deeds.js";
import { askConsent, showLine } from "./dialogs.js";
import { byId } from "./elements.js";
import { listen } from "./listening/listen.js";
import { startTheme } from "./looks/theme.js";
import { createLog } from "./messages/log.js";
import { toolbar } from "./messages/toolbar.js";
import { tell, warn } from "./notices.js";
import { setMenu, showPeople, showPlaces, startMenu } from "./places.js";
import { createReplay } from "./replay.js";
import {
  addressNow,
  allChannels,
  channel,
  choices,
  enterChannel,
  mentionable,
  names,
  session,
  wantedChannel,
  wantedTries,
} from "./session.js";
import { createSide } from "./side/side.js";
import { createTools } from "./tools.js";
import { createTries } from "./tries.js";
import { createTurns } from "./turns.js";

/** Whom the page shows to those whom nobody knows. */
const ANYBODY = "member";

const { attempt } = deeds;
const tries = createTries();
const turns = createTurns();
const wanted = wantedTries();
let stopListening = () => {};
/** The person and the channel whose messages are on the page. */
let shown;
/** What happens while a channel is being opened is shown after it, in the order in which it happened. */
let opened = Promise.resolve();
let heard = Promise.resolve();

function reset() {
  session.replyTo = undefined;
  session.editing = undefined;
  composer.setContext(undefined);
}

function leaveEditing() {
  if (session.editing) composer.setText("");
  reset();
}

/** What is replied to, or edited, may be gone. */
function keepContext() {
  if (session.editing && !log.has(session.editing)) leaveEditing();
  if (session.replyTo && !log.has(session.replyTo)) reset();
}

/** Id of the bot's newest message that everyone sees. */
const lastOfBot = () => log.last((element) => element.bot && !element.classList.contains("ephemeral"));

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

function slash(command, options, words) {
  tries.add(words);
  log.follow();
  return deeds.slash(command, options);
}

const replay = createReplay({
  say,
  slash,
  warn,
  replyToBot() {
    session.replyTo = lastOfBot();
  },
});

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
  warn,
});

const tools = createTools({ composer: () => composer, open, reset, leaveEditing });

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

const placeOf = (as, id) => `${as} ${id}`;
const isThere = () => shown === placeOf(session.as, session.channel);

function showFrame() {
  const { name, topic, mayWrite } = channel();
  const { bot } = session.state;
  byId("title").textContent = name;
  byId("topic").textContent = topic;
  byId("bot").textContent = `${bot.name} is ${bot.isOnline ? "online" : "offline"}`;
  byId("bot").className = bot.isOnline ? "online" : "";
  composer.allow(mayWrite, name);
  showPeople(session.state);
  showPlaces(session.state, { current: session.channel, open: goTo });
}

/** Until the messages of another place are there, those on the page are not to be answered. */
function setBusy(isBusy) {
  byId("log").inert = isBusy;
  byId("log").ariaBusy = String(isBusy);
  if (isBusy) composer.withhold();
}

/** @param isLatest whether nothing else has been opened since */
async function show(id, isLatest) {
  const { as } = session;
  // a thread that was just started may be told of later than the answer that it was
  if (!allChannels().some((one) => one.id === id)) {
    const state = await read("state", { as });
    if (!isLatest()) return;
    session.state = state;
  }
  const place = placeOf(as, id);
  if (shown !== place) {
    tries.clear();
    composer.enter(place, session.editing === undefined);
    reset();
    setBusy(true);
  }
  enterChannel(id);
  warn("");
  setMenu(false);
  history.replaceState(null, "", addressNow());
  const query = { as, channel: id };
  const [commands, messages] = await Promise.all([read("commands", query), read("messages", query)]);
  if (!isLatest()) return;
  session.commands = commands;
  shown = place;
  log.show(messages);
  keepContext();
  setBusy(false);
  showFrame();
}

function open(id) {
  const isLatest = turns.next();
  opened = show(id, isLatest).catch((error) => isLatest() && warn(error.message));
  return opened;
}

/** Where a person chose to go: they write on at once. */
const goTo = (id) => open(id).then(() => composer.focus());

/** Nothing is being opened any more. */
async function settled() {
  for (let awaited; awaited !== opened; ) {
    awaited = opened;
    await awaited;
  }
}

/** Becomes a person: what they see, from now on. Resolves when it is on the page. */
function become(as) {
  stopListening();
  turns.next();
  session.as = as;
  setBusy(true);
  const { promise, resolve } = Promise.withResolvers();
  /** What happens to a message is for this person only, and for the place that is on the page once it can be shown. */
  const here = (doWith) => (view) => {
    const put = () => session.as === as && isThere() && view.message.channel_id === session.channel && doWith(view);
    heard = heard.then(settled).then(put).catch(reportError);
  };
  stopListening = listen(as, {
    hello(state) {
      session.state = state;
      open(wantedChannel()).then(resolve);
    },
    async nobody() {
      await become(ANYBODY);
      warn(`There is nobody called “${as}” here: you are ${session.state.me.name} (${ANYBODY}).`);
      resolve();
    },
    state(state) {
      session.state = state;
      if (!channel()) open(wantedChannel());
      else if (isThere()) showFrame();
    },
    posted: here((view) => {
      log.put(view);
      if (view.message.author.bot) replay.heard(view);
    }),
    edited: here(log.put),
    removed: here(({ message }) => {
      log.remove(message.id);
      keepContext();
    }),
    async commands() {
      const { channel: where } = session;
      const commands = await read("commands", { as, channel: where });
      if (session.as === as && session.channel === where) session.commands = commands;
    },
    "started-over"() {
      tries.clear();
      side.refresh();
    },
    typing: ({ channel: where }) => where === session.channel && tell(`${session.state.bot.name} is typing …`),
    traffic: side.traffic,
    lost: () => warn("The playground can't be reached. Trying again …"),
  });
  return promise;
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
  await goTo(wantedChannel());
}

startTheme();
startMenu();
byId("composer").append(composer.element);
byId("as").addEventListener("change", ({ target }) => become(target.value));
byId("copy-link").addEventListener("click", copyLink);
byId("start-over").addEventListener("click", startOver);
await become(session.as);
await replay.play(wanted);
composer.focus();
