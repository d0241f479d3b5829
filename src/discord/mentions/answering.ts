/** From a message that calls the bot to the page of its answer. */
import { randomBytes } from "node:crypto";
import type { Message } from "discord.js";
import type { Request } from "../command/command.ts";
import type { Failure } from "../command/failure.ts";
import type { Outcome } from "../command/outcome.ts";
import { run } from "../command/run.ts";
import { briefly, faultOf } from "../connection/faults.ts";
import { noteGap } from "../gaps.ts";
import type { PageFor } from "../render/page.ts";
import { pageFor, type Workshop } from "../workshop.ts";
import { questionBefore } from "./context.ts";

/** The page, or undefined where nothing is said: who asks too much is told so once. */
export type PageOn = (message: Message, question: string) => Promise<PageFor | undefined>;

/** Who greets, thanks or asks what the bot is for asks nothing of the sources. */
const GREETING =
  /^(?:(?:hi|hello|hey|hallo|thanks|thank you|thx|cheers|good (?:morning|afternoon|evening|bot)|help|what (?:can|do) you do|what are you(?: for)?|who are you|how do you work|there|so much|a lot|please|bot)\b[\s,.!?]*)+$/i;

const askerOf = ({ author }: Message) => ({ id: author.id, name: author.displayName });

/** @param bot the bot's own id */
export function answering(workshop: Workshop, bot: () => string): PageOn {
  const { house, ids, limit, counts, log, onAnswer } = workshop;

  async function before(message: Message): Promise<string | undefined> {
    try {
      return await questionBefore(message, bot(), ids);
    } catch (error) {
      if (faultOf(error) !== "gone") log.warn(briefly(error), "what a follow-up follows could not be read");
      return undefined;
    }
  }

  async function answer(message: Message, question: string): Promise<{ outcome: Outcome; request?: Request }> {
    if (question === "" || GREETING.test(question)) return { outcome: { show: "greeting" } };
    const after = await before(message);
    const values = new Map([["question", question], ...(after === undefined ? [] : [["after", after] as const])]);
    const request = { command: "ask", values };
    const { guildId } = message;
    const who = { ...askerOf(message), moderator: false, ...(guildId ? { server: guildId } : {}) };
    const outcome = await run(request, who, house);
    if (outcome.show === "answer") {
      onAnswer(message.id, outcome.answer);
      noteGap(outcome.answer, request, who.server, workshop);
    }
    return { outcome, request };
  }

  const shown = (message: Message, outcome: Outcome, request?: Request): PageFor =>
    pageFor(
      outcome,
      { audience: { private: false, asker: askerOf(message) }, ...(request ? { request } : {}) },
      workshop,
    );
  const failed = (message: Message, failure: Failure): PageFor => shown(message, { show: "failure", failure });

  return async (message, question) => {
    const allowed = limit.take(message.author.id);
    if (!allowed.allowed) {
      counts.add("limited");
      return allowed.first ? failed(message, { name: "too-many", again: allowed.again }) : undefined;
    }
    try {
      const { outcome, request } = await answer(message, question);
      return shown(message, outcome, request);
    } catch (error) {
      const id = randomBytes(4).toString("hex");
      counts.add("broken");
      log.error({ id, ...briefly(error) }, "answering a mention broke");
      return failed(message, { name: "broken", id });
    }
  };
}
