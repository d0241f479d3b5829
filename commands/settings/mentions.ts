import type { Command } from "../../src/discord/command/command.ts";
import { serverOf } from "../options.ts";

export const settingsMentions = {
  name: "settings mentions",
  description: "In which channels mentions are answered",
  options: [
    { name: "channel", description: "One more of them, or one less; left out: every channel", kind: "channel" },
  ],
  examples: ["/settings mentions"],
  permission: "moderator",
  inServer: true,
  async execute(call) {
    const server = serverOf(call);
    const channel = call.get("channel");
    const { mentionChannels: before } = call.editorial.settings(server);
    const toggled = (one: string) => (before.includes(one) ? before.filter((id) => id !== one) : [...before, one]);
    const mentionChannels = channel === undefined ? [] : toggled(channel);
    const what =
      mentionChannels.length > 0
        ? `Mentions are answered in ${mentionChannels.length} channels only.`
        : "Mentions are answered in every channel.";
    const settings = await call.editorial.changeSettings(server, { mentionChannels }, call.asker, what);
    return { show: "settings", settings };
  },
} as const satisfies Command;
