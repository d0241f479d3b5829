/** Rules of application commands, and of the choices that autocomplete offers. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
} from "discord-api-types/v10";
import { z } from "zod";
import { rule } from "./accept.ts";
import { COMMAND } from "./figures.ts";

const SLASH_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

const name = z
  .string()
  .min(1)
  .max(COMMAND.name)
  .superRefine((name, context) => {
    if (!SLASH_NAME.test(name) || name !== name.toLowerCase())
      context.addIssue(rule("STRING_TYPE_REGEX", "Command name is invalid: lower-case letters, digits, - and _ only."));
  });
const description = z.string().min(1).max(COMMAND.description);

const choice = z.object({
  name: z.string().min(1).max(COMMAND.choiceName),
  value: z.union([z.string().max(COMMAND.choiceValue), z.number()]),
});
export const choices = choice.array().max(COMMAND.choices);

const common = { name, description, required: z.boolean().optional() };
const numberRange = {
  min_value: z.number().optional(),
  max_value: z.number().optional(),
  autocomplete: z.boolean().optional(),
  choices: choices.optional(),
};
const Type = ApplicationCommandOptionType;

const leafOptions = [
  z.object({
    ...common,
    type: z.literal(Type.String),
    autocomplete: z.boolean().optional(),
    choices: choices.optional(),
    min_length: z.int().min(0).max(COMMAND.optionText).optional(),
    max_length: z.int().min(1).max(COMMAND.optionText).optional(),
  }),
  z.object({ ...common, ...numberRange, type: z.literal(Type.Integer) }),
  z.object({ ...common, ...numberRange, type: z.literal(Type.Number) }),
  z.object({ ...common, type: z.literal(Type.Boolean) }),
  z.object({ ...common, type: z.literal(Type.User) }),
  z.object({ ...common, type: z.literal(Type.Channel), channel_types: z.enum(ChannelType).array().optional() }),
  z.object({ ...common, type: z.literal(Type.Role) }),
  z.object({ ...common, type: z.literal(Type.Mentionable) }),
  z.object({ ...common, type: z.literal(Type.Attachment) }),
] as const;

interface AnyOption {
  name: string;
  description: string;
  required?: boolean | undefined;
  autocomplete?: boolean | undefined;
  choices?: readonly z.output<typeof choice>[] | undefined;
  options?: readonly AnyOption[] | undefined;
}

function checkOptions(options: readonly AnyOption[], context: z.core.$RefinementCtx): void {
  const names = options.map(({ name }) => name);
  options.forEach((option, at) => {
    if (names.indexOf(option.name) !== at)
      context.addIssue(rule("APPLICATION_COMMAND_OPTIONS_NAME_INVALID", "Option name already used", [at, "name"]));
    if (option.required && options.slice(0, at).some(({ required }) => !required))
      context.addIssue(
        rule(
          "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
          "Required options must be placed before non-required options",
          [at],
        ),
      );
    if (option.autocomplete && option.choices && option.choices.length > 0)
      context.addIssue(
        rule(
          "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID",
          "An option cannot have both choices and autocomplete",
          [at],
        ),
      );
  });
}

const listOf = <Option extends z.ZodType<AnyOption>>(option: Option) =>
  option.array().max(COMMAND.options).superRefine(checkOptions).optional();
const subcommand = z.object({
  name,
  description,
  type: z.literal(Type.Subcommand),
  options: listOf(z.discriminatedUnion("type", [...leafOptions])),
});
const group = z.object({ name, description, type: z.literal(Type.SubcommandGroup), options: listOf(subcommand) });

const shared = {
  default_member_permissions: z.string().nullish(),
  contexts: z.enum(InteractionContextType).array().nullish(),
  integration_types: z.enum(ApplicationIntegrationType).array().nullish(),
  nsfw: z.boolean().optional(),
  dm_permission: z.boolean().nullish(),
};
const menu = { ...shared, name: z.string().min(1).max(COMMAND.name), description: z.literal("").optional() };

const textOf = ({ name, description, choices = [], options = [] }: AnyOption): string =>
  [name, description, ...choices.flatMap((one) => [one.name, String(one.value)]), ...options.map(textOf)].join("");

const slash = z
  .object({
    ...shared,
    type: z.literal(ApplicationCommandType.ChatInput).default(ApplicationCommandType.ChatInput),
    name,
    description,
    options: listOf(z.discriminatedUnion("type", [...leafOptions, subcommand, group])),
  })
  .superRefine((command, context) => {
    if (textOf(command).length > COMMAND.total)
      context.addIssue(rule("APPLICATION_COMMAND_TOO_LARGE", `Command exceeds maximum size (${COMMAND.total})`));
  });

const byType = z.discriminatedUnion("type", [
  slash,
  z.object({ ...menu, type: z.literal(ApplicationCommandType.User) }),
  z.object({ ...menu, type: z.literal(ApplicationCommandType.Message) }),
]);

/** One command as it is registered. */
export const command = byType;

/** All commands of an application at once. */
export const commandSet = command.array().superRefine((all, context) => {
  const keys = all.map(({ type, name }) => `${type} ${name}`);
  keys.forEach((key, at) => {
    if (keys.indexOf(key) !== at)
      context.addIssue(
        rule("APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique", [at, "name"]),
      );
  });
});

export type CommandBody = z.output<typeof command>;
