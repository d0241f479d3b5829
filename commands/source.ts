import type { Command } from "../src/discord/command/command.ts";
import { share } from "./options.ts";

const id = {
  name: "id",
  description: "Which source: its id, publisher or title",
  kind: "source",
  required: true,
} as const;

export const source = {
  name: "source",
  description: "One source: its facts, its quotations in order, and how its date is known",
  options: [id, share],
  examples: ["/source id:sputnik-2014-12-18"],
  execute(call) {
    const sheet = call.answers.source(call.need("id"));
    if (sheet) return { show: "sheet", sheet };
    return { show: "failure", failure: { name: "unknown-source", typed: call.need("id"), option: "id", choices: [] } };
  },
} as const satisfies Command;
