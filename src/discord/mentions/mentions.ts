/** Answers messages that call the bot. A reply belongs to its question: it follows its edits and goes with its deletion. */
import type { Client, Message, PartialMessage } from "discord.js";
import type { House } from "../command/run.ts";
import { briefly, faultOf } from "../connection/faults.ts";
import { componentsOf, plainOf } from "../render/message.ts";
import type { Workshop } from "../workshop.ts";
import { answering } from "./answering.ts";
import { heardOf } from "./heard.ts";
import { type Entry, ledger } from "./ledger.ts";
import { post } from "./post.ts";
import { type Decision, shouldRespond } from "./should-respond.ts";

/** Answers under way at which further mentions are dropped: they would come too late to be of use. */
const MOST_WAITING = 100;

/** What happens to messages, as the client tells it. None rejects. */
export interface Mentions {
  created(message: Message): Promise<void>;
  updated(message: Message | PartialMessage): Promise<void>;
  deleted(id: string): Promise<void>;
}

/** Whether the server wants mentions answered there: in all channels, or in some and their threads. */
function isOpen({ guildId, channelId, channel }: Message, { editorial }: House): boolean {
  const chosen = (guildId && editorial?.settings(guildId).mentionChannels) || [];
  const parent = channel.isThread() ? channel.parentId : null;
  return chosen.length === 0 || chosen.includes(channelId) || (parent !== null && chosen.includes(parent));
}

export function mentions(client: Client, workshop: Workshop): Mentions {
  const { house, inFlight, counts, log, now } = workshop;
  const bot = () => client.user?.id ?? "";
  const pageOn = answering(workshop, bot);
  const replies = ledger();
  const { reply, isQuiet } = post(workshop);
  const startedAt = now().getTime();
  const decide = (message: Message): Decision =>
    isOpen(message, house) ? shouldRespond(heardOf(message), bot()) : { respond: false };

  async function answer(message: Message): Promise<void> {
    const decision = decide(message);
    // The client changes a message in place when it is edited: this is what is answered now.
    const { content } = message;
    if (!decision.respond || isQuiet(message.channelId)) return;
    const page = await pageOn(message, decision.question);
    const sent = page && (await reply(message, page));
    if (!sent) return;
    replies.record(message.id, { channel: message.channelId, content, ...sent });
    counts.add("answered");
  }

  async function withdraw(question: string, entry: Entry): Promise<void> {
    replies.forget(question);
    const channel = await client.channels.fetch(entry.channel);
    if (entry.reply !== undefined && channel?.isTextBased()) await channel.messages.delete(entry.reply);
  }

  async function follow(message: Message, entry: Entry): Promise<void> {
    if (entry.reply === undefined || entry.content === message.content) return;
    const decision = decide(message);
    const { content } = message;
    if (!decision.respond) return withdraw(message.id, entry);
    const page = await pageOn(message, decision.question);
    if (!page) return;
    const made = page(entry.surface);
    await message.channel.messages.edit(
      entry.reply,
      entry.surface.kind === "plain" ? plainOf(made) : componentsOf(made),
    );
    replies.record(message.id, { ...entry, content });
  }

  /** Events of one message in turn, so that an edit finds the reply that it changes. */
  const inTurn = (id: string, task: () => Promise<void>) =>
    inFlight.inTurn(id, () =>
      task().catch((error: unknown) => {
        const fault = faultOf(error);
        counts.add(`mention ${fault}`);
        // a question or a thread that was deleted meanwhile is nobody's fault
        if (fault !== "gone") log.warn({ fault, ...briefly(error) }, "a mention could not be followed");
      }),
    );

  return {
    async created(message) {
      if (!inFlight.first(message.id) || !decide(message).respond) return;
      if (inFlight.size >= MOST_WAITING) return counts.add("dropped");
      await inTurn(message.id, () => answer(message));
    },
    async updated(message) {
      if (message.partial) return;
      await inTurn(message.id, async () => {
        const entry = replies.find(message.id);
        if (entry) return follow(message, entry);
        // An older one may have been answered before this start.
        if (message.createdTimestamp >= startedAt) await answer(message);
      });
    },
    async deleted(id) {
      replies.removed(id);
      await inTurn(id, async () => {
        const entry = replies.find(id);
        if (entry) await withdraw(id, entry);
      });
    },
  };
}
