import type { Command } from "../../src/discord/command/command.ts";
import { articleOf } from "../articles.ts";
import { article, serverOf } from "../options.ts";

export const knowledgeExport = {
  name: "knowledge export",
  description: "An article of this server as a file for knowledge/sources",
  options: [article],
  examples: ["/knowledge export article:Tonga joins"],
  permission: "moderator",
  inServer: true,
  async execute(call) {
    const found = await articleOf(call);
    if ("failure" in found) return { show: "failure", failure: found.failure };
    const { id, title } = found.article;
    const exported = await call.editorial.exported(serverOf(call), id);
    if ("undone" in exported) return { show: "failure", failure: exported.undone };
    const { name, yaml } = exported.done;
    return { show: "file", name, text: yaml, note: { name: "exported", title } };
  },
} as const satisfies Command;
