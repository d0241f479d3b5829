/** Says once, before any test runs, which tests the machine can't run. */
import { hasChromium } from "./playground/browser/chromium.ts";

export default function setup(): void {
  if (!hasChromium())
    console.warn(
      "Skipped: the tests of the playground in a browser. Chromium is missing; `apt-get install chromium` brings it.",
    );
}
