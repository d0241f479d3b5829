/** The whole bot in the playground, and Chromium to use it with as a person would. */
import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import { commands } from "../../commands/index.ts";
import { createBot } from "../../src/discord/bot.ts";
import { deploy } from "../../src/discord/deploy.ts";
import { openLog } from "../../src/log.ts";
import { startPlayground } from "../../src/playground/playground.ts";
import { openShipped } from "../answer/opened.ts";

const CHROMIUM = "/usr/bin/chromium";
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const hasChromium = (): boolean => existsSync(CHROMIUM);

export interface Stage {
  url: string;
  browser: Browser;
  close(): Promise<void>;
}

/** @param matcher without it the bot starts in a moment */
export async function openStage(matcher: "on" | "off"): Promise<Stage> {
  const { library, close: closeLibrary } = await openShipped(matcher);
  const playground = await startPlayground({});
  const connected = { token: playground.token, api: playground.api };
  await deploy(commands, connected);
  const settings = { ...connected, questionsPerMinute: 100, version: "stage" };
  const log = openLog("warn");
  const bot = createBot({ library, commands, log, settings, onRefused: (_, why) => log.fatal(why) });
  await bot.login();
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  return {
    url: playground.url,
    browser,
    close: async () => {
      await browser.close();
      await bot.close();
      await Promise.all([playground.close(), closeLibrary()]);
    },
  };
}

/** Types into the message box and sends it; a command's form is sent as soon as it is there. */
export async function type(page: Page, text: string): Promise<void> {
  await page.locator("#text").fill(text);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Enter");
  // a command that a person may not see in Discord's list has no form here either
  const send = page.getByRole("button", { name: "Send" });
  if (text.startsWith("/") && (await send.isVisible())) await send.click();
}
