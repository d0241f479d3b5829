import { Events, PermissionFlagsBits } from "discord.js";
import { expect, test, vi } from "vitest";
import { act, channelOf, errorOf, scene } from "./fixture.ts";

test("GIVEN a channel that the bot may not see THEN it hears nothing of what happens there", async () => {
  const of = await scene();
  const heard: string[] = [];
  of.client.on(Events.MessageCreate, ({ id }) => heard.push(id));
  of.client.on(Events.MessageUpdate, (_, { id }) => heard.push(id));
  of.client.on(Events.ThreadCreate, ({ id }) => heard.push(id));
  of.client.on(Events.ThreadDelete, ({ id }) => heard.push(id));
  of.faults.takePermission(PermissionFlagsBits.ViewChannel, "general");
  const { id } = of.people.say("member", "general", `${of.people.mention("bot")} unheard`);
  of.people.edit("member", id, `${of.people.mention("bot")} still unheard`);
  of.people.thread("member", "general", "unheard", id);
  const isHeard = new Promise((resolve) => of.client.once(Events.MessageCreate, resolve));
  const after = of.people.say("member", "questions", "heard");
  await isHeard;
  expect(heard).toEqual([after.id]);
});

test("GIVEN a permission that is taken and given back THEN the bot's library knows of both", async () => {
  const of = await scene();
  const channel = channelOf(of.client, "general");
  const may = () => channel.permissionsFor(of.client.user)?.has(PermissionFlagsBits.SendMessages);
  const giveBack = of.faults.takePermission(PermissionFlagsBits.SendMessages, "general");
  await vi.waitUntil(() => may() === false);
  giveBack();
  await vi.waitUntil(() => may() === true);
});

test("GIVEN sight that is lost and comes back THEN the channel is gone from the bot's library, and there again", async () => {
  const of = await scene();
  const { id } = channelOf(of.client, "general");
  const giveBack = of.faults.takePermission(PermissionFlagsBits.ViewChannel, "general");
  await vi.waitUntil(() => !of.client.channels.cache.has(id));
  giveBack();
  await vi.waitUntil(() => of.client.channels.cache.has(id));
});

test("GIVEN a thread THEN the bot can be kept from writing in it, and from then on may again", async () => {
  const of = await scene();
  const thread = of.people.thread("member", "general", "Kazakhstan");
  await vi.waitUntil(() => of.client.channels.cache.has(thread.id));
  const route = `/channels/${thread.id}/messages` as const;
  const write = () => of.client.rest.post(route, { body: { content: "hello" } });
  expect((await act(of.url, "fault", { name: "no-sending", channel: thread.id })).status).toBe(200);
  expect(await errorOf(write())).toMatchObject({ code: 50013 });
  of.faults.calm();
  await expect(write()).resolves.toBeDefined();
});

test("GIVEN a direct conversation, or a fault that there is none of THEN the page is told why nothing comes of it", async () => {
  const of = await scene();
  const { channel_id } = of.people.say("member", "dm", "hello");
  const denied = await act(of.url, "fault", { name: "no-sending", channel: channel_id });
  expect(denied).toMatchObject({ status: 409, body: { error: expect.stringContaining("direct conversation") } });
  const unknown = await act(of.url, "fault", { name: "constructor", channel: channel_id });
  expect(unknown).toMatchObject({ status: 409, body: { error: expect.stringContaining('no fault "constructor"') } });
});

test("GIVEN a delay on demand THEN the next request is served, but not before", async () => {
  const { client, faults } = await scene();
  faults.refuseNext({ route: "GET /users/@me", delay: 300 });
  const since = performance.now();
  await expect(client.rest.get("/users/@me")).resolves.toBeDefined();
  expect(performance.now() - since).toBeGreaterThan(290);
});

test("GIVEN a new start THEN what was said, uploaded, opened, taken and noted is gone", async () => {
  const of = await scene();
  const sent = await channelOf(of.client, "general").send({ files: [{ attachment: Buffer.from("x"), name: "x.txt" }] });
  const file = sent.attachments.first()?.url ?? "";
  of.faults.openToEveryone("reindex");
  of.faults.takePermission(PermissionFlagsBits.SendMessages, "general");
  of.faults.refuseNext({ route: "*", status: 500 });
  expect((await fetch(file)).status).toBe(200);
  expect(await (await fetch(`${of.url}/people/traffic`)).json()).not.toEqual([]);
  await act(of.url, "start-over", {});
  expect((await fetch(file)).status).toBe(404);
  expect(await (await fetch(`${of.url}/people/traffic`)).json()).toEqual([]);
  expect(of.people.messages("general")).toEqual([]);
  expect(of.faults.standing()).toEqual([]);
  await expect(of.people.slash("member", "general", "/reindex")).rejects.toThrow("not for member here");
});
