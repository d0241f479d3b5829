/** Debian's Chromium, and what a person does in it. */
import { existsSync } from "node:fs";
import { type Browser, chromium, type Locator, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";

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
/** Milliseconds until a locator gives up: the machine may be busy. */
const PATIENCE = 40_000;

export const hasChromium = (): boolean => existsSync(CHROMIUM);

export const launch = (): Promise<Browser> => chromium.launch({ executablePath: CHROMIUM, args: FLAGS });

export interface Windows {
  /** Opens a window in which a person is about to write. @param address `?as=member`, relative to the playground's */
  enter(address: string, size?: { width: number; height: number }): Promise<Page>;
  /** Opens one more window in the browser of a person who has one open. */
  beside(page: Page, address: string): Promise<Page>;
}

/**
 * Windows for the tests of a file. After each test they are closed, and none may have logged an error or asked for anything off the
 * machine.
 * @param home the playground's address, once it has started
 */
export function windows(home: () => string): Windows {
  let browser: Browser;
  let errors: string[] = [];
  let outside: string[] = [];
  beforeAll(async () => {
    browser = await launch();
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    const happened = { errors, outside };
    errors = [];
    outside = [];
    expect(happened).toEqual({ errors: [], outside: [] });
  });
  afterAll(() => browser?.close());
  async function open(page: Page, address: string): Promise<Page> {
    page.setDefaultTimeout(PATIENCE);
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(home()) && !url.startsWith("data:")) outside.push(url);
    });
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    page.on("pageerror", (error) => errors.push(error.message));
    await page.goto(`${home()}${address}`);
    await page.locator("#text:enabled").waitFor();
    return page;
  }
  return {
    async enter(address, size = { width: 1100, height: 900 }) {
      const context = await browser.newContext({ viewport: size });
      return open(await context.newPage(), address);
    },
    beside: async (page, address) => open(await page.context().newPage(), address),
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

/** The newest message that has this text in it. */
export const messageWith = (page: Page, text: string | RegExp): Locator =>
  page.locator("discord-message").filter({ hasText: text }).last();

/** Uses one of the buttons that show beside a message. */
export async function use(message: Locator, name: string): Promise<void> {
  await message.hover();
  await message.getByRole("button", { name, exact: true }).click();
}
