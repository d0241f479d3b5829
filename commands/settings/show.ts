import type { Command } from "../../src/discord/command/command.ts";
import { serverOf } from "../options.ts";

export const settingsShow = {
  name: "settings show",
  description: "How I behave on this server",
  options: [],
  examples: ["/settings show"],
  permission: "moderator",
  inServer: true,
  execute: (call) => ({ show: "settings", settings: call.editorial.settings(serverOf(call)) }),
} as const satisfies Command;
