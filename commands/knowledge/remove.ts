import type { Command } from "../../src/discord/command/command.ts";
import { articleOf } from "../articles.ts";
import { article, confirmed, serverOf } from "../options.ts";

export const knowledgeRemove = {
  name: "knowledge remove",
  description: "Take an article of this server out of service",
  options: [article, confirmed],
  examples: ["/knowledge remove article:Tonga joins"],
  permission: "moderator",
  inServer: true,
  async execute(call) {
    const found = await articleOf(call);
    if ("failure" in found) return { show: "failure", failure: found.failure };
    const { id, title, facts } = found.article;
    if (!call.get("confirmed")) {
      const values = new Map([
        ["article", id],
        ["confirmed", "yes"],
      ]);
      const request = { command: "knowledge remove", values };
      return { show: "confirm", note: { name: "confirm-remove", title, facts }, label: "Remove", request };
    }
    const removed = await call.editorial.remove(serverOf(call), id, call.asker);
    if ("undone" in removed) return { show: "failure", failure: removed.undone };
    return { show: "note", note: { name: "removed", title, generation: removed.done.number } };
  },
} as const satisfies Command;
