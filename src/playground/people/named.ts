/** People, channels and commands by the names that people use, or by id. */
import type { APIApplicationCommand, APIUser } from "discord-api-types/v10";
import { type ApplicationCommandType, InteractionContextType, PermissionFlagsBits } from "discord-api-types/v10";
import { can } from "../permissions.ts";
import { type Channel, guildOf, isDm, type World } from "../world.ts";

/** Something that Discord would not let a person do, or that is not there. */
export class Impossible extends Error {}

/** @param name username or id. @throws Impossible */
export function personNamed(world: World, name: string): APIUser {
  const person = world.people.find(({ id, username }) => id === name || username === name);
  if (!person)
    throw new Impossible(
      `There is no "${name}" here. There are: ${world.people.map(({ username }) => username).join(", ")}.`,
    );
  return person;
}

/**
 * @param name `general` or an id; `dm` is the conversation of `person` with the bot
 * @throws Impossible
 */
export function channelNamed(world: World, name: string, person?: APIUser): Channel {
  const all = [...world.channels.values()];
  const isOwnDm = (channel: Channel) =>
    isDm(channel) && channel.recipients?.some(({ id }) => id === person?.id) === true;
  const channel = name === "dm" ? all.find(isOwnDm) : all.find((one) => one.id === name || one.name === name);
  if (!channel)
    throw new Impossible(
      `There is no channel "${name}". There are: dm, ${all.flatMap((one) => one.name ?? []).join(", ")}.`,
    );
  return channel;
}

/** What a command asks of a member: "0" stands for administrators only, nothing for everyone. */
function neededFor({ default_member_permissions: asked, name }: APIApplicationCommand, world: World): bigint {
  if (asked === null || world.openedCommands.has(name)) return 0n;
  return BigInt(asked) === 0n ? PermissionFlagsBits.Administrator : BigInt(asked);
}

/** The commands that a person is offered in a channel, as a client lists them. */
export function commandsFor(world: World, person: APIUser, channel: Channel): APIApplicationCommand[] {
  const home = guildOf(world, channel)?.guild.id;
  const context = home === undefined ? InteractionContextType.BotDM : InteractionContextType.Guild;
  if (!can(world, person.id, channel, PermissionFlagsBits.UseApplicationCommands)) return [];
  return world.commands.filter((command) => {
    const { guild_id, contexts } = command;
    const isHere = guild_id === undefined || guild_id === home;
    const fits = !contexts || contexts.includes(context);
    const may = home === undefined || can(world, person.id, channel, neededFor(command, world));
    return isHere && fits && may;
  });
}

/** @throws Impossible when there is none, or the person is not offered it here */
export function commandNamed(
  world: World,
  person: APIUser,
  channel: Channel,
  name: string,
  type: ApplicationCommandType,
) {
  if (!can(world, person.id, channel, PermissionFlagsBits.ViewChannel))
    throw new Impossible(`${person.username} does not see ${channel.name ?? "that conversation"}.`);
  const command = commandsFor(world, person, channel).find((one) => one.name === name && one.type === type);
  if (!command && world.commands.some((one) => one.name === name && one.type === type))
    throw new Impossible(
      `/${name} is not for ${person.username} here: Discord offers it to whoever has the permission that it needs.`,
    );
  if (!command)
    throw new Impossible(
      `${person.username} is not offered a command "${name}" in ${channel.name ?? "the direct conversation"}.`,
    );
  return command;
}
