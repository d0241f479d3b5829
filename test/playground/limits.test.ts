/** What Discord refuses, this server refuses, at the field that is wrong. */
import { expect, test } from "vitest";
import { channelOf, errorOf, playground, scene, used } from "./fixture.ts";

const row = (...components: object[]) => ({ content: "x", components: [{ type: 1, components }] });
const option = (value: string) => ({ label: value, value });
const list = (more: object) => row({ type: 3, custom_id: "list", options: ["a", "b"].map(option), ...more });
const link = (more: object) => row({ type: 2, style: 5, label: "Open", url: "https://example.org", ...more });

test.each([
  ["a link to a script", link({ url: "javascript:alert(1)" }), /url/],
  ["a link to a file", link({ url: "file:///etc/passwd" }), /url/],
  ["a button with an empty label", row({ type: 2, style: 2, custom_id: "x", label: "" }), /label/],
  ["a list with one value twice", list({ options: ["a", "a"].map(option) }), /DUPLICATED/],
  ["a list that asks for more than may be chosen", list({ min_values: 2 }), /min_values/],
  ["a list that asks for more than there is", list({ min_values: 3, max_values: 3 }), /min_values/],
  ["an empty embed", { embeds: [{}] }, /BASE_TYPE_REQUIRED/],
  ["an embed of a colour only", { embeds: [{ color: 1, fields: [] }] }, /BASE_TYPE_REQUIRED/],
  ["an embed with no time", { embeds: [{ title: "x", timestamp: "yesterday" }] }, /ISO8601/],
])("GIVEN %s THEN it is refused (50035)", async (_, body, why) => {
  const { client } = await scene();
  const refused = await errorOf(client.rest.post(`/channels/${channelOf(client, "general").id}/messages`, { body }));
  expect(refused).toMatchObject({ code: 50035, status: 400 });
  expect(JSON.stringify(refused)).toMatch(why);
});

test.each([
  ["a link into Discord", link({ url: "discord://-/channels/1/2" })],
  ["a list that asks for all there is", list({ min_values: 2, max_values: 2 })],
  ["an embed of a picture", { embeds: [{ image: { url: "https://example.org/x.png" } }] }],
  ["an embed with a time", { embeds: [{ title: "x", timestamp: "2026-01-01T12:00:00+02:00" }] }],
])("GIVEN %s THEN it is taken", async (_, body) => {
  const { client } = await scene();
  const route = `/channels/${channelOf(client, "general").id}/messages` as const;
  await expect(client.rest.post(route, { body })).resolves.toBeDefined();
});

test("GIVEN a form whose group asks for more boxes than there are THEN it is refused", async () => {
  const { interaction } = await used(await scene());
  const component = { type: 22 as const, custom_id: "some", min_values: 2, options: [option("a")] };
  const form = { custom_id: "form", title: "Form", components: [{ type: 18 as const, label: "Some", component }] };
  expect(await errorOf(interaction.showModal(form))).toMatchObject({ code: 50035 });
});

test("GIVEN more than ten files, or one of more than ten MiB THEN they are refused", async () => {
  const { client, people } = await scene();
  const channel = channelOf(client, "general");
  const files = (count: number, size: number) =>
    Array.from({ length: count }, (_, i) => ({ attachment: Buffer.alloc(size), name: `${i}.txt` }));
  expect(await errorOf(channel.send({ files: files(11, 1) }))).toMatchObject({ code: 50035 });
  expect(await errorOf(channel.send({ files: files(1, 10 * 1024 * 1024 + 1) }))).toMatchObject({ code: 40005 });
  const sent = await channel.send({ files: files(10, 1) });
  expect(await errorOf(sent.edit({ files: files(1, 1), attachments: [...sent.attachments.values()] }))).toMatchObject({
    code: 50035,
  });
  expect(people.messages("general")).toHaveLength(1);
});

test.each(["limit=0", "limit=101", "limit=many", "before=yesterday", "around=-1"])(
  "GIVEN messages asked for with %s THEN that is refused (50035)",
  async (query) => {
    const { client } = await scene();
    const params = new URLSearchParams(query);
    const route = `/channels/${channelOf(client, "general").id}/messages` as const;
    expect(await errorOf(client.rest.get(route, { query: params }))).toMatchObject({ code: 50035, status: 400 });
  },
);

test("GIVEN a form over HTTP that is none THEN it is refused (400)", async () => {
  const { api, token, people } = await playground();
  const { channel_id } = people.say("member", "general", "hello");
  const answer = await fetch(`${api}/v10/channels/${channel_id}/messages`, {
    method: "POST",
    headers: { authorization: `Bot ${token}`, "content-type": "multipart/form-data; boundary=x" },
    body: "no form at all",
  });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ code: 50035 });
});

test("GIVEN a person's file of more than ten MiB THEN it can't be uploaded", async () => {
  const { client, people } = await scene();
  const options = [{ type: 11 as const, name: "file", description: "What to read" }];
  await client.application.commands.create({ name: "read", description: "Reads a document", options });
  const file = { name: "large.txt", text: "x".repeat(10 * 1024 * 1024 + 1) };
  await expect(people.slash("member", "general", "/read", { file })).rejects.toThrow("too large");
});
