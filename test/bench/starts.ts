/** Time from the start of the process to ready, first and second start, and the memory after it. */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const root = join(import.meta.dirname, "../..");
/** Milliseconds after ready at which memory is read: start-up's garbage is gone by then. */
const SETTLED = 3000;

interface Started {
  ms: number;
  /** Megabytes. */
  rss: number;
}

/** Resident memory of a process in megabytes; Linux only, elsewhere not a number. */
function residentOf(pid: number | undefined): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}

async function start(dataDir: string, matcher: "on" | "off"): Promise<Started> {
  const began = performance.now();
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: { start: string } };
  const child = spawn(process.execPath, scripts.start.split(" ").slice(1), {
    cwd: root,
    env: {
      ...process.env,
      DISCORD_TOKEN: "",
      DATA_DIR: dataDir,
      MATCHER: matcher,
      PLAYGROUND_PORT: "0",
      LOG_LEVEL: "info",
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  try {
    for await (const line of createInterface({ input: child.stderr })) {
      if (!line.includes('"msg":"ready"')) continue;
      const ms = performance.now() - began;
      await new Promise((resolve) => setTimeout(resolve, SETTLED));
      return { ms, rss: residentOf(child.pid) };
    }
    throw new Error("the bot ended before it was ready");
  } finally {
    child.kill("SIGTERM");
  }
}

export async function measureStarts(): Promise<void> {
  for (const matcher of ["on", "off"] as const) {
    const dataDir = mkdtempSync(join(tmpdir(), "bench-"));
    const first = await start(dataDir, matcher);
    const second = await start(dataDir, matcher);
    rmSync(dataDir, { recursive: true, force: true });
    console.log(
      `matcher ${matcher.padEnd(3)}  first start ${Math.round(first.ms)} ms, second ${Math.round(second.ms)} ms, ready; resident ${Math.round(second.rss)} MB`,
    );
  }
}
