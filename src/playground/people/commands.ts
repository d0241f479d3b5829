/** People use commands: slash commands, their suggestions, and the menus of messages and users. */

import {
  type APIApplicationCommandOptionChoice,
  type APIChatInputApplicationCommandInteractionData,
  type APIMessageApplicationCommandInteractionData,
  type APIUserApplicationCommandInteractionData,
  ApplicationCommandType,
  InteractionType,
} from "discord-api-types/v10";
import { type Reply, userOf, type World } from "../world.ts";
import { ask } from "./ask.ts";
import { channelNamed, commandNamed, Impossible, personNamed } from "./named.ts";
import { optionsOf, type Typed, unfinished } from "./options.ts";
import { usersNamed } from "./resolved.ts";
import { visiblePost } from "./speech.ts";

const words = (command: string): [string, ...string[]] => {
  const [name = "", ...path] = command.replace(/^\//, "").trim().split(/\s+/);
  return [name, ...path];
};

/** Uses a slash command. @throws Impossible */
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
  const { options, resolved } = optionsOf({ world, person, channel, command, path, typed });
  const data: APIChatInputApplicationCommandInteractionData = {
    id: command.id,
    name: command.name,
    type: ApplicationCommandType.ChatInput,
    options,
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
  const data = {
    id: command.id,
    name: command.name,
    type: ApplicationCommandType.ChatInput as const,
    options: unfinished({ world, person, channel, command, path, typed }, focused),
  };
  const reply = await ask(world, person, channel, { type: InteractionType.ApplicationCommandAutocomplete, data });
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
  const data: APIMessageApplicationCommandInteractionData = {
    id: command.id,
    name: command.name,
    type: ApplicationCommandType.Message,
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
  const data: APIUserApplicationCommandInteractionData = {
    id: command.id,
    name: command.name,
    type: ApplicationCommandType.User,
    target_id: user.id,
    resolved: usersNamed({ world, person, channel }, [user.id]),
  };
  return ask(world, person, channel, { type: InteractionType.ApplicationCommand, data });
}
