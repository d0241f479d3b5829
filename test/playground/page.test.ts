import { request } from "node:http";
import { Events } from "discord.js";
import { expect, test } from "vitest";
import { act, playground, scene } from "./fixture.ts";

/** Asks under a name of one's own choosing, as a browser does that was led astray. */
const statusFor = (url: string, host: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(`${url}/people/state`, { headers: { host } }, ({ statusCode }) => resolve(statusCode))
      .on("error", reject)
      .end();
  });

test("GIVEN the page THEN it may load nothing from elsewhere and run nothing inline", async () => {
  const { url } = await playground();
  const response = await fetch(url);
  const policy = response.headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain("unsafe");
  const page = await response.text();
  // the import map is data, and the policy names it by its hash
  expect(page).not.toMatch(/<script(?![^>]*(?:\ssrc=|\stype="importmap"))|\sstyle=|\son\w+=/);
  expect(policy).toMatch(/script-src 'self' 'sha256-[\w+/]{43}='/);
  for (const hidden of ["/packages/lit/package.json", "/packages/zod/index.js", "/packages/lit/%2e%2e/ws/index.js"])
    expect((await fetch(`${url}${hidden}`)).status).toBe(404);
});

test("GIVEN another name for this machine, or another site's page THEN nothing is told and nothing done", async () => {
  const { url, people } = await playground();
  expect(await statusFor(url, new URL(url).host)).toBe(200);
  expect(await statusFor(url, "attacker.example")).toBe(403);
  const said = { as: "member", channel: "general", text: "hello" };
  expect((await act(url, "say", said, { origin: "https://attacker.example" })).status).toBe(403);
  expect((await act(url, "say", said, { "content-type": "text/plain" })).status).toBe(400);
  expect(people.messages("general")).toEqual([]);
});

test("GIVEN a command used on the page THEN the bot's reply comes back, and shows in the messages of the asker only", async () => {
  const { url, client } = await scene();
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply({ content: "**yes**", flags: 64 });
  });
  const used = { as: "member", channel: "general", command: "status", options: { economy: "RUS" } };
  expect((await act(url, "slash", used)).body.outcome).toMatchObject({ kind: "message", isEphemeral: true });
  const seenBy = async (who: string) => (await fetch(`${url}/people/messages?as=${who}&channel=general`)).json();
  expect(await seenBy("member")).toMatchObject([{ isEphemeral: true, parsed: { "**yes**": [{ type: "strong" }] } }]);
  expect(await seenBy("moderator")).toEqual([]);
});

test("GIVEN what a person may not do THEN the page is told why", async () => {
  const { url } = await playground();
  const { status, body } = await act(url, "say", { as: "member", channel: "announcements", text: "hello" });
  expect(status).toBe(409);
  expect(body.error).toBe("member may not write in announcements.");
});

test("GIVEN members and moderators THEN each sees the channels and commands that are theirs", async () => {
  const { url } = await scene();
  const read = async (what: string, who: string) =>
    (await fetch(`${url}/people/${what}?as=${who}&channel=general`)).text();
  expect(await read("state", "moderator")).toContain('"moderators"');
  expect(await read("state", "member")).not.toContain('"moderators"');
  expect(await read("commands", "moderator")).toContain('"reindex"');
  expect(await read("commands", "member")).not.toContain('"reindex"');
});
