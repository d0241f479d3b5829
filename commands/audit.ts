import type { Command } from "../src/discord/command/command.ts";
import { serverOf } from "./options.ts";

const MOST = 200;

export const audit = {
  name: "audit",
  description: "What moderators did here, newest first",
  options: [],
  examples: ["/audit"],
  permission: "moderator",
  inServer: true,
  execute: async (call) => ({ show: "audit", lines: await call.editorial.audit(serverOf(call), MOST) }),
} as const satisfies Command;
