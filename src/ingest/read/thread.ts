/** The near end of the thread that reads uploads: started when it is needed, ended when it is idle, too slow or too greedy. */
import { Worker } from "node:worker_threads";
import { type Reading, refused, type Upload } from "./reading.ts";
import type { Refusal } from "./refusal.ts";

/** For the thread's heap; a page of 1 MiB with 30,000 elements takes some 60 MB. */
const HEAP_MEGABYTES = 256;
/** For the whole process to grow by: what unpacks lies outside the thread's heap, where no limit of Node's holds. */
const GROWTH_MEGABYTES = 384;
const WATCH_MS = 50;
/** Uploads come in batches: loading the parsers anew for each would take longer than reading it. */
const IDLE_MS = 3_000;
const MEGABYTE = 1_048_576;

interface Reader {
  worker: Worker;
  /** Told when the thread fails while it reads. */
  fail: ((refusal: Refusal) => void) | undefined;
}

let idle: Reader | undefined;
let idleTimer: NodeJS.Timeout | undefined;
let last: Promise<unknown> = Promise.resolve();

const refusalOf = (error: Error & { code?: string }): Refusal =>
  error.code === "ERR_WORKER_OUT_OF_MEMORY"
    ? { name: "too-heavy", megabytes: HEAP_MEGABYTES }
    : { name: "unreadable", why: error.message };

function start(): Reader {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), {
    // nothing of the process's own is of use to a parser, the bot's token least of all
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES, maxYoungGenerationSizeMb: 32 },
  });
  const reader: Reader = { worker, fail: undefined };
  worker.on("error", (error) => reader.fail?.(refusalOf(error as Error)));
  worker.on("exit", () => {
    reader.fail?.({ name: "unreadable", why: "the reading broke off" });
    if (idle === reader) idle = undefined;
  });
  return reader;
}

/** The thread that is idle, or a new one. It keeps the process alive while it reads. */
function take(): Reader {
  clearTimeout(idleTimer);
  const reader = idle ?? start();
  idle = undefined;
  reader.worker.ref();
  return reader;
}

function putBack(reader: Reader): void {
  idle = reader;
  reader.worker.unref();
  idleTimer = setTimeout(() => {
    // at once: a thread that is being ended must not be given any more to read
    idle = undefined;
    void reader.worker.terminate();
  }, IDLE_MS).unref();
}

/** Does the process grow by more than a text is worth? @returns what stops looking */
function watchGrowth(giveUp: (refusal: Refusal) => void): () => void {
  const before = process.memoryUsage.rss();
  const timer = setInterval(() => {
    const grown = (process.memoryUsage.rss() - before) / MEGABYTE;
    if (grown > GROWTH_MEGABYTES) giveUp({ name: "too-heavy", megabytes: GROWTH_MEGABYTES });
  }, WATCH_MS);
  return () => clearInterval(timer);
}

async function work(upload: Upload, seconds: number): Promise<Reading> {
  const reader = take();
  const { promise, resolve } = Promise.withResolvers<Reading | { refusal: Refusal }>();
  const giveUp = (refusal: Refusal): void => resolve({ refusal });
  reader.fail = giveUp;
  reader.worker.once("message", resolve);
  const deadline = setTimeout(() => giveUp({ name: "too-slow", seconds }), seconds * 1_000);
  const stopWatching = watchGrowth(giveUp);
  // a copy: the bytes may be a part of a larger buffer, which would go along whole
  const bytes = new Uint8Array(upload.bytes);
  const { name, contentType = "" } = upload;
  reader.worker.postMessage({ name, contentType, bytes } satisfies Upload, [bytes.buffer]);
  const end = await promise;
  clearTimeout(deadline);
  stopWatching();
  reader.fail = undefined;
  if ("outcome" in end) {
    putBack(reader);
    return end;
  }
  await reader.worker.terminate();
  return refused(end.refusal);
}

/** Reads an upload in the thread, after those that came before it. */
export function readInThread(upload: Upload, seconds: number): Promise<Reading> {
  const mine = last.then(() => work(upload, seconds));
  last = mine.catch(() => undefined);
  return mine;
}
