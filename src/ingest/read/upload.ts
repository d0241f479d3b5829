/** The door for uploads: bytes of anything go in, clean text or a refusal comes out. */
import { type Reading, refused, type Upload } from "./reading.ts";
import { readInThread } from "./thread.ts";

/** More bytes than any article has; what is larger is refused unread. */
export const MOST_BYTES = 1_048_576;

export interface ReadOptions {
  /** How long the reading may take before it is given up. */
  seconds?: number;
}

/**
 * Reads an upload: text, Markdown, a saved web page or a PDF. Never rejects: what can't be read comes back as a refusal. One upload is
 * read at a time, in a thread of its own that is ended when it takes too long or too much memory.
 */
export async function readUpload(upload: Upload, { seconds = 10 }: ReadOptions = {}): Promise<Reading> {
  const { length } = upload.bytes;
  if (length > MOST_BYTES) return refused({ name: "too-large", bytes: length, most: MOST_BYTES });
  if (length === 0) return refused({ name: "empty" });
  return readInThread(upload, seconds);
}
