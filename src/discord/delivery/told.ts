/** What somebody was last told of in a channel that went wrong: the next such message takes its place, so that they don't pile up. */
import { LRUCache } from "lru-cache";
import type { Log } from "../../log.ts";
import { briefly } from "../connection/faults.ts";
import type { Answerable, Reply } from "./deliver.ts";

/** As many are remembered, for as long as Discord lets a reply be deleted. */
const MOST = 1000;
const LIVES = 14 * 60_000;

/** Is its own reply what the interaction can delete? A button that has changed its message would delete that. */
const ownsReply = (interaction: Answerable): boolean =>
  interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand() || !interaction.deferred;

export interface Told {
  /** Notes what was told; takes away what was told before it. Never rejects. */
  next(interaction: Answerable, reply: Reply): Promise<void>;
}

export function told(log: Log): Told {
  const last = new LRUCache<string, Answerable>({ max: MOST, ttl: LIVES });
  return {
    async next(interaction, reply) {
      if (!("wrong" in reply) || !reply.wrong || reply.place !== "private") return;
      const key = `${interaction.user.id} ${interaction.channelId}`;
      const before = last.get(key);
      // what was typed stays where it can be taken up again
      if (reply.wrong === "passing" && ownsReply(interaction)) last.set(key, interaction);
      else last.delete(key);
      await before?.deleteReply().catch((error: unknown) => log.debug(briefly(error), "an older message stays"));
    },
  };
}
