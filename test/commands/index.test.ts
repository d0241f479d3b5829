import { describe, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import { commandBody } from "../../src/discord/deploy.ts";
import { COMMAND_NAME, COMMANDS, DESCRIPTION, OPTIONS } from "../../src/discord/limits.ts";
import { requestOf } from "../../src/discord/suggestion.ts";

const NAME = /^[a-z][a-z-]*$/;

it("GIVEN the list of commands THEN names are unique and Discord takes so many", () => {
  expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length);
  expect(commands.length).toBeLessThanOrEqual(COMMANDS);
});

describe.each(commands)("/$name", (command) => {
  it("is one that Discord takes", () => {
    for (const { name, description } of [command, ...command.options]) {
      expect(name).toMatch(NAME);
      expect(name.length).toBeLessThanOrEqual(COMMAND_NAME);
      expect(description.length).toBeLessThanOrEqual(DESCRIPTION);
    }
    const { options = [] } = commandBody(command);
    expect(options.length).toBeLessThanOrEqual(OPTIONS);
    expect(options.map(({ required }) => required === true)).toEqual(
      options
        .map(({ required }) => required === true)
        .sort()
        .reverse(),
    );
  });

  it("has examples that ask for it, with all that it requires", () => {
    for (const example of command.examples) {
      const request = requestOf(example, commands);
      expect(request.command).toBe(command.name);
      for (const { name, required } of command.options)
        if (required) expect([...request.values.keys()]).toContain(name);
    }
  });

  it("offers autocomplete for every economy, actor and source, and no option that only travels in buttons", () => {
    const offered = commandBody(command).options ?? [];
    const helped = command.options
      .filter(({ kind }) => ["economy", "actor", "source"].includes(kind))
      .map(({ name }) => name);
    expect(offered.filter((option) => "autocomplete" in option && option.autocomplete).map(({ name }) => name)).toEqual(
      helped,
    );
    expect(offered.map(({ name }) => name)).not.toContain("after");
  });
});
