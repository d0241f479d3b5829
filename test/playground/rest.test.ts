import { Events, REST, Routes } from "discord.js";
import { expect, test } from "vitest";
import { playground, scene } from "./fixture.ts";

const as = (token: string) => ({ authorization: `Bot ${token}` });

async function deploy(body: unknown) {
  const { api, token, applicationId } = await playground();
  const rest = new REST({ api }).setToken(token);
  return {
    rest,
    put: () => rest.put(Routes.applicationCommands(applicationId), { body }),
    route: Routes.applicationCommands(applicationId),
  };
}

test("GIVEN more than 50 requests in a second THEN the rest is turned away with the time to wait", async () => {
  // the clock stands still: all of it is within one second, however slow the machine
  const { api, token } = await playground({ now: () => new Date("2026-01-01T00:00:00Z") });
  const answers = await Promise.all(
    Array.from({ length: 60 }, () => fetch(`${api}/v10/users/@me`, { headers: as(token) })),
  );
  const refused = answers.filter(({ status }) => status === 429);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(50);
  expect(refused).toHaveLength(10);
  expect(Number(refused[0]?.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await refused[0]?.json()).toMatchObject({ global: true, retry_after: expect.any(Number) });
});

test("GIVEN a bot at its limit THEN its answers to interactions still go through", async () => {
  const { client, people, api, token } = await scene();
  client.on(
    Events.InteractionCreate,
    (interaction) => interaction.isChatInputCommand() && interaction.reply("at once"),
  );
  await Promise.all(Array.from({ length: 60 }, () => fetch(`${api}/v10/users/@me`, { headers: as(token) })));
  expect(await people.slash("member", "general", "/status", { economy: "RUS" })).toMatchObject({ kind: "message" });
});

test("GIVEN no token, no such route or no such method THEN 401, 404, 405", async () => {
  const { api, token } = await playground();
  const statusOf = async (path: string, init: RequestInit) => (await fetch(`${api}/v10${path}`, init)).status;
  expect(await statusOf("/users/@me", {})).toBe(401);
  expect(await statusOf("/nowhere", { headers: as(token) })).toBe(404);
  expect(await statusOf("/users/@me", { method: "PUT", headers: as(token) })).toBe(405);
});

test("GIVEN commands THEN they are registered with ids that a second registration keeps", async () => {
  const { rest, put, route } = await deploy([{ name: "status", description: "Where it stands" }]);
  const first = await put();
  const second = await put();
  expect(first).toMatchObject([{ name: "status", type: 1, default_member_permissions: null }]);
  expect(second).toMatchObject([{ id: (first as { id: string }[])[0]?.id }]);
  expect(await rest.get(route)).toEqual(second);
});

test.each([
  ["a name in capitals", [{ name: "Status", description: "x" }]],
  ["a description of 101", [{ name: "status", description: "x".repeat(101) }]],
  ["no description", [{ name: "status" }]],
  [
    "a name used twice",
    [
      { name: "status", description: "x" },
      { name: "status", description: "y" },
    ],
  ],
  [
    "a required option after an optional one",
    [
      {
        name: "s",
        description: "x",
        options: [
          { type: 3, name: "a", description: "a" },
          { type: 3, name: "b", description: "b", required: true },
        ],
      },
    ],
  ],
])("GIVEN %s THEN the commands are refused (50035)", async (_, body) => {
  const { put } = await deploy(body);
  await expect(put()).rejects.toMatchObject({ code: 50035 });
});

test("GIVEN 101 slash commands THEN they are refused (30032)", async () => {
  const { put } = await deploy(Array.from({ length: 101 }, (_, i) => ({ name: `c${i}`, description: "x" })));
  await expect(put()).rejects.toMatchObject({ code: 30032 });
});

test("GIVEN a refusal on demand THEN the next request to that route meets it, and the one after does not", async () => {
  const { client, faults } = await scene();
  faults.refuseNext({ route: "GET /users/@me", status: 403, code: 50013 });
  await expect(client.rest.get("/users/@me")).rejects.toMatchObject({ code: 50013, status: 403 });
  await expect(client.rest.get("/users/@me")).resolves.toBeDefined();
});

test("GIVEN a 429 on demand THEN the client waits and its request goes through once", async () => {
  const { client, people, faults } = await scene();
  const general = client.channels.cache.find((channel) => "name" in channel && channel.name === "general");
  faults.refuseNext({ route: "POST /channels/:channel/messages", status: 429, retryAfter: 0.05 });
  if (general?.isSendable()) await general.send("patiently");
  expect(people.messages("general").map(({ message }) => message.content)).toEqual(["patiently"]);
});

test("GIVEN a port that is taken THEN the next free one is used", async () => {
  const first = await playground();
  const { port } = new URL(first.url);
  const second = await playground({ port: Number(port) });
  expect(Number(new URL(second.url).port)).toBeGreaterThan(Number(port));
});

test("GIVEN the bot's servers THEN each comes with all that Discord says of it", async () => {
  const { client } = await scene();
  const guilds = await client.guilds.fetch();
  expect(guilds.map(({ name, owner }) => [name, owner])).toEqual([
    ["Accession Seminar", false],
    ["Trade Newsroom", false],
  ]);
  expect(guilds.first()?.permissions.has("SendMessages")).toBe(true);
  expect(guilds.first()?.features).toEqual([]);
});

test("GIVEN a server's channels THEN no direct conversation and no thread is among them", async () => {
  const { client, people } = await scene();
  people.thread("member", "general", "Kazakhstan");
  const channels = await client.guilds.cache.first()?.channels.fetch();
  expect(channels?.map((channel) => channel?.name)).toEqual(["general", "questions", "announcements", "moderators"]);
});
