import type { Command } from "../../src/discord/command/command.ts";
import { serverOf } from "../options.ts";

export const knowledgeHistory = {
  name: "knowledge history",
  description: "Generations of this server: what was published, removed, brought back, and by whom",
  options: [],
  examples: ["/knowledge history"],
  permission: "moderator",
  inServer: true,
  execute: async (call) => ({ show: "history", generations: await call.editorial.history(serverOf(call)) }),
} as const satisfies Command;
