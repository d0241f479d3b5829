import type { Command } from "../src/discord/command/command.ts";

export const about = {
  name: "about",
  description: "Version, what is indexed and how old it is, and what happens to your questions",
  options: [],
  examples: ["/about"],
  execute: (call) => ({ show: "about", about: call.answers.about(), version: call.version }),
} as const satisfies Command;
