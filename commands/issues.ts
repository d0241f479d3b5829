import type { Command } from "../src/discord/command/command.ts";
import { answered, asOf, dated, economy, share } from "./options.ts";

export const issues = {
  name: "issues",
  description: "What is open in an accession",
  options: [economy, asOf, share],
  examples: ["/issues economy:Russia as-of:2010-11"],
  execute: (call) => answered(call.answers.issues({ economy: call.need("economy"), ...dated(call) })),
} as const satisfies Command;
