import type { Command } from "../src/discord/command/command.ts";
import { about, answered, anyEconomy, asOf, dated, share } from "./options.ts";

export const positions = {
  name: "positions",
  description: "Who says what about an accession",
  options: [
    anyEconomy,
    { name: "actor", description: "Who says it: a person, a government or a body", kind: "actor" },
    asOf,
    share,
  ],
  examples: ["/positions economy:Russia actor:Georgia"],
  execute(call) {
    const actor = call.get("actor");
    return answered(
      call.answers.positions({ ...about(call), ...(actor === undefined ? {} : { actor }), ...dated(call) }),
    );
  },
} as const satisfies Command;
