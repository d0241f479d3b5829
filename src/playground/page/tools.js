/** What the buttons beside a message do. */
import * as deeds from "./deeds.js";
import { askChoice, askConsent, askText } from "./dialogs.js";
import { named } from "./elements.js";
import { appsFor } from "./messages/toolbar.js";
import { session } from "./session.js";

/** Characters of a thread's name that are taken from its first message. */
const NAME = 40;

/** @param page `composer()`, `open(id)`, `reset()` (replies to nothing, edits nothing), `leaveEditing()` */
export const createTools = ({ composer, open, reset, leaveEditing }) => ({
  reply({ message }) {
    leaveEditing();
    session.replyTo = message.id;
    composer().setContext(`Replying to ${named(message.author)}`, reset);
    composer().focus();
  },
  async thread({ message }) {
    const name = await askText("Start a thread", "Name of the thread", deeds.withNames(message.content).slice(0, NAME));
    const thread = name && (await deeds.attempt("thread", { channel: session.channel, name, message: message.id }));
    if (thread) await open(thread.id);
  },
  async apps(view) {
    const apps = appsFor(view, session.commands);
    const chosen = await askChoice("Apps", `The message of ${named(view.message.author)}`, apps);
    if (chosen === undefined) return;
    const { what, ...body } = JSON.parse(chosen);
    await deeds.useApp(view, what, body);
  },
  edit({ message }) {
    reset();
    session.editing = message.id;
    composer().setContext("Editing your message", leaveEditing);
    composer().setText(deeds.withNames(message.content));
  },
  async remove({ message }) {
    if (await askConsent("Delete this message?", "Delete")) await deeds.attempt("remove", { message: message.id });
  },
});
