import type { Command } from "../../src/discord/command.ts";
import { article, confirmed, serverOf } from "../options.ts";

export const knowledgeRemove = {
  name: "knowledge remove",
  description: "Take an article of this server out of service",
  options: [article, confirmed],
  examples: ["/knowledge remove article:tonga-joins"],
  permission: "moderator",
  inServer: true,
  async execute(call) {
    const server = serverOf(call);
    const id = call.need("article");
    const found = (await call.editorial.articles(server)).find((one) => one.id === id && !one.isShared);
    if (!found) return { show: "failure", failure: { name: "no-such-article", typed: id } };
    if (!call.get("confirmed")) {
      const values = new Map([
        ["article", id],
        ["confirmed", "yes"],
      ]);
      const { title, facts } = found;
      const request = { command: "knowledge remove", values };
      return { show: "confirm", note: { name: "confirm-remove", title, facts }, label: "Remove", request };
    }
    const removed = await call.editorial.remove(server, id, call.asker);
    if ("undone" in removed) return { show: "failure", failure: removed.undone };
    return { show: "note", note: { name: "removed", source: id, generation: removed.done.number } };
  },
} as const satisfies Command;
