import type { Command } from "../src/discord/command/command.ts";
import { answered, asOf, dated, share } from "./options.ts";

export const ask = {
  name: "ask",
  description: "A question in your own words",
  options: [
    { name: "question", description: "For example: Who blocked Russia?", kind: "question", required: true },
    asOf,
    { name: "after", description: "The questions before it in the same conversation, one a line", kind: "carried" },
    share,
  ],
  examples: ["/ask question:What comes next for Kazakhstan?"],
  async execute(call) {
    const after = call.get("after");
    return answered(
      await call.answers.ask({
        question: call.need("question"),
        ...(after === undefined ? {} : { after }),
        ...dated(call),
      }),
    );
  },
} as const satisfies Command;
