/** Channels, threads, servers and their members. */
import {
  ChannelType,
  PermissionFlagsBits,
  type RESTGetAPIChannelResult,
  type RESTGetAPIGuildChannelsResult,
  type RESTGetAPIGuildMemberResult,
  type RESTGetAPIGuildResult,
  type RESTGetAPIGuildRolesResult,
  type RESTPostAPIChannelThreadsResult,
  type RESTPostAPIChannelTypingResult,
  type RESTPostAPICurrentUserCreateDMChannelResult,
  ThreadAutoArchiveDuration,
} from "discord-api-types/v10";
import { z } from "zod";
import { invalidField, refusal } from "../api-error.ts";
import { accept } from "../limits/accept.ts";
import { THREAD } from "../limits/figures.ts";
import { demand, writingIn } from "../permissions.ts";
import { openThread } from "../threads.ts";
import { isDm, isThread } from "../world.ts";
import { channelFor, guildFor, postFor } from "./lookups.ts";
import type { Answer, Call, Route } from "./route.ts";

const fromMessage = z.object({
  name: z.string().min(1).max(THREAD.name),
  auto_archive_duration: z.enum(ThreadAutoArchiveDuration).optional(),
});
/** Without a type Discord starts a private thread. */
const fromNothing = fromMessage.extend({ type: z.enum(ChannelType).default(ChannelType.PrivateThread) });
const dmBody = z.object({ recipient_id: z.string() });

/** @throws ApiError 50035 for a thread of another kind */
function publicThread(body: unknown) {
  const asked = accept(fromNothing, body);
  if (asked.type === ChannelType.PrivateThread)
    throw invalidField(
      ["type"],
      "NOT_SUPPORTED",
      `This server has no private threads, and without a type a thread is private: send type ${ChannelType.PublicThread}.`,
    );
  if (asked.type !== ChannelType.PublicThread)
    throw invalidField(["type"], "CHANNEL_TYPE_INVALID", "No thread of this type starts here.");
  return asked;
}

function startThread({ world, param, body }: Call, messageId?: string): Answer<RESTPostAPIChannelThreadsResult> {
  const channel = channelFor(world, param("channel"));
  demand(world, world.bot.id, channel, PermissionFlagsBits.CreatePublicThreads);
  const start = messageId === undefined ? undefined : postFor(world, channel, messageId);
  const { name, auto_archive_duration: autoArchive } = start ? accept(fromMessage, body) : publicThread(body);
  return { status: 201, body: openThread(world, channel, { name, owner: world.bot, start, autoArchive }) };
}

function typing({ world, param }: Call): Answer<RESTPostAPIChannelTypingResult> {
  const channel = channelFor(world, param("channel"));
  demand(world, world.bot.id, channel, writingIn(channel));
  world.feed.tell({ what: "typing", channel });
  return undefined;
}

function openDm({ world, body }: Call): Answer<RESTPostAPICurrentUserCreateDMChannelResult> {
  const { recipient_id } = accept(dmBody, body);
  const dm = [...world.channels.values()]
    .filter(isDm)
    .find((channel) => channel.recipients?.some(({ id }) => id === recipient_id) === true);
  if (!dm) throw refusal.unknownUser();
  return { body: dm };
}

function member({ world, param }: Call): Answer<RESTGetAPIGuildMemberResult> {
  const found = guildFor(world, param("guild")).members.get(param("user"));
  if (!found) throw refusal.unknownMember();
  return { body: found };
}

function channelsOf({ world, param }: Call): Answer<RESTGetAPIGuildChannelsResult> {
  const { guild } = guildFor(world, param("guild"));
  const own = [...world.channels.values()].flatMap((channel) =>
    !isDm(channel) && !isThread(channel) && channel.guild_id === guild.id ? [channel] : [],
  );
  return { body: own };
}

const channel = ({ world, param }: Call): Answer<RESTGetAPIChannelResult> => ({
  body: channelFor(world, param("channel")),
});

const guild = ({ world, param }: Call): Answer<RESTGetAPIGuildResult> => ({
  body: guildFor(world, param("guild")).guild,
});

const roles = ({ world, param }: Call): Answer<RESTGetAPIGuildRolesResult> => ({
  body: guildFor(world, param("guild")).guild.roles,
});

export const channelRoutes: Route[] = [
  { method: "GET", path: "/channels/:channel", answer: channel },
  { method: "POST", path: "/channels/:channel/typing", answer: typing },
  { method: "POST", path: "/channels/:channel/threads", answer: (call) => startThread(call) },
  {
    method: "POST",
    path: "/channels/:channel/messages/:message/threads",
    answer: (call) => startThread(call, call.param("message")),
  },
  { method: "PUT", path: "/channels/:channel/thread-members/@me", answer: () => undefined },
  { method: "POST", path: "/users/@me/channels", answer: openDm },
  { method: "GET", path: "/guilds/:guild", answer: guild },
  { method: "GET", path: "/guilds/:guild/roles", answer: roles },
  { method: "GET", path: "/guilds/:guild/channels", answer: channelsOf },
  { method: "GET", path: "/guilds/:guild/members/:user", answer: member },
];
