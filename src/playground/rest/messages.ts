/** Messages in channels, and reactions to them. */
import {
  type APIMessage,
  PermissionFlagsBits,
  type RESTDeleteAPIChannelMessageOwnReactionResult,
  type RESTDeleteAPIChannelMessageResult,
  type RESTGetAPIChannelMessageResult,
  type RESTGetAPIChannelMessagesResult,
  type RESTPatchAPIChannelMessageResult,
  type RESTPostAPIChannelMessageResult,
  type RESTPutAPIChannelMessageReactionResult,
} from "discord-api-types/v10";
import { z } from "zod";
import { invalidField, refusal } from "../api-error.ts";
import { changesBy, compose } from "../compose.ts";
import { accept } from "../limits/accept.ts";
import { MESSAGE, REST } from "../limits/figures.ts";
import { channelMessage, type MessageBody, messageEdit } from "../limits/message.ts";
import { can, demand, writingIn } from "../permissions.ts";
import { publish, revise, withdraw } from "../posts.ts";
import { replyTo } from "../reply.ts";
import { seenByBot } from "../seen.ts";
import { type Channel, type Post, postsIn, type World } from "../world.ts";
import { channelFor, postFor } from "./lookups.ts";
import type { Answer, Call, Route } from "./route.ts";

const P = PermissionFlagsBits;

const snowflake = z
  .string()
  .regex(/^\d{1,20}$/)
  .transform(BigInt)
  .optional();
const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(REST.page).default(REST.pageByDefault),
  before: snowflake,
  after: snowflake,
  around: snowflake,
});

type Replying = Pick<APIMessage, "type" | "message_reference" | "referenced_message">;

/** @throws ApiError 160002 without the right to read the past, 50035 for a message that is gone */
function replying(world: World, channel: Channel, reference: MessageBody["message_reference"]): Replying | undefined {
  if (!reference) return undefined;
  if (!can(world, world.bot.id, channel, P.ReadMessageHistory)) throw refusal.replyWithoutHistory();
  const post = world.posts.get(reference.message_id);
  const isHere = post !== undefined && post.onlyFor === undefined && post.message.channel_id === channel.id;
  if (!isHere) {
    if (reference.fail_if_not_exists === false) return undefined;
    throw invalidField(["message_reference"], "REPLIES_UNKNOWN_MESSAGE", "Unknown message");
  }
  return replyTo(channel, post.message);
}

/** The bot's message with this nonce, of the last few minutes. */
function sentBefore(world: World, nonce: MessageBody["nonce"]): Post | undefined {
  if (nonce === undefined || nonce === null) return undefined;
  const since = world.now().getTime() - MESSAGE.nonceKept;
  return [...world.posts.values()].find(
    ({ message }) =>
      message.author.id === world.bot.id &&
      message.nonce !== undefined &&
      String(message.nonce) === String(nonce) &&
      Date.parse(message.timestamp) >= since,
  );
}

function create({ world, param, body, files }: Call): Answer<RESTPostAPIChannelMessageResult> {
  const channel = channelFor(world, param("channel"));
  demand(world, world.bot.id, channel, writingIn(channel));
  const accepted = accept(channelMessage, body);
  const sent = accepted.enforce_nonce ? sentBefore(world, accepted.nonce) : undefined;
  if (sent) return { body: sent.message };
  const reply = replying(world, channel, accepted.message_reference);
  const frame = { channel, files, isAnswer: false, repliesTo: reply?.referenced_message?.author };
  const post = publish(world, channel, { ...compose(world, accepted, frame), ...reply });
  return { body: post.message };
}

function edit({ world, param, body, files }: Call): Answer<RESTPatchAPIChannelMessageResult> {
  const channel = channelFor(world, param("channel"));
  const post = postFor(world, channel, param("message"));
  if (post.message.author.id !== world.bot.id) throw refusal.notTheAuthor();
  const accepted = accept(messageEdit(post.message.flags ?? 0), body);
  const frame = { channel, files, isAnswer: false, repliesTo: post.message.referenced_message?.author };
  revise(world, post, changesBy(world, post.message, accepted, frame));
  return { body: post.message };
}

function remove({ world, param }: Call): Answer<RESTDeleteAPIChannelMessageResult> {
  const channel = channelFor(world, param("channel"));
  const post = postFor(world, channel, param("message"));
  if (post.message.author.id !== world.bot.id) demand(world, world.bot.id, channel, P.ManageMessages);
  withdraw(world, post);
  return undefined;
}

function list({ world, param, query }: Call): Answer<RESTGetAPIChannelMessagesResult> {
  const channel = channelFor(world, param("channel"));
  if (!can(world, world.bot.id, channel, P.ReadMessageHistory)) return { body: [] };
  const { limit, before, after, around } = accept(pageQuery, Object.fromEntries(query));
  const all = postsIn(world, channel.id).filter(({ onlyFor }) => onlyFor === undefined);
  const older = all.filter(({ message: { id } }) => before === undefined || BigInt(id) < before);
  const between = older.filter(({ message: { id } }) => after === undefined || BigInt(id) > after);
  const middle = around === undefined ? -1 : between.findIndex(({ message: { id } }) => BigInt(id) >= around);
  const from = middle < 0 ? (after === undefined ? -limit : 0) : Math.max(0, middle - Math.floor(limit / 2));
  const page = from < 0 ? between.slice(from) : between.slice(from, from + limit);
  return { body: page.reverse().map(({ message }) => seenByBot(world, message)) };
}

function get({ world, param }: Call): Answer<RESTGetAPIChannelMessageResult> {
  const channel = channelFor(world, param("channel"));
  demand(world, world.bot.id, channel, P.ReadMessageHistory);
  return { body: seenByBot(world, postFor(world, channel, param("message")).message) };
}

/** `name:id` is an emoji of a server, anything else a character. */
function reactionOf({ world, param }: Call) {
  const channel = channelFor(world, param("channel"));
  const post = postFor(world, channel, param("message"));
  const [name = "", id = null] = param("emoji").split(":");
  return { channel, reaction: { post, user: world.bot, emoji: { id, name } } };
}

function react(call: Call): Answer<RESTPutAPIChannelMessageReactionResult> {
  const { channel, reaction } = reactionOf(call);
  demand(call.world, call.world.bot.id, channel, P.AddReactions | P.ReadMessageHistory);
  call.world.feed.tell({ what: "reacted", reaction });
  return undefined;
}

function unreact(call: Call): Answer<RESTDeleteAPIChannelMessageOwnReactionResult> {
  call.world.feed.tell({ what: "unreacted", reaction: reactionOf(call).reaction });
  return undefined;
}

export const messageRoutes: Route[] = [
  { method: "GET", path: "/channels/:channel/messages", answer: list },
  { method: "POST", path: "/channels/:channel/messages", answer: create },
  { method: "GET", path: "/channels/:channel/messages/:message", answer: get },
  { method: "PATCH", path: "/channels/:channel/messages/:message", answer: edit },
  { method: "DELETE", path: "/channels/:channel/messages/:message", answer: remove },
  { method: "PUT", path: "/channels/:channel/messages/:message/reactions/:emoji/@me", answer: react },
  { method: "DELETE", path: "/channels/:channel/messages/:message/reactions/:emoji/@me", answer: unreact },
];
