/** `npm run restore -- FILE`: puts a backup in place. The bot has to be stopped for it. */
import { parseArgs } from "node:util";
import type { Config } from "../config.ts";
import { restore as restoreStore } from "../store/restore.ts";

export async function restore(args: string[], { dataDir }: Config): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const [backup, ...rest] = positionals;
  if (backup === undefined || rest.length > 0) {
    console.error("usage: npm run restore -- FILE   (a file that npm run backup made)");
    return 2;
  }
  const { file, aside } = await restoreStore(dataDir, backup);
  console.log(`${file}: restored from ${backup}${aside ? `; what was there is kept as ${aside}` : ""}`);
  return 0;
}
