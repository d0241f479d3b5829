/** The whole bot in the playground, with the shipped knowledge. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commands } from "../../../commands/index.ts";
import { createBot } from "../../../src/discord/bot.ts";
import { deploy } from "../../../src/discord/connection/deploy.ts";
import { ingesting } from "../../../src/editorial/adding/ingesting.ts";
import { openEditorial } from "../../../src/editorial/open-editorial.ts";
import { createInsight } from "../../../src/insight.ts";
import { openLog } from "../../../src/log.ts";
import { startPlayground } from "../../../src/playground/playground.ts";
import { openStore } from "../../../src/store/open.ts";
import { openShipped } from "../../answer/opened.ts";

export interface Stage {
  url: string;
  close(): Promise<void>;
}

/** Forgets all that was said, so that no test reads what another left. */
export async function startOver(url: string): Promise<void> {
  const headers = { "content-type": "application/json" };
  await fetch(`${url}/people/start-over`, { method: "POST", headers, body: "{}" });
}

/**
 * @param matcher without it the bot starts in a moment
 * @param folder of the knowledge, if not the shipped one
 */
export async function openStage(matcher: "on" | "off", folder?: string): Promise<Stage> {
  const { library, close: closeLibrary } = await openShipped(matcher, folder);
  const dataDir = mkdtempSync(join(tmpdir(), "stage-"));
  const store = await openStore({ dataDir });
  const editorial = await openEditorial({ store, library, ...ingesting(library, store) });
  const insight = createInsight(library);
  const playground = await startPlayground({ insight });
  const connected = { token: playground.token, api: playground.api };
  await deploy(commands, connected);
  const bot = createBot({
    library,
    editorial,
    commands,
    // what goes wrong on purpose in these tests is not to be read among their results
    log: openLog("fatal"),
    settings: { ...connected, questionsPerMinute: 100, version: "stage" },
    onAnswer: insight.note,
    onRefused: (_, why) => console.error(why),
  });
  await bot.login();
  return {
    url: playground.url,
    close: async () => {
      await bot.close();
      await Promise.all([playground.close(), closeLibrary(), store.close()]);
      rmSync(dataDir, { recursive: true });
    },
  };
}
