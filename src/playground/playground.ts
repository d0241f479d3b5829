/** A server on this machine that speaks Discord's protocol, with people in it and a page to try a bot in. */
import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { addressOf } from "./admission.ts";
import { createFaults, type Faults } from "./faults.ts";
import { identifyBudget } from "./gateway/budget.ts";
import { openGateway } from "./gateway/gateway.ts";
import type { Insight } from "./insight.ts";
import { createJournal } from "./journal.ts";
import { openPage } from "./page-server/page-server.ts";
import { createPeople, type People } from "./people/people.ts";
import { API, openRest } from "./rest/rest.ts";
import { seed } from "./seed.ts";
import { startOver } from "./start-over.ts";
import { createWorld } from "./world.ts";

export interface PlaygroundOptions {
  /** The first port to try; absent or 0: the system picks one. */
  port?: number;
  /** The bot's token; absent: a new one. */
  token?: string;
  /** The clock of interactions' time limits, and of ids. */
  now?: () => Date;
  /** What the bot tells of itself, where it runs in the same process. */
  insight?: Insight;
}

export interface Playground {
  /** The page. */
  url: string;
  /** For `rest: { api }` of discord.js. */
  api: string;
  token: string;
  applicationId: string;
  people: People;
  faults: Faults;
  close(): Promise<void>;
}

const HOST = "127.0.0.1";
/** How many ports are tried before giving up. */
const TRIES = 20;

function listenOn(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, HOST, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

const isTaken = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "EADDRINUSE";

/** @returns the port; the next free one where the wanted one is taken. @throws when none of them is free */
async function listen(server: Server, wanted: number): Promise<number> {
  for (let port = wanted; ; port += 1)
    try {
      await listenOn(server, port);
      return (server.address() as AddressInfo).port;
    } catch (error) {
      if (!isTaken(error) || port - wanted + 1 >= TRIES) throw error;
    }
}

const newToken = (applicationId: string): string =>
  [Buffer.from(applicationId), Buffer.from("local"), randomBytes(24)]
    .map((part) => part.toString("base64url"))
    .join(".");

/** Starts the playground, reachable from this machine only. */
export async function startPlayground({
  port = 0,
  token: given,
  now = () => new Date(),
  insight,
}: PlaygroundOptions = {}): Promise<Playground> {
  const server = createServer();
  const url = `http://${HOST}:${await listen(server, port)}`;
  const world = createWorld(url, now, seed);
  const token = given ?? newToken(world.application.id);
  const budget = identifyBudget(now);
  const journal = createJournal(now);
  const gateway = openGateway({ world, token, budget, server, journal });
  const { faults, gate } = createFaults(world, gateway, budget);
  const people = createPeople(world);
  const rest = openRest({ world, token, budget, gate, onCall: journal.called });
  const restart = () => {
    faults.calm();
    startOver(world);
    journal.clear();
  };
  const page = openPage({
    world,
    journal,
    people,
    faults,
    startOver: restart,
    isOnline: gateway.isOnline,
    ...(insight ? { insight } : {}),
  });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const address = addressOf(request, url);
    if (!address) response.writeHead(400).end();
    else await (address.pathname.startsWith(`${API}/`) ? rest : page)(request, response, address);
  };
  server.on("request", (request, response) => {
    answer(request, response).catch((error: unknown) => {
      // one request that can't be answered must not end the process
      console.error("The playground failed to answer a request:", error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });
  return {
    url,
    api: `${url}/api`,
    token,
    applicationId: world.application.id,
    people,
    faults,
    async close() {
      await gateway.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}
