/** Threads: channels that start from a message, or from nothing, within a channel. */
import {
  type APIPublicThreadChannel,
  type APIUser,
  ChannelType,
  MessageFlags,
  ThreadAutoArchiveDuration,
} from "discord-api-types/v10";
import { invalidField, refusal } from "./api-error.ts";
import { revise } from "./posts.ts";
import { type Channel, isDm, type Post, type World } from "./world.ts";

interface Opening {
  name: string;
  owner: APIUser;
  /** The message it starts from; the thread gets that message's id. */
  start?: Post | undefined;
  /** After so many minutes without a message it would be archived; a day by default. */
  autoArchive?: ThreadAutoArchiveDuration | undefined;
}

/**
 * Threads here are public.
 * @throws ApiError 160004 when the message has one, 50035 in a direct conversation or in a thread
 */
export function openThread(
  world: World,
  channel: Channel,
  { name, owner, start, autoArchive = ThreadAutoArchiveDuration.OneDay }: Opening,
): APIPublicThreadChannel {
  if (isDm(channel) || channel.type !== ChannelType.GuildText)
    throw invalidField(["type"], "CHANNEL_TYPE_INVALID", "Threads start in a server's text channels.");
  if (start?.message.thread) throw refusal.threadExists();
  const now = world.now().toISOString();
  const thread: APIPublicThreadChannel = {
    id: start?.message.id ?? world.nextId(),
    type: ChannelType.PublicThread,
    ...(channel.guild_id === undefined ? {} : { guild_id: channel.guild_id }),
    parent_id: channel.id,
    owner_id: owner.id,
    name,
    last_message_id: null,
    message_count: 0,
    member_count: 1,
    thread_metadata: {
      archived: false,
      locked: false,
      archive_timestamp: now,
      create_timestamp: now,
      auto_archive_duration: autoArchive,
    },
  };
  world.channels.set(thread.id, thread);
  world.feed.tell({ what: "thread", thread });
  if (start) revise(world, start, { thread, flags: (start.message.flags ?? 0) | MessageFlags.HasThread }, true);
  return thread;
}

/** Deletes a thread; what was said in it goes with it. */
export function closeThread(world: World, thread: APIPublicThreadChannel): void {
  world.channels.delete(thread.id);
  world.feed.tell({ what: "thread-deleted", thread });
}
