import { AttachmentBuilder, type Client, Events, MessageFlags, type SendableChannels } from "discord.js";
import { expect, test } from "vitest";
import { channelOf, container, errorOf, scene } from "./fixture.ts";

const send = (client: Client<true>, name: string, message: Parameters<SendableChannels["send"]>[0]) =>
  channelOf(client, name).send(message);

test("GIVEN a message that mentions the bot THEN the bot reads it, hears of its edit and its deletion", async () => {
  const { client, people } = await scene();
  const created = new Promise<string>((resolve) =>
    client.once(Events.MessageCreate, ({ content }) => resolve(content)),
  );
  const edited = new Promise<string>((resolve) =>
    client.once(Events.MessageUpdate, (_, { content }) => resolve(content)),
  );
  const deleted = new Promise<string>((resolve) => client.once(Events.MessageDelete, ({ id }) => resolve(id)));
  const { id } = people.say("member", "general", `${people.mention("bot")} who blocked Russia?`);
  people.edit("member", id, `${people.mention("bot")} who blocked Kazakhstan?`);
  people.remove("member", id);
  expect(await created).toMatch(/who blocked Russia\?$/);
  expect(await edited).toMatch(/who blocked Kazakhstan\?$/);
  expect(await deleted).toBe(id);
});

test("GIVEN a message that does not mention the bot THEN its words are withheld, save in a direct conversation", async () => {
  const { client, people } = await scene();
  const heard: string[] = [];
  client.on(Events.MessageCreate, ({ content }) => heard.push(content));
  const isHeard = new Promise<void>((resolve) =>
    client.on(Events.MessageCreate, () => heard.length === 2 && resolve()),
  );
  people.say("member", "general", "not for the bot");
  people.say("member", "dm", "for the bot");
  await isHeard;
  expect(heard).toEqual(["", "for the bot"]);
});

test("GIVEN a reply THEN it is found, and the bot's replies to the gone are refused unless it says otherwise", async () => {
  const { client, people } = await scene();
  client.once(Events.MessageCreate, (message) => message.reply("here"));
  const question = people.say("member", "general", `${people.mention("bot")} where?`);
  expect((await people.waitForReply(question.id)).message.content).toBe("here");
  people.remove("member", question.id);
  const reference = { messageReference: question.id, failIfNotExists: true };
  expect(await errorOf(send(client, "general", { content: "gone", reply: reference }))).toMatchObject({ code: 50035 });
  const sent = await send(client, "general", { content: "gone", reply: { ...reference, failIfNotExists: false } });
  expect(sent.reference).toBeNull();
});

test("GIVEN a message longer than 2000 THEN it is refused (50035) and the field is named", async () => {
  const { client } = await scene();
  expect(await errorOf(send(client, "general", "x".repeat(2001)))).toMatchObject({
    code: 50035,
    status: 400,
    rawError: {
      errors: { content: { _errors: [{ code: "BASE_TYPE_MAX_LENGTH", message: "Must be 2000 or fewer in length." }] } },
    },
  });
  await expect(send(client, "general", "x".repeat(2000))).resolves.toBeDefined();
});

test("GIVEN nothing to send THEN it is refused (50006)", async () => {
  const { client } = await scene();
  expect(await errorOf(send(client, "general", { content: " " }))).toMatchObject({ code: 50006 });
});

test("GIVEN embeds of more than 6000 characters in all THEN they are refused", async () => {
  const { client } = await scene();
  const embeds = [{ description: "x".repeat(4000) }, { description: "x".repeat(2001) }];
  expect(await errorOf(send(client, "general", { embeds }))).toMatchObject({ code: 50035 });
});

test("GIVEN Components V2 THEN content beside them, too much text and too many parts are refused", async () => {
  const { client } = await scene();
  const { flags, components } = container("text");
  const raw = components.map((one) => one.toJSON());
  const post = (body: object) => client.rest.post(`/channels/${channelOf(client, "general").id}/messages`, { body });
  expect(await errorOf(post({ flags, components: raw, content: "beside" }))).toMatchObject({ code: 50035 });
  expect(await errorOf(post({ flags: 0, components: raw }))).toMatchObject({ code: 50035 });
  const text = (content: string) => ({ type: 10, content });
  expect(await errorOf(post({ flags, components: [text("x".repeat(2001)), text("x".repeat(2000))] }))).toMatchObject({
    code: 50035,
  });
  expect(await errorOf(post({ flags, components: Array.from({ length: 41 }, () => text("x")) }))).toMatchObject({
    code: 50035,
  });
  await expect(post({ flags, components: Array.from({ length: 40 }, () => text("x")) })).resolves.toBeDefined();
});

