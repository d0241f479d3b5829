/** The thread that encodes. Questions overtake sentences, so that nobody who asks waits for a reindex: for one sentence at most. */
import { parentPort, workerData } from "node:worker_threads";
import type { Embedding, Passage } from "./embedding.ts";
import { openEncode } from "./encode.ts";

/** Passages to encode, and the ticket to answer to. */
export interface Job {
  ticket: number;
  passages: Passage[];
  /** Questions: they go first. */
  urgent: boolean;
}

/** Embeddings in the order of the passages, or why there are none. */
export type Done = { ticket: number; embeddings: Embedding[] } | { ticket: number; error: string };

interface Waiting extends Job {
  embeddings: Embedding[];
}

if (!parentPort) throw new Error("src/matcher/worker.ts runs in a worker thread only");
const port = parentPort;
const encode = await openEncode((workerData as { folder: string }).folder);
// What runs for the first time is compiled first: not at the expense of whoever asks first.
await encode({ text: "Who?" });

const urgent: Waiting[] = [];
const patient: Waiting[] = [];
let isBusy = false;

/** Encodes the next passage of a job. @returns what to report once the job is done or has failed */
async function advance(job: Waiting): Promise<Done | undefined> {
  const { ticket, passages, embeddings } = job;
  try {
    const next = passages[embeddings.length];
    if (next) embeddings.push(await encode(next));
    return embeddings.length === passages.length ? { ticket, embeddings } : undefined;
  } catch (error) {
    return { ticket, error: String(error) };
  }
}

const nextQueue = (): Waiting[] | undefined => [urgent, patient].find(({ length }) => length > 0);

async function work(): Promise<void> {
  if (isBusy) return;
  isBusy = true;
  for (let queue = nextQueue(); queue; queue = nextQueue()) {
    const done = await advance(queue[0] as Waiting);
    if (done) {
      queue.shift();
      port.postMessage(done);
    }
    // lets messages in: what has been asked meanwhile is next
    await new Promise(setImmediate);
  }
  isBusy = false;
}

port.on("message", (job: Job) => {
  (job.urgent ? urgent : patient).push({ ...job, embeddings: [] });
  void work();
});
