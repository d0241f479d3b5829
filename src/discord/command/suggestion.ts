/** A suggestion as an answer gives it, ready to be typed: "/timeline economy:Russia as-of:2010", or a question. */
import type { Command, Request } from "./command.ts";

/** Each value goes up to the next option: "economy:Russian Federation as-of:2010". */
const VALUE = /([a-z-]+):(.*?)(?=\s+[a-z-]+:|$)/g;

/** @returns what it asks for; a line that is no command of ours is a free question */
export function requestOf(suggestion: string, commands: readonly Command[]): Request {
  const line = suggestion.trim();
  const begins = ({ name }: Command) => line === `/${name}` || line.startsWith(`/${name} `);
  const command = commands.find(begins);
  const rest = line.slice(1 + (command?.name.length ?? 0));
  if (!command) return { command: "ask", values: new Map([["question", suggestion.trim()]]) };
  const typed = [...rest.matchAll(VALUE)].map(([, option = "", value = ""]) => [option, value.trim()] as const);
  return {
    command: command.name,
    values: new Map(typed.filter(([option]) => command.options.some((one) => one.name === option))),
  };
}
