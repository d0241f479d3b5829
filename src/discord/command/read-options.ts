/** From what was typed for a command's options to what the command works with. */
import type { Answers } from "../../answer/answer.ts";
import { readDay } from "../../knowledge/read-day.ts";
import { CHOICE_VALUE, FIELD_LENGTH, NAME_LENGTH, QUESTION_LENGTH } from "../limits.ts";
import { visible } from "../text/safe-text.ts";
import type { Command, Option, Request } from "./command.ts";
import type { Failure } from "./failure.ts";

type Read = { value: string } | { failure: Failure };

/** "Did you mean" shows as many as a row has buttons. */
const DID_YOU_MEAN = 5;

function readEconomy(typed: string, option: string, answers: Answers): Read {
  const lookup = answers.economy(typed);
  if ("found" in lookup) return { value: lookup.found };
  return { failure: { name: "unknown-economy", typed, option, choices: lookup.didYouMean.slice(0, DID_YOU_MEAN) } };
}

function readSource(typed: string, option: string, answers: Answers): Read {
  if (answers.source(typed)) return { value: typed };
  return {
    failure: { name: "unknown-source", typed, option, choices: answers.suggest.sources(typed).slice(0, DID_YOU_MEAN) },
  };
}

function readChoice({ name, choices = [] }: Option, typed: string): Read {
  const lower = typed.toLowerCase();
  const chosen = choices.find((one) => one.value === typed || one.name.toLowerCase() === lower);
  if (chosen) return { value: chosen.value };
  return { failure: { name: "unknown-choice", typed, option: name, choices: choices.slice(0, DID_YOU_MEAN) } };
}

function readQuestion(typed: string): Read {
  const text = visible(typed);
  if (text.length > QUESTION_LENGTH) return { failure: { name: "long-question", length: text.length } };
  return /[\p{L}\p{N}]/u.test(text) ? { value: text } : { failure: { name: "wordless-question" } };
}

/** A text with its lines as they are: one that is too long is read as far as it may go. */
function readPassage(typed: string): Read {
  const text = typed.slice(0, FIELD_LENGTH);
  return /\p{L}{2,}/u.test(visible(text)) ? { value: text } : { failure: { name: "wordless-passage" } };
}

function readOne(option: Option, typed: string, answers: Answers): Read {
  if (option.kind === "question") return readQuestion(typed);
  if (option.kind === "passage") return readPassage(typed);
  if (option.kind === "carried") return { value: typed.slice(0, QUESTION_LENGTH) };
  if (option.kind === "written") return { value: typed.slice(0, FIELD_LENGTH) };
  if (option.kind === "choice") return readChoice(option, typed);
  if (typed.length > NAME_LENGTH) return { failure: { name: "long-option", option: option.name, most: NAME_LENGTH } };
  if (option.kind === "economy") return readEconomy(typed, option.name, answers);
  if (option.kind === "source") return readSource(typed, option.name, answers);
  if (option.kind !== "day") return { value: visible(typed).slice(0, CHOICE_VALUE) };
  const day = readDay(typed);
  return day === undefined ? { failure: { name: "unreadable-day", typed } } : { value: day };
}

export type ReadOptions = { values: ReadonlyMap<string, string> } | { failure: Failure };

/**
 * @param request options as typed; blank ones count as left out, ones that the command doesn't have are not looked at
 * @returns the values by option, or the first thing that is wrong with them
 */
export function readOptions(command: Command, request: Request, answers: Answers): ReadOptions {
  const values = new Map<string, string>();
  for (const option of command.options) {
    const typed = request.values.get(option.name)?.trim() ?? "";
    if (typed === "" && option.kind === "question") return { failure: { name: "wordless-question" } };
    if (typed === "" && option.kind === "passage") return { failure: { name: "wordless-passage" } };
    if (typed === "" && option.required) return { failure: { name: "missing-option", option: option.name } };
    if (typed === "" || option.kind === "share" || option.kind === "file") continue;
    const read = readOne(option, typed, answers);
    if ("failure" in read) return read;
    values.set(option.name, read.value);
  }
  return { values };
}
