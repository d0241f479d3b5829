import type { Command } from "../src/discord/command/command.ts";
import { answered, asOf, dated, share } from "./options.ts";

export const checkClaim = {
  name: "check-claim",
  description: "Whether my sources bear out what somebody says, word for word",
  options: [
    { name: "text", description: "For example: Georgia blocked Russia until 2011", kind: "passage", required: true },
    asOf,
    { name: "said", description: "The day on which it was said", kind: "carried" },
    share,
  ],
  examples: ["/check-claim text:Russia joined the WTO in August 2012."],
  menu: { name: "Check claim", text: "text", said: "said" },
  async execute(call) {
    const said = call.get("said");
    return answered(
      await call.answers.checkClaim({
        text: call.need("text"),
        ...(said === undefined ? {} : { said }),
        ...dated(call),
      }),
    );
  },
} as const satisfies Command;
