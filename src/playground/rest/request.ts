/** What came in over HTTP: JSON, or a form with `payload_json` and files. */
import type { IncomingMessage } from "node:http";
import { invalidForm, refusal } from "../api-error.ts";
import type { Upload } from "../compose.ts";
import { REST } from "../limits/figures.ts";

export interface Body {
  json: unknown;
  files: Upload[];
}

/** @throws ApiError 40005 when it is larger than `limit` bytes */
export async function bytesOf(request: IncomingMessage, limit: number = REST.bodyBytes): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > limit) throw refusal.tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** @throws ApiError 50109 when it is no JSON */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal.badJson();
  }
}

/** @throws ApiError 50035 when it is no form */
async function readForm(bytes: Buffer<ArrayBuffer>, contentType: string): Promise<Body> {
  const form = await new Response(bytes, { headers: { "content-type": contentType } }).formData().catch(() => {
    throw invalidForm({});
  });
  const payload = form.get("payload_json");
  const files = [...form].flatMap(([field, value]) => {
    const index = /^files\[(\d+)\]$/.exec(field)?.[1];
    return index === undefined || typeof value === "string" ? [] : [{ index, file: value }];
  });
  return {
    json: typeof payload === "string" ? parseJson(payload) : {},
    files: await Promise.all(
      files.map(async ({ index, file }) => ({
        index,
        name: file.name,
        contentType: file.type || "application/octet-stream",
        bytes: await file.bytes(),
      })),
    ),
  };
}

/** Reads the whole body. @throws ApiError */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const bytes = await bytesOf(request);
  const contentType = request.headers["content-type"] ?? "";
  if (contentType.startsWith("multipart/form-data")) return readForm(bytes, contentType);
  return { json: bytes.length > 0 ? parseJson(bytes.toString("utf8")) : undefined, files: [] };
}
