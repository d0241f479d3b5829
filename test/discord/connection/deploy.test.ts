import type { APIApplicationCommand } from "discord-api-types/v10";
import { expect, it } from "vitest";
import { commands } from "../../../commands/index.ts";
import { type Body, bodiesOf } from "../../../src/discord/connection/command-body.ts";
import { compare, deploy } from "../../../src/discord/connection/deploy.ts";
import { startPlayground } from "../../../src/playground/playground.ts";

const wanted = bodiesOf(commands);
const withoutDefaults = (one: object): object =>
  Object.fromEntries(
    Object.entries(one)
      .filter(([, value]) => value !== false && value !== undefined)
      .map(([name, value]) => [name, Array.isArray(value) ? value.map(ofList) : value]),
  );
const ofList = (one: unknown): unknown => (typeof one === "object" && one ? withoutDefaults(one) : one);

/** As Discord returns it: with fields of its own, without those that are at their default. */
const registered = (body: Body, changes: object = {}): APIApplicationCommand =>
  ({
    default_member_permissions: null,
    nsfw: false,
    version: "1",
    ...withoutDefaults(body),
    ...changes,
  }) as unknown as APIApplicationCommand;

it("GIVEN the same commands THEN nothing changed", () => {
  expect(
    compare(
      wanted.map((body) => registered(body)),
      wanted,
    ),
  ).toEqual({ added: [], changed: [], removed: [] });
});

it("GIVEN others THEN it tells added, changed and removed apart", () => {
  const before = wanted
    .filter(({ name }) => name !== "ask")
    .map((body) => registered(body, body.name === "status" ? { description: "old" } : {}));
  const [first] = before;
  if (!first) throw new Error("There are no commands.");
  expect(compare([...before, { ...first, name: "ping" }], wanted)).toEqual({
    added: ["ask"],
    changed: ["status"],
    removed: ["ping"],
  });
});

it("GIVEN a group in which one command changed THEN the group did", () => {
  const before = wanted.map((body) => registered(body));
  const described = commands.map((one) =>
    one.name === "knowledge list" ? { ...one, description: "All of them" } : one,
  );
  expect(compare(before, bodiesOf(described))).toEqual({ added: [], changed: ["knowledge"], removed: [] });
});

it("GIVEN a server THEN what is added, changed and removed is what it is told", async () => {
  const { api, token, close } = await startPlayground({ port: 0 });
  const [first, ...rest] = commands;
  if (!first) throw new Error("There are no commands.");
  expect((await deploy(rest, { api, token })).added).toEqual(bodiesOf(rest).map(({ name }) => name));
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
