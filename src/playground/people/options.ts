/** From what a person typed to the options of a command, as a client sends them. */
import {
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandInteractionDataBasicOption,
  type APIApplicationCommandInteractionDataOption,
  type APIApplicationCommandOption,
  type APIInteractionDataResolved,
  ApplicationCommandOptionType,
  type InteractionType,
} from "discord-api-types/v10";
import { COMMAND } from "../limits/figures.ts";
import { Impossible } from "./named.ts";
import {
  channelsNamed,
  filesNamed,
  mentionablesNamed,
  type Place,
  rolesNamed,
  type Sheet,
  together,
  uploaded,
  usersNamed,
} from "./resolved.ts";

export type Typed = Record<string, string | number | boolean | Sheet>;

const Type = ApplicationCommandOptionType;

type Sent = InteractionType.ApplicationCommand;
type Unsent = InteractionType.ApplicationCommandAutocomplete;

interface Built {
  options: APIApplicationCommandInteractionDataOption<Sent>[];
  resolved: APIInteractionDataResolved;
}

/** The fields of a command, or of one of its subcommands. */
interface Form {
  leaves: APIApplicationCommandBasicOption[];
  /** Wraps their values in the subcommands they belong to. */
  wrap<Kind extends InteractionType>(
    values: APIApplicationCommandInteractionDataBasicOption<Kind>[],
  ): APIApplicationCommandInteractionDataOption<Kind>[];
}

const isBasic = (option: APIApplicationCommandOption): option is APIApplicationCommandBasicOption =>
  option.type !== Type.Subcommand && option.type !== Type.SubcommandGroup;

/** A subcommand is named by more words: `/articles add`. @throws Impossible */
function formOf({ options = [] }: APIApplicationCommand, path: readonly string[]): Form {
  const [first, second] = path;
  if (first === undefined) return { leaves: options.filter(isBasic), wrap: (values) => values };
  const found = options.find(({ name }) => name === first);
  if (found?.type === Type.Subcommand && path.length === 1) {
    const { name, type, options: leaves = [] } = found;
    return { leaves, wrap: (values) => [{ name, type, options: values }] };
  }
  const inner = found?.type === Type.SubcommandGroup ? found.options?.find(({ name }) => name === second) : undefined;
  if (found?.type !== Type.SubcommandGroup || !inner || path.length > 2)
    throw new Impossible(`The command has no part "${path.join(" ")}".`);
  const { name, type, options: leaves = [] } = inner;
  return {
    leaves,
    wrap: (values) => [{ name: found.name, type: found.type, options: [{ name, type, options: values }] }],
  };
}

/** @throws Impossible where a client would not send it: too long, too large, none of the choices */
function checkValue(option: APIApplicationCommandBasicOption, value: string | number): void {
  const wrong = (what: string) => new Impossible(`${option.name}: ${what}`);
  if ("choices" in option && option.choices?.length && !option.choices.some((choice) => choice.value === value))
    throw wrong(`"${value}" is none of its choices`);
  if (typeof value === "string") {
    const { min_length = 0, max_length = COMMAND.optionText } = option.type === Type.String ? option : {};
    if (value.length < min_length || value.length > max_length)
      throw wrong(`takes ${min_length} to ${max_length} characters`);
  } else if ("min_value" in option || "max_value" in option) {
    const { min_value = -Infinity, max_value = Infinity } = option;
    if (value < min_value || value > max_value) throw wrong(`takes ${min_value} to ${max_value}`);
  }
}

const isTrue = (value: Typed[string]): boolean => String(value).toLowerCase() === "true";

interface Converted {
  option: APIApplicationCommandInteractionDataBasicOption<Sent>;
  resolved?: APIInteractionDataResolved;
}

function convert(place: Place, option: APIApplicationCommandBasicOption, given: Typed[string]): Converted {
  const { name } = option;
  const value = String(given);
  switch (option.type) {
    case Type.String:
      checkValue(option, value);
      return { option: { name, type: option.type, value } };
    case Type.Integer:
    case Type.Number: {
      const number = Number(given);
      if (!Number.isFinite(number) || (option.type === Type.Integer && !Number.isInteger(number)))
        throw new Impossible(`${name}: takes a number`);
      checkValue(option, number);
      return { option: { name, type: option.type, value: number } };
    }
    case Type.Boolean:
      return { option: { name, type: option.type, value: isTrue(given) } };
    case Type.Attachment: {
      if (typeof given !== "object") throw new Impossible(`${name}: takes a file`);
      const file = uploaded(place.world, given, option.file_types);
      return { option: { name, type: option.type, value: file.id }, resolved: filesNamed([file]) };
    }
    case Type.User:
      return { option: { name, type: option.type, value }, resolved: usersNamed(place, [value]) };
    case Type.Role:
      return { option: { name, type: option.type, value }, resolved: rolesNamed(place, [value]) };
    case Type.Mentionable:
      return { option: { name, type: option.type, value }, resolved: mentionablesNamed(place, [value]) };
    case Type.Channel:
      return {
        option: { name, type: option.type, value },
        resolved: channelsNamed(place, [value], option.channel_types),
      };
  }
}

export interface Asked extends Place {
  command: APIApplicationCommand;
  /** Subcommands. */
  path: readonly string[];
  typed: Typed;
}

function known(leaves: readonly APIApplicationCommandBasicOption[], { command, typed }: Asked): void {
  for (const name of Object.keys(typed))
    if (!leaves.some((leaf) => leaf.name === name)) throw new Impossible(`/${command.name} has no option "${name}".`);
}

/** @throws Impossible when a client would not send the command: an option is unknown, missing or wrong */
export function optionsOf(asked: Asked): Built {
  const { command, path, typed } = asked;
  const { leaves, wrap } = formOf(command, path);
  known(leaves, asked);
  const missing = leaves.find(({ name, required }) => required && typed[name] === undefined);
  if (missing) throw new Impossible(`/${command.name} needs the option "${missing.name}".`);
  const converted = leaves.flatMap((leaf) => {
    const value = typed[leaf.name];
    return value === undefined ? [] : [convert(asked, leaf, value)];
  });
  return {
    options: wrap(converted.map(({ option }) => option)),
    resolved: together(converted.flatMap(({ resolved }) => resolved ?? [])),
  };
}

/** A field as it stands, in a command that is not sent yet. */
function draft(
  { name, type }: APIApplicationCommandBasicOption,
  value: string,
  focus: { focused?: true },
): APIApplicationCommandInteractionDataBasicOption<Unsent> {
  switch (type) {
    case Type.Boolean:
      return { name, type, value: isTrue(value) };
    case Type.String:
    case Type.Integer:
    case Type.Number:
      return { name, type, value, ...focus };
    default:
      return { name, type, value };
  }
}

/** The options of an unfinished command: what stands in the fields so far, and which of them is being typed in. */
export function unfinished(asked: Asked, focused: string): APIApplicationCommandInteractionDataOption<Unsent>[] {
  const { command, path, typed } = asked;
  const { leaves, wrap } = formOf(command, path);
  known(leaves, asked);
  const field = leaves.find(({ name }) => name === focused);
  if (!field || !("autocomplete" in field && field.autocomplete))
    throw new Impossible(`/${command.name} makes no suggestions for "${focused}".`);
  const values = leaves.flatMap((leaf) => {
    const isFocused = leaf.name === focused;
    const value = typed[leaf.name] ?? (isFocused ? "" : undefined);
    if (value === undefined || typeof value === "object") return [];
    return [draft(leaf, String(value), isFocused ? { focused: true } : {})];
  });
  return wrap(values);
}
