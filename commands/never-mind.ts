import type { Command } from "../src/discord/command/command.ts";

/** The other button of a confirmation. */
export const neverMind = {
  name: "never-mind",
  description: "Nothing is done",
  options: [],
  examples: [],
  permission: "moderator",
  internal: true,
  execute: () => ({ show: "note", note: { name: "never-mind" } }),
} as const satisfies Command;
