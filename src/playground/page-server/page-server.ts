/** Serves the page, and what it needs: the state, what happens, and what people do. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { ApiError, refusal } from "../api-error.ts";
import { Impossible } from "../people/named.ts";
import type { People } from "../people/people.ts";
import { bytesOf, parseJson } from "../rest/request.ts";
import type { StoredFile, World } from "../world.ts";
import { act } from "./actions.ts";
import { readAssets } from "./assets.ts";
import { openEvents } from "./events.ts";
import { commandsView, messagesView, stateView } from "./views.ts";

const POST_LIMIT = 256 * 1024;

const SAFE = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
} as const;

interface Settings {
  world: World;
  people: People;
  isOnline(): boolean;
}

function send(response: ServerResponse, status: number, contentType: string, body: string | Uint8Array): void {
  response.writeHead(status, { ...SAFE, "content-type": contentType });
  response.end(body);
}

const sendJson = (response: ServerResponse, status: number, body: unknown): void =>
  send(response, status, "application/json", JSON.stringify(body));

/** Only the page itself: no other site's script, and no name that was made to point here. */
function isOwn({ headers }: IncomingMessage, address: string): boolean {
  const { port, host } = new URL(address);
  const isHost = headers.host === host || headers.host === `localhost:${port}`;
  return isHost && (headers.origin === undefined || headers.origin === `http://${headers.host}`);
}

/** Files of messages: pictures as such, everything else as plain text, so that nothing in them runs. */
function sendFile(response: ServerResponse, { contentType, bytes }: StoredFile): void {
  const isPicture = /^image\/(?:png|jpeg|gif|webp)$/.test(contentType);
  send(response, 200, isPicture ? contentType : "text/plain; charset=utf-8", bytes);
}

function sendError(response: ServerResponse, error: unknown): void {
  if (error instanceof Impossible) sendJson(response, 409, { error: error.message });
  else if (error instanceof ApiError) sendJson(response, error.status, { error: error.message, ...error.body });
  else {
    console.error("The page's server failed to answer a request:", error);
    sendJson(response, 500, { error: "The playground failed; its log says why." });
  }
}

/** @returns the handler of all requests that are not Discord's */
export function openPage({ world, people, isOnline }: Settings) {
  const assets = readAssets();
  const events = openEvents(world, isOnline);

  const views: Record<string, (who: string, channel: string) => unknown> = {
    "/people/state": (who) => stateView(world, who, isOnline()),
    "/people/messages": (who, channel) => messagesView(world, who, channel),
    "/people/commands": (who, channel) => commandsView(world, who, channel),
  };

  function read(response: ServerResponse, { pathname, searchParams }: URL): void {
    const who = searchParams.get("as") ?? "member";
    const asset = assets.get(pathname);
    const file = world.files.get(pathname);
    const view = views[pathname];
    if (asset) send(response, 200, asset.contentType, asset.bytes);
    else if (file) sendFile(response, file);
    else if (view) sendJson(response, 200, view(who, searchParams.get("channel") ?? "general"));
    else if (pathname === "/people/events") events(response, who, SAFE);
    else sendJson(response, 404, { error: "There is nothing here." });
  }

  async function write(request: IncomingMessage, response: ServerResponse, pathname: string): Promise<void> {
    if (!request.headers["content-type"]?.startsWith("application/json")) throw refusal.badJson();
    const body = parseJson((await bytesOf(request, POST_LIMIT)).toString("utf8"));
    sendJson(response, 200, await act(people, pathname, body));
  }

  return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    try {
      if (!isOwn(request, world.address)) sendJson(response, 403, { error: "Open the page at its own address." });
      else if (request.method === "GET") read(response, url);
      else if (request.method === "POST") await write(request, response, url.pathname);
      else sendJson(response, 405, { error: "Read with GET, act with POST." });
    } catch (error) {
      sendError(response, error);
    }
  };
}
