import type { APIApplicationCommand } from "discord-api-types/v10";
import { expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import { commandBody, compare } from "../../src/discord/deploy.ts";

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
