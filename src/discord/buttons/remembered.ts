/** Requests too long for a button, kept in memory: as many as the latest thousand, and until the next restart. */
import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { Request } from "../command/command.ts";

const MOST = 1000;

export interface Remembered {
  /** @returns its key; equal requests have equal keys */
  keep(request: Request): string;
  find(key: string): Request | undefined;
}

export function remembered(): Remembered {
  const requests = new LRUCache<string, Request>({ max: MOST });
  return {
    keep(request) {
      const key = createHash("sha256")
        .update(JSON.stringify([request.command, ...request.values]))
        .digest("base64url")
        .slice(0, 16);
      requests.set(key, request);
      return key;
    },
    find: (key) => requests.get(key),
  };
}
