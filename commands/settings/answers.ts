import type { Command } from "../../src/discord/command/command.ts";
import { serverOf } from "../options.ts";

export const settingsAnswers = {
  name: "settings answers",
  description: "Whether commands are answered in private or in the channel",
  options: [
    {
      name: "where",
      description: "Where the answer goes if the asker does not say",
      kind: "choice",
      required: true,
      choices: [
        { name: "In private, until it is shared", value: "private" },
        { name: "In the channel", value: "public" },
      ],
    },
  ],
  examples: ["/settings answers where:public"],
  permission: "moderator",
  inServer: true,
  async execute(call) {
    const answers = call.need("where") === "public" ? "public" : "private";
    const what = answers === "public" ? "Commands are answered in the channel." : "Commands are answered in private.";
    const settings = await call.editorial.changeSettings(serverOf(call), { answers }, call.asker, what);
    return { show: "settings", settings };
  },
} as const satisfies Command;
