/** What a message of discord.js says of itself, for the decision. Fields may be missing where it was not in the cache. */
import { type Message, MessageType } from "discord.js";
import type { Heard } from "./should-respond.ts";

const WRITTEN: readonly MessageType[] = [MessageType.Default, MessageType.Reply];

export function heardOf(message: Message): Heard {
  const { author, webhookId, content, mentions, type, channel, reference } = message;
  const repliesTo = reference ? mentions.repliedUser?.id : undefined;
  const threadOf = channel.isThread() ? channel.ownerId : null;
  return {
    author: { id: author.id, bot: author.bot || webhookId !== null },
    content: content ?? "",
    mentions: [...mentions.users.keys()],
    system: !WRITTEN.includes(type),
    direct: channel.isDMBased(),
    ...(repliesTo === undefined ? {} : { repliesTo }),
    ...(threadOf === null ? {} : { threadOf }),
  };
}
