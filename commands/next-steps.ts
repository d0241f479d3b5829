import type { Command } from "../src/discord/command/command.ts";
import { answered, asOf, dated, economy, share } from "./options.ts";

export const nextSteps = {
  name: "next-steps",
  description: "What comes next in an accession",
  options: [economy, asOf, share],
  examples: ["/next-steps economy:Kazakhstan"],
  execute: (call) => answered(call.answers.nextSteps({ economy: call.need("economy"), ...dated(call) })),
} as const satisfies Command;
