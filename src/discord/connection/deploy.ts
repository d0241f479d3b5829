/** Tells Discord which commands there are: all of them at once, and what that changed. */
import { isDeepStrictEqual } from "node:util";
import { REST } from "discord.js";
import { type APIApplication, type APIApplicationCommand, Routes } from "discord-api-types/v10";
import type { Command } from "../command/command.ts";
import { type Body, bodiesOf } from "./command-body.ts";

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

/** Discord adds defaults of its own to what it returns: a field that is false, nothing, empty or absent says the same. */
function essence(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(essence);
  if (typeof value !== "object" || value === null) return value;
  const said = Object.entries(value)
    .map(([name, inner]) => [name, essence(inner)] as const)
    .filter(([, inner]) => Boolean(inner) && !isDeepStrictEqual(inner, []));
  return Object.fromEntries(said);
}

const TELLING = ["description", "options", "default_member_permissions"];

/** What counts as a change. */
const tells = (command: Body | APIApplicationCommand): unknown =>
  essence(Object.fromEntries(Object.entries(command).filter(([field]) => TELLING.includes(field))));

const keyOf = ({ type, name }: Body | APIApplicationCommand): string => `${type} ${name}`;

export function compare(registered: readonly APIApplicationCommand[], wanted: readonly Body[]): Deployment {
  const before = new Map(registered.map((command) => [keyOf(command), command]));
  const after = new Set(wanted.map(keyOf));
  const differs = (body: Body) => {
    const old = before.get(keyOf(body));
    return old !== undefined && !isDeepStrictEqual(tells(old), tells(body));
  };
  return {
    added: wanted.filter((body) => !before.has(keyOf(body))).map(({ name }) => name),
    changed: wanted.filter(differs).map(({ name }) => name),
    removed: [...before].filter(([key]) => !after.has(key)).map(([, { name }]) => name),
  };
}

/** @throws Discord's error when it refuses the token or a command */
export async function deploy(commands: readonly Command[], { token, api }: DeploySettings): Promise<Deployment> {
  const rest = new REST({ version: "10", ...(api ? { api } : {}) }).setToken(token);
  const { id } = (await rest.get(Routes.currentApplication())) as APIApplication;
  const registered = (await rest.get(Routes.applicationCommands(id))) as APIApplicationCommand[];
  const wanted = bodiesOf(commands);
  await rest.put(Routes.applicationCommands(id), { body: wanted });
  return compare(registered, wanted);
}
