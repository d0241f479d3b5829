/** Channels, threads, servers and their members. */
import { PermissionFlagsBits } from "discord-api-types/v10";
import { z } from "zod";
import { refusal } from "../api-error.ts";
import { accept } from "../limits/accept.ts";
import { demand } from "../permissions.ts";
import { openThread } from "../threads.ts";
import { isDm, isThread } from "../world.ts";
import { channelFor, guildFor, postFor } from "./lookups.ts";
import type { Call, Route } from "./route.ts";

const threadBody = z.object({ name: z.string().min(1).max(100) });
const dmBody = z.object({ recipient_id: z.string() });

function startThread({ world, param, body }: Call, messageId?: string) {
  const channel = channelFor(world, param("channel"));
  demand(world, world.bot.id, channel, PermissionFlagsBits.CreatePublicThreads);
  const { name } = accept(threadBody, body);
  const start = messageId === undefined ? undefined : postFor(world, channel, messageId);
  return { status: 201, body: openThread(world, channel, name, world.bot, start) };
}

function typing({ world, param }: Call) {
  world.feed.tell({ what: "typing", channel: channelFor(world, param("channel")) });
  return undefined;
}

function openDm({ world, body }: Call) {
  const { recipient_id } = accept(dmBody, body);
  const dm = [...world.channels.values()].find(
    (channel) => isDm(channel) && channel.recipients?.some(({ id }) => id === recipient_id) === true,
  );
  if (!dm) throw refusal.unknownUser();
  return { body: dm };
}

function member({ world, param }: Call) {
  const found = guildFor(world, param("guild")).members.get(param("user"));
  if (!found) throw refusal.unknownMember();
  return { body: found };
}

const channelsOf = ({ world, param }: Call) => {
  const { guild } = guildFor(world, param("guild"));
  return [...world.channels.values()].filter(
    (channel) => !isDm(channel) && channel.guild_id === guild.id && !isThread(channel),
  );
};

export const channelRoutes: Route[] = [
  {
    method: "GET",
    path: "/channels/:channel",
    answer: ({ world, param }) => ({ body: channelFor(world, param("channel")) }),
  },
  { method: "POST", path: "/channels/:channel/typing", answer: typing },
  { method: "POST", path: "/channels/:channel/threads", answer: (call) => startThread(call) },
  {
    method: "POST",
    path: "/channels/:channel/messages/:message/threads",
    answer: (call) => startThread(call, call.param("message")),
  },
  { method: "PUT", path: "/channels/:channel/thread-members/@me", answer: () => undefined },
  { method: "POST", path: "/users/@me/channels", answer: openDm },
  {
    method: "GET",
    path: "/guilds/:guild",
    answer: ({ world, param }) => ({ body: guildFor(world, param("guild")).guild }),
  },
  {
    method: "GET",
    path: "/guilds/:guild/roles",
    answer: ({ world, param }) => ({ body: guildFor(world, param("guild")).guild.roles }),
  },
  { method: "GET", path: "/guilds/:guild/channels", answer: (call) => ({ body: channelsOf(call) }) },
  { method: "GET", path: "/guilds/:guild/members/:user", answer: member },
];
