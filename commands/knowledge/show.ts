import type { Command } from "../../src/discord/command/command.ts";
import { articleOf } from "../articles.ts";
import { article } from "../options.ts";

export const knowledgeShow = {
  name: "knowledge show",
  description: "An article of this server: its facts and quotations in order",
  options: [article],
  examples: ["/knowledge show article:Tonga joins"],
  permission: "moderator",
  inServer: true,
  async execute(call) {
    const found = await articleOf(call, true);
    if ("failure" in found) return { show: "failure", failure: found.failure };
    const { id, isShared } = found.article;
    const sheet = call.answers.source(id);
    if (!sheet) return { show: "failure", failure: { name: "no-such-article", typed: found.article.title } };
    const request = { command: "knowledge correct", values: new Map([["article", id]]) };
    return { show: "sheet", sheet, ...(isShared ? {} : { correct: request }) };
  },
} as const satisfies Command;
