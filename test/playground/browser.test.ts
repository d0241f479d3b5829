import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasChromium, openStage, type Stage, type } from "./browser.ts";

if (!hasChromium())
  console.warn("Skipped: the playground in a browser. Chromium is missing; `apt-get install chromium` brings it.");

describe.skipIf(!hasChromium())("the whole bot in a browser", () => {
  let stage: Stage;
  let outside: string[];
  let errors: string[];
  beforeAll(async () => {
    stage = await openStage("off");
  });
  afterAll(() => stage?.close());

  async function enter(as: string): Promise<Page> {
    const page = await stage.browser.newPage();
    outside = [];
    errors = [];
    page.on("request", (request) => !request.url().startsWith(stage.url) && outside.push(request.url()));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    page.on("pageerror", (error) => errors.push(error.message));
    await page.goto(`${stage.url}?as=${as}`);
    await page.getByText("Article XII is online").waitFor();
    return page;
  }

  it("answers a command to its asker alone, without a request off the machine", async () => {
    const page = await enter("member");
    await type(page, "/status russia");
    const answer = page.locator("li.message.ephemeral").last();
    await answer.getByText("became a member of the WTO on 22 August 2012").waitFor();
    expect(await answer.getByRole("button", { name: "Share in channel" }).isVisible()).toBe(true);
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
    const other = await enter("newcomer");
    expect(await other.getByText("became a member of the WTO").count()).toBe(0);
  });

  it("answers a mention to all, and shows it live to another person", async () => {
    const page = await enter("newcomer");
    const other = await enter("member");
    await type(page, "@Article XII who blocked Russia?");
    await other.getByText("customs controls").first().waitFor();
    expect(errors).toEqual([]);
  });

  it("lets a moderator reindex, and tells a member that there is no such command", async () => {
    const moderator = await enter("moderator");
    await type(moderator, "/reindex");
    await moderator.getByText("Nothing would change.").waitFor();
    const member = await enter("member");
    await type(member, "/reindex");
    await member.getByText("There is no command /reindex here.").waitFor();
  });
});
