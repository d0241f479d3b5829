import type { Command } from "../src/discord/command.ts";
import { serverOf } from "./options.ts";

const MOST = 100;

export const gaps = {
  name: "gaps",
  description: "Questions that found no answer here, most frequent first",
  options: [],
  examples: ["/gaps"],
  permission: "moderator",
  inServer: true,
  execute: async (call) => ({ show: "gaps", gaps: await call.editorial.gaps(serverOf(call), MOST) }),
} as const satisfies Command;
