/**
 * A file of vectors: eight characters that say so, 32 of the weights' fingerprint, 32 bytes SHA-256 of what follows: records.
 * A record is a key (16 bytes), the number of tokens, two scales, the vector of the whole, the kinds, the vectors of the tokens; little-endian.
 */
import { createHash, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { type Embedding, type Passage, TOKEN, WHOLE } from "./embedding.ts";

const MAGIC = "A12V0002";
const FINGERPRINT = 32;
const DIGEST = 32;
const KEY = 16;
const FIGURES = KEY + 4 + 4 + 4;

/** Embeddings by key. */
export type Vectors = Map<string, Embedding>;

/** What vectors have to be of to be of use. */
export interface Stamp {
  /** Of the weights, 32 characters. */
  fingerprint: string;
  kinds: readonly string[];
}

/** The key of a sentence, in hexadecimal: the same for the same text and context. */
export const keyOf = ({ text, context = "" }: Passage): string =>
  createHash("sha256")
    .update(JSON.stringify([text, context]))
    .digest("hex")
    .slice(0, 2 * KEY);

const digestOf = (records: Buffer): Buffer => createHash("sha256").update(records).digest();
const headOf = (kinds: readonly string[]): number => FIGURES + WHOLE + 4 * kinds.length;

function recordOf(
  key: string,
  { whole, wholeScale, tokens, tokenScale, kinds: shares }: Embedding,
  kinds: readonly string[],
): Buffer {
  const record = Buffer.alloc(headOf(kinds) + tokens.length);
  record.write(key, 0, "hex");
  record.writeUInt32LE(tokens.length / TOKEN, KEY);
  record.writeFloatLE(wholeScale, KEY + 4);
  record.writeFloatLE(tokenScale, KEY + 8);
  record.set(new Uint8Array(whole.buffer, whole.byteOffset, WHOLE), FIGURES);
  for (const [i, kind] of kinds.entries()) record.writeFloatLE(shares[kind] ?? 0, FIGURES + WHOLE + 4 * i);
  record.set(new Uint8Array(tokens.buffer, tokens.byteOffset, tokens.length), headOf(kinds));
  return record;
}

/** The bytes are not copied: the embeddings look into the file's own. */
function readRecords(records: Buffer, kinds: readonly string[]): Vectors {
  const vectors: Vectors = new Map();
  const bytes = (from: number, length: number) => new Int8Array(records.buffer, records.byteOffset + from, length);
  for (let at = 0; at < records.length; ) {
    const length = records.readUInt32LE(at + KEY) * TOKEN;
    const whole = at + FIGURES;
    vectors.set(records.toString("hex", at, at + KEY), {
      whole: bytes(whole, WHOLE),
      wholeScale: records.readFloatLE(at + KEY + 4),
      tokens: bytes(at + headOf(kinds), length),
      tokenScale: records.readFloatLE(at + KEY + 8),
      kinds: Object.fromEntries(kinds.map((kind, i) => [kind, records.readFloatLE(whole + WHOLE + 4 * i)])),
    });
    at += headOf(kinds) + length;
  }
  return vectors;
}

/**
 * Reads a file of vectors.
 * @returns what it holds (nothing, where there is no file), or why it can't be used
 */
export function readVectors(path: string, { fingerprint, kinds }: Stamp): { vectors: Vectors } | { why: string } {
  let file: Buffer;
  try {
    file = readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === "ENOENT" ? { vectors: new Map() } : { why: `can't be read (${code})` };
  }
  const digestAt = MAGIC.length + FINGERPRINT;
  if (file.toString("latin1", 0, MAGIC.length) !== MAGIC)
    return { why: "is no file of vectors, or one of another version" };
  if (file.toString("latin1", MAGIC.length, digestAt) !== fingerprint) return { why: "was made with other weights" };
  const records = file.subarray(digestAt + DIGEST);
  if (!digestOf(records).equals(file.subarray(digestAt, digestAt + DIGEST))) return { why: "is damaged" };
  return { vectors: readRecords(records, kinds) };
}

/** Writes a file of vectors whole: a reader sees the old one or the new one, never half. Rejects as the file system does. */
export async function writeVectors(path: string, { fingerprint, kinds }: Stamp, vectors: Vectors): Promise<void> {
  const records = Buffer.concat([...vectors].map(([key, embedding]) => recordOf(key, embedding, kinds)));
  const unfinished = `${path}.${randomUUID()}`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(
      unfinished,
      Buffer.concat([Buffer.from(MAGIC + fingerprint, "latin1"), digestOf(records), records]),
    );
    await rename(unfinished, path);
  } finally {
    await rm(unfinished, { force: true });
  }
}
