import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { hasChromium, messageWith, type, use, windows } from "./chromium.ts";
import { openStage, type Stage, startOver } from "./stage.ts";

const MEMBERSHIP = "became a member of the WTO on 22 August 2012";

describe.skipIf(!hasChromium())("what people do first, in a browser", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage("off");
  });
  // what another test left is not to be taken for what is waited for
  beforeEach(() => startOver(stage.url));
  afterAll(() => stage?.close());
  const { enter, beside: windowBeside } = windows(() => stage.url);

  it("asks for a status by another name, and is answered alone", async () => {
    const before = await enter("?as=moderator");
    const page = await enter("?as=member");
    const beside = await windowBeside(page, "?as=newcomer");
    await type(page, "/status moscow");
    const answer = messageWith(page, MEMBERSHIP);
    await answer.getByText("Only you can see this").waitFor();
    const later = await enter("?as=newcomer");
    await type(page, "That was all.");
    for (const other of [before, beside, later]) {
      await messageWith(other, "That was all.").waitFor();
      expect(await other.getByText(MEMBERSHIP).count()).toBe(0);
    }
  });

  it("shares a private answer, and dismisses it", async () => {
    const page = await enter("?as=member&channel=newsroom");
    const other = await enter("?as=moderator&channel=newsroom");
    await type(page, "/status russia");
    const answer = messageWith(page, MEMBERSHIP);
    await answer.getByRole("button", { name: "Share in channel" }).click();
    await messageWith(other, MEMBERSHIP).waitFor();
    await page.getByRole("button", { name: "Dismiss message" }).click();
    await page.getByText("Only you can see this").waitFor({ state: "detached" });
    expect(await page.evaluate("document.activeElement.id")).toBe("text");
  });

  it("mentions the bot, and follows up in a thread", async () => {
    const page = await enter("?as=newcomer&channel=questions");
    const other = await enter("?as=member&channel=questions");
    await type(page, "@Article XII when did Russia join the WTO?");
    await messageWith(other, "22 August 2012").waitFor();
    await use(messageWith(page, "22 August 2012"), "Thread");
    await page.getByLabel("Name of the thread").fill("Joining dates");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Joining dates" }).waitFor();
    await type(page, "@Article XII and Kazakhstan?");
    await messageWith(page, /30 November 2015/).waitFor();
    await other.getByRole("button", { name: "Joining dates" }).waitFor();
  });

  it("sees what comes of the next question, also below an answer taller than the window", async () => {
    const page = await enter("?as=member&channel=Article+XII", { width: 900, height: 400 });
    await type(page, "who blocked Russia?");
    await messageWith(page, "customs controls").waitFor();
    await type(page, "when did Bhutan apply?");
    const answer = messageWith(page, "Application received: 1999");
    await answer.waitFor();
    await expect.poll(() => answer.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(400);
  });

  it("keeps a text that is too long, and says so", async () => {
    const page = await enter("?as=member");
    const long = "word ".repeat(420).trim();
    await page.locator("#text").fill(long);
    await page.keyboard.press("Enter");
    await page.getByText("That is 2099 characters; Discord takes 2000.").waitFor();
    expect(await page.locator("#text").inputValue()).toBe(long);
  });

  it("enters a command by the space behind its name, and picks up an unsent text where it was left", async () => {
    const page = await enter("?as=member&channel=general");
    await page.keyboard.type("/status ");
    await page.getByLabel("economy *").waitFor();
    await page.keyboard.press("Escape");
    await page.locator("#text").fill("half a thought");
    await page.getByRole("button", { name: "questions" }).click();
    await page.getByPlaceholder("Message questions").waitFor();
    expect(await page.locator("#text").inputValue()).toBe("");
    await page.getByRole("button", { name: "general" }).click();
    await page.getByPlaceholder("Message general").waitFor();
    expect(await page.locator("#text").inputValue()).toBe("half a thought");
  });

  it("mends a question by editing it, and the answer follows", async () => {
    const page = await enter("?as=member&channel=questions");
    await type(page, "@Article XII who blocked Kazakhstan?");
    await page
      .locator("discord-message")
      .last()
      .getByText(/My sources/)
      .first()
      .waitFor();
    await use(page.getByRole("article", { name: /^Mara/ }).last(), "Edit");
    await page.locator("#text").fill("@Article XII who blocked Russia?");
    await page.keyboard.press("Enter");
    await messageWith(page, "customs controls").waitFor();
  });

  it("leaves an edit alone by Escape", async () => {
    const page = await enter("?as=member&channel=desk");
    await type(page, "Good morning");
    await use(messageWith(page, "Good morning"), "Edit");
    await page.keyboard.press("Escape");
    expect(await page.locator("#text").inputValue()).toBe("");
    await use(messageWith(page, "Good morning"), "Delete");
    await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
    await messageWith(page, "Good morning").waitFor({ state: "detached" });
  });

  it("opens a source, found as one types, by keyboard alone", async () => {
    const page = await enter("?as=member&channel=Article+XII");
    await page.keyboard.type("/source");
    await page.getByRole("option", { name: /^\/source / }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
    await page.getByLabel(/^id/).waitFor();
    await page.keyboard.type("sputnik");
    await page
      .getByRole("option", { name: /Sputnik/ })
      .first()
      .waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await messageWith(page, /Sputnik.*18 December 2014/s).waitFor();
  });

  it("is told honestly that the sources don't say", async () => {
    const page = await enter("?as=member");
    await type(page, "/ask question:which products did Georgia export to Russia?");
    await messageWith(page, /don.t say|no answer|not in my sources/i).waitFor();
  });

  it("reindexes as a moderator, and finds no such command as a member", async () => {
    const moderator = await enter("?as=moderator");
    await type(moderator, "/reindex");
    await moderator.getByText("Nothing would change.").waitFor();
    const member = await enter("?as=member");
    await type(member, "/reindex");
    await member.getByText("There is no command /reindex here.").waitFor();
    expect(await member.getByText("Nothing would change.").count()).toBe(0);
  });

  it("sees the bot come back after a dropped connection", async () => {
    const page = await enter("?as=member");
    await page.getByRole("button", { name: "Faults" }).click();
    await page.getByRole("button", { name: "Drop the connection" }).click();
    await page.getByText(/^Done: Drop the connection/).waitFor();
    await page.getByRole("button", { name: "Inspect" }).click();
    await page.getByText("The bot is back, with all that it missed (RESUME)").waitFor();
    await type(page, "/who-blocked russia");
    await messageWith(page, "customs controls").waitFor();
  });

  it("is told in private where the bot may not write, and sees Discord's refusal", async () => {
    const page = await enter("?as=member&channel=desk");
    await page.getByRole("button", { name: "Faults" }).click();
    await page.getByRole("button", { name: "The bot may not write in this channel" }).click();
    await page.getByText("the bot lacks SendMessages in #desk").waitFor();
    await type(page, "@Article XII who blocked Russia?");
    await page.getByRole("button", { name: "Inspect" }).click();
    await page.getByText("1 refused").first().waitFor();
    await page.getByRole("button", { name: "Faults" }).click();
    await page.getByRole("button", { name: "Take all back" }).click();
    await page.getByText("Nothing: all works as it should.").waitFor();
  });

  it("reads how an answer came about", async () => {
    const page = await enter("?as=member&channel=newsroom");
    await type(page, "/ask question:who chairs Kazakhstan's working party?");
    await messageWith(page, "chair").waitFor();
    await page.getByRole("button", { name: "Inspect" }).click();
    await page.getByText("Generation", { exact: true }).waitFor();
    await page.locator(".entry summary", { hasText: "Mara used /ask" }).first().click();
    const entry = page.locator(".entry[open]");
    await entry.getByText("Understood").waitFor();
    await entry.getByText("names: Kazakhstan").waitFor();
    await entry
      .getByText(/score \d/)
      .first()
      .waitFor();
    await entry.getByText("INTERACTION_CREATE").click();
    await entry.getByText('"locale": "en-US"').waitFor();
    await entry.getByText("POST /interactions/:interaction/:token/callback").waitFor();
  });

  it("is told what comes of faults: too late, and too many", async () => {
    const page = await enter("?as=member");
    await page.getByRole("button", { name: "Faults" }).click();
    await page.getByRole("button", { name: /10062/ }).click();
    await page.getByText(/refused with 404 \(10062\)/).waitFor();
    await type(page, "/status russia");
    await page.getByText("The application did not respond").waitFor();
    await page.getByRole("button", { name: /429/ }).click();
    await page.getByText(/refused with 429/).waitFor();
    await type(page, "@Article XII who blocked Russia?");
    await messageWith(page, "customs controls").waitFor();
    await page.getByRole("button", { name: "Inspect" }).click();
    const entry = page.locator(".entry", { hasText: "who blocked Russia?" }).first();
    await entry.getByText("1 refused").waitFor();
  });

  it("waits for an answer that was delayed", async () => {
    const page = await enter("?as=member");
    await page.getByRole("button", { name: "Faults" }).click();
    await page.getByRole("button", { name: /^Delay/ }).click();
    await page.getByText(/delayed by 4000 ms/).waitFor();
    const began = Date.now();
    await type(page, "/status russia");
    await messageWith(page, MEMBERSHIP).waitFor();
    expect(Date.now() - began).toBeGreaterThan(2000);
    await page.getByText("Nothing: all works as it should.").waitFor();
  });

  it("gets no answer where the bot sees nothing", async () => {
    const page = await enter("?as=member&channel=desk");
    await page.getByRole("button", { name: "Faults" }).click();
    await page.getByRole("button", { name: "The bot may not see this channel" }).click();
    await page.getByText("the bot lacks ViewChannel in #desk").waitFor();
    await type(page, "@Article XII who blocked Russia?");
    await page.getByRole("button", { name: "newsroom" }).click();
    await page.getByPlaceholder("Message newsroom").waitFor();
    await type(page, "@Article XII who blocked Russia?");
    await messageWith(page, "customs controls").waitFor();
    await page.getByRole("button", { name: "desk" }).click();
    await page.getByPlaceholder("Message desk").waitFor();
    expect(await page.locator("discord-message").count()).toBe(1);
  });

  it("plays a conversation again from a link", async () => {
    const tries = [
      "/status economy:russia",
      "@Article XII who chairs Kazakhstan's working party?",
      "reply:@Article XII and who blocked Russia?",
    ];
    const query = new URLSearchParams({ as: "newcomer", channel: "questions" });
    for (const one of tries) query.append("try", one);
    const page = await enter(`?${query}`);
    await messageWith(page, MEMBERSHIP).waitFor();
    await messageWith(page, "customs controls").waitFor();
    expect(new URL(page.url()).searchParams.has("try")).toBe(false);
    expect(await copiedTries(page)).toEqual(tries);
  });

  it("copies what was sent, not what was shown of it", async () => {
    const page = await enter("?as=member");
    await page.keyboard.type("/source ");
    await page.keyboard.type("sputnik");
    const option = page.getByRole("option", { name: /Sputnik/ }).first();
    const shown = await option.textContent();
    await option.click();
    const sent = page.waitForRequest(/\/people\/slash$/);
    await page.getByRole("button", { name: "Send" }).click();
    const { options } = (await sent).postDataJSON();
    await messageWith(page, "18 December 2014").waitFor();
    expect(options.id).not.toBe(shown);
    expect(await copiedTries(page)).toEqual([`/source id:${options.id}`]);
  });

  it("stops playing at what is no command, and says so", async () => {
    const page = await enter(
      `?as=member&${new URLSearchParams([
        ["try", "/nonsense now"],
        ["try", "Hello"],
      ])}`,
    );
    await page.getByRole("alert").filter({ hasText: "There is no command /nonsense here." }).waitFor();
    await page.waitForTimeout(300);
    expect(await page.locator("discord-message").count()).toBe(0);
  });

  it("does nothing as a moderator, by a link, before it is told to", async () => {
    const address = `?as=moderator&${new URLSearchParams({ try: "/reindex" })}`;
    const left = await enter(address);
    await left.getByRole("dialog").getByText("/reindex").waitFor();
    await left.keyboard.press("Enter");
    await left.getByRole("dialog").waitFor({ state: "detached" });
    expect(await left.getByText("Nothing would change.").count()).toBe(0);
    const page = await enter(address);
    await page.getByRole("button", { name: "Play" }).click();
    await page.getByText("Nothing would change.").waitFor();
  });

  it("replies by a link to what everyone sees, never to a private answer", async () => {
    const query = new URLSearchParams({ as: "newcomer" });
    const asked = "@Article XII who chairs Kazakhstan's working party?";
    for (const one of [asked, "/status economy:russia", "reply:Thank you"]) query.append("try", one);
    const page = await enter(`?${query}`);
    const thanks = page.getByRole("article", { name: /^Ines/ }).filter({ hasText: "Thank you" });
    await thanks.locator("discord-reply", { hasText: "Himanen" }).waitFor();
    expect(await copiedTries(page)).toEqual([asked, "/status economy:russia", "reply:Thank you"]);
  });

  it("starts over: nothing is left of what was said, in any window", async () => {
    const page = await enter("?as=member&channel=general");
    const other = await enter("?as=newcomer&channel=general");
    await type(page, "Is anybody here?");
    await messageWith(other, "Is anybody here?").waitFor();
    await type(other, "I am.");
    await messageWith(page, "I am.").waitFor();
    expect(await copiedTries(other)).toEqual(["I am."]);
    await page.getByRole("button", { name: "Start over" }).click();
    await page.locator("dialog").getByRole("button", { name: "Start over" }).click();
    await messageWith(other, "Is anybody here?").waitFor({ state: "detached" });
    await page.getByText("This is the beginning of general.").waitFor();
    for (const one of [page, other]) await expect.poll(() => copiedTries(one)).toEqual([]);
  });
});

/** What the copied link does again. */
async function copiedTries(page: Page): Promise<string[]> {
  await page.getByRole("button", { name: "Copy link" }).click();
  const line = page.getByLabel("Copy it");
  const copied = page.getByText("Copied: the link does again");
  await line.or(copied).first().waitFor();
  const isShown = await line.isVisible();
  const address = isShown ? await line.inputValue() : await clipboard(page);
  if (isShown) await page.getByRole("button", { name: "Close", exact: true }).last().click();
  return new URL(address).searchParams.getAll("try");
}

async function clipboard(page: Page): Promise<string> {
  await page.context().grantPermissions(["clipboard-read"]);
  return page.evaluate<string>("navigator.clipboard.readText()");
}
