/** The bot as anybody asks it at a terminal: its own process, its own door. */
import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Folders, QuestionSet } from "./sets.ts";

const root = join(import.meta.dirname, "../..");
const MOST_OUTPUT = 64 * 1024 * 1024;

/** What a command prints; nothing that a deployment keeps is read or written. */
async function cli(...args: string[]): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), "quality-"));
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ["src/cli.ts", ...args], {
      cwd: root,
      maxBuffer: MOST_OUTPUT,
      env: { ...process.env, DATA_DIR: dataDir, DISCORD_TOKEN: "", MATCHER: "on" },
    });
    process.stderr.write(stderr);
    return stdout;
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Its answers to a set, one JSON object a line. */
export const answersTo = ({ questions, articles, raw }: QuestionSet): Promise<string> =>
  cli("ask", "--json", ...(raw ? ["--articles", articles] : ["--only", "sources"]), "--batch", questions);

/** The facts that it takes from the unseen articles, one JSON object a line. */
export function factsOfUnseen({ eval: sets }: Folders): Promise<string> {
  const folder = join(sets, "unseen");
  const articles = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  return cli("ingest", "--json", "--dry-run", ...articles.map((name) => join(folder, name)));
}
