/** The client of discord.js as this bot wants it: few intents, small caches, nobody pinged, short waits. */
import { ChannelType, Client, Events, GatewayIntentBits, Options, Partials } from "discord.js";
import { GatewayDispatchEvents, type GatewayDispatchPayload } from "discord-api-types/v10";
import { REQUEST_TIMEOUT } from "../limits.ts";

/** Seconds. */
const HOUR = 3600;
const RETRIES = 2;

/**
 * A message from outside of all servers is a direct one, whether the event says so or not: it need not, and discord.js drops
 * messages of channels whose type it does not know.
 */
function nameDirectMessages({ t, d }: GatewayDispatchPayload): void {
  if (t === GatewayDispatchEvents.MessageCreate && d.guild_id === undefined) d.channel_type ??= ChannelType.DM;
}

/** @param api where Discord's API is, if not at Discord */
export function newClient(api?: string): Client {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Questions from before the cache are edited and deleted too, and a direct conversation is not in it at first.
    partials: [Partials.Message, Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    failIfNotExists: false,
    rest: { timeout: REQUEST_TIMEOUT, retries: RETRIES, ...(api === undefined ? {} : { api }) },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 100,
      ReactionManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      GuildMemberManager: { maxSize: 200, keepOverLimit: ({ id, client }) => id === client.user.id },
    }),
    sweepers: {
      ...Options.DefaultSweeperSettings,
      messages: { interval: HOUR, lifetime: HOUR },
      users: { interval: HOUR, filter: () => (user) => user.id !== user.client.user.id },
    },
  });
  return client.on(Events.Raw, nameDirectMessages);
}
