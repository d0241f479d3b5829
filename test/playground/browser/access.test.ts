import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasChromium, messageWith, type, windows } from "./chromium.ts";
import { openStage, type Stage } from "./stage.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PHONE = { width: 360, height: 740 };
/** Milliseconds after which a plain notice is gone. */
const NOTICE = 6500;
/** Bytes of scripts, styles and the page itself. */
const LARGEST = 600_000;

interface Violation {
  id: string;
  impact: string;
  nodes: { html: string; failureSummary: string }[];
}

/** What axe finds serious or worse, and roles that an element may not have, a line each. */
async function seriousIn(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const violations = await page.evaluate<Violation[]>("axe.run().then(({ violations }) => violations)");
  return violations
    .filter(({ id, impact }) => impact === "serious" || impact === "critical" || id === "aria-allowed-role")
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
}

const isWithin = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>("document.documentElement.scrollWidth <= innerWidth");

describe.skipIf(!hasChromium())("the page for everyone", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage("off");
  });
  afterAll(() => stage?.close());
  const { enter } = windows(() => stage.url);

  async function converse(page: Page): Promise<void> {
    await type(page, "/status russia");
    await messageWith(page, "22 August 2012").waitFor();
    await type(page, "@Article XII who blocked Russia?");
    await messageWith(page, "customs controls").waitFor();
  }

  it.each(["dark", "light"])("has nothing that axe finds serious, in the %s", async (theme) => {
    const page = await enter("?as=member");
    if (theme === "light") await page.getByRole("button", { name: "Light" }).click();
    await converse(page);
    expect(await seriousIn(page)).toEqual([]);
    await page.getByRole("button", { name: "Inspect" }).click();
    await page.locator(".entry summary").first().click();
    await page.getByText("Judged").waitFor();
    expect(await seriousIn(page)).toEqual([]);
    await page.getByRole("button", { name: "Faults" }).click();
    await page.getByRole("button", { name: "Drop the connection" }).waitFor();
    await page.locator("#text").fill("/");
    await page.getByRole("option", { name: /^\/status/ }).waitFor();
    expect(await seriousIn(page)).toEqual([]);
  });

  it("says what went wrong as an alert, until something else is done", async () => {
    const page = await enter("?as=member");
    await type(page, "/nonsense");
    const alert = page.getByRole("alert");
    await alert.getByText("There is no command /nonsense here.").waitFor();
    await page.waitForTimeout(NOTICE);
    expect(await alert.textContent()).toBe("There is no command /nonsense here.");
    await type(page, "Hello");
    await messageWith(page, "Hello").waitFor();
    expect(await alert.textContent()).toBe("");
  });

  it("works on a phone: nothing runs out of the window", async () => {
    const page = await enter("?as=newcomer", PHONE);
    await converse(page);
    expect(await isWithin(page)).toBe(true);
    await page.getByRole("button", { name: "Servers and channels" }).click();
    await page.getByRole("button", { name: "Inspect" }).click();
    await page.getByText("Sent and answered").waitFor();
    expect(await isWithin(page)).toBe(true);
    await page.getByRole("button", { name: "Close" }).click();
    await page.getByRole("button", { name: "Servers and channels" }).click();
    await page.getByRole("button", { name: "questions" }).click();
    await page.getByRole("heading", { name: "questions" }).waitFor();
    await type(page, "/who-blocked russia");
    await messageWith(page, "customs controls").waitFor();
  });

  it("works by keyboard alone: from the message to its buttons and back", async () => {
    const page = await enter("?as=member&channel=newsroom");
    await page.keyboard.type("/status");
    await page.keyboard.press("Tab");
    await page.keyboard.type("kaz");
    await page.getByRole("option", { name: "Kazakhstan" }).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await messageWith(page, "30 November 2015").waitFor();
    const share = page.getByRole("button", { name: "Share in channel" });
    while (!(await share.evaluate((element) => element.matches(":focus")))) await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("article", { name: /^Article XII, Today at [^,]*$/ }).waitFor();
    const why = page.getByRole("button", { name: "Why this answer" }).first();
    expect(await why.evaluate((element) => element.matches(":focus"))).toBe(true);
  });

  it("weighs little, and all of it comes from this machine", async () => {
    const page = await enter("?as=member");
    const weights = await page.evaluate<number[]>(
      "performance.getEntries().filter((entry) => 'decodedBodySize' in entry).map((entry) => entry.decodedBodySize)",
    );
    expect(weights.length).toBeGreaterThan(20);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThan(LARGEST);
  });
});
