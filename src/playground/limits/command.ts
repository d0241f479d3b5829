/** Rules of application commands, and of the choices that autocomplete offers. */
import {
  type ApplicationCommandOptionAllowedChannelType,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
} from "discord-api-types/v10";
import { z } from "zod";
import { rule } from "./accept.ts";
import { fileTypes } from "./components.ts";
import { COMMAND } from "./figures.ts";

/** All but directories, which no option takes. */
const CHANNEL_TYPES: ApplicationCommandOptionAllowedChannelType[] = [
  ChannelType.GuildText,
  ChannelType.DM,
  ChannelType.GuildVoice,
  ChannelType.GroupDM,
  ChannelType.GuildCategory,
  ChannelType.GuildAnnouncement,
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.GuildStageVoice,
  ChannelType.GuildForum,
  ChannelType.GuildMedia,
];

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

const choicesOf = <Value extends z.ZodType<string | number>>(value: Value) =>
  z
    .object({ name: z.string().min(1).max(COMMAND.choiceName), value })
    .array()
    .max(COMMAND.choices);
const text = z.string().max(COMMAND.choiceValue);
/** What autocomplete offers. */
export const choices = choicesOf(z.union([text, z.number()]));

const common = { name, description, required: z.boolean().exactOptional() };
const Type = ApplicationCommandOptionType;

const noChoices = z
  .unknown()
  .array()
  .superRefine(({ length }, context) => {
    if (length > 0)
      context.addIssue(
        rule("APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID", "An option cannot have both choices and autocomplete"),
      );
  })
  .transform((): [] => []);

/** An option makes suggestions, or it has choices or neither. */
const suggesting = <Shape extends z.ZodRawShape, Value extends z.ZodType<string | number>>(own: Shape, value: Value) =>
  z.discriminatedUnion("autocomplete", [
    z.object({ ...own, autocomplete: z.literal(true), choices: noChoices.exactOptional() }),
    z.object({
      ...own,
      autocomplete: z.literal(false).exactOptional(),
      choices: choicesOf(value).exactOptional(),
    }),
  ]);
const numberRange = { min_value: z.number().exactOptional(), max_value: z.number().exactOptional() };

const leafOptions = [
  suggesting(
    {
      ...common,
      type: z.literal(Type.String),
      min_length: z.int().min(0).max(COMMAND.optionText).exactOptional(),
      max_length: z.int().min(1).max(COMMAND.optionText).exactOptional(),
    },
    text,
  ),
  suggesting({ ...common, ...numberRange, type: z.literal(Type.Integer) }, z.int()),
  suggesting({ ...common, ...numberRange, type: z.literal(Type.Number) }, z.number()),
  z.object({ ...common, type: z.literal(Type.Boolean) }),
  z.object({ ...common, type: z.literal(Type.User) }),
  z.object({
    ...common,
    type: z.literal(Type.Channel),
    channel_types: z.literal(CHANNEL_TYPES).array().exactOptional(),
  }),
  z.object({ ...common, type: z.literal(Type.Role) }),
  z.object({ ...common, type: z.literal(Type.Mentionable) }),
  z.object({ ...common, type: z.literal(Type.Attachment), file_types: fileTypes.exactOptional() }),
] as const;

interface AnyOption {
  name: string;
  description: string;
  required?: boolean;
  choices?: readonly { name: string; value: string | number }[];
  options?: readonly AnyOption[];
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
  });
}

const listOf = <Option extends z.ZodType<AnyOption>>(option: Option) =>
  option.array().max(COMMAND.options).superRefine(checkOptions).exactOptional();
const subcommand = z.object({
  name,
  description,
  type: z.literal(Type.Subcommand),
  options: listOf(z.discriminatedUnion("type", [...leafOptions])),
});
const group = z.object({ name, description, type: z.literal(Type.SubcommandGroup), options: listOf(subcommand) });

const shared = {
  default_member_permissions: z
    .string()
    .regex(/^\d{1,20}$/)
    .nullable()
    .default(null),
  contexts: z.enum(InteractionContextType).array().nullable().exactOptional(),
  integration_types: z.enum(ApplicationIntegrationType).array().exactOptional(),
  nsfw: z.boolean().exactOptional(),
};
const menu = { ...shared, name: z.string().min(1).max(COMMAND.name), description: z.literal("").default("") };

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
