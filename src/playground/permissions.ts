/** Who may do what where, worked out as Discord documents it: role permissions, then the channel's overwrites. */
import { type APIOverwrite, OverwriteType, PermissionFlagsBits, type Snowflake } from "discord-api-types/v10";
import { refusal } from "./api-error.ts";
import { type Channel, type Guild, guildOf, isDm, isThread, type World } from "./world.ts";

const P = PermissionFlagsBits;
const ALL = Object.values(P).reduce((all, bit) => all | bit, 0n);
/** What everyone has in a conversation of their own. */
const IN_A_DM =
  P.ViewChannel |
  P.SendMessages |
  P.ReadMessageHistory |
  P.EmbedLinks |
  P.AttachFiles |
  P.AddReactions |
  P.UseApplicationCommands;

const apply = (permissions: bigint, overwrites: readonly APIOverwrite[]): bigint => {
  const denied = overwrites.reduce((bits, { deny }) => bits | BigInt(deny), 0n);
  const allowed = overwrites.reduce((bits, { allow }) => bits | BigInt(allow), 0n);
  return (permissions & ~denied) | allowed;
};

function overwritesOf(world: World, channel: Channel): readonly APIOverwrite[] {
  if (isDm(channel)) return [];
  const parent = isThread(channel) && channel.parent_id ? world.channels.get(channel.parent_id) : undefined;
  return (parent ? overwritesOf(world, parent) : channel.permission_overwrites) ?? [];
}

/** What a member has in the whole server; 0 for those who are not in it. */
export function permissionsOf({ guild, members }: Guild, user: Snowflake): bigint {
  const member = members.get(user);
  if (!member) return 0n;
  if (guild.owner_id === user) return ALL;
  const roles = guild.roles.filter(({ id }) => id === guild.id || member.roles.includes(id));
  const permissions = roles.reduce((bits, role) => bits | BigInt(role.permissions), 0n);
  return permissions & P.Administrator ? ALL : permissions;
}

/** All that a user has in a channel; 0 for those who are not there. */
export function permissionsIn(world: World, user: Snowflake, channel: Channel): bigint {
  const home = guildOf(world, channel);
  if (!home) {
    const isIn = isDm(channel) && (user === world.bot.id || channel.recipients?.some(({ id }) => id === user) === true);
    return isIn ? IN_A_DM : 0n;
  }
  const whole = permissionsOf(home, user);
  if (whole === 0n || whole === ALL) return whole;
  const roles = home.members.get(user)?.roles ?? [];
  const overwrites = overwritesOf(world, channel);
  const everyone = overwrites.filter(({ id }) => id === home.guild.id);
  const byRole = overwrites.filter(({ id, type }) => type === OverwriteType.Role && roles.includes(id));
  const own = overwrites.filter(({ id, type }) => type === OverwriteType.Member && id === user);
  return [everyone, byRole, own].reduce(apply, whole);
}

/** Has a user this permission there, and sight of the channel? */
export const can = (world: World, user: Snowflake, channel: Channel, permission: bigint): boolean =>
  (permissionsIn(world, user, channel) & (permission | P.ViewChannel)) === (permission | P.ViewChannel);

/** @throws ApiError 50001 when the user does not even see the channel, 50013 when the permission is missing */
export function demand(world: World, user: Snowflake, channel: Channel, permission: bigint): void {
  if (!can(world, user, channel, P.ViewChannel)) throw refusal.missingAccess();
  if (!can(world, user, channel, permission)) throw refusal.missingPermissions();
}

/** The permission to write there: threads have one of their own. */
export const writingIn = (channel: Channel): bigint => (isThread(channel) ? P.SendMessagesInThreads : P.SendMessages);
