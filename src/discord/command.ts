/** What a command is: plain data, and what it does. It returns a value; the gate makes a message of it. */
import type { About, Answer, Answers, SourceSheet, SourceSummary } from "../answer/answer.ts";
import type { Difference, Serving } from "../answer/library.ts";
import type { Problem } from "../knowledge/problem.ts";
import type { Failure } from "./failure.ts";
import type { Proposals } from "./proposals.ts";

/**
 * How an option is read. `economy` becomes an economy's id and `day` an EDTF date before the command sees it; `share` is the
 * gate's own; `carried` text is never typed, it travels in buttons and mentions only.
 */
export type OptionKind = "economy" | "actor" | "source" | "day" | "question" | "share" | "carried";

export interface Option {
  name: string;
  description: string;
  kind: OptionKind;
  required?: true;
}

/** What a command can return. */
export type Outcome =
  | { show: "answer"; answer: Answer }
  | { show: "sources"; sources: SourceSummary[] }
  | { show: "sheet"; sheet: SourceSheet }
  | { show: "about"; about: About; version: string }
  | { show: "help"; commands: readonly Command[] }
  | { show: "greeting" }
  | { show: "proposal"; difference: Difference; ticket: string }
  | { show: "problems"; problems: Problem[] }
  | { show: "published"; before: number; after: number; sources: number; facts: number }
  | { show: "discarded" }
  | { show: "unchanged" }
  | { show: "failure"; failure: Failure };

export interface Asker {
  id: string;
  /** As the server shows it. */
  name: string;
}

/** One use of a command, its options read. */
export interface Call {
  /** Value of an option; undefined if it was left out. */
  get(option: string): string | undefined;
  /** Value of a required option. */
  need(option: string): string;
  asker: Asker;
  answers: Answers;
  library: Serving;
  proposals: Proposals;
  /** Those that the asker may use. */
  commands: readonly Command[];
  version: string;
}

export interface Command {
  name: string;
  description: string;
  options: readonly Option[];
  /** As they are typed, for `/help`. */
  examples: readonly string[];
  permission?: "moderator";
  /** It takes seconds: the asker is shown at once that it runs. */
  slow?: true;
  execute(call: Call): Outcome | Promise<Outcome>;
}

/** May its outcome be shown to a channel? Only if it has the option to. */
export const isShareable = ({ options }: Command): boolean => options.some(({ kind }) => kind === "share");

/** A command with the options it was given, as they were typed: all that is needed to make an answer again. */
export interface Request {
  command: string;
  values: ReadonlyMap<string, string>;
}
