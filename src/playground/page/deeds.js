/** What a person does: says, uses, presses, fills in. What can't be done is told, never thrown. */
import { act } from "./api.js";
import { byId } from "./elements.js";
import { askModal } from "./modal.js";
import { choices, mentionable, session } from "./session.js";

/** Milliseconds that a notice stays. */
const NOTICE = 6000;
let timer;

export function tell(notice) {
  byId("notice").textContent = notice;
  clearTimeout(timer);
  timer = setTimeout(() => byId("notice").replaceChildren(), NOTICE);
}

/** Does something, and says so where it can't be done. @returns undefined then */
export async function attempt(what, body) {
  try {
    return await act(what, { as: session.as, ...body });
  } catch (error) {
    tell(error.message);
    return undefined;
  }
}

/** A reply that is not a message: a form is shown and sent back, a failure is told. */
export async function follow(reply) {
  if (reply?.kind === "failed") tell(`${session.state.bot.name}: ${reply.why}.`);
  if (reply?.kind !== "modal") return;
  let answer;
  await askModal(reply.modal, choices, async (fields) => {
    answer = await act("submit", { as: session.as, token: reply.token, fields });
  });
  await follow(answer);
}

/** A button or a list of a message was used; a second press waits for the first. */
export async function use({ message }, what, body, element) {
  if (element.ariaBusy === "true") return;
  element.ariaBusy = "true";
  await follow(await attempt(what, { message: message.id, ...body }));
  element.ariaBusy = "false";
}

const withMentions = (text) =>
  mentionable().reduce(
    (said, { id, name }) => said.replaceAll(new RegExp(`@${name}(?![\\p{L}\\p{N}])`, "giu"), `<@${id}>`),
    text,
  );
export const withNames = (text) =>
  mentionable().reduce((said, { id, name }) => said.replaceAll(`<@${id}>`, `@${name}`), text);

/** Characters of a text as it is sent: a mention is longer than the name that stands for it. */
export const lengthOf = (text) => withMentions(text).length;

export const edit = (message, text) => attempt("edit", { message, text: withMentions(text) });

/** @param replyTo id of a message; undefined for none */
export const say = (text, replyTo) =>
  attempt("say", { channel: session.channel, text: withMentions(text), ...(replyTo ? { replyTo } : {}) });

export async function slash(command, options) {
  tell(`Sending /${command} …`);
  const reply = await attempt("slash", { channel: session.channel, command, options });
  if (reply && reply.kind !== "failed") tell("");
  await follow(reply);
}

export const suggest = async (command, options, focused) =>
  (await attempt("autocomplete", { channel: session.channel, command, options, focused })) ?? [];
