/** Files that people attach: fetched from Discord's own hosts only, and no more of them than is read. */
import type { Upload } from "../../editorial/editorial.ts";
import type { Failure } from "../command/failure.ts";
import { FETCH_TIMEOUT, UPLOAD_BYTES } from "../limits.ts";

/** As Discord describes it. */
export interface Attached {
  name: string;
  /** Bytes, as Discord says. */
  size: number;
  contentType?: string;
  url: string;
}

const HOSTS: readonly string[] = ["cdn.discordapp.com", "media.discordapp.net"];

/** Whether a file may be fetched from there: from Discord, or from the server on this machine that stands in for it. */
function isAllowed(address: string, api: string | undefined): boolean {
  const url = URL.parse(address);
  if (!url) return false;
  if (api !== undefined && url.origin === URL.parse(api)?.origin) return true;
  return url.protocol === "https:" && HOSTS.includes(url.hostname);
}

/** Stops at the limit, whatever was announced. @returns undefined if there is more */
async function readMost(body: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** @param api where Discord's API is, if not at Discord */
export async function fetchAttached(
  { name, size, contentType, url }: Attached,
  api?: string,
): Promise<{ upload: Upload } | { failure: Failure }> {
  const tooLarge = (bytes: number) => ({
    failure: { name: "large-file", file: name, bytes, most: UPLOAD_BYTES } as const,
  });
  if (size > UPLOAD_BYTES) return tooLarge(size);
  const unreachable = { failure: { name: "unreachable-file", file: name } as const };
  if (!isAllowed(url, api)) return unreachable;
  try {
    const response = await fetch(url, { redirect: "error", signal: AbortSignal.timeout(FETCH_TIMEOUT) });
    if (!response.ok || !response.body) return unreachable;
    const bytes = await readMost(response.body, UPLOAD_BYTES);
    return bytes ? { upload: { name, bytes, ...(contentType ? { contentType } : {}) } } : tooLarge(UPLOAD_BYTES + 1);
  } catch {
    return unreachable;
  }
}
