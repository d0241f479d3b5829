/** Messages come into the world, change and go; whoever listens to the feed is told. */
import { type APIMessage, ChannelType, MessageType } from "discord-api-types/v10";
import { NOBODY } from "./mentions.ts";
import type { Channel, Post, World } from "./world.ts";

/** What a message is made of, beyond what the world knows by itself. */
export type Draft = Pick<APIMessage, "author"> &
  Partial<Omit<APIMessage, "id" | "channel_id" | "timestamp" | "author">>;

/** Adds a message. @param onlyFor the one person who sees it */
export function publish(world: World, channel: Channel, draft: Draft, onlyFor?: string): Post {
  const message: APIMessage = {
    id: world.nextId(),
    channel_id: channel.id,
    timestamp: world.now().toISOString(),
    type: MessageType.Default,
    content: "",
    edited_timestamp: null,
    tts: false,
    ...NOBODY,
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    ...draft,
  };
  const post: Post = { message, ...(onlyFor === undefined ? {} : { onlyFor }) };
  world.posts.set(message.id, post);
  if (onlyFor === undefined) channel.last_message_id = message.id;
  if (channel.type === ChannelType.PublicThread) channel.message_count = (channel.message_count ?? 0) + 1;
  world.feed.tell({ what: "posted", post });
  return post;
}

/** @param isFirstAnswer the message was only announced until now: this fills it and is no edit */
export function revise(world: World, post: Post, changes: Partial<APIMessage>, isFirstAnswer = false): void {
  const edited = isFirstAnswer ? {} : { edited_timestamp: world.now().toISOString() };
  post.message = { ...post.message, ...changes, ...edited };
  world.feed.tell({ what: "edited", post });
}

/** Deletes a message. */
export function withdraw(world: World, post: Post): void {
  world.posts.delete(post.message.id);
  world.feed.tell({ what: "removed", post });
}
