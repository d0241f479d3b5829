import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasChromium, messageWith, type, use, windows } from "./chromium.ts";
import { openProbe } from "./probe.ts";

describe.skipIf(!hasChromium())("all that a bot can show, in a browser", () => {
  let probe: Awaited<ReturnType<typeof openProbe>>;
  beforeAll(async () => {
    probe = await openProbe();
  });
  afterAll(() => probe?.close());
  const { enter } = windows(() => probe.url);

  it.each([
    ["A user", "Ines", "newcomer"],
    ["A role", "Moderators", "Moderators"],
    ["A channel", "questions", "questions"],
    ["Anyone", "Tomas", "moderator"],
  ])("chooses from a list: %s", async (list, label, expected) => {
    const page = await enter("?as=member");
    await type(page, "/lists");
    await messageWith(page, "Choose").getByLabel(list).selectOption({ label });
    await messageWith(page, `Chosen: ${expected}`).waitFor();
  });

  it("chooses several from a list", async () => {
    const page = await enter("?as=member");
    await type(page, "/lists");
    const message = messageWith(page, "Choose");
    await message.getByLabel("Colours").selectOption(["red", "blue"]);
    await message.getByRole("button", { name: "Choose" }).click();
    await messageWith(page, "Chosen: red, blue").waitFor();
  });

  it("fills in a form, and leaves one", async () => {
    const page = await enter("?as=member");
    await type(page, "/form");
    await page.getByRole("heading", { name: "An article" }).waitFor();
    await page.keyboard.press("Escape");
    await page.locator("dialog[open]").waitFor({ state: "detached" });
    await type(page, "/form");
    await page.getByLabel("Text", { exact: true }).fill("Long is the way");
    await page.getByLabel("Colour", { exact: true }).selectOption("green");
    await page.getByRole("button", { name: "Submit" }).click();
    await messageWith(page, "green: Long is the way").waitFor();
  });

  it("keeps a form that was not taken, with all that was filled in", async () => {
    const page = await enter("?as=member");
    await type(page, "/form");
    const form = page.getByRole("dialog");
    await form.getByLabel("Text", { exact: true }).fill("silence");
    await form.getByLabel("Colour", { exact: true }).selectOption("green");
    await form.getByRole("button", { name: "Submit" }).click();
    await form.getByRole("alert").filter({ hasText: "The application did not respond" }).waitFor();
    expect(await form.getByLabel("Text", { exact: true }).inputValue()).toBe("silence");
    await form.getByLabel("Text", { exact: true }).fill("speech");
    await form.getByRole("button", { name: "Submit" }).click();
    await messageWith(page, "green: speech").waitFor();
    expect(await form.isVisible()).toBe(false);
  });

  it("says how many are to be chosen from a list of a form", async () => {
    const page = await enter("?as=member");
    await type(page, "/several");
    const form = page.getByRole("dialog");
    await form.getByLabel("Tones").selectOption(["red"]);
    await form.getByRole("button", { name: "Submit" }).click();
    await form.getByText("Choose at least 2 of them.").waitFor();
    await form.getByLabel("Tones").selectOption(["red", "blue"]);
    await form.getByRole("button", { name: "Submit" }).click();
    await messageWith(page, "red and blue").waitFor();
  });

  it("is offered those of the server one is in, and no others", async () => {
    const page = await enter("?as=member&channel=newsroom");
    await type(page, "/lists");
    const message = messageWith(page, "Choose");
    const offered = async (list: string) => {
      const options = message.getByLabel(list).locator("option");
      await options.first().waitFor({ state: "attached" });
      return options.allTextContents();
    };
    expect(await offered("A user")).toEqual(["A user", "Article XII", "Mara", "Tomas"]);
    expect(await offered("A role")).toEqual(["A role", "@everyone", "Moderators", "Bots", "Delegates"]);
    expect(await offered("A channel")).toEqual(["A channel", "newsroom", "desk"]);
  });

  it("finds chosen what the bot has chosen", async () => {
    const page = await enter("?as=member");
    await type(page, "/preset");
    const list = messageWith(page, "Somebody is chosen").getByLabel("Preset");
    expect(await list.locator(":checked").textContent()).toBe("Mara");
  });

  it("fills in files, radio buttons and check boxes", async () => {
    const page = await enter("?as=member");
    await type(page, "/survey");
    const form = page.getByRole("dialog");
    await form.getByText("All of it is optional, but the file.").waitFor();
    await form
      .getByLabel("Report")
      .setInputFiles({ name: "report.txt", mimeType: "text/plain", buffer: Buffer.from("Tonga joins") });
    await form.getByRole("group", { name: "Kind" }).getByLabel("green").check();
    const shades = form.getByRole("group", { name: "Shades" });
    for (const shade of ["red", "green", "blue"]) await shades.getByLabel(shade).check();
    await form.getByLabel("Publish at once").check();
    await form.getByRole("button", { name: "Submit" }).click();
    await form.getByText("Choose at most 2 of them.").waitFor();
    await shades.getByLabel("green").uncheck();
    await form.getByRole("button", { name: "Submit" }).click();
    await messageWith(page, "report.txt, green, red, blue, true").waitFor();
  });

  it("says a person's name once over what they say in a row", async () => {
    const page = await enter("?as=moderator&channel=questions");
    await type(page, "One");
    await type(page, "Two");
    const names = (text: string) => messageWith(page, text).locator("discord-author-info").count();
    await messageWith(page, "Two").waitFor();
    expect([await names("One"), await names("Two")]).toEqual([1, 0]);
  });

  it("sends a file with a command, and says which option is missing", async () => {
    const page = await enter("?as=member");
    await type(page, "/read");
    await page.getByText('"file" is needed.').waitFor();
    await page
      .getByLabel("file *")
      .setInputFiles({ name: "article.txt", mimeType: "text/plain", buffer: Buffer.from("Tonga joins") });
    await page.getByLabel("from").selectOption({ label: "Mara" });
    await page.getByRole("button", { name: "Send" }).click();
    await messageWith(page, "article.txt of member: Tonga joins").waitFor();
  });

  it("refuses a file that Discord would refuse, and keeps what was filled in", async () => {
    const page = await enter("?as=member");
    await type(page, "/read");
    const buffer = Buffer.alloc(11 * 1024 * 1024);
    await page.getByLabel("file *").setInputFiles({ name: "large.bin", mimeType: "application/pdf", buffer });
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByText("large.bin is too large: 11 MB, and Discord takes 10.").waitFor();
    expect(await page.getByLabel("file *").inputValue()).toContain("large.bin");
  });

  it("uses the commands in the menus of a message and of its author", async () => {
    const page = await enter("?as=moderator&channel=desk");
    await type(page, "First things first");
    const message = messageWith(page, "First things first");
    await use(message, "Apps");
    await page.getByRole("button", { name: "Use" }).click();
    await messageWith(page, "A message of moderator").waitFor();
    await use(message, "Apps");
    await page.getByLabel("The message of Tomas").selectOption({ label: "Greet (Tomas)" });
    await page.getByRole("button", { name: "Use" }).click();
    await messageWith(page, "Hello, moderator").waitFor();
  });

  it("sees that the bot is typing, and that it is thinking", async () => {
    const page = await enter("?as=member&channel=newsroom");
    await type(page, "Are you there?");
    await page.getByText("Article XII is typing …").waitFor();
    await type(page, "/slow");
    await messageWith(page, "Article XII is thinking …").waitFor();
    probe.goOn();
    await messageWith(page, "Done at last.").waitFor();
    expect(await page.getByText("is thinking").count()).toBe(0);
  });

  it("reads all of an embed, and the files that came with it", async () => {
    const page = await enter("?as=member");
    await type(page, "/card");
    const message = messageWith(page, "A card");
    for (const text of ["A field", "its value", "its footer", "8/22/12"]) await message.getByText(text).waitFor();
    for (const name of ["its author", "Thumbnail", "drawing.bmp"]) await message.getByRole("link", { name }).waitFor();
    expect(await message.locator("strong").textContent()).toBe("description");
    const pictures = message.locator("img.picture");
    await expect.poll(() => pictures.count()).toBe(2);
    for (const picture of await pictures.all())
      expect(await picture.evaluate((element) => Reflect.get(element, "naturalWidth"))).toBe(1);
    const address = await message.getByRole("link", { name: "note.txt" }).getAttribute("href");
    expect(await (await fetch(address ?? "")).text()).toBe("a note");
  });

  it("can't follow a link that is switched off", async () => {
    const page = await enter("?as=member");
    await type(page, "/card");
    const link = messageWith(page, "A card").getByRole("link", { name: /^Closed/ });
    await link.waitFor();
    expect([await link.getAttribute("href"), await link.getAttribute("aria-disabled")]).toEqual([null, "true"]);
  });

  it("shows by the space bar what is hidden, and is done with it", async () => {
    const page = await enter("?as=member");
    await type(page, "/card");
    const spoiler = messageWith(page, "A card").getByRole("button", { name: "Spoiler: press to show" });
    await spoiler.waitFor();
    await spoiler.press("Space");
    const shown = messageWith(page, "A card").locator(".spoiler.shown");
    await shown.waitFor();
    expect(await shown.evaluate((element) => element.tabIndex)).toBe(-1);
  });
});
