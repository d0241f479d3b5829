/** Things named in a path, or Discord's "Unknown ..." for them. */
import { PermissionFlagsBits } from "discord-api-types/v10";
import { refusal } from "../api-error.ts";
import { demand } from "../permissions.ts";
import type { Channel, Guild, Post, World } from "../world.ts";

/** A channel that the bot sees. @throws ApiError 10003, 50001 */
export function channelFor(world: World, id: string): Channel {
  const channel = world.channels.get(id);
  if (!channel) throw refusal.unknownChannel();
  demand(world, world.bot.id, channel, PermissionFlagsBits.ViewChannel);
  return channel;
}

/** A message that everyone in the channel sees. @throws ApiError 10008 */
export function postFor(world: World, channel: Channel, id: string): Post {
  const post = world.posts.get(id);
  if (!post || post.message.channel_id !== channel.id || post.onlyFor !== undefined) throw refusal.unknownMessage();
  return post;
}

/** A server that the bot is in. @throws ApiError 10004 */
export function guildFor(world: World, id: string): Guild {
  const guild = world.guilds.get(id);
  if (!guild?.members.has(world.bot.id)) throw refusal.unknownGuild();
  return guild;
}
