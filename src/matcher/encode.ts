/** Text to embedding: the tokenizer and the weights. Heavy; the worker thread alone opens it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Tokenizer } from "@huggingface/tokenizers";
import * as ort from "onnxruntime-web/wasm";
import { type Embedding, type Passage, quantise } from "./embedding.ts";
import { type Reference, readReference } from "./model.ts";

interface Tokens {
  ids: number[];
  /** 0 in the text, 1 in its context. */
  types: number[];
  /** Numbers of the tokens that say what is asked. */
  asks?: number[];
}

/** Which of a text's tokens are of one of the words; the pieces of a word begin with "##", but for the first. */
function placesOf(tokens: readonly string[], words: readonly string[]): number[] {
  const wanted = new Set(words);
  const places: number[] = [];
  for (let from = 0; from < tokens.length; ) {
    let to = from + 1;
    while (tokens[to]?.startsWith("##")) to++;
    const word = tokens.slice(from, to).map((piece, i) => (i > 0 ? piece.slice(2) : piece));
    if (wanted.has(word.join(""))) for (let i = from; i < to; i++) places.push(i);
    from = to;
  }
  return places;
}

/** Makes ids as the model was taught with: text, then context; cut to its length, the longer of the two giving way first. */
function openTokenizer(folder: string, reference: Reference): (passage: Passage) => Tokens {
  const read = (file: string) => JSON.parse(readFileSync(join(folder, file), "utf8"));
  const tokenizer = new Tokenizer(read("tokenizer.json"), read("tokenizer_config.json"));
  const special = (token: string): number => {
    const id = tokenizer.token_to_id(token);
    if (id === undefined) throw new Error(`tokenizer.json in ${folder} has no ${token}`);
    return id;
  };
  const [start, end] = [special("[CLS]"), special("[SEP]")];
  const tokensOf = (text: string) => tokenizer.encode(text, { add_special_tokens: false });
  return ({ text, context, asks }) => {
    const { ids: first, tokens } = tokensOf(text);
    const second = context ? tokensOf(context.slice(0, reference.context)).ids : [];
    const room = reference.tokens - (context ? 3 : 2);
    while (first.length + second.length > room) (first.length >= second.length ? first : second).pop();
    const ids = [start, ...first, end, ...(context ? [...second, end] : [])];
    const types = ids.map((_, i) => (i < first.length + 2 ? 0 : 1));
    // the first token of all is the start
    const places = asks && placesOf(tokens.slice(0, first.length), asks).map((place) => place + 1);
    return { ids, types, ...(places ? { asks: places } : {}) };
  };
}

/** Probabilities out of logits, by name. */
function shares(kinds: readonly string[], logits: Float32Array): Record<string, number> {
  const highest = Math.max(...logits);
  const parts = logits.map((value) => Math.exp(value - highest));
  const sum = parts.reduce((a, b) => a + b, 0);
  return Object.fromEntries(kinds.map((kind, i) => [kind, (parts[i] ?? 0) / sum]));
}

/** Frees what loading has left behind at once: 37 MB of file contents, too few objects for the collector to come by itself. */
function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
}

async function openSession(folder: string): Promise<ort.InferenceSession> {
  // V8 optimises only what runs most, not everything that runs a few times: 60 MB less, ready sooner, and as fast.
  setFlagsFromString("--wasm-tiering-budget=100000000");
  ort.env.wasm.numThreads = 1;
  ort.env.logLevel = "error";
  return ort.InferenceSession.create(readFileSync(join(folder, "model.onnx")), { executionProviders: ["wasm"] });
}

/**
 * Loads tokenizer and weights.
 * @returns what encodes one passage. One at a time: several in a run are no faster a text, and the model's eight-bit arithmetic
 *   would make the vectors of each depend a little on the others
 */
export async function openEncode(folder: string): Promise<(passage: Passage) => Promise<Embedding>> {
  const reference = readReference(folder);
  const tokensOf = openTokenizer(folder, reference);
  const session = await openSession(folder);
  collectGarbage();
  const row = (numbers: number[]) => new ort.Tensor("int64", BigInt64Array.from(numbers, BigInt), [1, numbers.length]);
  // one passage alone has no padding to be masked
  const ones = (length: number) => new ort.Tensor("float32", new Float32Array(length).fill(1), [1, length]);
  return async (passage) => {
    const { ids, types, asks } = tokensOf(passage);
    const out = await session.run({ ids: row(ids), mask: ones(ids.length), types: row(types) });
    const numbers = (name: string) => out[name]?.data as Float32Array;
    const whole = quantise(numbers("whole"));
    const tokens = quantise(numbers("tokens"));
    return {
      whole: whole.bytes,
      wholeScale: whole.scale,
      tokens: tokens.bytes,
      tokenScale: tokens.scale,
      kinds: shares(reference.kinds, numbers("kind")),
      ...(asks ? { asks } : {}),
    };
  };
}
