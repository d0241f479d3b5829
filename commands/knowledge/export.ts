import type { Command } from "../../src/discord/command.ts";
import { article, serverOf } from "../options.ts";

export const knowledgeExport = {
  name: "knowledge export",
  description: "An article of this server as a file for knowledge/sources",
  options: [article],
  examples: ["/knowledge export article:tonga-joins"],
  permission: "moderator",
  inServer: true,
  async execute(call) {
    const source = call.need("article");
    const exported = await call.editorial.exported(serverOf(call), source);
    if ("undone" in exported) return { show: "failure", failure: exported.undone };
    const { name, yaml } = exported.done;
    return { show: "file", name, text: yaml, note: { name: "exported", source } };
  },
} as const satisfies Command;
