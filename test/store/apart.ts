/** Runs `child.ts` in a process of its own and listens to it. */
import { type ChildProcess, spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Order, Said } from "./said.ts";

/** Compiled modules are kept between processes, which start twice as fast then. */
const env = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), "article-xii-compiled") };
const CHILD = new URL("./child.ts", import.meta.url).pathname;

/** A process that may still be killed. @param heard is told each line as it comes */
export async function apart(
  order: Order,
  heard: (said: Said, child: ChildProcess) => void = () => {},
): Promise<Said[]> {
  const child = spawn(process.execPath, [CHILD, JSON.stringify(order)], { env, stdio: ["ignore", "pipe", "inherit"] });
  const all: Said[] = [];
  // a line that was torn by the kill was never acknowledged
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.endsWith("}")) continue;
    const said: Said = JSON.parse(line);
    all.push(said);
    heard(said, child);
  }
  return all;
}
