/** From what a person typed to the options of a command, as a client sends them. */
import {
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandInteractionDataBasicOption,
  type APIApplicationCommandInteractionDataOption,
  type APIApplicationCommandOption,
  type APIInteractionDataResolved,
  ApplicationCommandOptionType,
} from "discord-api-types/v10";
import { keep } from "../files.ts";
import { permissionsIn } from "../permissions.ts";
import { type Channel, guildOf, memberOf, userOf, type World } from "../world.ts";
import { Impossible } from "./named.ts";

/** A file for an option that takes one. */
export interface Sheet {
  name: string;
  text: string;
  contentType?: string;
}
export type Typed = Record<string, string | number | boolean | Sheet>;

const Type = ApplicationCommandOptionType;

interface Built {
  options: APIApplicationCommandInteractionDataOption[];
  resolved: APIInteractionDataResolved;
}

/** A subcommand is named by more words: `/articles add`. */
function descend(options: readonly APIApplicationCommandOption[], path: readonly string[]) {
  const [name, ...rest] = path;
  if (name === undefined) return { chain: [], leaves: options.filter(isBasic) };
  const found = options.find((one) => one.name === name);
  if (!found || !("options" in found || found.type === Type.Subcommand || found.type === Type.SubcommandGroup))
    throw new Impossible(`The command has no part "${name}".`);
  const inner: { chain: APIApplicationCommandOption[]; leaves: APIApplicationCommandBasicOption[] } = descend(
    found.options ?? [],
    rest,
  );
  return { chain: [found, ...inner.chain], leaves: inner.leaves };
}

const isBasic = (option: APIApplicationCommandOption): option is APIApplicationCommandBasicOption =>
  option.type !== Type.Subcommand && option.type !== Type.SubcommandGroup;

/** @throws Impossible where a client would not send it: too long, too large, none of the choices */
function checkValue(option: APIApplicationCommandBasicOption, value: string | number): void {
  const wrong = (what: string) => new Impossible(`${option.name}: ${what}`);
  if ("choices" in option && option.choices?.length && !option.choices.some((choice) => choice.value === value))
    throw wrong(`"${value}" is none of its choices`);
  if (typeof value === "string") {
    const { min_length = 0, max_length = 6000 } = option.type === Type.String ? option : {};
    if (value.length < min_length || value.length > max_length)
      throw wrong(`takes ${min_length} to ${max_length} characters`);
  } else if ("min_value" in option || "max_value" in option) {
    const { min_value = -Infinity, max_value = Infinity } = option;
    if (value < min_value || value > max_value) throw wrong(`takes ${min_value} to ${max_value}`);
  }
}

function resolve(world: World, channel: Channel, id: string, resolved: APIInteractionDataResolved): void {
  const user = userOf(world, id);
  const role = guildOf(world, channel)?.guild.roles.find((one) => one.id === id);
  const named = world.channels.get(id);
  if (user) {
    resolved.users = { ...resolved.users, [id]: user };
    const { user: _, deaf: __, mute: ___, ...member } = memberOf(world, channel, id) ?? {};
    if ("roles" in member)
      resolved.members = {
        ...resolved.members,
        [id]: { ...member, permissions: String(permissionsIn(world, id, channel)) },
      };
  } else if (role) resolved.roles = { ...resolved.roles, [id]: role };
  else if (named)
    resolved.channels = {
      ...resolved.channels,
      [id]: { id, type: named.type, name: named.name ?? "", permissions: "0" } as NonNullable<
        APIInteractionDataResolved["channels"]
      >[string],
    };
  else throw new Impossible(`There is no user, role or channel ${id}.`);
}

function convert(
  world: World,
  channel: Channel,
  option: APIApplicationCommandBasicOption,
  value: Typed[string],
  resolved: APIInteractionDataResolved,
): APIApplicationCommandInteractionDataBasicOption {
  const { name } = option;
  switch (option.type) {
    case Type.String:
      checkValue(option, String(value));
      return { name, type: option.type, value: String(value) };
    case Type.Integer:
    case Type.Number: {
      const number = Number(value);
      if (!Number.isFinite(number) || (option.type === Type.Integer && !Number.isInteger(number)))
        throw new Impossible(`${name}: takes a number`);
      checkValue(option, number);
      return { name, type: option.type, value: number };
    }
    case Type.Boolean:
      return { name, type: option.type, value: value === true || String(value).toLowerCase() === "true" };
    case Type.Attachment: {
      if (typeof value !== "object") throw new Impossible(`${name}: takes a file`);
      const contentType = value.contentType ?? "text/plain; charset=utf-8";
      const attachment = keep(world, { name: value.name, contentType, bytes: new TextEncoder().encode(value.text) });
      resolved.attachments = { ...resolved.attachments, [attachment.id]: attachment };
      return { name, type: option.type, value: attachment.id };
    }
    default:
      resolve(world, channel, String(value), resolved);
      return { name, type: option.type, value: String(value) };
  }
}

export interface Asked {
  world: World;
  channel: Channel;
  command: APIApplicationCommand;
  /** Subcommands. */
  path: readonly string[];
  typed: Typed;
}

/** The values wrapped in the subcommands they belong to. */
function wrap(
  chain: readonly APIApplicationCommandOption[],
  values: APIApplicationCommandInteractionDataBasicOption[],
): APIApplicationCommandInteractionDataOption[] {
  return chain.reduceRight<APIApplicationCommandInteractionDataOption[]>(
    (options, { name, type }) => [{ name, type, options } as APIApplicationCommandInteractionDataOption],
    values,
  );
}

function known(leaves: readonly APIApplicationCommandBasicOption[], { command, typed }: Asked): void {
  for (const name of Object.keys(typed))
    if (!leaves.some((leaf) => leaf.name === name)) throw new Impossible(`/${command.name} has no option "${name}".`);
}

/** @throws Impossible when a client would not send the command: an option is unknown, missing or wrong */
export function optionsOf(asked: Asked): Built {
  const { world, channel, command, path, typed } = asked;
  const { chain, leaves } = descend(command.options ?? [], path);
  known(leaves, asked);
  const missing = leaves.find(({ name, required }) => required && typed[name] === undefined);
  if (missing) throw new Impossible(`/${command.name} needs the option "${missing.name}".`);
  const resolved: APIInteractionDataResolved = {};
  const values = leaves.flatMap((leaf) => {
    const value = typed[leaf.name];
    return value === undefined ? [] : [convert(world, channel, leaf, value, resolved)];
  });
  return { options: wrap(chain, values), resolved };
}

/** The options of an unfinished command: what stands in the fields so far, and which of them is being typed in. */
export function unfinished(asked: Asked, focused: string): APIApplicationCommandInteractionDataOption[] {
  const { command, path, typed } = asked;
  const { chain, leaves } = descend(command.options ?? [], path);
  known(leaves, asked);
  const field = leaves.find(({ name }) => name === focused);
  if (!field || !("autocomplete" in field && field.autocomplete))
    throw new Impossible(`/${command.name} makes no suggestions for "${focused}".`);
  const values = leaves.flatMap((leaf) => {
    const value = typed[leaf.name] ?? (leaf.name === focused ? "" : undefined);
    if (value === undefined || typeof value === "object") return [];
    const focus = leaf.name === focused ? { focused: true } : {};
    return [{ name: leaf.name, type: leaf.type, value, ...focus } as APIApplicationCommandInteractionDataBasicOption];
  });
  return wrap(chain, values);
}
