/** Work under way: each task once, tasks of one key in turn, and a way to wait for all of it before leaving. */
import { LRUCache } from "lru-cache";

/** Events remembered: a resumed connection repeats the latest. */
const SEEN = 10_000;

export interface InFlight {
  /** Is this the first time that the id is shown? */
  first(id: string): boolean;
  /** Runs the task after those of the same key. The task answers for its own errors. */
  inTurn(key: string, task: () => Promise<void>): Promise<void>;
  readonly size: number;
  /** Resolves once nothing is under way, or after so many milliseconds. */
  settled(within: number): Promise<void>;
}

export function inFlight(): InFlight {
  const seen = new LRUCache<string, true>({ max: SEEN });
  const last = new Map<string, Promise<void>>();
  return {
    first(id) {
      const isFirst = !seen.has(id);
      seen.set(id, true);
      return isFirst;
    },
    inTurn(key, task) {
      const own: Promise<void> = (last.get(key) ?? Promise.resolve()).then(task).finally(() => {
        if (last.get(key) === own) last.delete(key);
      });
      last.set(key, own);
      return own;
    },
    get size() {
      return last.size;
    },
    async settled(within) {
      const timer = Promise.withResolvers<void>();
      const timeout = setTimeout(timer.resolve, within);
      await Promise.race([Promise.allSettled(last.values()), timer.promise]);
      clearTimeout(timeout);
    },
  };
}
