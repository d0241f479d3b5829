/** What the bot hears of what happens: Discord's events, each with the intent that it takes. */
import {
  type APIMessage,
  type APITextChannel,
  GatewayDispatchEvents,
  type GatewayDispatchPayload,
  type GatewayGuildCreateDispatchData,
  GatewayIntentBits,
  type GatewayMessageCreateDispatchData,
  type GatewayMessageReactionRemoveDispatchData,
  PermissionFlagsBits,
} from "discord-api-types/v10";
import { can } from "../permissions.ts";
import { seenByBot } from "../seen.ts";
import {
  type Channel,
  type Guild,
  type Happening,
  isDm,
  isThread,
  memberOf,
  type Reaction,
  type World,
} from "../world.ts";

type Numbered<Payload> = Payload extends { t: infer T; d: infer D } ? { t: T; d: D } : never;
/** An event before it has its number in a session. */
export type Dispatch = Numbered<GatewayDispatchPayload>;

export interface Heard {
  dispatch: Dispatch;
  /** Sent only to sessions with this intent; 0 needs none. */
  intent: number;
}

const NO_INTENT = 0;
const Event = GatewayDispatchEvents;
const Intent = GatewayIntentBits;

const homeOf = (channel: Channel) =>
  isDm(channel) || channel.guild_id === undefined ? {} : { guild_id: channel.guild_id };

/** Does the bot see the channel? */
const sees = (world: World, channel: Channel | undefined): channel is Channel =>
  channel !== undefined && can(world, world.bot.id, channel, PermissionFlagsBits.ViewChannel);

function withMember(world: World, channel: Channel, message: APIMessage): GatewayMessageCreateDispatchData {
  const { user: _, ...member } = memberOf(world, channel, message.author.id) ?? {};
  const membership = "roles" in member ? { member } : {};
  const mentions = message.mentions.map((user) => {
    const { user: _, ...named } = memberOf(world, channel, user.id) ?? {};
    return "roles" in named ? { ...user, member: named } : user;
  });
  return { ...seenByBot(world, message), channel_type: channel.type, mentions, ...homeOf(channel), ...membership };
}

function heardOfPost(world: World, what: "posted" | "edited" | "removed", message: APIMessage): Heard | undefined {
  const channel = world.channels.get(message.channel_id);
  if (!sees(world, channel)) return undefined;
  const intent = isDm(channel) ? Intent.DirectMessages : Intent.GuildMessages;
  if (what === "removed")
    return {
      intent,
      dispatch: { t: Event.MessageDelete, d: { id: message.id, channel_id: channel.id, ...homeOf(channel) } },
    };
  const d = withMember(world, channel, message);
  return { intent, dispatch: what === "posted" ? { t: Event.MessageCreate, d } : { t: Event.MessageUpdate, d } };
}

function heardOfReaction(
  world: World,
  what: "reacted" | "unreacted",
  { post, user, emoji }: Reaction,
): Heard | undefined {
  const channel = world.channels.get(post.message.channel_id);
  if (!sees(world, channel)) return undefined;
  const d: GatewayMessageReactionRemoveDispatchData = {
    user_id: user.id,
    channel_id: channel.id,
    message_id: post.message.id,
    ...homeOf(channel),
    emoji,
    burst: false,
    type: 0,
  };
  const intent = isDm(channel) ? Intent.DirectMessageReactions : Intent.GuildMessageReactions;
  if (what === "unreacted") return { intent, dispatch: { t: Event.MessageReactionRemove, d } };
  const member = memberOf(world, channel, user.id);
  const added = { ...d, message_author_id: post.message.author.id, ...(member ? { member } : {}) };
  return { intent, dispatch: { t: Event.MessageReactionAdd, d: added } };
}

/** A channel that the bot no longer sees is gone for it, and one that it sees from now on is new. */
function heardOfChannel(world: World, channel: APITextChannel, wasSeen: boolean): Heard | undefined {
  const isSeen = sees(world, channel);
  if (!isSeen && !wasSeen) return undefined;
  const t = isSeen ? (wasSeen ? Event.ChannelUpdate : Event.ChannelCreate) : Event.ChannelDelete;
  return { intent: Intent.Guilds, dispatch: { t, d: { ...channel, guild_id: channel.guild_id ?? "" } } };
}

/** @returns undefined for what bots do not hear of: ephemeral messages, channels that are closed to them */
export function heardOf(world: World, happening: Happening): Heard | undefined {
  switch (happening.what) {
    case "posted":
    case "edited":
    case "removed":
      return happening.post.onlyFor === undefined
        ? heardOfPost(world, happening.what, happening.post.message)
        : undefined;
    case "reacted":
    case "unreacted":
      return heardOfReaction(world, happening.what, happening.reaction);
    case "interaction":
      return { intent: NO_INTENT, dispatch: { t: Event.InteractionCreate, d: happening.interaction.payload } };
    case "channel":
      return heardOfChannel(world, happening.channel, happening.wasSeen);
    case "thread":
      if (!sees(world, happening.thread)) return undefined;
      return {
        intent: Intent.Guilds,
        dispatch: { t: Event.ThreadCreate, d: { ...happening.thread, newly_created: true } },
      };
    case "thread-deleted": {
      const { id, type, guild_id, parent_id } = happening.thread;
      if (guild_id === undefined || parent_id == null || !sees(world, happening.thread)) return undefined;
      return { intent: Intent.Guilds, dispatch: { t: Event.ThreadDelete, d: { id, type, guild_id, parent_id } } };
    }
    default:
      return undefined;
  }
}

/** What a bot is told of a server when it logs in: the channels and threads that it sees. */
export function guildCreated(world: World, { guild, members }: Guild): Dispatch {
  const own = [...world.channels.values()].filter(
    (channel) => !isDm(channel) && channel.guild_id === guild.id && sees(world, channel),
  );
  const d: GatewayGuildCreateDispatchData = {
    ...guild,
    joined_at: members.get(world.bot.id)?.joined_at ?? world.now().toISOString(),
    large: false,
    member_count: members.size,
    voice_states: [],
    // Without the Guild Members intent a bot is told of itself only.
    members: [...members.values()].filter(({ user }) => user.id === world.bot.id),
    channels: own.filter((channel) => "position" in channel),
    threads: own.filter(isThread),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
  return { t: Event.GuildCreate, d };
}
