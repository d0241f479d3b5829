import type { Command } from "../../src/discord/command.ts";
import { article } from "../options.ts";

export const knowledgeShow = {
  name: "knowledge show",
  description: "An article of this server: its facts and quotations in order",
  options: [article],
  examples: ["/knowledge show article:tonga-joins"],
  permission: "moderator",
  inServer: true,
  execute(call) {
    const typed = call.need("article");
    const sheet = call.answers.source(typed);
    return sheet ? { show: "sheet", sheet } : { show: "failure", failure: { name: "no-such-article", typed } };
  },
} as const satisfies Command;
