import type { Command } from "../../src/discord/command/command.ts";
import { confirmed, serverOf } from "../options.ts";

export const knowledgeRollback = {
  name: "knowledge rollback",
  description: "Go back to an earlier generation of this server",
  options: [{ name: "generation", description: "Its number", kind: "generation", required: true }, confirmed],
  examples: ["/knowledge rollback generation:3"],
  permission: "moderator",
  inServer: true,
  async execute(call) {
    const server = serverOf(call);
    const typed = call.need("generation");
    const found = (await call.editorial.history(server)).find(({ number }) => String(number) === typed);
    if (!found) return { show: "failure", failure: { name: "no-such-generation", typed } };
    const compared = await call.editorial.compare(server, found.number);
    if ("undone" in compared) return { show: "failure", failure: compared.undone };
    if (!call.get("confirmed")) {
      const values = new Map([
        ["generation", typed],
        ["confirmed", "yes"],
      ]);
      return {
        show: "confirm",
        note: {
          name: "confirm-rollback",
          generation: found.number,
          articles: found.revisions.length,
          comparison: compared.done,
        },
        label: "Go back",
        request: { command: "knowledge rollback", values },
      };
    }
    const back = await call.editorial.rollback(server, found.number, call.asker);
    if ("undone" in back) return { show: "failure", failure: back.undone };
    const { number, revisions } = back.done;
    return {
      show: "note",
      note: {
        name: "rolled-back",
        to: found.number,
        generation: number,
        articles: revisions.length,
        comparison: compared.done,
      },
    };
  },
} as const satisfies Command;
