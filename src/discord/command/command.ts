/** What a command is: plain data, and what it does. It returns a value; the gate makes a message of it. */
import type { Answers, Choice } from "../../answer/answer.ts";
import type { Serving } from "../../answer/library.ts";
import type { Editorial, Upload } from "../../editorial/editorial.ts";
import type { Failure } from "./failure.ts";
import type { Form } from "./form.ts";
import type { Outcome } from "./outcome.ts";
import type { Proposals } from "./proposals.ts";

/**
 * How an option is read. `economy` becomes an economy's id and `day` an EDTF date before the command sees it; `share` is the
 * gate's own; `written` text comes out of a form and `carried` text travels in buttons and mentions: neither is ever typed.
 */
export type OptionKind =
  | "economy"
  | "actor"
  | "source"
  | "day"
  | "question"
  | "passage"
  | "share"
  | "draft"
  | "article"
  | "generation"
  | "gap"
  | "file"
  | "role"
  | "channel"
  | "choice"
  | "written"
  | "carried";

export interface Option {
  name: string;
  description: string;
  kind: OptionKind;
  required?: true;
  /** Of a `choice`. */
  choices?: readonly Choice[];
}

/** Options that a person can give when they type the command. */
export const typedOptions = ({ options }: Pick<Command, "options">): readonly Option[] =>
  options.filter(({ kind }) => kind !== "carried" && kind !== "written");

export interface Asker {
  id: string;
  /** As the server shows it. */
  name: string;
  /** Id of the server in which it is asked; absent outside servers. */
  server?: string;
}

/** One use of a command, its options read. */
export interface Call {
  /** Value of an option; undefined if it was left out. */
  get(option: string): string | undefined;
  /** Value of a required option. */
  need(option: string): string;
  /** Was a file given for the option? */
  hasFile(option: string): boolean;
  /** The file of an option, fetched from Discord; undefined if none was given. */
  file(option: string): Promise<{ upload: Upload } | { failure: Failure } | undefined>;
  asker: Asker;
  answers: Answers;
  library: Serving;
  editorial: Editorial;
  proposals: Proposals;
  /** Those that the asker may use. */
  commands: readonly Command[];
  version: string;
}

/** A command that stands in the menu of a message: which of its options the message's words, its first file and its day fill. */
export interface MessageMenu {
  name: string;
  text: string;
  file?: string;
  said?: string;
}

export interface Command {
  /** Of two words where it is one of a group: "knowledge add". */
  name: string;
  description: string;
  options: readonly Option[];
  /** As they are typed, for `/help`. */
  examples: readonly string[];
  permission?: "moderator";
  /** It takes seconds: the asker is shown at once that it runs. */
  slow?: true;
  /** It is about a server's own things. */
  inServer?: true;
  /** Buttons and forms use it; nobody types it. */
  internal?: true;
  menu?: MessageMenu;
  /** A form to be filled in first; undefined where there is nothing to ask. */
  form?(call: Call): Promise<Form | undefined> | Form | undefined;
  execute(call: Call): Outcome | Promise<Outcome>;
}

/** May its outcome be shown to a channel? Only if it has the option to. */
export const isShareable = ({ options }: Command): boolean => options.some(({ kind }) => kind === "share");

/** A command with the options it was given, as they were typed: all that is needed to make an answer again. */
export interface Request {
  command: string;
  values: ReadonlyMap<string, string>;
}
