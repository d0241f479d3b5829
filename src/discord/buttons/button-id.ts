/**
 * What a button carries, as its custom id: enough to make the answer again, also after a restart.
 *
 *     1|share||status|RUS|2010-11      version | verb | argument | command | values in the order of its options
 *
 * `|` and `%` inside a part are percent-encoded; empty parts at the end are left out. A request that does not fit is kept in
 * memory and the id carries its key, `~key`, in place of the command; so is one that holds an empty value, which an id would lose.
 */
import type { Command, Request } from "../command/command.ts";
import { CUSTOM_ID } from "../limits.ts";
import type { Remembered } from "./remembered.ts";

/** Changes when the order of a command's options does: older buttons are then told apart. */
const VERSION = "1";

/**
 * On a request: the same answer, shown in another way or to others; `turn` shows another in place of the message, `fill` is the form that
 * comes before it, and on a button it opens that form again with what was typed.
 */
export const REQUEST_VERBS = ["share", "why", "later", "more", "ask", "turn", "fill"] as const;
/** On something else, which the argument names: an asker's id, a proposal's ticket. */
const OTHER_VERBS = ["remove", "publish", "discard"] as const;
export type RequestVerb = (typeof REQUEST_VERBS)[number];
export type OtherVerb = (typeof OTHER_VERBS)[number];

/** `from` says where a list goes on, for `more`. */
export type Press = { verb: RequestVerb; from?: number; request: Request } | { verb: OtherVerb; argument: string };

type Decoded = { press: Press } | { failure: { name: "foreign-button" } | { name: "forgotten-question" } };

export interface ButtonIds {
  encode(press: Press): string;
  decode(id: string): Decoded;
}

const FOREIGN: Decoded = { failure: { name: "foreign-button" } };
const escaped = (part: string): string => part.replace(/[%|]/g, encodeURIComponent);
const unescaped = (part: string): string => part.replace(/%25|%7C/g, decodeURIComponent);
const isOneOf = <T extends string>(words: readonly T[], word: string): word is T =>
  (words as readonly string[]).includes(word);

function requestParts(request: Request, commands: readonly Command[]): string[] {
  const command = commands.find(({ name }) => name === request.command);
  return [
    request.command,
    ...(command?.options ?? []).map(({ name, kind }) => (kind === "share" ? "" : (request.values.get(name) ?? ""))),
  ];
}

function readRequest(parts: string[], commands: readonly Command[]): Request | undefined {
  const [name, ...values] = parts;
  const command = commands.find((one) => one.name === name);
  if (!command || values.length > command.options.length) return undefined;
  return {
    command: command.name,
    values: new Map(command.options.flatMap((option, i) => (values[i] ? [[option.name, values[i]] as const] : []))),
  };
}

const line = (parts: string[]): string => parts.map(escaped).join("|").replace(/\|+$/, "");

export function buttonIds(commands: readonly Command[], remembered: Remembered): ButtonIds {
  return {
    encode(press) {
      if (!("request" in press)) return line([VERSION, press.verb, press.argument]);
      const head = [VERSION, press.verb, press.from ? String(press.from) : ""];
      const id = line([...head, ...requestParts(press.request, commands)]);
      const isWhole = id.length <= CUSTOM_ID && ![...press.request.values.values()].includes("");
      return isWhole ? id : line([...head, `~${remembered.keep(press.request)}`]);
    },
    decode(id) {
      const [version, verb = "", argument = "", ...rest] = id.split("|").map(unescaped);
      if (version !== VERSION || id.length > CUSTOM_ID) return FOREIGN;
      if (isOneOf(OTHER_VERBS, verb)) return argument ? { press: { verb, argument } } : FOREIGN;
      if (!isOneOf(REQUEST_VERBS, verb) || !/^\d{0,4}$/.test(argument)) return FOREIGN;
      const key = rest[0]?.startsWith("~") ? rest[0].slice(1) : undefined;
      const request = key === undefined ? readRequest(rest, commands) : remembered.find(key);
      if (!request) return key === undefined ? FOREIGN : { failure: { name: "forgotten-question" } };
      return { press: { verb, request, ...(argument ? { from: Number(argument) } : {}) } };
    },
  };
}
