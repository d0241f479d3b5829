/** Runs a request: who may, what was meant, what comes of it. Knows nothing of interactions and messages. */
import type { Answers } from "../../answer/answer.ts";
import type { Serving } from "../../answer/library.ts";
import type { Editorial, Upload } from "../../editorial/editorial.ts";
import type { Asker, Call, Command, Request } from "./command.ts";
import type { Failure } from "./failure.ts";
import type { Form } from "./form.ts";
import type { Outcome } from "./outcome.ts";
import type { Proposals } from "./proposals.ts";
import { readOptions } from "./read-options.ts";

export interface House {
  library: Serving;
  /** Absent where there is no store: then there is nothing of a server's own. */
  editorial?: Editorial;
  commands: readonly Command[];
  proposals: Proposals;
  version: string;
}

export interface Who extends Asker {
  moderator: boolean;
}

/** The files that came with a request. */
export interface Files {
  has(option: string): boolean;
  /** Fetches one; undefined if none was given. */
  fetch(option: string): Promise<{ upload: Upload } | { failure: Failure } | undefined>;
}

const NO_FILES: Files = { has: () => false, fetch: async () => undefined };

/** Is the command open to them? */
export const mayRun = ({ permission }: Command, who: Who): boolean => permission === undefined || who.moderator;

function callOf(
  values: ReadonlyMap<string, string>,
  who: Who,
  answers: Answers,
  { library, editorial, commands, proposals, version }: House,
  files: Files,
): Call {
  return {
    library,
    get editorial() {
      if (!editorial) throw new Error("A command of a server's own things is not declared so.");
      return editorial;
    },
    proposals,
    version,
    answers,
    hasFile: (option) => files.has(option),
    file: (option) => files.fetch(option),
    commands: commands.filter((command) => mayRun(command, who) && (!command.inServer || (editorial && who.server))),
    asker: who,
    get: (option) => values.get(option),
    need(option) {
      const value = values.get(option);
      if (value === undefined) throw new Error(`Option "${option}" is used as required, but not declared so.`);
      return value;
    },
  };
}

type Admitted = { command: Command; call: Call } | { failure: Failure };

/** Checks who asks and what: whoever may not, or asks wrongly, gets no further. */
function admit(request: Request, who: Who, house: House, files: Files): Admitted {
  const command = house.commands.find(({ name }) => name === request.command);
  if (!command) return { failure: { name: "unknown-command", typed: request.command } };
  if (!mayRun(command, who)) return { failure: { name: "moderators-only" } };
  if (command.inServer && !(house.editorial && who.server)) return { failure: { name: "servers-only" } };
  const answers = house.library.answersFor(who.server);
  const read = readOptions(command, request, answers);
  return "failure" in read ? read : { command, call: callOf(read.values, who, answers, house, files) };
}

/** @throws whatever the command throws; what a user can cause is an outcome */
export async function run(request: Request, who: Who, house: House, files: Files = NO_FILES): Promise<Outcome> {
  const admitted = admit(request, who, house, files);
  if ("failure" in admitted) return { show: "failure", failure: admitted.failure };
  return admitted.command.execute(admitted.call);
}

/** The form that has to be filled in before the request can be run; undefined if there is none to fill in, or it may not be run at all. */
export async function formFor(request: Request, who: Who, house: House, files = NO_FILES): Promise<Form | undefined> {
  const command = house.commands.find(({ name }) => name === request.command);
  if (!command?.form) return undefined;
  const admitted = admit(request, who, house, files);
  return "failure" in admitted ? undefined : command.form(admitted.call);
}
