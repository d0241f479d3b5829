import { describe, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import { typedOptions } from "../../src/discord/command/command.ts";
import { requestOf } from "../../src/discord/command/suggestion.ts";
import { bodiesOf } from "../../src/discord/connection/command-body.ts";
import { COMMAND_NAME, COMMANDS, DESCRIPTION, OPTIONS } from "../../src/discord/limits.ts";

const NAME = /^[a-z][a-z-]*(?: [a-z][a-z-]*)?$/;
const WORD = /^[a-z][a-z-]*$/;

it("GIVEN the list of commands THEN names are unique and Discord takes so many", () => {
  expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length);
  expect(bodiesOf(commands).length).toBeLessThanOrEqual(COMMANDS);
});

describe.each(commands)("/$name", (command) => {
  it("is one that Discord takes", () => {
    expect(command.name).toMatch(NAME);
    for (const { name } of command.options) expect(name).toMatch(WORD);
    for (const { name, description } of [command, ...command.options]) {
      for (const word of name.split(" ")) expect(word.length).toBeLessThanOrEqual(COMMAND_NAME);
      expect(description.length).toBeLessThanOrEqual(DESCRIPTION);
    }
    const required = typedOptions(command).map((option) => option.required === true);
    expect(required.length).toBeLessThanOrEqual(OPTIONS);
    expect(required).toEqual([...required].sort().reverse());
  });

  it("has examples that ask for it, with all that it requires", () => {
    for (const example of command.examples) {
      const request = requestOf(example, commands);
      expect(request.command).toBe(command.name);
      for (const { name, required } of command.options)
        if (required) expect([...request.values.keys()]).toContain(name);
    }
  });

  it("offers autocomplete for every economy, actor, source, article, draft, generation and gap, and no option that only travels", () => {
    const { menu: _, internal: __, ...plain } = command;
    const [body] = bodiesOf([{ ...plain, name: "alone" }]);
    const offered = (body && "options" in body && body.options) || [];
    const helped = command.options
      .filter(({ kind }) => ["economy", "actor", "source", "article", "draft", "generation", "gap"].includes(kind))
      .map(({ name }) => name);
    expect(offered.filter((option) => "autocomplete" in option && option.autocomplete).map(({ name }) => name)).toEqual(
      helped,
    );
    expect(offered.map(({ name }) => name)).toEqual(typedOptions(command).map(({ name }) => name));
  });
});