test("GIVEN a message of Components V2 THEN no edit makes a plain one of it", async () => {
  const { client } = await scene();
  const sent = await send(client, "general", container("text"));
  expect(await errorOf(sent.edit({ flags: MessageFlags.SuppressEmbeds }))).toMatchObject({ code: 50035 });
  expect(await errorOf(sent.edit({ content: "plain" }))).toMatchObject({ code: 50035 });
  await expect(sent.edit({ components: container("other").components })).resolves.toBeDefined();
});

test("GIVEN two buttons with one custom_id, or a custom_id of 101 THEN they are refused", async () => {
  const { client } = await scene();
  const row = (...ids: string[]) => ({
    type: 1,
    components: ids.map((custom_id) => ({ type: 2, style: 2, label: "x", custom_id })),
  });
  const post = (...rows: object[]) =>
    client.rest.post(`/channels/${channelOf(client, "general").id}/messages`, {
      body: { content: "x", components: rows },
    });
  expect(await errorOf(post(row("a", "a")))).toMatchObject({ code: 50035 });
  expect(await errorOf(post(row("x".repeat(101))))).toMatchObject({ code: 50035 });
  expect(await errorOf(post(row("1", "2", "3", "4", "5", "6")))).toMatchObject({ code: 50035 });
  await expect(post(row("x".repeat(100), "b"))).resolves.toBeDefined();
});

test("GIVEN an ordinary message THEN it can't be ephemeral", async () => {
  const { client } = await scene();
  const body = { content: "only for you", flags: MessageFlags.Ephemeral };
  expect(
    await errorOf(client.rest.post(`/channels/${channelOf(client, "general").id}/messages`, { body })),
  ).toMatchObject({ code: 50035 });
});

test("GIVEN mentions in a text THEN those are pinged whom allowed_mentions lets through", async () => {
  const { client, people } = await scene();
  const text = `${people.mention("member")} ${people.mention("newcomer")} @everyone`;
  const pinged = async (allowedMentions: object | undefined) => {
    const { id } = await send(client, "general", { content: text, ...(allowedMentions ? { allowedMentions } : {}) });
    return people.messages("general").find(({ message }) => message.id === id)?.pings;
  };
  const newcomer = people.mention("newcomer").slice(2, -1);
  expect(await pinged({ parse: [] })).toEqual({ users: [], roles: [], everyone: false });
  expect(await pinged({ users: [newcomer] })).toEqual({ users: [newcomer], roles: [], everyone: false });
  // The bot may not mention everyone, whatever it allows itself.
  expect(await pinged(undefined)).toMatchObject({
    users: [people.mention("member").slice(2, -1), newcomer],
    everyone: false,
  });
});

test("GIVEN a reply THEN its author is pinged unless the bot says no", async () => {
  const { client, people } = await scene();
  let repliedUser = false;
  client.on(Events.MessageCreate, (message) => {
    if (!message.author.bot) void message.reply({ content: "yes", allowedMentions: { parse: [], repliedUser } });
  });
  const ask = async () => {
    const { id, author } = people.say("member", "general", `${people.mention("bot")} well?`);
    return { author: author.id, pings: (await people.waitForReply(id)).pings };
  };
  expect((await ask()).pings.users).toEqual([]);
  repliedUser = true;
  const { author, pings } = await ask();
  expect(pings.users).toEqual([author]);
});

test("GIVEN a permission that is missing THEN 50013, and 50001 where the bot sees nothing at all", async () => {
  const { client, faults } = await scene();
  expect(await errorOf(send(client, "announcements", "hello"))).toMatchObject({ code: 50013, status: 403 });
  const channel = channelOf(client, "general");
  const giveBack = faults.takePermission(1n << 10n, "general");
  expect(
    await errorOf(client.rest.post(`/channels/${channel.id}/messages`, { body: { content: "hello" } })),
  ).toMatchObject({ code: 50001 });
  giveBack();
  await expect(channel.send("hello")).resolves.toBeDefined();
});

