/** Uploads for tests, and what must be true of every reading. */
import type { Read, Reading, Refused } from "../../../src/ingest/read/reading.ts";
import { type ReadOptions, readUpload } from "../../../src/ingest/read/upload.ts";

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export const read = (name: string, content: string | Uint8Array, options?: ReadOptions): Promise<Reading> =>
  readUpload({ name, bytes: typeof content === "string" ? bytesOf(content) : content }, options);

/** @throws if the upload is refused */
export async function readWell(name: string, content: string | Uint8Array): Promise<Read> {
  const reading = await read(name, content);
  if (reading.outcome === "refused") throw new Error(`refused: ${JSON.stringify(reading.refusal)}`);
  return reading;
}

/** @throws if the upload is read */
export async function refusalOf(
  name: string,
  content: string | Uint8Array,
  options?: ReadOptions,
): Promise<Refused["refusal"]> {
  const reading = await read(name, content, options);
  if (reading.outcome === "read") throw new Error(`read: ${reading.text.slice(0, 200)}`);
  return reading.refusal;
}
