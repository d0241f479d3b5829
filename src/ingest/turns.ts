/** Long work in turns with all else that the process does: answers and heartbeats don't wait for an article to be read. */
import { setImmediate } from "node:timers/promises";

/** Milliseconds of work in one go. */
const AT_ONCE = 15;

/** @returns to be awaited between two pieces of work: lets others go first where that has been long ago */
export function turns(): () => Promise<void> | undefined {
  let until = performance.now() + AT_ONCE;
  return () => {
    if (performance.now() < until) return undefined;
    return setImmediate().then(() => {
      until = performance.now() + AT_ONCE;
    });
  };
}
