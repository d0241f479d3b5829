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

let idle: Worker | undefined;
let idleTimer: NodeJS.Timeout | undefined;
let last: Promise<unknown> = Promise.resolve();

function start(): Worker {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), {
    // nothing of the process's own is of use to a parser, the bot's token least of all
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES, maxYoungGenerationSizeMb: 32 },
  });
  // a thread that is being ended may still report why; nobody waits for that
  worker.on("error", () => undefined);
  worker.on("exit", () => {
    if (idle === worker) idle = undefined;
  });
  return worker;
}

function take(): Worker {
  clearTimeout(idleTimer);
  const worker = idle ?? start();
  idle = undefined;
  worker.ref();
  return worker;
}

function keep(worker: Worker): void {
  idle = worker;
  worker.unref();
  idleTimer = setTimeout(() => void worker.terminate(), IDLE_MS).unref();
}

const refusalOf = (error: Error & { code?: string }): Refusal =>
  error.code === "ERR_WORKER_OUT_OF_MEMORY"
    ? { name: "too-heavy", megabytes: HEAP_MEGABYTES }
    : { name: "unreadable", why: error.message };

async function work(upload: Upload, seconds: number): Promise<Reading> {
  const worker = take();
  const before = process.memoryUsage.rss();
  const timers: NodeJS.Timeout[] = [];
  const stopped = new AbortController();
  const reading = await new Promise<Reading>((resolve) => {
    const giveUp = (refusal: Refusal): void => {
      stopped.abort();
      resolve(refused(refusal));
    };
    timers.push(setTimeout(() => giveUp({ name: "too-slow", seconds }), seconds * 1_000));
    timers.push(
      setInterval(() => {
        const grown = (process.memoryUsage.rss() - before) / MEGABYTE;
        if (grown > GROWTH_MEGABYTES) giveUp({ name: "too-heavy", megabytes: GROWTH_MEGABYTES });
      }, WATCH_MS),
    );
    worker.once("message", resolve);
    worker.once("error", (error: Error) => giveUp(refusalOf(error)));
    worker.once("exit", () => giveUp({ name: "unreadable", why: "the reading broke off" }));
    worker.postMessage({ name: upload.name, contentType: upload.contentType, bytes: upload.bytes });
  });
  timers.forEach(clearTimeout);
  if (stopped.signal.aborted) await worker.terminate();
  else keep(worker);
  return reading;
}

/** Reads an upload in the thread, after those that came before it. */
export function readInThread(upload: Upload, seconds: number): Promise<Reading> {
  const mine = last.then(() => work(upload, seconds));
  last = mine;
  return mine;
}
