import type { Command } from "../../src/discord/command/command.ts";
import { serverOf } from "../options.ts";

export const settingsModerators = {
  name: "settings moderators",
  description: "A role whose holders are my moderators too",
  options: [{ name: "role", description: "Left out: only whoever may manage the server", kind: "role" }],
  examples: ["/settings moderators"],
  permission: "moderator",
  inServer: true,
  async execute(call) {
    const role = call.get("role");
    const what =
      role === undefined
        ? "Only whoever may manage the server is my moderator."
        : "The role's holders are my moderators too.";
    const settings = await call.editorial.changeSettings(
      serverOf(call),
      { moderatorRole: role ?? "" },
      call.asker,
      what,
    );
    return { show: "settings", settings };
  },
} as const satisfies Command;
