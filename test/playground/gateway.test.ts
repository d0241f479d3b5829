import { Client, type ClientEvents, Events, GatewayIntentBits } from "discord.js";
import { expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";
import { playground, scene } from "./fixture.ts";

const once = <Event extends keyof ClientEvents>(client: Client, event: Event): Promise<ClientEvents[Event]> =>
  new Promise((resolve) => client.once(event, (...given) => resolve(given)));

function stranger(api: string, intents: GatewayIntentBits[] = [GatewayIntentBits.Guilds]): Client {
  const client = new Client({ intents, rest: { api } });
  onTestFinished(() => client.destroy());
  return client;
}

test("GIVEN a login THEN the bot is itself and knows its servers and the channels it may see", async () => {
  const { client, applicationId } = await scene();
  expect(client.user).toMatchObject({ id: applicationId, username: "Article XII", bot: true });
  expect(client.guilds.cache.map(({ name }) => name)).toEqual(["Accession Seminar", "Trade Newsroom"]);
  const names = client.channels.cache.map((channel) => ("name" in channel ? channel.name : ""));
  expect(names).toEqual(
    expect.arrayContaining(["general", "questions", "announcements", "moderators", "newsroom", "desk"]),
  );
});

test("GIVEN a wrong token THEN REST and gateway refuse it", async () => {
  const { api } = await playground({ token: "right" });
  await expect(stranger(api).login("wrong")).rejects.toThrow(/invalid token/i);
});

test("GIVEN an intent that is privileged THEN the gateway refuses it", async () => {
  const { api, token } = await playground();
  const client = stranger(api, [GatewayIntentBits.Guilds, GatewayIntentBits.MessageContent]);
  await expect(client.login(token)).rejects.toThrow(/disallowed intents/i);
});

test("GIVEN a dropped connection THEN the bot resumes and hears of everything it missed, once and in order", async () => {
  const { client, people, faults } = await scene();
  const heard: string[] = [];
  client.on(Events.MessageCreate, ({ id }) => heard.push(id));
  const resumed = once(client, Events.ShardResume);
  const before = people.say("member", "general", "before");
  faults.drop();
  const missed = ["one", "two", "three"].map((text) => people.say("member", "general", text).id);
  await resumed;
  expect(heard).toEqual([before.id, ...missed]);
});

test("GIVEN a request to reconnect (op 7) THEN the bot resumes its session", async () => {
  const { client, people, faults } = await scene();
  const resumed = once(client, Events.ShardResume);
  faults.reconnect();
  await resumed;
  const heard = once(client, Events.MessageCreate);
  people.say("member", "general", "after");
  await expect(heard).resolves.toBeDefined();
});

test("GIVEN an invalid session (op 9) THEN the bot begins a new one, and that costs an IDENTIFY", async () => {
  const { client, faults } = await scene();
  const left = async () => (await client.rest.get("/gateway/bot")) as { session_start_limit: { remaining: number } };
  const before = (await left()).session_start_limit.remaining;
  const ready = once(client, Events.ShardReady);
  faults.invalidSession(false);
  await ready;
  expect((await left()).session_start_limit.remaining).toBe(before - 1);
});

/** A connection without a library around it. @returns the code it is closed with */
const closedAfter = (url: string, frames: object[]): Promise<number> =>
  new Promise((resolve, reject) => {
    const connection = new WebSocket(`${url.replace("http", "ws")}/?v=10&encoding=json`);
    connection.once("open", () => {
      for (const frame of frames) connection.send(JSON.stringify(frame));
    });
    connection.once("close", resolve);
    connection.once("error", reject);
  });

const identify = (token: string) => ({ op: 2, d: { token, intents: 1, properties: {} } });

test("GIVEN more than 120 sends in a minute THEN the gateway closes with 4008", async () => {
  const { url } = await playground();
  expect(
    await closedAfter(
      url,
      Array.from({ length: 121 }, () => ({ op: 1, d: null })),
    ),
  ).toBe(4008);
});

test("GIVEN frames out of order or out of this world THEN the gateway closes with Discord's codes", async () => {
  const { url, token } = await playground();
  expect(await closedAfter(url, [identify("wrong")])).toBe(4004);
  expect(await closedAfter(url, [{ op: 99 }])).toBe(4001);
  expect(await closedAfter(url, [{ op: 1, d: "x".repeat(5000) }])).toBe(4002);
  expect(await closedAfter(url, [{ op: 3, d: {} }])).toBe(4003);
  expect(await closedAfter(url, [identify(token), identify(token)])).toBe(4005);
});

test("GIVEN no IDENTIFY left for today THEN the bot is told so, and one sent nevertheless is refused", async () => {
  const { url, api, token, faults } = await playground();
  faults.setIdentifyBudget(0);
  const answer = await fetch(`${api}/v10/gateway/bot`, { headers: { authorization: `Bot ${token}` } });
  expect(await answer.json()).toMatchObject({ session_start_limit: { remaining: 0, total: 1000 } });
  expect(await closedAfter(url, [identify(token)])).toBe(4004);
});
