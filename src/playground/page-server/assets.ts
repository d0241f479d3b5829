/** The page's own files, read once. */
import { readdirSync, readFileSync } from "node:fs";
import { extname } from "node:path";

export interface Asset {
  contentType: string;
  bytes: Uint8Array;
}

const FOLDER = new URL("../page/", import.meta.url);
const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
};

/** @returns the files by the path they are served under; the page itself is `/` */
export function readAssets(): Map<string, Asset> {
  const files = readdirSync(FOLDER).flatMap((name) => {
    const contentType = TYPES[extname(name)];
    if (contentType === undefined) return [];
    const path = name === "index.html" ? "/" : `/${name}`;
    return [[path, { contentType, bytes: readFileSync(new URL(name, FOLDER)) }] as const];
  });
  return new Map(files);
}
