/** Hears what happens: over a connection that all windows of the browser share, or over one of its own where a browser can't share. */
import { openEvents } from "./events.js";

function openShared(as, tell) {
  const { port } = new SharedWorker("/listening/worker.js", { type: "module", name: "events" });
  port.addEventListener("message", ({ data }) => tell(data));
  port.start();
  port.postMessage({ as });
  const stop = () => {
    globalThis.removeEventListener("pagehide", stop);
    port.postMessage({});
    port.close();
  };
  globalThis.addEventListener("pagehide", stop);
  return stop;
}

// a page that comes back as it was left has stopped listening
globalThis.addEventListener("pageshow", ({ persisted }) => persisted && location.reload());

/**
 * The first event is `hello`, also after the connection was lost: from then on nothing is missed.
 * @param listeners by event; `lost` when the connection breaks
 * @returns how to stop listening
 */
export function listen(as, listeners) {
  const tell = ({ event, body }) => listeners[event]?.(body);
  return (globalThis.SharedWorker ? openShared : openEvents)(as, tell);
}
