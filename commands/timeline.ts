import type { Command } from "../src/discord/command/command.ts";
import { answered, asOf, dated, economy, share } from "./options.ts";

export const timeline = {
  name: "timeline",
  description: "An accession step by step, oldest first",
  options: [economy, asOf, share],
  examples: ["/timeline economy:Kazakhstan"],
  execute: (call) => answered(call.answers.timeline({ economy: call.need("economy"), ...dated(call) })),
} as const satisfies Command;
