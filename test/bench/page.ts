/** Time from opening the playground's page until a question can be typed, beside a page of the same server that holds one style sheet. */
import { hasChromium, launch } from "../playground/browser/chromium.ts";
import { openStage } from "../playground/browser/stage.ts";

const ROUNDS = 7;

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

export async function measurePage(): Promise<void> {
  if (!hasChromium()) {
    console.log("page         not measured: Chromium is missing (apt-get install chromium)");
    return;
  }
  const stage = await openStage("off");
  const browser = await launch();
  /** Milliseconds in a window of its own, with nothing kept from before. */
  async function open(address: string, ready: string): Promise<number> {
    const context = await browser.newContext();
    const page = await context.newPage();
    const began = performance.now();
    await page.goto(address);
    await page.locator(ready).waitFor();
    const took = performance.now() - began;
    await context.close();
    return took;
  }
  const whole: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    bare.push(await open(`${stage.url}/looks/page.css`, "pre"));
    whole.push(await open(stage.url, "#text:enabled"));
  }
  await browser.close();
  await stage.close();
  const ratio = median(whole) / median(bare);
  console.log(
    `page         ready ${Math.round(median(whole))} ms after it is opened (median of ${ROUNDS}), ${ratio.toFixed(1)} x one style sheet of the same server`,
  );
}
