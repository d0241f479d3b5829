/** The encoder in its thread. Questions overtake sentences between two batches, so that nobody waits for a long reindex. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { Tokenizer } from "@huggingface/tokenizers";
import * as ort from "onnxruntime-web/wasm";
import { TOKEN, WHOLE } from "./embedding.ts";
import { type Passage, quantise } from "./embedding.ts";
import { readReference } from "./model.ts";

/** What the door sends: passages to encode, a ticket to answer to. */
export interface Job {
  ticket: number;
  passages: Passage[];
  /** A question: it goes first. */
  urgent: boolean;
}

/** What comes back: rows in the order of the passages, or why not. */
export type Done =
  | { ready: true }
  | { failed: string }
  | { ticket: number; rows: { whole: Int8Array; wholeScale: number; tokens: Int8Array; tokenScale: number; kinds: Float32Array }[] }
  | { ticket: number; error: string };

/** Texts encoded in one run: more are no faster a text, and make whoever is next wait longer. */
const BATCH = 4;

const { folder } = workerData as { folder: string };
const port = parentPort;
if (!port) throw new Error("worker.ts runs in a worker thread only");

const reference = readReference(folder);
const json = (file: string) => JSON.parse(readFileSync(join(folder, file), "utf8"));
const tokenizer = new Tokenizer(json("tokenizer.json"), json("tokenizer_config.json"));
ort.env.wasm.numThreads = 1;
ort.env.logLevel = "error";

const idOf = (token: string): number => tokenizer.token_to_id(token) ?? 0;
const [CLS, SEP] = [idOf("[CLS]"), idOf("[SEP]")];

/** Ids and segment of each token, cut to the model's length: the longer of text and context gives way first. */
function tokensOf({ text, context }: Passage): { ids: number[]; types: number[] } {
  const bare = { add_special_tokens: false } as const;
  const first = tokenizer.encode(text, bare).ids;
  const second = context ? tokenizer.encode(context.slice(0, reference.context), bare).ids : [];
  const room = reference.tokens - (context ? 3 : 2);
  while (first.length + second.length > room) (first.length >= second.length ? first : second).pop();
  const ids = [CLS, ...first, SEP, ...(context ? [...second, SEP] : [])];
  return { ids, types: ids.map((_, i) => (i < first.length + 2 ? 0 : 1)) };
}

function softmax(logits: Float32Array): Float32Array {
  const highest = Math.max(...logits);
  const parts = logits.map((value) => Math.exp(value - highest));
  const whole = parts.reduce((a, b) => a + b, 0);
  return parts.map((part) => part / whole);
}

async function encode(session: ort.InferenceSession, passages: Passage[]) {
  const rows = passages.map(tokensOf);
  const n = Math.max(...rows.map(({ ids }) => ids.length));
  const tensor = (of: (row: (typeof rows)[number], i: number) => number) =>
    new ort.Tensor("int64", BigInt64Array.from(rows.flatMap((row) => Array.from({ length: n }, (_, i) => BigInt(of(row, i))))), [rows.length, n]);
  const out = await session.run({
    ids: tensor((row, i) => row.ids[i] ?? 0),
    mask: tensor((row, i) => (i < row.ids.length ? 1 : 0)),
    types: tensor((row, i) => row.types[i] ?? 0),
  });
  const numbers = (name: string) => out[name]?.data as Float32Array;
  const [whole, tokens, kind] = [numbers("whole"), numbers("tokens"), numbers("kind")];
  const k = reference.kinds.length;
  return rows.map(({ ids }, row) => {
    const one = quantise(whole.slice(row * WHOLE, (row + 1) * WHOLE));
    const many = quantise(tokens.slice(row * n * TOKEN, (row * n + ids.length) * TOKEN));
    return { whole: one.bytes, wholeScale: one.scale, tokens: many.bytes, tokenScale: many.scale, kinds: softmax(kind.slice(row * k, (row + 1) * k)) };
  });
}

interface Waiting extends Job {
  /** Longest first last: batches of like length waste nothing on padding. */
  order: number[];
  rows: Awaited<ReturnType<typeof encode>>;
}

const urgent: Waiting[] = [];
const patient: Waiting[] = [];
let isBusy = false;

async function work(session: ort.InferenceSession): Promise<void> {
  if (isBusy) return;
  isBusy = true;
  for (let job = urgent[0] ?? patient[0]; job; job = urgent[0] ?? patient[0]) {
    const queue = job.urgent ? urgent : patient;
    try {
      const batch = job.order.splice(0, BATCH);
      const rows = await encode(session, batch.map((i) => job?.passages[i] as Passage));
      batch.forEach((i, at) => {
        if (job && rows[at]) job.rows[i] = rows[at];
      });
      if (job.order.length === 0) {
        queue.splice(queue.indexOf(job), 1);
        port?.postMessage({ ticket: job.ticket, rows: job.rows } satisfies Done);
      }
    } catch (error) {
      queue.splice(queue.indexOf(job), 1);
      port?.postMessage({ ticket: job.ticket, error: String(error) } satisfies Done);
    }
    // lets messages in, so that a question that has come meanwhile is next
    await new Promise(setImmediate);
  }
  isBusy = false;
}

try {
  const session = await ort.InferenceSession.create(readFileSync(join(folder, "model.onnx")), {
    executionProviders: ["wasm"],
    graphOptimizationLevel: "all",
    enableCpuMemArena: false, enableMemPattern: false,
  });
  port.on("message", (job: Job) => {
    const order = job.passages.map((_, i) => i).sort((a, b) => (job.passages[a]?.text.length ?? 0) - (job.passages[b]?.text.length ?? 0));
    (job.urgent ? urgent : patient).push({ ...job, order, rows: [] });
    void work(session);
  });
  port.postMessage({ ready: true } satisfies Done);
} catch (error) {
  port.postMessage({ failed: String(error) } satisfies Done);
}
