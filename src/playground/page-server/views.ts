/** The world as one person sees it on the page. */
import type { APIApplicationCommand, APIMessage, APIUser } from "discord-api-types/v10";
import { PermissionFlagsBits } from "discord-api-types/v10";
import { textsOf } from "../limits/components.ts";
import { pingsOf } from "../mentions.ts";
import { channelNamed, commandsFor, personNamed } from "../people/named.ts";
import { can, permissionsIn, writingIn } from "../permissions.ts";
import { type Channel, type Guild, guildOf, isDm, isThread, type Post, postsIn, type World } from "../world.ts";
import { treeOf } from "./markdown.ts";
import { isPicture } from "./pictures.ts";

const nameOf = ({ global_name, username }: APIUser): string => global_name ?? username;

/** Does the person see the channel? */
export const sees = (world: World, person: APIUser, channel: Channel): boolean =>
  can(world, person.id, channel, PermissionFlagsBits.ViewChannel);

/** Does the person see the message? */
export const seesPost = (world: World, person: APIUser, { message, onlyFor }: Post): boolean => {
  const channel = world.channels.get(message.channel_id);
  return channel !== undefined && sees(world, person, channel) && (onlyFor === undefined || onlyFor === person.id);
};

function channelView(world: World, person: APIUser, channel: Channel) {
  return {
    id: channel.id,
    type: channel.type,
    name: channel.name ?? world.bot.username,
    topic: "topic" in channel ? (channel.topic ?? "") : "",
    mayWrite: can(world, person.id, channel, writingIn(channel)),
    mayManage: (permissionsIn(world, person.id, channel) & PermissionFlagsBits.ManageMessages) !== 0n,
    mayStartThreads:
      !isDm(channel) && !isThread(channel) && can(world, person.id, channel, PermissionFlagsBits.CreatePublicThreads),
  };
}

function guildView(world: World, person: APIUser, { guild, members }: Guild) {
  const own = [...world.channels.values()].filter(
    (channel) => guildOf(world, channel)?.guild === guild && sees(world, person, channel),
  );
  const threads = own.filter(isThread);
  const channels = own
    .filter((channel) => !isThread(channel))
    .map((channel) => ({
      ...channelView(world, person, channel),
      threads: threads
        .filter(({ parent_id }) => parent_id === channel.id)
        .map((thread) => channelView(world, person, thread)),
    }));
  const roles = guild.roles.map(({ id, name }) => ({ id, name }));
  return { id: guild.id, name: guild.name, channels, roles, members: [...members.keys()] };
}

const userView = (user: APIUser) => ({ id: user.id, username: user.username, name: nameOf(user) });

/** Servers, channels and people, for the frame of the page. */
export function stateView(world: World, who: string, isOnline: boolean) {
  const person = personNamed(world, who);
  const dm = [...world.channels.values()].filter((channel) => isDm(channel) && sees(world, person, channel));
  return {
    me: userView(person),
    people: world.people.map(userView),
    bot: { ...userView(world.bot), isOnline },
    guilds: [...world.guilds.values()]
      .filter(({ members }) => members.has(person.id))
      .map((guild) => guildView(world, person, guild)),
    dms: dm.map((channel) => ({ ...channelView(world, person, channel), threads: [] })),
  };
}

/** All that is markdown in a message. */
function textsIn({ content, embeds, components = [], referenced_message }: APIMessage): string[] {
  const embedded = embeds.flatMap(({ title, description, fields = [] }) => [
    title,
    description,
    ...fields.map(({ value }) => value),
  ]);
  const referenced = referenced_message
    ? [referenced_message.content, ...textsOf(referenced_message.components ?? [])]
    : [];
  return [content, ...textsOf(components), ...embedded, ...referenced].flatMap((text) => text || []);
}

/** What a message replies to, as it is now: a client shows edits there too. Nothing of it where the person does not see it. */
function withReferenced(world: World, person: APIUser, message: APIMessage): APIMessage {
  const id = message.referenced_message?.id;
  if (id === undefined) return message;
  const post = world.posts.get(id);
  return { ...message, referenced_message: post && seesPost(world, person, post) ? post.message : null };
}

/** A message with its markdown parsed: the page makes nodes of it and never sees it as markup. */
export function messageView(world: World, person: APIUser, { message: kept, onlyFor }: Post) {
  const message = withReferenced(world, person, kept);
  const parsed = Object.fromEntries(textsIn(message).map((text) => [text, treeOf(text)]));
  const pictures = message.attachments.filter(({ content_type }) => isPicture(content_type)).map(({ url }) => url);
  return { message, isEphemeral: onlyFor !== undefined, pings: pingsOf(message), parsed, pictures };
}

/** What the person sees of a channel, oldest first. */
export function messagesView(world: World, who: string, channelName: string) {
  const person = personNamed(world, who);
  const channel = channelNamed(world, channelName, person);
  // a thread has the id of the message that it was started from, and begins with it
  const starter = isThread(channel) ? world.posts.get(channel.id) : undefined;
  const posts = [...(starter ? [starter] : []), ...postsIn(world, channel.id)];
  return posts.filter((post) => seesPost(world, person, post)).map((post) => messageView(world, person, post));
}

/** What the person is offered when typing a slash. */
export function commandsView(world: World, who: string, channelName: string): APIApplicationCommand[] {
  const person = personNamed(world, who);
  return commandsFor(world, person, channelNamed(world, channelName, person));
}
