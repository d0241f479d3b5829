/** The thread that reads uploads, one at a time. What parses is loaded here, on first need, and never in the bot's own thread. */
import { parentPort } from "node:worker_threads";
import { readBytes } from "./read.ts";
import { refused, type Upload } from "./reading.ts";

if (!parentPort) throw new Error("src/ingest/read/worker.ts runs in a worker thread only");
const port = parentPort;

// Parsers get all that they need as bytes: none of them may look for a font, a picture or a frame on the web.
for (const name of ["fetch", "WebSocket", "EventSource"]) Reflect.deleteProperty(globalThis, name);

port.on("message", async (upload: Upload) => {
  try {
    port.postMessage(await readBytes(upload));
  } catch (error) {
    port.postMessage(refused({ name: "unreadable", why: error instanceof Error ? error.message : String(error) }));
  }
});
