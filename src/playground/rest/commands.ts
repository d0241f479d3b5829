/** The application's commands: its own everywhere, and those of one server. */
import {
  type APIApplicationCommand,
  ApplicationCommandType,
  type RESTGetAPIApplicationCommandResult,
  type RESTGetAPIApplicationCommandsResult,
  type RESTPatchAPIApplicationCommandResult,
  type RESTPostAPIApplicationCommandsResult,
  type RESTPutAPIApplicationCommandsResult,
} from "discord-api-types/v10";
import { refusal } from "../api-error.ts";
import { accept } from "../limits/accept.ts";
import { type CommandBody, command, commandSet } from "../limits/command.ts";
import { COMMAND } from "../limits/figures.ts";
import type { World } from "../world.ts";
import { guildFor } from "./lookups.ts";
import type { Answer, Call, Route } from "./route.ts";

const LIMITS: Partial<Record<ApplicationCommandType, number>> = {
  [ApplicationCommandType.ChatInput]: COMMAND.slash,
  [ApplicationCommandType.User]: COMMAND.userMenu,
  [ApplicationCommandType.Message]: COMMAND.messageMenu,
};

/** A body without a type is a slash command. */
const typed = (body: unknown): unknown =>
  typeof body === "object" && body !== null && !("type" in body)
    ? { ...body, type: ApplicationCommandType.ChatInput }
    : body;

function register(
  world: World,
  body: CommandBody,
  guild: string | undefined,
  id = world.nextId(),
): APIApplicationCommand {
  return {
    ...body,
    id,
    application_id: world.application.id,
    version: world.nextId(),
    ...(guild === undefined ? {} : { guild_id: guild }),
  };
}

/** @throws ApiError 30032 */
function checkCounts(all: readonly Pick<APIApplicationCommand, "type">[]): void {
  for (const [type, limit] of Object.entries(LIMITS))
    if (all.filter((one) => String(one.type) === type).length > limit) throw refusal.tooManyCommands(limit);
}

/** The scope a path names: one server's commands, or everybody's. */
function scopeOf({ world, param }: Call, isGuild: boolean) {
  if (param("application") !== world.application.id) throw refusal.missingAccess();
  const guild = isGuild ? guildFor(world, param("guild")).guild.id : undefined;
  const isHere = (one: APIApplicationCommand) => one.guild_id === guild;
  return { guild, here: world.commands.filter(isHere), elsewhere: world.commands.filter((one) => !isHere(one)) };
}

function replace(world: World, commands: APIApplicationCommand[]): void {
  world.commands = commands;
  world.feed.tell({ what: "commands" });
}

const sameAs = (body: CommandBody) => (one: APIApplicationCommand) => one.name === body.name && one.type === body.type;

function putAll(call: Call, isGuild: boolean): Answer<RESTPutAPIApplicationCommandsResult> {
  const { guild, here, elsewhere } = scopeOf(call, isGuild);
  const bodies = accept(commandSet, Array.isArray(call.body) ? call.body.map(typed) : call.body);
  checkCounts(bodies);
  const registered = bodies.map((body) => register(call.world, body, guild, here.find(sameAs(body))?.id));
  replace(call.world, [...elsewhere, ...registered]);
  return { body: registered };
}

function post(call: Call, isGuild: boolean): Answer<RESTPostAPIApplicationCommandsResult> {
  const { guild, here, elsewhere } = scopeOf(call, isGuild);
  const body = accept(command, typed(call.body));
  const old = here.find(sameAs(body));
  const registered = register(call.world, body, guild, old?.id);
  const kept = here.filter((one) => one !== old);
  checkCounts([...kept, registered]);
  replace(call.world, [...elsewhere, ...kept, registered]);
  return { body: registered, status: old ? 200 : 201 };
}

function one(call: Call, isGuild: boolean) {
  const { guild, here, elsewhere } = scopeOf(call, isGuild);
  const found = here.find(({ id }) => id === call.param("command"));
  if (!found) throw refusal.unknownCommand();
  return { guild, found, rest: [...elsewhere, ...here.filter((other) => other !== found)] };
}

function patch(call: Call, isGuild: boolean): Answer<RESTPatchAPIApplicationCommandResult> {
  const { guild, found, rest } = one(call, isGuild);
  const change = typeof call.body === "object" ? call.body : {};
  const changed = register(call.world, accept(command, { ...found, ...change }), guild, found.id);
  replace(call.world, [...rest, changed]);
  return { body: changed };
}

function remove(call: Call, isGuild: boolean): Answer<undefined> {
  replace(call.world, one(call, isGuild).rest);
  return undefined;
}

const list = (call: Call, isGuild: boolean): Answer<RESTGetAPIApplicationCommandsResult> => ({
  body: scopeOf(call, isGuild).here,
});

const get = (call: Call, isGuild: boolean): Answer<RESTGetAPIApplicationCommandResult> => ({
  body: one(call, isGuild).found,
});

const routesUnder = (path: string, isGuild: boolean): Route[] => [
  { method: "GET", path, answer: (call) => list(call, isGuild) },
  { method: "PUT", path, answer: (call) => putAll(call, isGuild) },
  { method: "POST", path, answer: (call) => post(call, isGuild) },
  { method: "GET", path: `${path}/:command`, answer: (call) => get(call, isGuild) },
  { method: "PATCH", path: `${path}/:command`, answer: (call) => patch(call, isGuild) },
  { method: "DELETE", path: `${path}/:command`, answer: (call) => remove(call, isGuild) },
];

export const commandRoutes: Route[] = [
  ...routesUnder("/applications/:application/commands", false),
  ...routesUnder("/applications/:application/guilds/:guild/commands", true),
];
