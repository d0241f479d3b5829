/** What the bot sees of a message: its words only in direct conversations, where it is mentioned, and in what it wrote itself. */
import type { APIMessage } from "discord-api-types/v10";
import { usersIn } from "./mentions.ts";
import { isDm, type World } from "./world.ts";

/** The application has no Message Content intent, as most have none. */
export function seenByBot(world: World, message: APIMessage): APIMessage {
  const channel = world.channels.get(message.channel_id);
  const isAddressed =
    message.author.id === world.bot.id ||
    message.mentions.some(({ id }) => id === world.bot.id) ||
    usersIn(message.content).includes(world.bot.id) ||
    (channel !== undefined && isDm(channel));
  const referenced = message.referenced_message
    ? { referenced_message: seenByBot(world, message.referenced_message) }
    : {};
  const seen = { ...message, ...referenced };
  return isAddressed ? seen : { ...seen, content: "", embeds: [], attachments: [], components: [] };
}
