/** Runs a request: who may, what was meant, what comes of it. Knows nothing of interactions and messages. */
import type { Answers } from "../answer/answer.ts";
import type { Serving } from "../answer/library.ts";
import type { Asker, Call, Command, Outcome, Request } from "./command.ts";
import type { Proposals } from "./proposals.ts";
import { readOptions } from "./read-options.ts";

export interface House {
  library: Serving;
  commands: readonly Command[];
  proposals: Proposals;
  version: string;
}

export interface Who extends Asker {
  moderator: boolean;
  /** Id of the server in which it is asked; absent outside servers. */
  server?: string;
}

/** Is the command open to them? */
export const mayRun = ({ permission }: Command, who: Who): boolean => permission === undefined || who.moderator;

function callOf(values: ReadonlyMap<string, string>, who: Who, answers: Answers, house: House): Call {
  return {
    ...house,
    commands: house.commands.filter((command) => mayRun(command, who)),
    answers,
    asker: { id: who.id, name: who.name },
    get: (option) => values.get(option),
    need(option) {
      const value = values.get(option);
      if (value === undefined) throw new Error(`Option "${option}" is used as required, but not declared so.`);
      return value;
    },
  };
}

/** @throws whatever the command throws; what a user can cause is an outcome */
export async function run(request: Request, who: Who, house: House): Promise<Outcome> {
  const command = house.commands.find(({ name }) => name === request.command);
  if (!command) return { show: "failure", failure: { name: "unknown-command", typed: request.command } };
  if (!mayRun(command, who)) return { show: "failure", failure: { name: "moderators-only" } };
  const answers = house.library.answersFor(who.server);
  const read = readOptions(command, request, answers);
  if ("failure" in read) return { show: "failure", failure: read.failure };
  return command.execute(callOf(read.values, who, answers, house));
}
