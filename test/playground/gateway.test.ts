import { Client, type ClientEvents, Events, GatewayIntentBits } from "discord.js";
import { expect, onTestFinished, test, vi } from "vitest";
import { WebSocket } from "ws";
import { clock, playground, scene } from "./fixture.ts";

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

interface Frame {
  op: number;
  t?: string;
  s?: number;
  d?: unknown;
}

/** A connection without a library around it, that has been greeted. */
async function greeted(url: string) {
  const connection = new WebSocket(`${url.replace("http", "ws")}/?v=10&encoding=json`);
  onTestFinished(() => connection.terminate());
  const heard: Frame[] = [];
  const closed = new Promise<number>((resolve) => connection.once("close", resolve));
  connection.on("message", (raw) => heard.push(JSON.parse(String(raw))));
  const next = (op: number, t?: string) =>
    vi.waitUntil(() => heard.find((frame) => frame.op === op && (t === undefined || frame.t === t)));
  await next(10);
  return {
    heard,
    next,
    closed,
    leave: () => connection.close(4900),
    send: (frame: object) => connection.send(JSON.stringify(frame)),
  };
}

async function loggedIn(url: string, token: string, intents = 1) {
  const connection = await greeted(url);
  connection.send({ op: 2, d: { token, intents, properties: {} } });
  const { d } = await connection.next(0, "READY");
  return { ...connection, session_id: (d as { session_id: string }).session_id };
}

async function resumed(url: string, token: string, session_id: string, seq: number) {
  const connection = await greeted(url);
  connection.send({ op: 6, d: { token, session_id, seq } });
  return connection;
}

test("GIVEN a session WHEN the bot resumes from what it has confirmed THEN it goes on, from before that it can't", async () => {
  const { url, token } = await playground();
  const { heard, next, send, leave, closed, session_id } = await loggedIn(url, token);
  await vi.waitUntil(() => heard.at(-1)?.s === 3);
  send({ op: 1, d: 3 });
  await next(11);
  leave();
  await closed;
  expect(await (await resumed(url, token, session_id, 1)).next(9)).toMatchObject({ d: false });
  expect(await (await resumed(url, token, session_id, 3)).next(0, "RESUMED")).toBeDefined();
});

test("GIVEN a bot that was away for longer than three minutes THEN its session is gone", async () => {
  const { now, pass } = clock();
  const { url, token } = await playground({ now });
  const { leave, closed, session_id } = await loggedIn(url, token);
  leave();
  await closed;
  pass(3 * 60_000);
  const again = await resumed(url, token, session_id, 3);
  await again.next(0, "RESUMED");
  again.leave();
  await again.closed;
  pass(3 * 60_000 + 1);
  expect(await (await resumed(url, token, session_id, 3)).next(9)).toMatchObject({ d: false });
});

test("GIVEN the number of an event that was never sent THEN the connection ends with 4007, and the session with it", async () => {
  const { url, token } = await playground();
  const { leave, closed, session_id } = await loggedIn(url, token);
  leave();
  await closed;
  expect(await (await resumed(url, token, session_id, 99)).closed).toBe(4007);
  expect(await (await resumed(url, token, session_id, 3)).next(9)).toMatchObject({ d: false });
});

test("GIVEN a session without the Guilds intent THEN it is told of no server", async () => {
  const { url, token, people } = await playground();
  const { heard, next } = await loggedIn(url, token, GatewayIntentBits.GuildMessages);
  people.say("member", "general", "hello");
  await next(0, "MESSAGE_CREATE");
  expect(heard.map(({ t }) => t)).not.toContain("GUILD_CREATE");
});

test("GIVEN no Guild Members intent THEN the bot finds members by name or id, but gets no list of all", async () => {
  const { client, people } = await scene();
  const members = client.guilds.cache.first()?.members;
  const id = people.mention("newcomer").slice(2, -1);
  expect((await members?.fetch({ query: "mod", limit: 5 }))?.map(({ user }) => user.username)).toEqual(["moderator"]);
  expect((await members?.fetch({ user: [id] }))?.map(({ user }) => user.username)).toEqual(["newcomer"]);
  await expect(members?.fetch({ time: 300 })).rejects.toMatchObject({ code: "GuildMembersTimeout" });
});

test("GIVEN no IDENTIFY left THEN a day later there are a thousand again", async () => {
  const { now, pass } = clock();
  const { api, token, faults } = await playground({ now });
  const left = async () =>
    (await fetch(`${api}/v10/gateway/bot`, { headers: { authorization: `Bot ${token}` } })).json();
  faults.setIdentifyBudget(0);
  pass(24 * 60 * 60_000 - 1);
  expect(await left()).toMatchObject({ session_start_limit: { remaining: 0, reset_after: 1 } });
  pass(1);
  expect(await left()).toMatchObject({ session_start_limit: { remaining: 1000 } });
});

test("GIVEN a bot without a heartbeat THEN its connection ends with 4009, and its session with it", async () => {
  const { url, token } = await playground();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  const { closed, session_id } = await loggedIn(url, token);
  await vi.advanceTimersByTimeAsync(2 * 41_250);
  expect(await closed).toBe(4009);
  expect(await (await resumed(url, token, session_id, 3)).next(9)).toMatchObject({ d: false });
});
