/** Whom and what an interaction names by id: Discord sends along who and what they are. */
import type {
  APIAttachment,
  APIInteractionDataResolved,
  APIInteractionDataResolvedChannel,
  APIInteractionDataResolvedGuildMember,
  APIUser,
  APIUserInteractionDataResolved,
  ChannelType,
  FileUploadType,
  Snowflake,
} from "discord-api-types/v10";
import { PermissionFlagsBits } from "discord-api-types/v10";
import { keep } from "../files.ts";
import { MESSAGE } from "../limits/figures.ts";
import { can, permissionsIn } from "../permissions.ts";
import { type Channel, guildOf, isDm, memberOf, userOf, type World } from "../world.ts";
import { Impossible } from "./named.ts";

/** Where something is named, and by whom. */
export interface Place {
  world: World;
  person: APIUser;
  channel: Channel;
}

/** A file that a person uploads: its text, or its bytes in base64. */
export type Sheet = { name: string; contentType?: string } & ({ text: string } | { base64: string });

type Resolved = APIInteractionDataResolved;

function missing(what: string, id: Snowflake): never {
  throw new Impossible(`There is no ${what} ${id} here.`);
}

const byId = <Thing>(ids: readonly Snowflake[], of: (id: Snowflake) => Thing): Record<Snowflake, Thing> =>
  Object.fromEntries(ids.map((id) => [id, of(id)]));

function membership({ world, channel }: Place, id: Snowflake): APIInteractionDataResolvedGuildMember {
  const { user: _, deaf: __, mute: ___, ...member } = memberOf(world, channel, id) ?? missing("member", id);
  return { ...member, permissions: String(permissionsIn(world, id, channel)) };
}

/** Users; those who are in the server as members too. @throws Impossible */
export function usersNamed(place: Place, ids: readonly Snowflake[]): APIUserInteractionDataResolved {
  const { world, channel } = place;
  const users = byId(ids, (id) => userOf(world, id) ?? missing("user", id));
  const joined = ids.filter((id) => memberOf(world, channel, id));
  return { users, ...(joined.length > 0 ? { members: byId(joined, (id) => membership(place, id)) } : {}) };
}

/** @throws Impossible */
export function rolesNamed({ world, channel }: Place, ids: readonly Snowflake[]): Required<Pick<Resolved, "roles">> {
  const roles = guildOf(world, channel)?.guild.roles ?? [];
  return { roles: byId(ids, (id) => roles.find((role) => role.id === id) ?? missing("role", id)) };
}

/** Users and roles. @throws Impossible */
export function mentionablesNamed(
  place: Place,
  ids: readonly Snowflake[],
): Pick<Resolved, "users" | "members" | "roles"> {
  const users = ids.filter((id) => userOf(place.world, id));
  const roles = ids.filter((id) => !users.includes(id));
  return {
    ...(users.length > 0 ? usersNamed(place, users) : {}),
    ...(roles.length > 0 ? rolesNamed(place, roles) : {}),
  };
}

function channelFor(
  { world, person, channel }: Place,
  id: Snowflake,
  types: readonly ChannelType[],
): APIInteractionDataResolvedChannel {
  const found = world.channels.get(id);
  const isOffered =
    found &&
    !isDm(found) &&
    guildOf(world, found) === guildOf(world, channel) &&
    can(world, person.id, found, PermissionFlagsBits.ViewChannel);
  if (!isOffered) return missing("channel", id);
  if (types.length > 0 && !types.includes(found.type))
    throw new Impossible(`${found.name} is of a kind that can't be chosen.`);
  const { permission_overwrites: _, ...partial } = found;
  return {
    ...partial,
    permissions: String(permissionsIn(world, person.id, found)),
    app_permissions: String(permissionsIn(world, world.bot.id, found)),
  };
}

/** Channels of the server that the person sees. @param types those that may be chosen; none: any. @throws Impossible */
export const channelsNamed = (
  place: Place,
  ids: readonly Snowflake[],
  types: readonly ChannelType[] = [],
): Required<Pick<Resolved, "channels">> => ({ channels: byId(ids, (id) => channelFor(place, id, types)) });

const isOf = (type: FileUploadType, name: string, contentType: string): boolean =>
  type.startsWith(".") ? name.toLowerCase().endsWith(type) : contentType.startsWith(`${type}/`);

/** Uploads a file. Such files are ephemeral, Discord says. @param types those that are taken; none: any. @throws Impossible */
export function uploaded(world: World, file: Sheet, types: readonly FileUploadType[] = []): APIAttachment {
  const { name, contentType = "text/plain; charset=utf-8" } = file;
  if (types.length > 0 && !types.some((type) => isOf(type, name, contentType)))
    throw new Impossible(`${name} is none of: ${types.join(", ")}.`);
  const bytes = "text" in file ? Buffer.from(file.text) : Buffer.from(file.base64, "base64");
  if (bytes.byteLength > MESSAGE.fileBytes)
    throw new Impossible(`${name} is too large: a file has ${MESSAGE.fileBytes} bytes at most.`);
  return { ...keep(world, { name, contentType, bytes }), ephemeral: true };
}

/** Files by id. */
export const filesNamed = (files: readonly APIAttachment[]): Required<Pick<Resolved, "attachments">> => ({
  attachments: Object.fromEntries(files.map((file) => [file.id, file])),
});

function add<Kind extends keyof Resolved>(together: Resolved, kind: Kind, more: Resolved[Kind]): void {
  if (more) together[kind] = { ...together[kind], ...more };
}

/** All that several parts of an interaction name. */
export function together(parts: readonly Resolved[]): Resolved {
  const all: Resolved = {};
  for (const { users, members, roles, channels, attachments } of parts) {
    add(all, "users", users);
    add(all, "members", members);
    add(all, "roles", roles);
    add(all, "channels", channels);
    add(all, "attachments", attachments);
  }
  return all;
}
