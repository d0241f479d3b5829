import type { Difference } from "../src/answer/library.ts";
import type { Command } from "../src/discord/command/command.ts";
import type { Outcome } from "../src/discord/command/outcome.ts";

const isEmpty = ({ sources, facts }: Difference): boolean =>
  [sources, facts].every(({ added, changed, removed }) => added.length + changed.length + removed.length === 0);

export const reindex = {
  name: "reindex",
  description: "Re-read the knowledge, see what would change, then publish or discard it",
  options: [],
  examples: ["/reindex"],
  permission: "moderator",
  slow: true,
  async execute({ library, proposals, asker }): Promise<Outcome> {
    const proposed = await library.propose(asker.name);
    switch (proposed.outcome) {
      case "busy":
        return { show: "failure", failure: { name: "busy", by: proposed.by, since: proposed.since } };
      case "problems":
        return { show: "problems", problems: proposed.problems };
      case "ready":
        if (isEmpty(proposed.difference)) {
          proposed.discard();
          return { show: "unchanged" };
        }
        return { show: "proposal", difference: proposed.difference, ticket: proposals.open(asker.id, proposed) };
    }
  },
} as const satisfies Command;
