/** People write: messages, replies, edits, threads. */
import {
  AllowedMentionsTypes,
  type APIMessage,
  type APIPublicThreadChannel,
  type APIUser,
  PermissionFlagsBits,
} from "discord-api-types/v10";
import { MESSAGE } from "../limits/figures.ts";
import { mentionedBy } from "../mentions.ts";
import { can, writingIn } from "../permissions.ts";
import { publish, revise, withdraw } from "../posts.ts";
import { replyTo } from "../reply.ts";
import { openThread } from "../threads.ts";
import type { Channel, Post, World } from "../world.ts";
import { channelNamed, Impossible, personNamed } from "./named.ts";

export interface SayOptions {
  /** Id of the message that is replied to. */
  replyTo?: string;
  /** Ping the author of that message; yes by default. */
  pingReplied?: boolean;
  /** False: the server leaves `mentions` empty, as it may; the text still names `<@id>`. */
  fillMentions?: boolean;
}

const ALL = [AllowedMentionsTypes.Everyone, AllowedMentionsTypes.Role, AllowedMentionsTypes.User];

/** A message that the person sees. @throws Impossible */
export function visiblePost(world: World, person: APIUser, id: string): { post: Post; channel: Channel } {
  const post = world.posts.get(id);
  const channel = post && world.channels.get(post.message.channel_id);
  const isSeen =
    channel &&
    can(world, person.id, channel, PermissionFlagsBits.ViewChannel) &&
    (post.onlyFor === undefined || post.onlyFor === person.id);
  if (!isSeen) throw new Impossible(`${person.username} sees no message ${id}.`);
  return { post, channel };
}

/** What others may be shown too: a reply or a thread hands it on. @throws Impossible for what only one person sees */
function sharedPost(world: World, person: APIUser, id: string): { post: Post; channel: Channel } {
  const seen = visiblePost(world, person, id);
  if (seen.post.onlyFor !== undefined)
    throw new Impossible(
      `Only ${person.username} sees the message ${id}: it can't be replied to, and no thread starts there.`,
    );
  return seen;
}

function ownPost(world: World, who: string, id: string): Post {
  const person = personNamed(world, who);
  const { post } = visiblePost(world, person, id);
  if (post.message.author.id !== person.id) throw new Impossible(`The message ${id} is not ${person.username}'s.`);
  return post;
}

/** @throws Impossible when it is empty or too long */
function checkText(text: string): void {
  if (!text.trim()) throw new Impossible("An empty message can't be sent.");
  if (text.length > MESSAGE.content)
    throw new Impossible(`A message has ${MESSAGE.content} characters at most, this one has ${text.length}.`);
}

/** Writes a message. @throws Impossible */
export function say(world: World, who: string, where: string, text: string, options: SayOptions = {}): APIMessage {
  const person = personNamed(world, who);
  const channel = channelNamed(world, where, person);
  if (!can(world, person.id, channel, writingIn(channel)))
    throw new Impossible(`${person.username} may not write in ${channel.name ?? "this conversation"}.`);
  checkText(text);
  const replied = options.replyTo === undefined ? undefined : sharedPost(world, person, options.replyTo).post;
  const repliesTo = options.pingReplied === false ? undefined : replied?.message.author;
  const mentioned = mentionedBy(world, { text, author: person, channel, repliesTo, byDefault: ALL });
  const post = publish(world, channel, {
    author: person,
    content: text,
    ...(options.fillMentions === false ? {} : mentioned),
    ...(replied ? replyTo(channel, replied.message) : {}),
  });
  return post.message;
}

/** Changes one's own message. @throws Impossible */
export function edit(world: World, who: string, message: string, text: string): APIMessage {
  const post = ownPost(world, who, message);
  checkText(text);
  const channel = channelNamed(world, post.message.channel_id);
  const repliesTo = post.message.referenced_message?.author;
  revise(world, post, {
    content: text,
    ...mentionedBy(world, { text, author: post.message.author, channel, repliesTo, byDefault: ALL }),
  });
  return post.message;
}

/** Deletes one's own message, or as a moderator somebody's. */
export function remove(world: World, who: string, message: string): void {
  const person = personNamed(world, who);
  const { post, channel } = visiblePost(world, person, message);
  const mayRemove =
    post.onlyFor === person.id ||
    post.message.author.id === person.id ||
    can(world, person.id, channel, PermissionFlagsBits.ManageMessages);
  if (!mayRemove) throw new Impossible(`${person.username} may not delete the message ${message}.`);
  withdraw(world, post);
}

/** Starts a thread, from a message if one is named. */
export function thread(
  world: World,
  who: string,
  where: string,
  name: string,
  message?: string,
): APIPublicThreadChannel {
  const person = personNamed(world, who);
  const channel = channelNamed(world, where, person);
  if (!can(world, person.id, channel, PermissionFlagsBits.CreatePublicThreads))
    throw new Impossible(`${person.username} may not start threads here.`);
  const start = message === undefined ? undefined : sharedPost(world, person, message).post;
  if (start && start.message.channel_id !== channel.id)
    throw new Impossible(`The message ${start.message.id} is not in ${channel.name ?? "this conversation"}.`);
  return openThread(world, channel, { name, owner: person, start });
}
