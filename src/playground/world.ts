/** What the playground remembers: servers, channels, people, messages, commands. In memory; gone when it stops. */
import {
  type APIApplication,
  type APIApplicationCommand,
  type APIApplicationCommandOptionChoice,
  type APIDMChannel,
  type APIEmoji,
  type APIGuild,
  type APIGuildMember,
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  type APIPublicThreadChannel,
  type APITextChannel,
  type APIUser,
  ChannelType,
  type GatewayInteractionCreateDispatchData,
  type Snowflake,
} from "discord-api-types/v10";
import { createFeed, type Feed } from "./feed.ts";
import { snowflakes } from "./snowflake.ts";

export interface Guild {
  guild: APIGuild;
  members: Map<Snowflake, APIGuildMember>;
}

export type GuildChannel = APITextChannel | APIPublicThreadChannel;
export type Channel = GuildChannel | APIDMChannel;

export interface Post {
  message: APIMessage;
  /** An ephemeral message: the one user who sees it. */
  onlyFor?: Snowflake;
}

export interface StoredFile {
  name: string;
  contentType: string;
  bytes: Uint8Array;
}

export interface Reaction {
  post: Post;
  user: APIUser;
  emoji: Pick<APIEmoji, "id" | "name">;
}

/** Whom a message pinged. */
export interface Pings {
  /** Ids. */
  users: Snowflake[];
  roles: Snowflake[];
  /** `@everyone` or `@here`. */
  everyone: boolean;
}

/** What a person gets to see. */
export type Reply =
  | { kind: "message"; message: APIMessage; isEphemeral: boolean; pings: Pings }
  /** The message that was used has changed. */
  | { kind: "update"; message: APIMessage; isEphemeral: boolean }
  /** The message that was used, or the answer, was deleted. */
  | { kind: "removed" }
  /** To be sent back by `submitModal`, with this token. */
  | { kind: "modal"; modal: APIModalInteractionResponseCallbackData; token: string }
  /** The bot has taken note, and nothing is to be seen of it. */
  | { kind: "acknowledged" }
  | { kind: "choices"; choices: APIApplicationCommandOptionChoice[] }
  | { kind: "failed"; why: string };

export interface Interaction {
  payload: GatewayInteractionCreateDispatchData;
  person: APIUser;
  channel: Channel;
  /** Milliseconds since 1970. */
  openedAt: number;
  isAcknowledged: boolean;
  /** The message whose button or list was used, or that the modal was opened from. */
  source?: Post;
  /** What `@original` stands for. */
  original?: Post;
  /** Messages that its token may change. */
  posts: Set<Snowflake>;
  /** Settles once, with the first that the person sees. */
  reply: Promise<Reply>;
  /** The form it was answered with. */
  modal?: APIModalInteractionResponseCallbackData;
  settle(reply: Reply): void;
}

export type Happening =
  | { what: "posted" | "edited" | "removed"; post: Post }
  | { what: "reacted" | "unreacted"; reaction: Reaction }
  | { what: "interaction"; interaction: Interaction }
  | { what: "thread" | "thread-deleted"; thread: APIPublicThreadChannel }
  /** Who may do what in a channel has changed. */
  | { what: "channel"; channel: APITextChannel; wasSeen: boolean }
  | { what: "typing"; channel: Channel }
  | { what: "commands" }
  | { what: "bot"; isOnline: boolean };

export interface World {
  /** Where the server is reached: `http://127.0.0.1:PORT`. */
  address: string;
  now(): Date;
  nextId(): Snowflake;
  application: APIApplication;
  /** The bot's user. */
  bot: APIUser;
  people: APIUser[];
  guilds: Map<Snowflake, Guild>;
  channels: Map<Snowflake, Channel>;
  posts: Map<Snowflake, Post>;
  commands: APIApplicationCommand[];
  /** Names of commands that a server's admins opened to everyone, whatever permission they ask for. */
  openedCommands: Set<string>;
  /** By token. */
  interactions: Map<string, Interaction>;
  files: Map<string, StoredFile>;
  feed: Feed<Happening>;
}

type Inhabitants = Pick<World, "application" | "bot" | "people" | "guilds" | "channels">;

/** @param inhabit makes the servers, channels and people, with ids from `nextId` */
export function createWorld(
  address: string,
  now: () => Date,
  inhabit: (nextId: () => Snowflake, now: () => Date) => Inhabitants,
): World {
  const nextId = snowflakes(now);
  return {
    address,
    now,
    nextId,
    ...inhabit(nextId, now),
    posts: new Map(),
    commands: [],
    openedCommands: new Set(),
    interactions: new Map(),
    files: new Map(),
    feed: createFeed(),
  };
}

/** Is it a conversation of one person with the bot? */
export const isDm = (channel: Channel): channel is APIDMChannel => channel.type === ChannelType.DM;

/** Is it a thread within a channel? */
export const isThread = (channel: Channel): channel is APIPublicThreadChannel =>
  channel.type === ChannelType.PublicThread;

/** The server of a channel; undefined for a direct conversation. */
export const guildOf = (world: World, channel: Channel): Guild | undefined =>
  isDm(channel) || channel.guild_id === undefined ? undefined : world.guilds.get(channel.guild_id);

/** A person or the bot, by id. */
export const userOf = (world: World, id: Snowflake): APIUser | undefined =>
  [world.bot, ...world.people].find((user) => user.id === id);

/** A user's membership of the channel's server. */
export const memberOf = (world: World, channel: Channel, user: Snowflake): APIGuildMember | undefined =>
  guildOf(world, channel)?.members.get(user);

/** Messages of a channel, oldest first; ephemeral ones too. */
export const postsIn = (world: World, channel: Snowflake): Post[] =>
  [...world.posts.values()].filter(({ message }) => message.channel_id === channel);
