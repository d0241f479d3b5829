/** Which reply belongs to which question: the latest few thousand. What is older, or from before a restart, is left alone. */
import { LRUCache } from "lru-cache";
import type { Surface } from "../limits.ts";

const MOST = 5000;

export interface Entry {
  channel: string;
  /** Absent once it has been removed: the question is then left alone. */
  reply?: string;
  /** What was asked. */
  content: string;
  surface: Surface;
}

export interface Ledger {
  record(question: string, entry: Entry): void;
  find(question: string): Entry | undefined;
  forget(question: string): void;
  /** The reply is gone; its question is not answered again. */
  removed(reply: string): void;
}

export function ledger(): Ledger {
  const byReply = new Map<string, string>();
  const byQuestion = new LRUCache<string, Entry>({
    max: MOST,
    dispose: ({ reply }) => {
      if (reply !== undefined) byReply.delete(reply);
    },
  });
  return {
    record(question, entry) {
      byQuestion.set(question, entry);
      if (entry.reply !== undefined) byReply.set(entry.reply, question);
    },
    find: (question) => byQuestion.get(question),
    forget: (question) => void byQuestion.delete(question),
    removed(reply) {
      const question = byReply.get(reply);
      const entry = question === undefined ? undefined : byQuestion.get(question);
      if (question === undefined || !entry) return;
      const { reply: _, ...rest } = entry;
      byQuestion.set(question, rest);
    },
  };
}
