/** `npm run pictures`: uses the bot in the playground as a person would, and takes the README's pictures. Needs Chromium. */
import { join } from "node:path";
import type { Page } from "playwright-core";
import { openStage, type } from "./browser.ts";

/** Milliseconds in which an answer is drawn. */
const DRAWN = 700;

const { url, browser, close } = await openStage("on");

async function ask(page: Page, text: string): Promise<void> {
  await type(page, text);
  await page.waitForTimeout(DRAWN);
}

async function picture(name: string, as: string, texts: string[], more?: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1100, height: 1000 } });
  page.on("console", (message) => message.type() === "error" && console.error(`${name}: ${message.text()}`));
  await page.goto(`${url}?as=${as}`);
  await page.waitForTimeout(DRAWN);
  for (const text of texts) await ask(page, text);
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
  await ask(page, "@Article XII and who is its secretary?");
});
await picture("thread", "newcomer", ["@Article XII when did Russia join the WTO?"], async (page) => {
  await page.locator("li.message").last().hover();
  await page.locator("li.message").last().getByRole("button", { name: "Thread" }).click();
  await page.locator("dialog input").fill("Joining dates");
  await page.keyboard.press("Enter");
  await page.waitForTimeout(DRAWN);
  await ask(page, "@Article XII and Kazakhstan?");
});
await picture("declined", "member", ["/ask question:which products did Georgia export to Russia?"]);
await picture("reindex-member", "member", ["/reindex"]);
await picture("reindex", "moderator", ["/reindex"], (page) => page.waitForTimeout(2500));

await close();
