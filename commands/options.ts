/** Options that several commands have. */
import type { Answer } from "../src/answer/answer.ts";
import type { Call, Option } from "../src/discord/command/command.ts";
import type { Outcome } from "../src/discord/command/outcome.ts";

const ECONOMY = {
  name: "economy",
  description: "Whose accession: a name, an alias or a capital",
  kind: "economy",
} as const satisfies Option;

export const economy = { ...ECONOMY, required: true } as const satisfies Option;
export const anyEconomy = {
  ...ECONOMY,
  description: "Whose accession; left out: all of them",
} as const satisfies Option;
export const asOf = {
  name: "as-of",
  description: "Only what was known on a day: 2010-11, or 15 November 2010",
  kind: "day",
} as const satisfies Option;
export const share = {
  name: "share",
  description: "Post the answer in the channel at once",
  kind: "share",
} as const satisfies Option;

export const article = {
  name: "article",
  description: "Which article of this server: its title, or how it begins",
  kind: "article",
  required: true,
} as const satisfies Option;
/** Travels in the button of a confirmation. */
export const confirmed = {
  name: "confirmed",
  description: "It was asked and confirmed",
  kind: "carried",
} as const satisfies Option;

/** The server of a command that is used in servers only: the gate has seen to that. */
export function serverOf({ asker: { server } }: Call): string {
  if (server === undefined) throw new Error("A command of a server's own things is not declared so.");
  return server;
}

/** The as-of day of a call, as the answers take it. */
export function dated(call: Call): { asOf?: string } {
  const day = call.get("as-of");
  return day === undefined ? {} : { asOf: day };
}

/** The economy of a call where it may be left out. */
export function about(call: Call): { economy?: string } {
  const id = call.get("economy");
  return id === undefined ? {} : { economy: id };
}

export const answered = (answer: Answer): Outcome => ({ show: "answer", answer });
