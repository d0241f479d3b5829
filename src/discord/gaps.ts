/** What was asked and found no answer is noted for the moderators of the server, without who asked. */
import type { Answer } from "../answer/answer.ts";
import { readDay } from "../knowledge/read-day.ts";
import type { Request } from "./command/command.ts";
import { briefly } from "./connection/faults.ts";
import type { Workshop } from "./workshop.ts";

/** A question in its own words; a command as it is typed, economies by name and days in one form, so that the same is counted once. */
function asked({ command, values }: Request, server: string, { house }: Workshop): string | undefined {
  const question = values.get("question");
  if (question) return question;
  const options = house.commands.find(({ name }) => name === command)?.options ?? [];
  const answers = house.library.answersFor(server);
  const given = options.flatMap(({ name, kind }) => {
    const typed = values.get(name)?.trim();
    if (!typed || kind === "share" || kind === "carried") return [];
    const lookup = kind === "economy" ? answers.economy(typed) : undefined;
    const said = lookup && "found" in lookup ? lookup.name : kind === "day" ? (readDay(typed) ?? typed) : typed;
    return [` ${name}:${said}`];
  });
  return `/${command}${given.join("")}`;
}

/** What goes on from another question, or asks what was known on a day, is another question than its words alone. */
const isWhole = ({ values }: Request): boolean =>
  !values.has("question") || (!values.has("after") && !values.has("as-of"));

/** Notes what found no answer, and takes off the list what has found one since; nobody waits for that. */
export function noteGap(answer: Answer, request: Request, server: string | undefined, workshop: Workshop): void {
  const { house, log, counts } = workshop;
  const { editorial } = house;
  const isGap = answer.outcome === "abstain";
  if (!server || !editorial || !(isGap || isWhole(request))) return;
  const question = asked(request, server, workshop);
  if (!question) return;
  (isGap ? editorial.noteGap(server, question) : editorial.settleGap(server, question)).catch((error: unknown) => {
    counts.add("gap lost");
    log.warn(briefly(error), "whether a question found an answer could not be noted");
  });
}
