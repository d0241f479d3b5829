/** A value kept in a file between two starts, for as long as what it was made from stays the same. */
import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { deserialize, serialize } from "node:v8";

const SOURCE = join(import.meta.dirname, "..");

/** Other code may make other values of the same files; another engine may write them otherwise. */
function stampOf(fingerprint: string): string {
  const code = createHash("sha256");
  for (const room of ["knowledge", "search"])
    for (const name of readdirSync(join(SOURCE, room), { recursive: true, encoding: "utf8" }).sort())
      if (name.endsWith(".ts")) code.update(readFileSync(join(SOURCE, room, name)));
  return `${code.digest("hex")} ${process.version} ${fingerprint}`;
}

/** @returns the value, or undefined if there is none, it is torn, or it was made from something else: then it is made anew */
export function readKept<T>(path: string, fingerprint: string): T | undefined {
  try {
    const { stamp, value } = deserialize(readFileSync(path)) as { stamp: string; value: T };
    return stamp === stampOf(fingerprint) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Writes it whole; a folder that can't be written to costs the next start its speed and nothing else. */
export function writeKept(path: string, fingerprint: string, value: unknown): void {
  const fresh = `${path}.${randomUUID()}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(fresh, serialize({ stamp: stampOf(fingerprint), value }));
    renameSync(fresh, path);
  } catch (error) {
    process.emitWarning(
      `${path} can't be written (${(error as NodeJS.ErrnoException).code}): the next start reads all files again`,
    );
  }
}
