import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startPlayground } from "../../../src/playground/playground.ts";
import { hasChromium, messageWith, type, use, windows } from "./chromium.ts";
import { openProbe } from "./probe.ts";
import { startOver } from "./stage.ts";

/** Milliseconds by which a slow answer of the server comes late. */
const LATE = 600;

describe.skipIf(!hasChromium())("windows, and what they show while they wait", () => {
  let probe: Awaited<ReturnType<typeof openProbe>>;
  beforeAll(async () => {
    probe = await openProbe();
  });
  beforeEach(() => startOver(probe.url));
  afterAll(() => probe?.close());
  const { enter, beside } = windows(() => probe.url);

  it("shows the channel that was opened last, though the one before it comes later", async () => {
    const page = await enter("?as=moderator&channel=desk");
    await page.route(/messages\?.*channel=/, async (route) => {
      const isFirst = slow;
      slow = false;
      if (isFirst) await new Promise((resolve) => setTimeout(resolve, LATE));
      await route.continue();
    });
    let slow = false;
    const other = await enter("?as=member&channel=general");
    await type(other, "Said in general");
    slow = true;
    await page.getByRole("button", { name: "general" }).click();
    await page.getByRole("button", { name: "questions" }).click();
    await page.getByPlaceholder("Message questions").waitFor();
    await page.waitForTimeout(2 * LATE);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("questions");
    expect(await page.getByText("Said in general").count()).toBe(0);
  });

  it("takes no text while the messages of another channel are on the page", async () => {
    const page = await enter("?as=member&channel=general");
    await page.route(/messages\?/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, LATE));
      await route.continue();
    });
    await page.getByRole("button", { name: "questions" }).click();
    expect(await page.locator("#text").isDisabled()).toBe(true);
    await page.getByPlaceholder("Message questions").waitFor();
    expect(await page.evaluate("document.activeElement.id")).toBe("text");
  });

  it("serves more windows than a browser opens connections", async () => {
    const first = await enter("?as=member");
    const more = [];
    for (let count = 0; count < 7; count += 1) more.push(await beside(first, "?as=member"));
    await type(first, "To all of you");
    for (const page of more) await messageWith(page, "To all of you").waitFor();
    await type(more[6] ?? first, "/card");
    await messageWith(first, "A card").waitFor();
  });

  it("tells windows of one browser apart by their person", async () => {
    const moderator = await enter("?as=moderator&channel=moderators");
    const member = await beside(moderator, "?as=member&channel=general");
    await type(moderator, "Among ourselves");
    await messageWith(moderator, "Among ourselves").waitFor();
    await type(member, "In the open");
    await messageWith(member, "In the open").waitFor();
    expect(await member.getByText("Among ourselves").count()).toBe(0);
  });

  it("takes one for a member whom it does not know, and says so", async () => {
    const page = await enter("?as=nobody");
    await page.getByRole("alert").filter({ hasText: "There is nobody called “nobody” here" }).waitFor();
    expect(await page.getByLabel("You are").inputValue()).toBe("member");
    await type(page, "Here I am");
    await messageWith(page, "Here I am").waitFor();
  });

  it("leaves the focus where it is when something happens elsewhere", async () => {
    const page = await enter("?as=member&channel=general");
    const other = await enter("?as=newcomer&channel=questions");
    await type(other, "Let us talk");
    const place = page.getByRole("button", { name: "announcements" });
    await place.focus();
    await use(messageWith(other, "Let us talk"), "Thread");
    await other.keyboard.press("Enter");
    await page.getByRole("button", { name: "Let us talk" }).waitFor();
    expect(await place.evaluate((element) => element.matches(":focus"))).toBe(true);
  });

  it("ends an edit of what somebody else deletes, so that it is not said anew", async () => {
    const page = await enter("?as=member&channel=general");
    const moderator = await enter("?as=moderator&channel=general");
    await type(page, "Good morning");
    await use(messageWith(page, "Good morning"), "Edit");
    await use(messageWith(moderator, "Good morning"), "Delete");
    await moderator.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
    await page.getByText("Editing your message").waitFor({ state: "detached" });
    expect(await page.locator("#text").inputValue()).toBe("");
  });

  it("keeps no text of an edit that was left for another channel", async () => {
    const page = await enter("?as=member&channel=general");
    await type(page, "Good morning");
    await use(messageWith(page, "Good morning"), "Edit");
    await page.getByText("Editing your message").waitFor();
    await page.getByRole("button", { name: "questions" }).click();
    await page.getByPlaceholder("Message questions").waitFor();
    await page.getByRole("button", { name: "general" }).click();
    await page.getByPlaceholder("Message general").waitFor();
    expect(await page.locator("#text").inputValue()).toBe("");
  });

  it("is at home at one address only, which is that of its pictures", async () => {
    const away = `${probe.url.replace("127.0.0.1", "localhost")}/?as=moderator`;
    const { status, headers } = await fetch(away, { redirect: "manual" });
    expect([status, headers.get("location")]).toEqual([302, `${probe.url}/?as=moderator`]);
  });
});

describe.skipIf(!hasChromium())("a server that stops and starts again", () => {
  let playground: Awaited<ReturnType<typeof startPlayground>>;
  beforeAll(async () => {
    playground = await startPlayground();
  });
  afterAll(() => playground?.close());
  const { enter } = windows(() => playground.url);

  it("finds the person in the channel where they were, and no edit of what is gone", async () => {
    const page = await enter("?as=member&channel=newsroom");
    await type(page, "Good morning");
    await use(messageWith(page, "Good morning"), "Edit");
    await page.getByText("Editing your message").waitFor();
    await playground.close();
    await page.getByRole("alert").filter({ hasText: "can't be reached" }).waitFor();
    playground = await startPlayground({ port: Number(new URL(playground.url).port) });
    await page.getByText("This is the beginning of newsroom.").waitFor();
    expect(await page.getByText("Editing your message").count()).toBe(0);
    expect(await page.locator("#text").inputValue()).toBe("");
    await type(page, "Good evening");
    await messageWith(page, "Good evening").waitFor();
  });
});
