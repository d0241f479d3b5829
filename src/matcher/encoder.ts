/** The near end of the thread that encodes: passages go out, embeddings come back. */
import { Worker } from "node:worker_threads";
import type { Embedding, Passage } from "./embedding.ts";
import type { Done, Job } from "./worker.ts";

export interface Encoder {
  /** Starts the thread, so that the weights load before they are needed. */
  wake(): void;
  /** Embeddings in the order of the passages. Rejects if the thread fails; the next call starts a new one. */
  encode(passages: Passage[], urgent: boolean): Promise<Embedding[]>;
  /** Ends the thread; what is still being encoded is rejected. */
  end(): Promise<void>;
}

interface Waiting {
  resolve(embeddings: Embedding[]): void;
  reject(error: Error): void;
}

/**
 * Makes an encoder. Its thread keeps the process alive only while something is being encoded.
 * @param folder with the weights
 * @param warn told in a sentence when the thread fails, for then nobody may be waiting to hear of it
 */
export function encoderOf(folder: string, warn: (what: string) => void): Encoder {
  const waiting = new Map<number, Waiting>();
  let tickets = 0;
  let running: Worker | undefined;
  let ended = false;

  const settle = (done: Done): void => {
    const one = waiting.get(done.ticket);
    waiting.delete(done.ticket);
    if ("error" in done) one?.reject(new Error(`The matcher can't encode a text: ${done.error}`));
    else one?.resolve(done.embeddings);
    if (waiting.size === 0 && !ended) running?.unref();
  };
  const fail = (why: string): void => {
    running = undefined;
    for (const { reject } of waiting.values()) reject(new Error(why));
    waiting.clear();
  };
  const start = (): Worker => {
    if (ended) throw new Error("The matcher is closed.");
    if (running) return running;
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { workerData: { folder } });
    worker.unref();
    worker.on("message", settle);
    worker.on("error", (error) => {
      const why = `The matcher's thread failed: ${error.message}`;
      warn(why);
      fail(why);
    });
    worker.on("exit", () => {
      if (running === worker) fail(ended ? "The matcher was closed." : "The matcher's thread ended.");
    });
    running = worker;
    return worker;
  };
  return {
    wake: () => void start(),
    encode: async (passages, urgent) => {
      const worker = start();
      const ticket = ++tickets;
      worker.ref();
      return new Promise((resolve, reject) => {
        waiting.set(ticket, { resolve, reject });
        worker.postMessage({ ticket, passages, urgent } satisfies Job);
      });
    },
    end: async () => {
      ended = true;
      // its end is worth waiting for, even where nothing else keeps the process alive
      running?.ref();
      await running?.terminate();
    },
  };
}
