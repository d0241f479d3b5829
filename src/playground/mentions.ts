/** Whom a message pings: what its text names, as far as `allowed_mentions` and the author's permissions let it. */
import {
  AllowedMentionsTypes,
  type APIMessage,
  type APIUser,
  PermissionFlagsBits,
  type Snowflake,
} from "discord-api-types/v10";
import type { MessageBody } from "./limits/message.ts";
import { can } from "./permissions.ts";
import { type Channel, guildOf, type Pings, userOf, type World } from "./world.ts";

export type Mentioned = Pick<APIMessage, "mentions" | "mention_roles" | "mention_everyone">;

export const NOBODY: Mentioned = { mentions: [], mention_roles: [], mention_everyone: false };

/** What Discord allows when a body says nothing: everything in ordinary messages, users only in answers to interactions. */
export const DEFAULT_PARSE = {
  channel: [AllowedMentionsTypes.Everyone, AllowedMentionsTypes.Role, AllowedMentionsTypes.User],
  interaction: [AllowedMentionsTypes.User],
} as const;

interface Speech {
  /** All of the message that a reader sees as text. */
  text: string;
  author: APIUser;
  channel: Channel;
  /** Whose message this one replies to. */
  repliesTo?: APIUser | undefined;
  allowed?: MessageBody["allowed_mentions"];
  byDefault: readonly AllowedMentionsTypes[];
}

/** Names within code are no mentions. */
const withoutCode = (text: string): string => text.replaceAll(/```[^`]*```|`[^`]*`/g, " ");
const idsIn = (text: string, pattern: RegExp): Snowflake[] => [
  ...new Set([...text.matchAll(pattern)].flatMap(([, id]) => id ?? [])),
];

/** Ids of the users that a text names. */
export const usersIn = (text: string): Snowflake[] => idsIn(withoutCode(text), /<@!?(\d{17,20})>/g);

/** Who is named by a text and may be pinged: by kind (`parse`) or one by one (`listed`). */
const permitted = (named: Snowflake[], isParsed: boolean, listed: readonly Snowflake[] = []): Snowflake[] =>
  named.filter((id) => isParsed || listed.includes(id));

/** The mentions of a message, as its fields have them. */
export function mentionedBy(world: World, { text, author, channel, repliesTo, allowed, byDefault }: Speech): Mentioned {
  const spoken = withoutCode(text);
  const parse = allowed ? (allowed.parse ?? []) : byDefault;
  const mayPingAll = can(world, author.id, channel, PermissionFlagsBits.MentionEveryone);
  const roles = new Map((guildOf(world, channel)?.guild.roles ?? []).map((role) => [role.id, role]));
  const users = permitted(usersIn(text), parse.includes(AllowedMentionsTypes.User), allowed?.users);
  const isReplyPinged = repliesTo && (allowed ? allowed.replied_user === true : true);
  const mentioned = new Set([...(isReplyPinged ? [repliesTo.id] : []), ...users]);
  return {
    mentions: [...mentioned].flatMap((id) => userOf(world, id) ?? []),
    mention_roles: permitted(
      idsIn(spoken, /<@&(\d{17,20})>/g),
      parse.includes(AllowedMentionsTypes.Role),
      allowed?.roles,
    ).filter((id) => mayPingAll || roles.get(id)?.mentionable === true),
    mention_everyone: mayPingAll && parse.includes(AllowedMentionsTypes.Everyone) && /@(?:everyone|here)/.test(spoken),
  };
}

/** Who was pinged by a message. */
export const pingsOf = ({ mentions, mention_roles, mention_everyone }: APIMessage): Pings => ({
  users: mentions.map(({ id }) => id),
  roles: mention_roles,
  everyone: mention_everyone,
});
