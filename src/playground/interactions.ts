/** Interactions: opened by people, answered by the bot, once and in time. */
import { randomBytes } from "node:crypto";
import { type APIMessage, MessageFlags, type Snowflake } from "discord-api-types/v10";
import { refusal } from "./api-error.ts";
import { INTERACTION } from "./limits/figures.ts";
import { hasFlag } from "./limits/message.ts";
import { pingsOf } from "./mentions.ts";
import type { Interaction, Post, Reply, World } from "./world.ts";

/** A token that nobody guesses. */
export const newToken = (): string => randomBytes(48).toString("base64url");

const NO_ANSWER = "The application did not respond";

/** Nobody waits any longer for what can't come any more. */
const giveUp = ({ settle }: Interaction): void => settle({ kind: "failed", why: NO_ANSWER });

/** Interactions whose token lapsed long ago are forgotten: a bot may be tried out for days. */
function forgetOld(world: World): void {
  const now = world.now().getTime();
  for (const [token, interaction] of world.interactions) {
    if (now - interaction.openedAt < 2 * INTERACTION.token) return;
    giveUp(interaction);
    world.interactions.delete(token);
  }
}

/** Forgets all interactions: whoever waits for an answer is told that there will be none. */
export function forgetAll(world: World): void {
  for (const interaction of world.interactions.values()) giveUp(interaction);
  world.interactions.clear();
}

/** The use counts as answered, though nothing is to be seen; what is seen in the next moments still comes first. */
export function acknowledgeQuietly({ settle }: Interaction): void {
  setTimeout(() => settle({ kind: "acknowledged" }), INTERACTION.look).unref();
}

/** Takes note of an interaction and tells the bot. Without an answer in time it fails, as people see it. */
export function open(
  world: World,
  interaction: Pick<Interaction, "payload" | "person" | "channel" | "source">,
): Interaction {
  forgetOld(world);
  const { promise, resolve } = Promise.withResolvers<Reply>();
  const opened: Interaction = {
    ...interaction,
    openedAt: world.now().getTime(),
    isAcknowledged: false,
    posts: new Set(),
    reply: promise,
    settle: resolve,
  };
  world.interactions.set(opened.payload.token, opened);
  setTimeout(() => opened.isAcknowledged || giveUp(opened), INTERACTION.firstAnswer).unref();
  setTimeout(() => giveUp(opened), INTERACTION.token).unref();
  world.feed.tell({ what: "interaction", interaction: opened });
  return opened;
}

/**
 * The interaction that a first answer is for.
 * @throws ApiError 10062 when it is unknown or too late, 40060 when it was acknowledged before
 */
export function unanswered(world: World, id: Snowflake, token: string): Interaction {
  const interaction = world.interactions.get(token);
  if (interaction?.payload.id !== id) throw refusal.unknownInteraction();
  if (interaction.isAcknowledged) throw refusal.alreadyAcknowledged();
  if (world.now().getTime() - interaction.openedAt > INTERACTION.firstAnswer) {
    giveUp(interaction);
    throw refusal.unknownInteraction();
  }
  return interaction;
}

/**
 * The interaction whose token stands in a webhook's address.
 * @throws ApiError 50027 when the token has lapsed, 10015 when there is none such or it was not acknowledged
 */
export function acknowledged(world: World, token: string): Interaction {
  const interaction = world.interactions.get(token);
  if (!interaction?.isAcknowledged) throw refusal.unknownWebhook();
  if (world.now().getTime() - interaction.openedAt > INTERACTION.token) {
    giveUp(interaction);
    throw refusal.invalidWebhookToken();
  }
  return interaction;
}

type Flagged = Pick<APIMessage, "flags">;
/** Does only one person see it? */
export const isEphemeral = ({ flags }: Flagged): boolean => hasFlag(flags, MessageFlags.Ephemeral);
/** Is it only announced ("thinking ...")? */
export const isLoading = ({ flags }: Flagged): boolean => hasFlag(flags, MessageFlags.Loading);

/** A message that the person sees for the first time. */
export const shown = ({ message }: Post): Reply => ({
  kind: "message",
  message,
  isEphemeral: isEphemeral(message),
  pings: pingsOf(message),
});
/** The message that was used, as it is now. */
export const updated = ({ message }: Post): Reply => ({ kind: "update", message, isEphemeral: isEphemeral(message) });
