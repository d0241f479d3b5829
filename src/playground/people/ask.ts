/** What a client sends when a person uses a command, a button, a list or a form. */

import {
  type APIUser,
  ApplicationIntegrationType,
  type GatewayInteractionCreateDispatchData,
  InteractionContextType,
  Locale,
} from "discord-api-types/v10";
import { newToken, open } from "../interactions.ts";
import { MESSAGE } from "../limits/figures.ts";
import { permissionsIn } from "../permissions.ts";
import { type Channel, guildOf, memberOf, type Post, type Reply, type World } from "../world.ts";

type Particular<Payload> = Payload extends { type: unknown; data: unknown; message?: unknown }
  ? Pick<Payload, "type" | "data" | "message">
  : never;
/** The kinds of interaction, each with its own `type`, `data` and the message that was used. */
export type Use = Particular<GatewayInteractionCreateDispatchData>;

function homeOf(world: World, person: APIUser, channel: Channel) {
  const home = guildOf(world, channel);
  const member = memberOf(world, channel, person.id);
  if (!home || !member) return { user: person, context: InteractionContextType.BotDM };
  const { id, features, preferred_locale: locale } = home.guild;
  return {
    guild_id: id,
    guild: { id, features, locale },
    guild_locale: locale,
    member: { ...member, permissions: String(permissionsIn(world, person.id, channel)) },
    context: InteractionContextType.Guild,
  };
}

function frameOf(world: World, person: APIUser, channel: Channel) {
  const home = homeOf(world, person, channel);
  return {
    id: world.nextId(),
    application_id: world.application.id,
    token: newToken(),
    version: 1 as const,
    channel,
    channel_id: channel.id,
    ...home,
    app_permissions: String(permissionsIn(world, world.bot.id, channel)),
    locale: Locale.EnglishUS,
    entitlements: [],
    authorizing_integration_owners: {
      [ApplicationIntegrationType.GuildInstall]: "guild_id" in home ? home.guild_id : "0",
    },
    attachment_size_limit: MESSAGE.fileBytes,
  };
}

/**
 * Sends an interaction to the bot and waits for what the person gets to see.
 * @param source the message that was used
 */
export function ask(world: World, person: APIUser, channel: Channel, use: Use, source?: Post): Promise<Reply> {
  const payload: GatewayInteractionCreateDispatchData = { ...frameOf(world, person, channel), ...use };
  return open(world, { payload, person, channel, ...(source ? { source } : {}) }).reply;
}
