/** The world at the start: two servers, three people, the bot, and a direct conversation with each person. */
import {
  type APIApplication,
  type APIDMChannel,
  type APIGuild,
  type APIGuildMember,
  type APIOverwrite,
  type APIRole,
  type APITextChannel,
  type APIUser,
  ChannelType,
  GuildNSFWLevel,
  GuildVerificationLevel,
  Locale,
  OverwriteType,
  PermissionFlagsBits,
  type Snowflake,
} from "discord-api-types/v10";
import type { Channel, Guild, World } from "./world.ts";

type NextId = () => Snowflake;

/** Of any kind: Discord's enums of flags name none for it. */
const NO_FLAGS: number = 0;
const P = PermissionFlagsBits;

const EVERYONE =
  P.ViewChannel |
  P.SendMessages |
  P.SendMessagesInThreads |
  P.CreatePublicThreads |
  P.ReadMessageHistory |
  P.EmbedLinks |
  P.AttachFiles |
  P.AddReactions |
  P.UseApplicationCommands;
const MODERATOR = P.ManageGuild | P.ManageMessages | P.ManageThreads | P.MentionEveryone;

function newUser(id: Snowflake, username: string, name: string, bot = false): APIUser {
  return { id, username, global_name: name, discriminator: "0", avatar: null, ...(bot ? { bot } : {}) };
}

function newRole(id: Snowflake, name: string, permissions: bigint, position: number, color = 0): APIRole {
  return {
    id,
    name,
    color,
    colors: { primary_color: color, secondary_color: null, tertiary_color: null },
    hoist: position > 0,
    position,
    permissions: String(permissions),
    managed: false,
    mentionable: false,
    flags: NO_FLAGS,
  };
}

function newGuild(id: Snowflake, name: string, owner: APIUser, roles: APIRole[]): APIGuild {
  return {
    id,
    name,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    owner_id: owner.id,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: GuildVerificationLevel.None,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    roles: [newRole(id, "@everyone", EVERYONE, 0), ...roles],
    emojis: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: NO_FLAGS,
    rules_channel_id: null,
    vanity_url_code: null,
    premium_tier: 0,
    preferred_locale: Locale.EnglishUS,
    public_updates_channel_id: null,
    nsfw_level: GuildNSFWLevel.Default,
    premium_progress_bar_enabled: false,
    hub_type: null,
    safety_alerts_channel_id: null,
    incidents_data: null,
  };
}

function newMember(user: APIUser, roles: APIRole[], joined: Date): APIGuildMember {
  return {
    user,
    roles: roles.map(({ id }) => id),
    joined_at: joined.toISOString(),
    deaf: false,
    mute: false,
    flags: NO_FLAGS,
  };
}

function newChannels(nextId: NextId, guild: APIGuild, topics: Record<string, string>): APITextChannel[] {
  return Object.entries(topics).map(([name, topic], position) => ({
    id: nextId(),
    type: ChannelType.GuildText,
    guild_id: guild.id,
    name,
    topic,
    position,
    parent_id: null,
    nsfw: false,
    permission_overwrites: [],
    last_message_id: null,
  }));
}

const newDm = (id: Snowflake, person: APIUser): APIDMChannel => ({
  id,
  type: ChannelType.DM,
  name: null,
  recipients: [person],
  last_message_id: null,
});

function newApplication(id: Snowflake, bot: APIUser): APIApplication {
  return {
    id,
    name: bot.username,
    icon: null,
    description: "",
    bot,
    bot_public: true,
    bot_require_code_grant: false,
    summary: "",
    verify_key: "0".repeat(64),
    team: null,
    // No privileged intent is granted: what a bot can do without, it should.
    flags: NO_FLAGS,
    flags_new: "0",
  };
}

const overwrite = (role: APIRole | APIGuild, change: Partial<Pick<APIOverwrite, "allow" | "deny">>): APIOverwrite => ({
  id: role.id,
  type: OverwriteType.Role,
  allow: "0",
  deny: "0",
  ...change,
});

/** `moderators` is seen by moderators and the bot; in `announcements` only moderators write. */
function closeOff(channels: APITextChannel[], guild: APIGuild, allowedHere: Record<string, APIRole[]>): void {
  const needed: Record<string, bigint> = { moderators: P.ViewChannel, announcements: P.SendMessages };
  for (const channel of channels) {
    const permission = needed[channel.name];
    if (permission === undefined) continue;
    const allowed = (allowedHere[channel.name] ?? []).map((role) => overwrite(role, { allow: String(permission) }));
    channel.permission_overwrites = [overwrite(guild, { deny: String(permission) }), ...allowed];
  }
}

/**
 * The servers are "Accession Seminar" (general, questions, announcements, moderators) and "Trade Newsroom" (newsroom, desk);
 * the people `member` (a delegate), `moderator` (Manage Server) and `newcomer` (in the first server only).
 */
export function seed(
  nextId: NextId,
  now: () => Date,
): Pick<World, "application" | "bot" | "people" | "guilds" | "channels"> {
  const bot = newUser(nextId(), "Article XII", "Article XII", true);
  const member = newUser(nextId(), "member", "Mara");
  const moderator = newUser(nextId(), "moderator", "Tomas");
  const newcomer = newUser(nextId(), "newcomer", "Ines");
  const people = [member, moderator, newcomer];

  const guilds = new Map<Snowflake, Guild>();
  const channels = new Map<Snowflake, Channel>();
  const settle = (name: string, joined: APIUser[], topics: Record<string, string>) => {
    const moderators = newRole(nextId(), "Moderators", MODERATOR, 2, 0xe67e22);
    const bots = newRole(nextId(), "Bots", 0n, 1, 0x5865f2);
    const delegates = newRole(nextId(), "Delegates", 0n, 1);
    const guild = newGuild(nextId(), name, moderator, [moderators, bots, delegates]);
    const roles = new Map([
      [moderator, [moderators]],
      [member, [delegates]],
      [bot, [bots]],
    ]);
    const rolesOf = (user: APIUser) => roles.get(user) ?? [];
    const members = new Map([...joined, bot].map((user) => [user.id, newMember(user, rolesOf(user), now())]));
    guilds.set(guild.id, { guild, members });
    const rooms = newChannels(nextId, guild, topics);
    closeOff(rooms, guild, { moderators: [moderators, bots], announcements: [moderators] });
    for (const room of rooms) channels.set(room.id, room);
  };
  settle("Accession Seminar", people, {
    general: "Anything about joining the World Trade Organization",
    questions: "Ask the bot here",
    announcements: "Only moderators write here",
    moderators: "For moderators",
  });
  settle("Trade Newsroom", [member, moderator], { newsroom: "What comes in", desk: "What goes out" });
  for (const person of people) {
    const dm = newDm(nextId(), person);
    channels.set(dm.id, dm);
  }
  return { application: newApplication(bot.id, bot), bot, people, guilds, channels };
}
