import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasChromium, messageWith, type, windows } from "./chromium.ts";
import { openStage, type Stage } from "./stage.ts";

const ARTICLE = `Comoros sets a date for its last talks

MORONI, 4 March 2019 (Island Wire) - Comoros concluded bilateral market access negotiations with two members of the World Trade Organization on Monday.
The Working Party on the accession of Comoros will meet again in June 2019.
`;

describe.skipIf(!hasChromium())("a moderator adds an article, in a browser", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage("off");
  });
  afterAll(() => stage?.close());
  const { enter } = windows(() => stage.url);

  it("attaches it, corrects a fact, publishes, asks, exports and goes back", async () => {
    const page = await enter("?as=moderator&channel=general", { width: 1100, height: 1400 });
    await page.keyboard.type("/knowledge add ");
    await page
      .getByLabel("file")
      .setInputFiles({ name: "comoros.txt", mimeType: "text/plain", buffer: Buffer.from(ARTICLE) });
    await page.getByRole("button", { name: "Send" }).click();
    const draft = messageWith(page, "Draft: Comoros sets a date");
    await draft.getByRole("button", { name: "Look through" }).click();
    const fact = messageWith(page, /Fact 1 of/);
    await fact.getByRole("button", { name: "Correct" }).click();
    await page.getByLabel("What it says").fill("Comoros finished two bilateral negotiations.");
    await page.getByRole("button", { name: "Submit" }).click();
    await messageWith(page, "Comoros finished two bilateral negotiations.").waitFor();
    await page.getByRole("button", { name: "All facts" }).click();
    await page.getByRole("button", { name: "Publish", exact: true }).click();
    await messageWith(page, "1 of 2 facts not looked at.").waitFor();
    await page.getByRole("button", { name: "Publish anyway" }).click();
    await messageWith(page, "Published.").waitFor();
    await type(page, "/timeline comoros");
    await messageWith(page, "Comoros finished two bilateral negotiations.").waitFor();
    await page.keyboard.type("/knowledge export ");
    await page.keyboard.type("comoros");
    await page.getByRole("option", { name: /Comoros sets a date/ }).click();
    await page.getByRole("button", { name: "Send" }).click();
    const file = page.getByRole("link", { name: /\.yaml/ });
    await file.waitFor();
    expect(await file.count()).toBe(1);
    expect(await (await fetch((await file.getAttribute("href")) ?? "")).text()).toContain("Island Wire");
    await type(page, "/knowledge remove comoros");
    await page.getByRole("button", { name: "Remove", exact: true }).click();
    await type(page, "/knowledge rollback 1");
    await page.getByRole("button", { name: "Go back", exact: true }).click();
    await messageWith(page, /Came back: “Comoros sets a date/).waitFor();
  });

  it("is told that a file is wanted where its name was typed", async () => {
    const page = await enter("?as=moderator&channel=general", { width: 1100, height: 1400 });
    const errors: Error[] = [];
    page.on("pageerror", (error) => errors.push(error));
    await page.locator("#text").fill("/knowledge add comoros.txt");
    await page.keyboard.press("Enter");
    await page.getByText('"file" takes a file, not its name: choose it here.').waitFor();
    await page.getByLabel("file").setInputFiles({
      name: "comoros.txt",
      mimeType: "text/plain",
      buffer: Buffer.from(ARTICLE.replaceAll("two", "six")),
    });
    expect(errors).toEqual([]);
    await page.keyboard.press("Escape");
  });

  it("pastes it into a form", async () => {
    const page = await enter("?as=moderator&channel=desk", { width: 1100, height: 1400 });
    await type(page, "/knowledge add");
    await page.getByLabel("Text", { exact: true }).fill(ARTICLE);
    await page.getByLabel("Publisher").fill("The Moroni Post");
    await page.getByRole("button", { name: "Submit" }).click();
    await messageWith(page, "The Moroni Post").waitFor();
  });

  it("a member is not offered any of it", async () => {
    const page = await enter("?as=member&channel=general");
    await page.keyboard.type("/");
    await page.getByRole("option", { name: /^\/ask/ }).waitFor();
    expect(await page.getByRole("option", { name: /knowledge|gaps|audit|settings/ }).count()).toBe(0);
    await page.keyboard.press("Escape");
    await page.locator("#text").fill("/knowledge list");
    await page.keyboard.press("Enter");
    await page.getByText("There is no command /knowledge here.").waitFor();
  });
});
