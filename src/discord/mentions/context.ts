/**
 * The question before a follow-up: of the reply that it answers, or of the last reply in its thread. It is read off that
 * reply itself (its buttons carry what was asked), so it is there after a restart, and without privileged intents.
 */
import { ComponentType, type Message, MessageType } from "discord.js";
import type { ButtonIds } from "../buttons/button-id.ts";
import { questionIn } from "./should-respond.ts";

/** How far back a thread is read. */
const LOOK_BACK = 20;

/** So many questions in a row are remembered: whom the first of them named may be all that the last one is about. */
const CHAIN = 4;

type Component = { type: ComponentType; customId?: string | null; content?: string; components?: readonly Component[] };

const flat = (components: readonly Component[]): Component[] =>
  components.flatMap((one) => [one, ...flat(one.components ?? [])]);

/** A command's answer says in its first line what was asked. */
function titleOf(text: string): string | undefined {
  const [, bold] = /^\*\*(.+?)\*\*(?:\n|$)/.exec(text) ?? [];
  return bold?.replace(/\\(.)/g, "$1");
}

/** @returns what one of the bot's replies was an answer to, after the questions that it followed up: one a line, oldest first */
function askedIn(reply: Message, ids: ButtonIds): string | undefined {
  const components = flat(reply.components as unknown as Component[]);
  for (const { customId } of components) {
    const decoded = customId ? ids.decode(customId) : undefined;
    const press = decoded && "press" in decoded ? decoded.press : undefined;
    const values = press && "request" in press && press.verb !== "ask" ? press.request.values : undefined;
    const question = values?.get("question")?.replace(/\s+/g, " ");
    if (question !== undefined)
      return [...(values?.get("after")?.split("\n") ?? []), question].slice(-CHAIN).join("\n");
  }
  return titleOf(components.find(({ type }) => type === ComponentType.TextDisplay)?.content ?? reply.content);
}

function questionOf(reply: Message, bot: string, ids: ButtonIds): string | undefined {
  if (reply.author.id !== bot) return questionIn(reply.content) || undefined;
  return askedIn(reply, ids);
}

async function lastInThread(message: Message, bot: string, ids: ButtonIds): Promise<string | undefined> {
  const { channel } = message;
  const before = await channel.messages.fetch({ limit: LOOK_BACK, before: message.id });
  const newestFirst = [...before.values()].sort((a, b) => b.createdTimestamp - a.createdTimestamp);
  const reply = newestFirst.find(({ author, type }) => author.id === bot && type !== MessageType.ThreadStarterMessage);
  if (reply) return questionOf(reply, bot, ids);
  const starter = channel.isThread() ? await channel.fetchStarterMessage() : null;
  return starter ? questionOf(starter, bot, ids) : undefined;
}

/**
 * @returns the questions that the message follows up, one a line, oldest first, or undefined where it starts anew
 * @throws Discord's error where the earlier messages can't be read
 */
export async function questionBefore(message: Message, bot: string, ids: ButtonIds): Promise<string | undefined> {
  if (message.reference?.messageId) return questionOf(await message.fetchReference(), bot, ids);
  const isConversation = message.channel.isThread() || message.channel.isDMBased();
  return isConversation ? lastInThread(message, bot, ids) : undefined;
}
