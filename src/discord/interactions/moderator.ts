/** Who is a moderator. Discord's own settings for a command are a default that a server can change, so it is asked here, each time. */
import { type BaseInteraction, GuildMember, PermissionFlagsBits, type PermissionsBitField } from "discord.js";

export interface Standing {
  /** In the channel where it is asked; absent outside a server. */
  permissions?: Readonly<PermissionsBitField>;
  roles: readonly string[];
}

/** Who may manage the server, or has one of the configured roles. Denied where the member is missing. */
export function isModerator(standing: Standing | undefined, moderatorRoles: readonly (string | undefined)[]): boolean {
  if (!standing?.permissions) return false;
  return (
    standing.permissions.has(PermissionFlagsBits.ManageGuild) ||
    moderatorRoles.some((role) => role !== undefined && standing.roles.includes(role))
  );
}

/** @returns undefined outside a server, and where Discord left the member out */
export function standingOf({ member, memberPermissions }: BaseInteraction): Standing | undefined {
  if (!member || !memberPermissions) return undefined;
  return {
    permissions: memberPermissions,
    roles: member instanceof GuildMember ? [...member.roles.cache.keys()] : member.roles,
  };
}
