/** What a person does: says, uses, presses, fills in. What can't be done is told, never thrown. */
import { act } from "./api.js";
import { askModal } from "./modal.js";
import { tell, warn } from "./notices.js";
import { choices, mentionable, names, session } from "./session.js";

/** Does something, and says so where it can't be done. @returns undefined then */
export async function attempt(what, body) {
  warn("");
  try {
    return await act(what, { as: session.as, ...body });
  } catch (error) {
    warn(error.message);
    return undefined;
  }
}

const failure = ({ why }) => `${session.state.bot.name}: ${why}.`;

/** A reply that is not a message: a form is shown and sent back, a failure is told. */
export async function follow(reply) {
  if (reply?.kind === "failed") warn(failure(reply));
  if (reply?.kind !== "modal") return;
  const { as } = session;
  const send = async (fields) => {
    const next = await act("submit", { as, token: reply.token, fields });
    if (next.kind === "failed") throw new Error(failure(next));
    return next;
  };
  await follow(await askModal(reply.modal, choices, send));
}

/** Uses something of the bot, and follows where that leads, unless the person has become another meanwhile. @returns the reply */
async function interact(what, body) {
  const { as } = session;
  const reply = await attempt(what, body);
  if (as !== session.as) return undefined;
  await follow(reply);
  return reply;
}

/** A button or a list of a message was used; a second press waits for the first. */
export async function use({ message }, what, body, element) {
  if (element.ariaBusy === "true") return;
  element.ariaBusy = "true";
  await interact(what, { message: message.id, ...body });
  element.ariaBusy = "false";
}

/** A command of a menu. */
export const useApp = ({ message }, what, body) =>
  interact(what, { message: message.id, channel: session.channel, ...body });

const withMentions = (text) =>
  mentionable().reduce(
    (said, { id, name }) => said.replaceAll(new RegExp(`@${name}(?![\\p{L}\\p{N}])`, "giu"), `<@${id}>`),
    text,
  );
export const withNames = (text) => {
  const named = names();
  return text.replaceAll(/<@(\d+)>/g, (written, id) => (named.has(id) ? `@${named.get(id)}` : written));
};

/** Characters of a text as it is sent: a mention is longer than the name that stands for it. */
export const lengthOf = (text) => withMentions(text).length;

export const edit = (message, text) => attempt("edit", { message, text: withMentions(text) });

/** @param replyTo id of a message; undefined for none */
export const say = (text, replyTo) =>
  attempt("say", { channel: session.channel, text: withMentions(text), ...(replyTo ? { replyTo } : {}) });

/** @returns the reply; undefined if it was refused, or the bot failed */
export async function slash(command, options) {
  tell(`Sending /${command} …`);
  const reply = await interact("slash", { channel: session.channel, command, options });
  if (reply) tell("");
  return reply?.kind === "failed" ? undefined : reply;
}

let asked = new AbortController();
/** What the bot suggests; a question that is overtaken by the next is given up. */
export async function suggest(command, options, focused) {
  asked.abort();
  asked = new AbortController();
  const { signal } = asked;
  const { as, channel } = session;
  try {
    return await act("autocomplete", { as, channel, command, options, focused }, signal);
  } catch (error) {
    if (!signal.aborted) warn(error.message);
    return [];
  }
}
