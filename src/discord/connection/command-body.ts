/** Commands as Discord registers them: those of two words as groups, and those in the menus of messages. */
import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from "discord-api-types/v10";
import { isSuggested } from "../command/choices.ts";
import { type Command, type Option, typedOptions } from "../command/command.ts";

type Slash = RESTPostAPIChatInputApplicationCommandsJSONBody & { type: ApplicationCommandType.ChatInput };
export type Body = Slash | RESTPostAPIContextMenuApplicationCommandsJSONBody;

/** Groups by their first word, and what is said of them. */
const GROUPS: Record<string, string> = {
  knowledge: "Articles of this server: add, look through, publish, remove, go back",
  settings: "How I behave on this server",
};

function optionBody({ name, description, kind, required, choices = [] }: Option): APIApplicationCommandBasicOption {
  const common = { name, description, required: required === true };
  switch (kind) {
    case "share":
      return { type: ApplicationCommandOptionType.Boolean, ...common };
    case "file":
      return { type: ApplicationCommandOptionType.Attachment, ...common };
    case "role":
      return { type: ApplicationCommandOptionType.Role, ...common };
    case "channel":
      return { type: ApplicationCommandOptionType.Channel, ...common, channel_types: [ChannelType.GuildText] };
    case "choice":
      return { type: ApplicationCommandOptionType.String, ...common, choices: [...choices] };
    default:
      return isSuggested(kind)
        ? { type: ApplicationCommandOptionType.String, ...common, autocomplete: true }
        : { type: ApplicationCommandOptionType.String, ...common };
  }
}

/** A moderator's command is shown to whoever may manage the server; the gate checks again. */
const guarded = ({ permission, inServer }: Pick<Command, "permission" | "inServer">) => ({
  ...(permission ? { default_member_permissions: String(PermissionFlagsBits.ManageGuild) } : {}),
  ...(permission || inServer ? { contexts: [InteractionContextType.Guild] } : {}),
});

const slashBody = (command: Command): Slash => ({
  type: ApplicationCommandType.ChatInput,
  name: command.name,
  description: command.description,
  options: typedOptions(command).map(optionBody),
  ...guarded(command),
});

const memberBody = (command: Command): APIApplicationCommandSubcommandOption => ({
  type: ApplicationCommandOptionType.Subcommand,
  name: command.name.split(" ")[1] ?? command.name,
  description: command.description,
  options: typedOptions(command).map(optionBody),
});

/** All of a group open to the same people: Discord gives permissions to the group as a whole. */
function groupBody(name: string, members: readonly Command[]): Slash {
  const [first] = members;
  return {
    type: ApplicationCommandType.ChatInput,
    name,
    description: GROUPS[name] ?? name,
    options: members.map(memberBody),
    ...(first ? guarded(first) : {}),
  };
}

export function bodiesOf(commands: readonly Command[]): Body[] {
  const typed = commands.filter(({ internal }) => !internal);
  const groups = Map.groupBy(typed, ({ name }) => name.split(" ")[0] ?? name);
  const slash = [...groups].flatMap(([name, members]) =>
    members.length === 1 && members[0]?.name === name ? members.map(slashBody) : [groupBody(name, members)],
  );
  const menus = typed.flatMap((command) =>
    command.menu
      ? [{ type: ApplicationCommandType.Message as const, name: command.menu.name, ...guarded(command) }]
      : [],
  );
  return [...slash, ...menus];
}
