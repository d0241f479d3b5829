/**
 * Starts the bot. The only file with top-level effects: settings, log, knowledge, matcher and bot are put together here and nowhere else.
 * Exit codes: 0 left in good order, 1 broke, 2 settings or knowledge to be mended, 78 refused by Discord for good.
 */
import { config as readDotenv } from "dotenv";
import { commands } from "../commands/index.ts";
import { openEncoder } from "./answer/open-encoder.ts";
import { type Config, readConfig } from "./config.ts";
import { createBot } from "./discord/bot.ts";
import { deploy } from "./discord/connection/deploy.ts";
import { openNewsroom } from "./editorial/open-newsroom.ts";
import { createInsight } from "./insight.ts";
import { sayProblem } from "./knowledge/problem.ts";
import { openLog } from "./log.ts";
import type { Insight } from "./playground/insight.ts";
import { readVersion } from "./version.ts";

const EXIT_BROKE = 1;
const EXIT_MEND = 2;

/** Where the bot logs in: at Discord, or at a playground of its own on this machine. */
async function placeOf(
  config: Config,
  insight: Insight,
): Promise<{ token: string; api?: string; close(): Promise<void> }> {
  if (config.token) return { token: config.token, ...(config.api ? { api: config.api } : {}), close: async () => {} };
  const { startPlayground } = await import("./playground/playground.ts");
  const { url, api, token, close } = await startPlayground({ port: config.playgroundPort, insight });
  const connected = { token, api };
  await deploy(commands, connected);
  console.log(`The bot runs in the playground on this machine, not at Discord.\n\n    ${url}\n`);
  return { ...connected, close };
}

async function start(config: Config): Promise<void> {
  const log = openLog(config.logLevel);
  const encoder = openEncoder({
    knowledgeDir: config.knowledgeDir,
    dataDir: config.dataDir,
    wanted: config.matcher === "on",
    warn: (what) => log.warn(what),
  });
  if (encoder.why)
    log.warn(`The matcher is off: ${encoder.why}. Questions are ranked by words, names and relations alone.`);
  const { matcher, english } = encoder;
  const opened = await openNewsroom(
    { folder: config.knowledgeDir, cacheDir: config.dataDir, english, ...(matcher ? { matcher } : {}) },
    config.dataDir,
  );
  if (opened.outcome === "problems") {
    for (const problem of opened.problems) console.error(sayProblem(problem));
    await encoder.close();
    process.exitCode = EXIT_MEND;
    return;
  }
  const { library, editorial } = opened;
  const insight = createInsight(library);
  const place = await placeOf(config, insight);
  const bot = createBot({
    library,
    editorial,
    commands,
    log,
    settings: {
      token: place.token,
      ...(place.api ? { api: place.api } : {}),
      ...(config.moderatorRole ? { moderatorRole: config.moderatorRole } : {}),
      questionsPerMinute: config.questionsPerMinute,
      version: readVersion(),
    },
    onAnswer: insight.note,
    onRefused: (code, why) => {
      log.fatal(why);
      void leave(code);
    },
  });
  let isLeaving = false;
  const leave = async (code: number) => {
    if (isLeaving) return;
    isLeaving = true;
    await bot.close();
    await Promise.all([encoder.close(), place.close(), opened.close()]);
    process.exit(code);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void leave(0));
  try {
    await bot.login();
  } catch (error) {
    // refused for good: that has been told, and the process is leaving with a code of its own
    if (isLeaving) return;
    throw error;
  }
  // what is slow the first time is done before anybody asks
  matcher?.wake();
  setImmediate(() => english.has("accession"));
  const { sources, facts, generation } = library.answersFor().about();
  log.info(
    { generation, sources, facts, rss: Math.round(process.memoryUsage.rss() / 1e6), ms: Math.round(performance.now()) },
    "ready",
  );
}

readDotenv({ quiet: true });
const configured = readConfig(process.env);
if (configured.ok)
  await start(configured.config).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(EXIT_BROKE);
  });
else {
  for (const problem of configured.problems) console.error(problem);
  process.exitCode = EXIT_MEND;
}
