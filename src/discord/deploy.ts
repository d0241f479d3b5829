/** Tells Discord which commands there are: all of them at once, and what that changed. */
import { isDeepStrictEqual } from "node:util";
import { REST } from "discord.js";
import {
  type APIApplication,
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  Routes,
} from "discord-api-types/v10";
import { isSuggested } from "./autocomplete.ts";
import type { Command, Option } from "./command.ts";

export interface Deployment {
  added: string[];
  changed: string[];
  removed: string[];
}

export interface DeploySettings {
  token: string;
  /** Where Discord's API is, if not at Discord. */
  api?: string;
}

type Body = RESTPostAPIChatInputApplicationCommandsJSONBody;

function optionBody({ name, description, kind, required }: Option): APIApplicationCommandBasicOption {
  const common = { name, description, required: required === true };
  if (kind === "share") return { type: ApplicationCommandOptionType.Boolean, ...common };
  if (isSuggested(kind)) return { type: ApplicationCommandOptionType.String, ...common, autocomplete: true };
  return { type: ApplicationCommandOptionType.String, ...common };
}

/** A command as Discord registers it. A moderator's command is shown to whoever may manage the server; the gate checks again. */
export function commandBody({ name, description, options, permission }: Command): Body {
  return {
    type: ApplicationCommandType.ChatInput,
    name,
    description,
    options: options.filter(({ kind }) => kind !== "carried").map(optionBody),
    ...(permission
      ? {
          default_member_permissions: String(PermissionFlagsBits.ManageGuild),
          contexts: [InteractionContextType.Guild],
        }
      : {}),
  };
}

/** What counts as a change: Discord adds defaults of its own to what it returns. */
const essence = ({ description, options = [], default_member_permissions }: Body | APIApplicationCommand) => ({
  description,
  permission: default_member_permissions ?? null,
  options: options.map((option) => ({
    type: option.type,
    name: option.name,
    description: option.description,
    required: option.required ?? false,
    autocomplete: "autocomplete" in option && option.autocomplete === true,
  })),
});

export function compare(registered: readonly APIApplicationCommand[], wanted: readonly Body[]): Deployment {
  const before = new Map(registered.map((command) => [command.name, command]));
  const names = new Set(wanted.map(({ name }) => name));
  const differs = (body: Body) => {
    const old = before.get(body.name);
    return old !== undefined && !isDeepStrictEqual(essence(old), essence(body));
  };
  return {
    added: wanted.filter(({ name }) => !before.has(name)).map(({ name }) => name),
    changed: wanted.filter(differs).map(({ name }) => name),
    removed: [...before.keys()].filter((name) => !names.has(name)),
  };
}

/** @throws Discord's error when it refuses the token or a command */
export async function deploy(commands: readonly Command[], { token, api }: DeploySettings): Promise<Deployment> {
  const rest = new REST({ version: "10", ...(api ? { api } : {}) }).setToken(token);
  const { id } = (await rest.get(Routes.currentApplication())) as APIApplication;
  const registered = (await rest.get(Routes.applicationCommands(id))) as APIApplicationCommand[];
  const wanted = commands.map(commandBody);
  await rest.put(Routes.applicationCommands(id), { body: wanted });
  return compare(registered, wanted);
}