test("GIVEN a message of somebody else THEN the bot can neither edit nor delete it", async () => {
  const { client, people } = await scene();
  const { id } = people.say("member", "general", "mine");
  const route = `/channels/${channelOf(client, "general").id}/messages/${id}` as const;
  expect(await errorOf(client.rest.patch(route, { body: { content: "yours" } }))).toMatchObject({ code: 50005 });
  expect(await errorOf(client.rest.delete(route))).toMatchObject({ code: 50013 });
});

test("GIVEN a file THEN it arrives and is served byte for byte", async () => {
  const { client } = await scene();
  const files = [
    new AttachmentBuilder(Buffer.from("Protokoll über den Beitritt"), {
      name: "protocol.txt",
      description: "A protocol",
    }),
  ];
  const sent = await send(client, "general", { files });
  const [attachment] = sent.attachments.values();
  expect(attachment).toMatchObject({ name: "protocol.txt", description: "A protocol" });
  expect(await (await fetch(attachment?.url ?? "")).text()).toBe("Protokoll über den Beitritt");
});

test("GIVEN a thread from a message THEN the bot hears of it, answers in it, and no second one starts there", async () => {
  const { client, people } = await scene();
  const started = new Promise<string>((resolve) => client.once(Events.ThreadCreate, ({ id }) => resolve(id)));
  const { id } = people.say("member", "general", "let us talk about Kazakhstan");
  const thread = people.thread("member", "general", "Kazakhstan", id);
  expect(await started).toBe(thread.id);
  const gladly = await send(client, "general", "gladly");
  const marked = new Promise((resolve) => client.once(Events.MessageUpdate, resolve));
  await gladly.startThread({ name: "Gladly" });
  await marked;
  expect((await gladly.suppressEmbeds()).flags.toArray()).toEqual(["SuppressEmbeds", "HasThread"]);
  await expect(send(client, "Kazakhstan", "gladly")).resolves.toMatchObject({ channelId: thread.id });
  const route = `/channels/${channelOf(client, "general").id}/messages/${id}/threads` as const;
  expect(await errorOf(client.rest.post(route, { body: { name: "again" } }))).toMatchObject({ code: 160004 });
});

test("GIVEN messages in a channel THEN the bot pages through them, newest first", async () => {
  const { client, people } = await scene();
  for (let i = 0; i < 5; i += 1) people.say("member", "general", `${people.mention("bot")} ${i}`);
  const { messages } = channelOf(client, "general");
  const newest = await messages.fetch({ limit: 2 });
  expect(newest.map(({ content }) => content.at(-1))).toEqual(["4", "3"]);
  const before = await messages.fetch({ limit: 2, before: newest.lastKey() ?? "" });
  expect(before.map(({ content }) => content.at(-1))).toEqual(["2", "1"]);
});

const FILE = { attachment: Buffer.from("x"), name: "x.png" };

test("GIVEN a file that an embed shows THEN its address stands there, and it is no attachment any more", async () => {
  const { client } = await scene();
  const embeds = [{ title: "x", image: { url: "attachment://x.png" } }];
  const other = { attachment: Buffer.from("y"), name: "y.txt" };
  const sent = await send(client, "general", { embeds, files: [FILE, other] });
  expect(await (await fetch(sent.embeds[0]?.image?.url ?? "")).text()).toBe("x");
  expect(sent.attachments.map(({ name }) => name)).toEqual(["y.txt"]);
});

test("GIVEN files that components show THEN their addresses stand there, and one that was not sent is refused", async () => {
  const { client, people } = await scene();
  const media = { url: "attachment://x.png" };
  const picture = { type: 12, items: [{ media }] };
  const section = { type: 9, components: [{ type: 10, content: "x" }], accessory: { type: 11, media } };
  const components = [
    { type: 17, components: [picture, section] },
    { type: 13, file: media },
  ];
  const flags = MessageFlags.IsComponentsV2;
  await send(client, "general", { flags, components, files: [FILE] });
  const [message] = people.messages("general").map((one) => one.message);
  const [id, url] = [message?.attachments[0]?.id, message?.attachments[0]?.url];
  const resolved = { url, attachment_id: id };
  expect(message?.components).toMatchObject([
    { components: [{ items: [{ media: resolved }] }, { accessory: { media: resolved } }] },
    { file: resolved, name: "x.png", size: 1 },
  ]);
  expect(await errorOf(send(client, "general", { flags, components }))).toMatchObject({ code: 50035 });
});
