/** The bot at a terminal: `npm run ask | ingest | check | deploy | schema | vectors | backup | restore`. Exit status 0 when done, 1 when something is wrong, 2 when asked wrongly. */
import { config as readDotenv } from "dotenv";
import { type Config, readConfig } from "./config.ts";
import { ask } from "./terminal/ask.ts";
import { backup } from "./terminal/backup.ts";
import { check } from "./terminal/check.ts";
import { deployCommands } from "./terminal/deploy.ts";
import { ingest } from "./terminal/ingest.ts";
import { restore } from "./terminal/restore.ts";
import { schema } from "./terminal/schema.ts";
import { vectors } from "./terminal/vectors.ts";

/** @returns the exit status */
export type Errand = (args: string[], config: Config) => Promise<number>;

const ERRANDS: Record<string, Errand> = {
  ask,
  ingest,
  check,
  deploy: deployCommands,
  schema,
  vectors,
  backup,
  restore,
};

async function main([name = "", ...args]: string[]): Promise<number> {
  const errand = Object.hasOwn(ERRANDS, name) ? ERRANDS[name] : undefined;
  if (!errand) {
    console.error(
      `usage: cli.ts ${Object.keys(ERRANDS).join(" | ")} ...   (${name ? `there is no "${name}"` : "nothing was asked"})`,
    );
    return 2;
  }
  readDotenv({ quiet: true });
  const configured = readConfig(process.env);
  if (configured.ok) return errand(args, configured.config);
  for (const problem of configured.problems) console.error(problem);
  return 2;
}

/** An option that there isn't, or one without its value: asked wrongly. */
const isMisuse = (error: unknown): boolean =>
  error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return isMisuse(error) ? 2 : 1;
});
