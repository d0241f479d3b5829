import type { Command } from "../src/discord/command/command.ts";
import { about, answered, anyEconomy, asOf, dated, share } from "./options.ts";

export const whoBlocked = {
  name: "who-blocked",
  description: "Who objected to an accession, what for, and how it ended",
  options: [anyEconomy, asOf, share],
  examples: ["/who-blocked economy:Russia"],
  execute: (call) => answered(call.answers.objections({ ...about(call), ...dated(call) })),
} as const satisfies Command;
