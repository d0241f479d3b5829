/** The whole bot in the playground, with the shipped knowledge. */
import { commands } from "../../../commands/index.ts";
import { createBot } from "../../../src/discord/bot.ts";
import { deploy } from "../../../src/discord/deploy.ts";
import { createInsight } from "../../../src/insight.ts";
import { openLog } from "../../../src/log.ts";
import { startPlayground } from "../../../src/playground/playground.ts";
import { openShipped } from "../../answer/opened.ts";

export interface Stage {
  url: string;
  close(): Promise<void>;
}

/**
 * @param matcher without it the bot starts in a moment
 * @param folder of the knowledge, if not the shipped one
 */
export async function openStage(matcher: "on" | "off", folder?: string): Promise<Stage> {
  const { library, close: closeLibrary } = await openShipped(matcher, folder);
  const insight = createInsight(library);
  const playground = await startPlayground({ insight });
  const connected = { token: playground.token, api: playground.api };
  await deploy(commands, connected);
  const bot = createBot({
    library,
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
      await Promise.all([playground.close(), closeLibrary()]);
    },
  };
}
