/** Notices what other processes write into the store, as `npm run ingest` does beside a bot that runs. */
import type { Store } from "../../store/store.ts";

/** Milliseconds between two looks. */
const LOOK_EVERY = 2000;

/**
 * @param changed is called after another process has written; if it rejects, it is called again at the next look
 * @returns ends it, once the look that is under way is over
 */
export async function watch(store: Pick<Store, "mark">, changed: () => Promise<void>): Promise<() => Promise<void>> {
  let seen = await store.mark();
  let looking: Promise<void> | undefined;
  const look = async (): Promise<void> => {
    const mark = await store.mark();
    if (mark === seen) return;
    await changed();
    seen = mark;
  };
  const timer = setInterval(() => {
    looking ??= look()
      .catch(() => undefined)
      .finally(() => {
        looking = undefined;
      });
  }, LOOK_EVERY);
  // whoever only reads a file in is not kept from leaving
  timer.unref();
  return async () => {
    clearInterval(timer);
    await looking;
  };
}
