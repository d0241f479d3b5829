import type { Command } from "../../src/discord/command/command.ts";
import { articleOf } from "../articles.ts";
import { shownDraft } from "../drafts/shown.ts";
import { article, serverOf } from "../options.ts";

export const knowledgeCorrect = {
  name: "knowledge correct",
  description: "Open the facts of an article in service again, correct them, and publish them anew",
  options: [article],
  examples: ["/knowledge correct article:Tonga joins"],
  permission: "moderator",
  inServer: true,
  async execute(call) {
    const found = await articleOf(call);
    if ("failure" in found) return { show: "failure", failure: found.failure };
    const reopened = await call.editorial.reopen(serverOf(call), found.article.id, call.asker);
    if ("undone" in reopened) return { show: "failure", failure: reopened.undone };
    return shownDraft(reopened.done, call);
  },
} as const satisfies Command;
