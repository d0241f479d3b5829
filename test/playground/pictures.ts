/** `npm run pictures`: uses the bot in the playground as a person would, and takes the README's pictures. Needs Chromium. */
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
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
/** Milliseconds in which an answer is drawn. */
const DRAWN = 700;

const { library, close: closeLibrary } = await openShipped("on");
const playground = await startPlayground({});
const connected = { token: playground.token, api: playground.api };
await deploy(commands, connected);
const bot = createBot({
  library,
  commands,
  log: openLog("warn"),
  settings: { ...connected, questionsPerMinute: 100, version: "pictures" },
  onRefused: (_, why) => console.error(why),
});
await bot.login();
const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });

async function type(page: Page, text: string): Promise<void> {
  await page.locator("#text").fill(text);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Enter");
  // a command that a person may not see in Discord's list has no form here either
  const send = page.getByRole("button", { name: "Send" });
  if (await send.isVisible()) await send.click();
  await page.waitForTimeout(DRAWN);
}

async function picture(name: string, as: string, texts: string[], more?: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1100, height: 1000 } });
  page.on("console", (message) => message.type() === "error" && console.error(`${name}: ${message.text()}`));
  await page.goto(`${playground.url}?as=${as}`);
  await page.waitForTimeout(DRAWN);
  for (const text of texts) await type(page, text);
  await more?.(page);
  await page.screenshot({ path: join(import.meta.dirname, "pictures", `${name}.png`) });
  await page.close();
  console.log(name);
}

await picture("status", "member", ["/status russia"]);
await picture("who-blocked", "member", ["/who-blocked economy:russia"]);
await picture("next-steps", "member", ["/next-steps economy:kazakhstan"]);
await picture("ask", "member", ["/ask question:who chairs Kazakhstan's working party?"]);
await picture("mention", "newcomer", ["@Article XII who blocked Russia?"]);
await picture("follow-up", "newcomer", ["@Article XII who chairs Kazakhstan's working party?"], async (page) => {
  await page.locator("li.message").last().hover();
  await page.locator("li.message").last().getByRole("button", { name: "Reply" }).click();
  await type(page, "@Article XII and who is its secretary?");
});
await picture("thread", "newcomer", ["@Article XII when did Russia join the WTO?"], async (page) => {
  await page.locator("li.message").last().hover();
  await page.locator("li.message").last().getByRole("button", { name: "Thread" }).click();
  await page.locator("dialog input").fill("Joining dates");
  await page.keyboard.press("Enter");
  await page.waitForTimeout(DRAWN);
  await type(page, "@Article XII and Kazakhstan?");
});
await picture("declined", "member", ["/ask question:which products did Georgia export to Russia?"]);
await picture("reindex-member", "member", ["/reindex"]);
await picture("reindex", "moderator", ["/reindex"], (page) => page.waitForTimeout(2500));

await browser.close();
await bot.close();
await Promise.all([playground.close(), closeLibrary()]);
