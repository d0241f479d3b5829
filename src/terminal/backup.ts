/** `npm run backup [-- FILE]`: a copy of what this deployment keeps, made while the bot runs. */
import { parseArgs } from "node:util";
import type { Config } from "../config.ts";
import { backUp } from "../store/backup.ts";

export async function backup(args: string[], { dataDir }: Config): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  if (positionals.length > 1) {
    console.error("usage: npm run backup [-- FILE]   (by default a new file in DATA_DIR/backups)");
    return 2;
  }
  const { file, bytes } = await backUp(dataDir, positionals[0]);
  console.log(`${file}: backed up, looked through and whole (${Math.ceil(bytes / 1024)} KiB)`);
  return 0;
}
