/** Sends a reply to a message, and keeps quiet for a while where nothing may be said. */
import type { Message } from "discord.js";
import { LRUCache } from "lru-cache";
import { briefly, faultOf } from "../connection/faults.ts";
import { COMPONENTS_SURFACE, PLAIN_SURFACE, type Surface } from "../limits.ts";
import { componentsOf, plainOf } from "../render/message.ts";
import type { PageFor } from "../render/page.ts";
import type { Workshop } from "../workshop.ts";

/** Milliseconds for which a channel that forbids answers is left alone: long enough to be no nuisance, short enough to forgive a slip. */
const QUIET = 60_000;

export interface Post {
  /** @returns the id of the reply and its surface, or undefined where none could be sent */
  reply(question: Message, page: PageFor): Promise<{ reply: string; surface: Surface } | undefined>;
  isQuiet(channel: string): boolean;
}

/** As components; as plain text where these are refused; beside the question where a reply to it is. */
async function send(question: Message, page: PageFor): Promise<{ reply: string; surface: Surface }> {
  /** With a nonce that is the question's id, a request sent twice makes one message. */
  const once = { nonce: question.id, enforceNonce: true, failIfNotExists: false } as const;
  const plain = plainOf(page(PLAIN_SURFACE));
  const attempts: [Surface, () => Promise<Message>][] = [
    [COMPONENTS_SURFACE, () => question.reply({ ...componentsOf(page(COMPONENTS_SURFACE)), ...once })],
    [PLAIN_SURFACE, () => question.reply({ ...plain, ...once })],
  ];
  for (const [surface, attempt] of attempts)
    try {
      return { reply: (await attempt()).id, surface };
    } catch (error) {
      if (faultOf(error) !== "refused") throw error;
    }
  if (!question.channel.isSendable()) throw new Error("A question came from a channel that takes no messages.");
  return {
    reply: (await question.channel.send({ ...plain, nonce: question.id, enforceNonce: true })).id,
    surface: PLAIN_SURFACE,
  };
}

export function post({ log, counts }: Pick<Workshop, "log" | "counts">): Post {
  const quiet = new LRUCache<string, true>({ max: 1000, ttl: QUIET });
  return {
    isQuiet: (channel) => quiet.has(channel),
    async reply(question, page) {
      try {
        return await send(question, page);
      } catch (error) {
        const fault = faultOf(error);
        if (fault === "ours" || fault === "failed") throw error;
        if (fault === "forbidden") quiet.set(question.channelId, true);
        counts.add(`reply ${fault}`);
        log.warn({ fault, channel: question.channelId, ...briefly(error) }, "a mention could not be answered");
        return undefined;
      }
    },
  };
}
