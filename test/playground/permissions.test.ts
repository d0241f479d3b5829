/** Who may do what: the bot in channels and in answers, people with commands. */
import { PermissionFlagsBits } from "discord.js";
import { expect, test } from "vitest";
import { channelOf, errorOf, scene, used } from "./fixture.ts";

const FILE = { attachment: Buffer.from("x"), name: "x.txt" };

test("GIVEN no right to attach files THEN neither a message nor its edit takes any, but an answer to a command does", async () => {
  const of = await scene();
  const channel = channelOf(of.client, "general");
  const sent = await channel.send("hello");
  of.faults.takePermission(PermissionFlagsBits.AttachFiles, "general");
  expect(await errorOf(channel.send({ files: [FILE] }))).toMatchObject({ code: 50013 });
  expect(await errorOf(sent.edit({ files: [FILE] }))).toMatchObject({ code: 50013 });
  const { interaction, reply } = await used(of);
  await interaction.reply({ files: [FILE] });
  expect(await reply).toMatchObject({ kind: "message", message: { attachments: [{ filename: "x.txt" }] } });
});

test("GIVEN no right to embed THEN a message and its edit lose their embeds, but an answer to a command keeps them", async () => {
  const of = await scene();
  const channel = channelOf(of.client, "general");
  const embeds = [{ title: "Kazakhstan" }];
  of.faults.takePermission(PermissionFlagsBits.EmbedLinks, "general");
  const sent = await channel.send({ content: "hello", embeds });
  expect(sent.embeds).toEqual([]);
  expect((await sent.edit({ embeds })).embeds).toEqual([]);
  const { interaction, reply } = await used(of);
  await interaction.reply({ embeds });
  expect(await reply).toMatchObject({ kind: "message", message: { embeds } });
});

test("GIVEN no right to write THEN the bot may not show that it is typing", async () => {
  const { client } = await scene();
  const route = `/channels/${channelOf(client, "announcements").id}/typing` as const;
  expect(await errorOf(client.rest.post(route))).toMatchObject({ code: 50013 });
});

test("GIVEN a command that needs the permission 0 THEN it is for administrators only", async () => {
  const { client, people, faults } = await scene();
  await client.application.commands.create({ name: "close", description: "x", defaultMemberPermissions: 0n });
  await expect(people.slash("member", "general", "/close")).rejects.toThrow("not for member here");
  client.once("interactionCreate", (one) => one.isChatInputCommand() && one.reply("done"));
  expect(await people.slash("moderator", "general", "/close")).toMatchObject({ kind: "message" });
  faults.openToEveryone("close");
  client.once("interactionCreate", (one) => one.isChatInputCommand() && one.reply("done"));
  expect(await people.slash("member", "general", "/close")).toMatchObject({ kind: "message" });
});

test("GIVEN a place that a person does not see THEN no command goes out from there", async () => {
  const { people, url } = await scene();
  const economy = { economy: "russia" };
  const { channel_id } = people.say("member", "dm", "mine");
  await expect(people.slash("member", "moderators", "/status", economy)).rejects.toThrow("does not see moderators");
  await expect(people.slash("newcomer", "newsroom", "/status", economy)).rejects.toThrow("does not see newsroom");
  await expect(people.slash("moderator", channel_id, "/status", economy)).rejects.toThrow("does not see");
  const offered = await fetch(`${url}/people/commands?as=moderator&channel=${channel_id}`);
  expect(await offered.json()).toEqual([]);
});

test("GIVEN a public deferral THEN the first follow-up may ask to be private, and stays public", async () => {
  const { interaction, reply } = await used(await scene());
  await interaction.deferReply();
  await interaction.followUp({ content: "worked out", flags: 64 });
  expect(await reply).toMatchObject({ kind: "message", isEphemeral: false, message: { content: "worked out" } });
});

test("GIVEN a nonce that is enforced THEN the same message sent again is the one that is there, for a few minutes", async () => {
  const { client, people } = await scene();
  const channel = channelOf(client, "general");
  const first = await channel.send({ content: "once", nonce: "n-1", enforceNonce: true });
  const again = await channel.send({ content: "twice", nonce: "n-1", enforceNonce: true });
  expect(again.id).toBe(first.id);
  await channel.send({ content: "not enforced", nonce: "n-1" });
  await channel.send({ content: "another", nonce: "n-2", enforceNonce: true });
  const contents = people.messages("general").map(({ message }) => message.content);
  expect(contents).toEqual(["once", "not enforced", "another"]);
});

test("GIVEN a thread from no message THEN its type has to be public, and it is archived when the bot says", async () => {
  const { client } = await scene();
  const route = `/channels/${channelOf(client, "general").id}/threads` as const;
  const start = (body: object) => client.rest.post(route, { body: { name: "Kazakhstan", ...body } });
  expect(await errorOf(start({}))).toMatchObject({ code: 50035, rawError: { errors: { type: expect.anything() } } });
  expect(await errorOf(start({ type: 12 }))).toMatchObject({ code: 50035 });
  expect(await errorOf(start({ type: 11, auto_archive_duration: 7 }))).toMatchObject({ code: 50035 });
  expect(await start({ type: 11, auto_archive_duration: 60 })).toMatchObject({
    type: 11,
    thread_metadata: { auto_archive_duration: 60 },
  });
});
