/** What was asked and found no answer is noted for the moderators of the server, without who asked. */
import type { Answer } from "../answer/answer.ts";
import { readDay } from "../knowledge/read-day.ts";
import type { Request } from "./command.ts";
import { briefly } from "./faults.ts";
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

/** Notes it where it is one; nobody waits for that. */
export function noteGap(answer: Answer, request: Request, server: string | undefined, workshop: Workshop): void {
  const { house, log, counts } = workshop;
  if (answer.outcome !== "abstain" || !server || !house.editorial) return;
  const question = asked(request, server, workshop);
  if (!question) return;
  house.editorial.noteGap(server, question).catch((error: unknown) => {
    counts.add("gap lost");
    log.warn(briefly(error), "a question without an answer could not be noted");
  });
}
