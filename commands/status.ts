import type { Command } from "../src/discord/command/command.ts";
import { answered, asOf, dated, economy, share } from "./options.ts";

export const status = {
  name: "status",
  description: "Where an accession stands, and what comes next",
  options: [economy, asOf, share],
  examples: ["/status economy:Russia as-of:2010-11"],
  execute: (call) => answered(call.answers.status({ economy: call.need("economy"), ...dated(call) })),
} as const satisfies Command;
