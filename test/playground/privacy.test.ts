/** What one person sees, another does not get to see by any door. */
import { ActionRowBuilder, ButtonBuilder, ButtonStyle, Events } from "discord.js";
import { expect, onTestFinished, test } from "vitest";
import { act, type Scene, scene } from "./fixture.ts";

const SECRET = "for Mara's eyes";

/** The events that the page of a person is sent, as text, from now on. */
async function listening(url: string, who: string) {
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  const { body } = await fetch(`${url}/people/events?as=${who}`, { signal: stop.signal });
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let heard = "";
  return async (until: string): Promise<string> => {
    while (!heard.includes(until)) heard += (await reader?.read())?.value ?? "";
    return heard;
  };
}

/** The bot answers a member's command for the member alone, with a button. */
async function secret(of: Scene) {
  of.client.once(Events.InteractionCreate, async (interaction) => {
    const button = new ButtonBuilder().setCustomId("more").setLabel("More").setStyle(ButtonStyle.Secondary);
    const components = [new ActionRowBuilder<ButtonBuilder>().addComponents(button)];
    if (interaction.isChatInputCommand()) await interaction.reply({ content: SECRET, components, flags: 64 });
  });
  const reply = await of.people.slash("member", "general", "/status", { economy: "RUS" });
  if (reply.kind !== "message") throw new Error(`The person saw a ${reply.kind}.`);
  return reply.message.id;
}

const seenBy = async (url: string, who: string): Promise<string> =>
  (await fetch(`${url}/people/messages?as=${who}&channel=general`)).text();

test("GIVEN a private answer THEN only the asker's page is sent it, as it happens", async () => {
  const of = await scene();
  const member = await listening(of.url, "member");
  const moderator = await listening(of.url, "moderator");
  await secret(of);
  of.people.say("member", "general", "said to all");
  expect(await member("said to all")).toContain(SECRET);
  expect(await moderator("said to all")).not.toContain(SECRET);
});

test("GIVEN a private answer THEN nobody replies to it and no thread starts there: both would show it to all", async () => {
  const of = await scene();
  const id = await secret(of);
  expect(() => of.people.say("member", "general", "look", { replyTo: id })).toThrow("Only member sees the message");
  expect(() => of.people.thread("member", "general", "look", id)).toThrow("Only member sees the message");
  expect(await seenBy(of.url, "moderator")).not.toContain(SECRET);
});

test("GIVEN a public answer to what was used on a private one THEN others are not shown what it answers", async () => {
  const of = await scene();
  const id = await secret(of);
  of.client.once(Events.InteractionCreate, async (interaction) => {
    if (interaction.isButton()) await interaction.reply("shown to all");
  });
  const moderator = await listening(of.url, "moderator");
  await of.people.press("member", id, "more");
  expect(await moderator("shown to all")).not.toContain(SECRET);
  expect(await seenBy(of.url, "moderator")).toContain("shown to all");
  expect(await seenBy(of.url, "moderator")).not.toContain(SECRET);
  expect(await seenBy(of.url, "member")).toContain(SECRET);
});

test("GIVEN a private answer THEN another person can neither use it, nor reply to it, nor delete it", async () => {
  const of = await scene();
  const id = await secret(of);
  await expect(of.people.press("moderator", id, "more")).rejects.toThrow("sees no message");
  await expect(of.people.messageCommand("moderator", id, "Check this")).rejects.toThrow("sees no message");
  expect(() => of.people.say("moderator", "general", "look", { replyTo: id })).toThrow("sees no message");
  expect(() => of.people.remove("moderator", id)).toThrow("sees no message");
});

test("GIVEN a page that was uploaded THEN it is served as plain text that no browser takes for anything else", async () => {
  const of = await scene();
  const text = "<script>alert(1)</script>";
  await of.client.application.commands.create({
    name: "read",
    description: "Reads a document",
    options: [{ type: 11, name: "file", description: "What to read", required: true }],
  });
  const read = new Promise<string>((resolve) =>
    of.client.once(Events.InteractionCreate, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply("read");
      resolve(interaction.options.getAttachment("file", true).url);
    }),
  );
  const file = { name: "page.html", contentType: "text/html", base64: Buffer.from(text).toString("base64") };
  await act(of.url, "slash", { as: "member", channel: "general", command: "read", options: { file } });
  const served = await fetch(await read);
  expect(served.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(served.headers.get("x-content-type-options")).toBe("nosniff");
  expect(await served.text()).toBe(text);
});

test("GIVEN a message of another channel THEN no thread starts from it here", async () => {
  const { people } = await scene();
  const { id } = people.say("member", "questions", "elsewhere");
  expect(() => people.thread("member", "general", "here", id)).toThrow("is not in general");
});

test("GIVEN a bot that types in a conversation THEN only whoever sees it is told", async () => {
  const of = await scene();
  const member = await listening(of.url, "member");
  const moderator = await listening(of.url, "moderator");
  const { channel_id } = of.people.say("member", "dm", "hello");
  await of.client.rest.post(`/channels/${channel_id}/typing`);
  of.people.say("member", "general", "said to all");
  expect(await member("said to all")).toContain("event: typing");
  expect(await moderator("said to all")).not.toContain("event: typing");
});
