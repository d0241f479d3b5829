import type { Command } from "../src/discord/command/command.ts";
import { serverOf } from "./options.ts";

const MOST = 100;

export const gaps = {
  name: "gaps",
  description: "What was asked here and found no answer, most frequent first; dismiss what is settled",
  options: [{ name: "dismiss", description: "A question to take off the list", kind: "gap" }],
  examples: ["/gaps"],
  permission: "moderator",
  inServer: true,
  async execute(call) {
    const { editorial, asker } = call;
    const server = serverOf(call);
    const mark = call.get("dismiss");
    const dismissed = mark === undefined ? undefined : await editorial.dismissGap(server, mark, asker);
    if (mark !== undefined && dismissed === undefined) return { show: "failure", failure: { name: "no-such-gap" } };
    const list = await editorial.gaps(server, MOST);
    return { show: "gaps", gaps: list, ...(dismissed === undefined ? {} : { dismissed }) };
  },
} as const satisfies Command;
