import type { Command } from "../../src/discord/command/command.ts";
import { shownDraft } from "../drafts/shown.ts";
import { serverOf } from "../options.ts";

export const knowledgePreview = {
  name: "knowledge preview",
  description: "Drafts that wait: look through their facts, correct, drop, publish",
  options: [{ name: "draft", description: "Which one; left out: all, or the only one", kind: "draft" }],
  examples: ["/knowledge preview"],
  permission: "moderator",
  inServer: true,
  async execute(call) {
    const server = serverOf(call);
    const wanted = call.get("draft");
    if (wanted !== undefined) {
      const draft = await call.editorial.draft(server, wanted);
      return draft ? shownDraft(draft, call) : { show: "failure", failure: { name: "no-such-draft" } };
    }
    const drafts = await call.editorial.drafts(server);
    const [first] = drafts;
    return first && drafts.length === 1 ? shownDraft(first, call) : { show: "drafts", drafts };
  },
} as const satisfies Command;
