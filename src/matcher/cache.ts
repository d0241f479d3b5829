/** Vectors by the content that they were made from, in one file: what was encoded once is never encoded again. */
import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { type Embedding, type Passage, TOKEN, WHOLE } from "./embedding.ts";

const MAGIC = "A12V0001";
const KEY = 16;
/** Bytes of a record before its token vectors: key, number of tokens, two scales, whole, kinds. */
const headOf = (kinds: number): number => KEY + 4 + 8 + WHOLE + 4 * kinds;

export const keyOf = ({ text, context }: Passage): string =>
  createHash("sha256")
    .update(text)
    .update("\u0000")
    .update(context ?? "")
    .digest("hex")
    .slice(0, 2 * KEY);

export type Vectors = Map<string, Embedding>;

/**
 * Reads a file of vectors.
 * @param fingerprint of the weights in use: vectors of others are of no use
 * @returns what it holds, or why it can't be used
 */
export function readVectors(path: string, fingerprint: string, kinds: readonly string[]): { vectors: Vectors; why?: string } {
  const vectors: Vectors = new Map();
  let file: Buffer;
  try {
    file = readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === "ENOENT" ? { vectors } : { vectors, why: `${path} can't be read (${code})` };
  }
  const start = MAGIC.length + 32;
  if (file.subarray(0, start).toString("latin1") !== MAGIC + fingerprint) return { vectors, why: `${path} was made with other weights` };
  const head = headOf(kinds.length);
  let at = start;
  while (at < file.length) {
    const tokens = at + head <= file.length ? file.readUInt32LE(at + KEY) : -1;
    const end = at + head + tokens * TOKEN;
    if (tokens < 0 || tokens > 10_000 || end > file.length) return { vectors: new Map(), why: `${path} is torn` };
    const bytes = (from: number, length: number) => new Int8Array(file.buffer.slice(file.byteOffset + from, file.byteOffset + from + length) as ArrayBuffer);
    const whole = at + KEY + 12;
    vectors.set(file.subarray(at, at + KEY).toString("hex"), {
      wholeScale: file.readFloatLE(at + KEY + 4),
      tokenScale: file.readFloatLE(at + KEY + 8),
      whole: bytes(whole, WHOLE),
      kinds: Object.fromEntries(kinds.map((kind, i) => [kind, file.readFloatLE(whole + WHOLE + 4 * i)])),
      tokens: bytes(at + head, tokens * TOKEN),
    });
    at = end;
  }
  return { vectors };
}

/** Writes a file of vectors whole: a reader sees the old one or the new one, never half. */
export function writeVectors(path: string, fingerprint: string, kinds: readonly string[], vectors: Vectors): void {
  const head = headOf(kinds.length);
  const records = [...vectors].map(([key, { whole, wholeScale, tokens, tokenScale, kinds: shares }]) => {
    const record = Buffer.alloc(head + tokens.length);
    record.write(key, 0, "hex");
    record.writeUInt32LE(tokens.length / TOKEN, KEY);
    record.writeFloatLE(wholeScale, KEY + 4);
    record.writeFloatLE(tokenScale, KEY + 8);
    Buffer.from(whole.buffer, whole.byteOffset, WHOLE).copy(record, KEY + 12);
    kinds.forEach((kind, i) => record.writeFloatLE(shares[kind] ?? 0, KEY + 12 + WHOLE + 4 * i));
    Buffer.from(tokens.buffer, tokens.byteOffset, tokens.length).copy(record, head);
    return record;
  });
  mkdirSync(dirname(path), { recursive: true });
  const fresh = `${path}.${randomUUID()}`;
  writeFileSync(fresh, Buffer.concat([Buffer.from(MAGIC + fingerprint, "latin1"), ...records]));
  renameSync(fresh, path);
}
