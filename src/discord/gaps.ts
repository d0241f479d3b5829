/** Questions that found no answer are noted for the moderators of the server, without who asked. */
import type { Answer } from "../answer/answer.ts";
import type { Request } from "./command.ts";
import { briefly } from "./faults.ts";
import type { Workshop } from "./workshop.ts";

/** Notes it where it is one; nobody waits for that. */
export function noteGap(answer: Answer, request: Request, server: string | undefined, workshop: Workshop): void {
  const { house, log, counts } = workshop;
  const question = request.values.get("question");
  if (answer.outcome !== "abstain" || answer.form !== "free" || !question || !server || !house.editorial) return;
  house.editorial.noteGap(server, question).catch((error: unknown) => {
    counts.add("gap lost");
    log.warn(briefly(error), "a question without an answer could not be noted");
  });
}
