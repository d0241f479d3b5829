/** What the bot does after its first answer, by the interaction's token: more messages, changes, deletions. */

import {
  MessageFlags,
  type RESTDeleteAPIInteractionFollowupResult,
  type RESTGetAPIInteractionFollowupResult,
  type RESTPatchAPIInteractionFollowupResult,
  type RESTPostAPIInteractionFollowupResult,
} from "discord-api-types/v10";
import { refusal } from "../api-error.ts";
import { changesBy, compose } from "../compose.ts";
import { acknowledged, isLoading, shown, updated } from "../interactions.ts";
import { accept } from "../limits/accept.ts";
import { answerMessage, messageEdit } from "../limits/message.ts";
import { revise, withdraw } from "../posts.ts";
import type { Interaction, Post, World } from "../world.ts";
import type { Answer, Call, Route } from "./route.ts";
import { say } from "./say.ts";

function interactionOf({ world, param }: Call): Interaction {
  if (param("application") !== world.application.id) throw refusal.unknownWebhook();
  return acknowledged(world, param("token"));
}

/** `@original`, or a message that this interaction made. */
function postOf({ world, param }: Call, { original, posts }: Interaction): Post {
  const id = param("message");
  const post =
    id === "@original" || id === original?.message.id ? original : posts.has(id) ? world.posts.get(id) : undefined;
  if (!post || !world.posts.has(post.message.id)) throw refusal.unknownMessage();
  return post;
}

/** @param mayRepeat flags that the body may carry without any effect */
function change(
  world: World,
  interaction: Interaction,
  post: Post,
  { body, files }: Pick<Call, "body" | "files">,
  mayRepeat = 0,
): void {
  const { channel, source } = interaction;
  const wasLoading = isLoading(post.message);
  const accepted = accept(messageEdit((post.message.flags ?? 0) | mayRepeat), body ?? {});
  const frame = { channel, files, isAnswer: true };
  const changes = changesBy(world, post.message, accepted, frame);
  revise(world, post, { ...changes, flags: (changes.flags ?? 0) & ~MessageFlags.Loading }, wasLoading);
  interaction.settle(post === source ? updated(post) : shown(post));
}

function followUp(call: Call): Answer<RESTPostAPIInteractionFollowupResult> {
  const { world, body, files } = call;
  const interaction = interactionOf(call);
  const { original, channel } = interaction;
  // After a deferral the first further message takes the place of "thinking ...": who sees that was settled by the deferral.
  if (original && isLoading(original.message)) {
    change(world, interaction, original, call, MessageFlags.Ephemeral);
    return { body: original.message };
  }
  const frame = { channel, files, isAnswer: true };
  const post = say(world, interaction, compose(world, accept(answerMessage, body), frame));
  interaction.settle(shown(post));
  return { body: post.message };
}

function edit(call: Call): Answer<RESTPatchAPIInteractionFollowupResult> {
  const interaction = interactionOf(call);
  const post = postOf(call, interaction);
  change(call.world, interaction, post, call);
  return { body: post.message };
}

function remove(call: Call): Answer<RESTDeleteAPIInteractionFollowupResult> {
  const interaction = interactionOf(call);
  const post = postOf(call, interaction);
  withdraw(call.world, post);
  if (!isLoading(post.message)) interaction.settle({ kind: "removed" });
  return undefined;
}

const get = (call: Call): Answer<RESTGetAPIInteractionFollowupResult> => ({
  body: postOf(call, interactionOf(call)).message,
});

const MESSAGE = "/webhooks/:application/:token/messages/:message";

export const followUpRoutes: Route[] = [
  { method: "POST", path: "/webhooks/:application/:token", isOpen: true, answer: followUp },
  { method: "GET", path: MESSAGE, isOpen: true, answer: get },
  { method: "PATCH", path: MESSAGE, isOpen: true, answer: edit },
  { method: "DELETE", path: MESSAGE, isOpen: true, answer: remove },
];
