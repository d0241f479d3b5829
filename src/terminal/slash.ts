/** A command as it is typed, run as in Discord: "/status russia", "/status economy:russia as-of:2010-11". */
import type { Answer, Answers } from "../answer/answer.ts";
import type { Command } from "../discord/command/command.ts";
import type { Outcome } from "../discord/command/outcome.ts";
import { proposals } from "../discord/command/proposals.ts";
import { run } from "../discord/command/run.ts";
import { plainOf } from "./plain.ts";

/** Options by name; text before the first name belongs to the command's first option. */
function readTyped(typed: string, commands: readonly Command[]): { command: string; values: Map<string, string> } {
  const words = typed.slice(1).trim().split(/\s+/);
  const [first = "", second = ""] = words;
  const command = commands.find(({ name }) => name === first || name === `${first} ${second}`);
  const name = command?.name ?? first;
  const rest = words.slice(name.split(" ").length);
  const names = command?.options.map((option) => option.name) ?? [];
  const values = new Map<string, string>();
  let at = names[0];
  for (const word of rest) {
    const named = names.find((option) => word.startsWith(`${option}:`));
    if (named) at = named;
    const value = named ? word.slice(named.length + 1) : word;
    if (at) values.set(at, [values.get(at), value].filter(Boolean).join(" "));
  }
  return { command: name, values };
}

const TERMINAL = { id: "terminal", name: "terminal", moderator: false };

/** What a command shows that is no answer, as text; `failed` if it could not be done. */
export interface Said {
  said: string;
  failed: boolean;
}

/** @returns the answer, or what else the command shows */
export async function runCommand(
  typed: string,
  { asOf }: { asOf?: string },
  answers: Answers,
  commands: readonly Command[],
): Promise<Answer | Said> {
  const request = readTyped(typed, commands);
  if (asOf && !request.values.has("as-of")) request.values.set("as-of", asOf);
  const library = {
    answersFor: () => answers,
    propose: () => Promise.reject(new Error("reindexing is for moderators, in Discord")),
  };
  const outcome: Outcome = await run(request, TERMINAL, {
    library,
    commands,
    proposals: proposals(() => new Date()),
    version: "",
  });
  if (outcome.show === "answer") return outcome.answer;
  return { said: plainOf(outcome), failed: outcome.show === "failure" };
}
