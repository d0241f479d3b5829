import { once } from "node:events";
import { request } from "node:http";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { expect, test } from "vitest";
import { playground } from "./fixture.ts";

/** Sends lines as they are, which no client would. @returns the first line of the answer */
async function spoken(url: string, ...lines: string[]): Promise<string> {
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  socket.write(`${lines.join("\r\n")}\r\n\r\n`);
  const [answer] = await once(socket, "data");
  socket.destroy();
  return String(answer).split("\r\n")[0] ?? "";
}

const upgrade = (target: string, host: string, ...more: string[]) => [
  `GET ${target} HTTP/1.1`,
  `Host: ${host}`,
  "Connection: Upgrade",
  "Upgrade: websocket",
  "Sec-WebSocket-Version: 13",
  "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
  ...more,
];

test("GIVEN a target that is no address THEN it is refused and the server lives on", async () => {
  const { url, api, token } = await playground();
  const { host } = new URL(url);
  expect(await spoken(url, "GET // HTTP/1.1", `Host: ${host}`)).toMatch(/ 400 /);
  expect(await spoken(url, "GET http://elsewhere.example/people/state HTTP/1.1", `Host: ${host}`)).toMatch(/ 400 /);
  expect(await spoken(url, ...upgrade("//", host))).toMatch(/ 400 /);
  expect((await fetch(`${api}/v10/users/@me`, { headers: { authorization: `Bot ${token}` } })).status).toBe(200);
});

test("GIVEN another site's page, or another name for this machine THEN it gets no gateway", async () => {
  const { url } = await playground();
  const { host } = new URL(url);
  expect(await spoken(url, ...upgrade("/?v=10", host))).toMatch(/ 101 /);
  expect(await spoken(url, ...upgrade("/?v=10", host, `Origin: ${url}`))).toMatch(/ 403 /);
  expect(await spoken(url, ...upgrade("/?v=10", "attacker.example"))).toMatch(/ 403 /);
});

/** Asks as a browser does that was led astray. */
const statusOf = (address: string, headers: Record<string, string>): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(address, { headers }, ({ statusCode }) => resolve(statusCode))
      .on("error", reject)
      .end();
  });

test("GIVEN another site's page, another name or no token THEN REST does nothing and nothing is noted", async () => {
  const { url, api, token } = await playground();
  const authorization = `Bot ${token}`;
  const traffic = async () => (await fetch(`${url}/people/traffic`)).json();
  expect(await statusOf(`${api}/v10/users/@me`, { authorization, origin: url })).toBe(403);
  expect(await statusOf(`${api}/v10/users/@me`, { authorization, host: "attacker.example" })).toBe(403);
  expect(await statusOf(`${api}/v10/users/@me`, {})).toBe(401);
  expect(await statusOf(`${api}/v10/nowhere`, {})).toBe(401);
  expect(await traffic()).toEqual([]);
  expect(await statusOf(`${api}/v10/nowhere`, { authorization })).toBe(404);
  expect(await traffic()).toHaveLength(1);
});

test("GIVEN an address of this machine in a network THEN nobody answers there", async () => {
  const { url } = await playground();
  const { port, hostname } = new URL(url);
  expect(hostname).toBe("127.0.0.1");
  const outer = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
  // a second loopback address is there on every machine, and a server on all interfaces would answer it
  const addresses = [
    "127.0.0.2",
    ...outer.filter(({ internal, family }) => !internal && family === "IPv4").map(({ address }) => address),
  ];
  for (const address of addresses) {
    const socket = connect(Number(port), address);
    await expect(once(socket, "connect")).rejects.toMatchObject({ code: "ECONNREFUSED" });
  }
});
