/** People use commands: slash commands, their suggestions, and the menus of messages and users. */
import {
  type APIApplicationCommandOptionChoice,
  type APIAutocompleteApplicationCommandInteractionData,
  type APIChatInputApplicationCommandInteractionData,
  ApplicationCommandType,
  InteractionType,
} from "discord-api-types/v10";
import type { Reply } from "../interactions.ts";
import { permissionsIn } from "../permissions.ts";
import { memberOf, userOf, type World } from "../world.ts";
import { ask } from "./ask.ts";
import { channelNamed, commandNamed, Impossible, personNamed } from "./named.ts";
import { optionsOf, type Typed, unfinished } from "./options.ts";
import { visiblePost } from "./speech.ts";

const words = (command: string): [string, ...string[]] => {
  const [name = "", ...path] = command.replace(/^\//, "").trim().split(/\s+/);
  return [name, ...path];
};

export function slash(
  world: World,
  who: string,
  where: string,
  typedCommand: string,
  typed: Typed = {},
): Promise<Reply> {
  const person = personNamed(world, who);
  const channel = channelNamed(world, where, person);
  const [name, ...path] = words(typedCommand);
  const command = commandNamed(world, person, channel, name, ApplicationCommandType.ChatInput);
  const { options, resolved } = optionsOf({ world, channel, command, path, typed });
  const data: APIChatInputApplicationCommandInteractionData = {
    id: command.id,
    name: command.name,
    type: ApplicationCommandType.ChatInput,
    options: options as NonNullable<APIChatInputApplicationCommandInteractionData["options"]>,
    resolved,
  };
  return ask(world, person, channel, { type: InteractionType.ApplicationCommand, data });
}

/** @throws Impossible when the bot does not suggest anything in time */
export async function autocomplete(
  world: World,
  who: string,
  where: string,
  typedCommand: string,
  typed: Typed,
  focused: string,
): Promise<APIApplicationCommandOptionChoice[]> {
  const person = personNamed(world, who);
  const channel = channelNamed(world, where, person);
  const [name, ...path] = words(typedCommand);
  const command = commandNamed(world, person, channel, name, ApplicationCommandType.ChatInput);
  const data: APIAutocompleteApplicationCommandInteractionData = {
    id: command.id,
    name: command.name,
    type: ApplicationCommandType.ChatInput,
    options: unfinished({ world, channel, command, path, typed }, focused),
  };
  const use = {
    type: InteractionType.ApplicationCommandAutocomplete as const,
    data: { ...data, options: data.options ?? [] },
  };
  const reply = await ask(world, person, channel, use);
  if (reply.kind === "choices") return reply.choices;
  throw new Impossible(
    `No suggestions: ${reply.kind === "failed" ? reply.why : `the bot answered with a ${reply.kind}`}.`,
  );
}

/** A command in the menu of a message. */
export function messageCommand(world: World, who: string, message: string, name: string): Promise<Reply> {
  const person = personNamed(world, who);
  const { post, channel } = visiblePost(world, person, message);
  const command = commandNamed(world, person, channel, name, ApplicationCommandType.Message);
  const { id } = post.message;
  const data = {
    id: command.id,
    name: command.name,
    type: ApplicationCommandType.Message as const,
    target_id: id,
    resolved: { messages: { [id]: post.message } },
  };
  return ask(world, person, channel, { type: InteractionType.ApplicationCommand, data });
}

/** A command in the menu of a user. */
export function userCommand(world: World, who: string, where: string, target: string, name: string): Promise<Reply> {
  const person = personNamed(world, who);
  const channel = channelNamed(world, where, person);
  const user = userOf(world, target) ?? personNamed(world, target);
  const command = commandNamed(world, person, channel, name, ApplicationCommandType.User);
  const { user: _, deaf: __, mute: ___, ...member } = memberOf(world, channel, user.id) ?? {};
  const members =
    "roles" in member
      ? { members: { [user.id]: { ...member, permissions: String(permissionsIn(world, user.id, channel)) } } }
      : {};
  const data = {
    id: command.id,
    name: command.name,
    type: ApplicationCommandType.User as const,
    target_id: user.id,
    resolved: { users: { [user.id]: user }, ...members },
  };
  return ask(world, person, channel, { type: InteractionType.ApplicationCommand, data });
}
