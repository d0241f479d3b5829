import type { Command } from "../src/discord/command/command.ts";
import { share } from "./options.ts";

export const sources = {
  name: "sources",
  description: "What I know: every source, with its date",
  options: [share],
  examples: ["/sources"],
  execute: (call) => ({ show: "sources", sources: call.answers.sources() }),
} as const satisfies Command;
