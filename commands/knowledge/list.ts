import type { Command } from "../../src/discord/command/command.ts";
import { serverOf } from "../options.ts";

export const knowledgeList = {
  name: "knowledge list",
  description: "Articles in service here beside the shipped knowledge",
  options: [],
  examples: ["/knowledge list"],
  permission: "moderator",
  inServer: true,
  execute: async (call) => ({ show: "articles", articles: await call.editorial.articles(serverOf(call)) }),
} as const satisfies Command;
