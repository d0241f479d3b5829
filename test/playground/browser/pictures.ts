/** `npm run pictures`: uses the bot in the playground as a person would, and takes the README's pictures. Needs Chromium. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { KNOWLEDGE } from "../../knowledge/shipped.ts";
import { launch, messageWith, type, use } from "./chromium.ts";
import { openStage } from "./stage.ts";

/** Milliseconds in which an answer is drawn. */
const DRAWN = 700;
const DESK = { width: 1100, height: 1000 };
const PHONE = { width: 360, height: 740 };

/** A copy of the knowledge, so that there is something to reindex. */
const folder = mkdtempSync(join(tmpdir(), "pictures-"));
cpSync(KNOWLEDGE, folder, { recursive: true });

const stage = await openStage("on", folder);
const browser = await launch();

async function ask(page: Page, text: string): Promise<void> {
  await type(page, text);
  await page.waitForTimeout(DRAWN);
}

interface Scene {
  as: string;
  texts?: string[];
  size?: { width: number; height: number };
  more?(page: Page): Promise<void>;
}

async function picture(name: string, { as, texts = [], size = DESK, more }: Scene): Promise<void> {
  const page = await browser.newPage({ viewport: size });
  page.on("console", (message) => message.type() === "error" && console.error(`${name}: ${message.text()}`));
  await page.goto(`${stage.url}?as=${as}`);
  await page.locator("#text:enabled").waitFor();
  for (const text of texts) await ask(page, text);
  await more?.(page);
  await page.screenshot({ path: join(import.meta.dirname, "..", "pictures", `${name}.png`) });
  // the next scene begins with an empty channel
  await fetch(`${stage.url}/people/start-over`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: "{}",
  });
  await page.close();
  console.log(name);
}

const click = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

await picture("status", { as: "member", texts: ["/status russia"] });
await picture("who-blocked", { as: "newcomer", texts: ["@Article XII who blocked Russia?"] });
await picture("next-steps", { as: "member", texts: ["/next-steps economy:kazakhstan"] });
await picture("ask", { as: "member", texts: ["/ask question:who chairs Kazakhstan's working party?"] });
await picture("declined", { as: "member", texts: ["/ask question:which products did Georgia export to Russia?"] });
await picture("reindex-member", { as: "member", texts: ["/reindex"] });
/** As somebody edits it: one statement is worded anew. */
function edit(): void {
  const [name = ""] = readdirSync(join(folder, "sources"));
  const file = join(folder, "sources", name);
  writeFileSync(file, readFileSync(file, "utf8").replace(/( statement: ["']?)(\w)/, "$1As reported, $2"));
}

edit();
await picture("reindex", { as: "moderator", texts: ["/reindex"], more: (page) => page.waitForTimeout(2500) });
await picture("follow-up", {
  as: "newcomer",
  texts: ["@Article XII who chairs Kazakhstan's working party?"],
  async more(page) {
    await use(messageWith(page, "Vesa Himanen"), "Reply");
    await ask(page, "@Article XII and who is its secretary?");
  },
});
await picture("thread", {
  as: "newcomer",
  texts: ["@Article XII when did Russia join the WTO?"],
  async more(page) {
    await use(messageWith(page, "22 August 2012"), "Thread");
    await page.getByLabel("Name of the thread").fill("Joining dates");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Joining dates" }).waitFor();
    await ask(page, "@Article XII and Kazakhstan?");
  },
});
await picture("autocomplete", {
  as: "member",
  async more(page) {
    await page.locator("#text").fill("/status");
    await page.keyboard.press("Enter");
    await page.keyboard.type("ge");
    await page.waitForTimeout(DRAWN);
  },
});
await picture("commands", {
  as: "moderator",
  async more(page) {
    await page.keyboard.type("/");
    await page.waitForTimeout(DRAWN);
  },
});
await picture("inspect", {
  as: "member",
  texts: ["/ask question:who chairs Kazakhstan's working party?"],
  size: { width: 1400, height: 1000 },
  async more(page) {
    await click(page, "Inspect");
    await page.locator(".entry summary", { hasText: "used /ask" }).first().click();
    await page.waitForTimeout(DRAWN);
  },
});
await picture("faults", {
  as: "member",
  size: { width: 1400, height: 1000 },
  async more(page) {
    await click(page, "Faults");
    await click(page, "Next request: 429, too many requests");
    await page.waitForTimeout(DRAWN);
  },
});
await picture("light", { as: "member", texts: ["/status kazakhstan"], more: (page) => click(page, "Light") });
await picture("phone", { as: "member", texts: ["/status russia"], size: PHONE });

await browser.close();
await stage.close();
rmSync(folder, { recursive: true });
