import type { APIApplicationCommand } from "discord-api-types/v10";
import { expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import { commandBody, compare, deploy } from "../../src/discord/deploy.ts";
import { startPlayground } from "../../src/playground/playground.ts";

/** As Discord returns it: with fields of its own, without those that are at their default. */
const registered = (name: string, changes: object = {}): APIApplicationCommand => {
  const body = commands.filter((command) => command.name === name).map(commandBody)[0];
  const options = body?.options?.map(({ required, ...option }) => (required ? { ...option, required } : option));
  return {
    default_member_permissions: null,
    nsfw: false,
    version: "1",
    ...body,
    options,
    ...changes,
  } as unknown as APIApplicationCommand;
};
const wanted = commands.map(commandBody);

it("GIVEN the same commands THEN nothing changed", () => {
  expect(
    compare(
      commands.map(({ name }) => registered(name)),
      wanted,
    ),
  ).toEqual({ added: [], changed: [], removed: [] });
});

it("GIVEN others THEN it tells added, changed and removed apart", () => {
  const before = commands
    .filter(({ name }) => name !== "ask")
    .map(({ name }) => registered(name, name === "status" ? { description: "old" } : {}));
  expect(compare([...before, registered("help", { name: "ping" })], wanted)).toEqual({
    added: ["ask"],
    changed: ["status"],
    removed: ["ping"],
  });
});

it("GIVEN a server THEN what is added, changed and removed is what it is told", async () => {
  const { api, token, close } = await startPlayground({ port: 0 });
  const [first, ...rest] = commands;
  if (!first) throw new Error("There are no commands.");
  expect((await deploy(rest, { api, token })).added).toEqual(rest.map(({ name }) => name));
  const changed = rest
    .slice(1)
    .map((command) => (command.name === "help" ? { ...command, description: "Help" } : command));
  expect(await deploy([first, ...changed], { api, token })).toEqual({
    added: [first.name],
    changed: ["help"],
    removed: [rest[0]?.name],
  });
  expect(await deploy([first, ...changed], { api, token })).toEqual({ added: [], changed: [], removed: [] });
  await expect(deploy(commands, { api, token: "a.wrong.token" })).rejects.toThrow();
  await close();
});
