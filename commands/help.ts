import type { Command } from "../src/discord/command/command.ts";

export const help = {
  name: "help",
  description: "What you can ask, with examples",
  options: [],
  examples: ["/help"],
  execute: (call) => ({ show: "help", commands: call.commands }),
} as const satisfies Command;
