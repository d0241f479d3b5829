/** Serves the page, and what it needs: the state, what happens, and what people do. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { isFromPage } from "../admission.ts";
import { ApiError, refusal } from "../api-error.ts";
import { createFeed } from "../feed.ts";
import type { Insight } from "../insight.ts";
import type { Journal } from "../journal.ts";
import { PAGE } from "../limits/figures.ts";
import { Impossible } from "../people/named.ts";
import { bytesOf, parseJson } from "../rest/request.ts";
import type { StoredFile, World } from "../world.ts";
import { act, type Stage } from "./actions.ts";
import { openAssets } from "./assets.ts";
import { openEvents } from "./events.ts";
import { faultsView } from "./fault-actions.ts";
import { isPicture } from "./pictures.ts";
import { entryLine, entryView } from "./traffic-view.ts";
import { commandsView, messagesView, stateView } from "./views.ts";

const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

interface Settings extends Stage {
  world: World;
  journal: Journal;
  insight?: Insight;
  isOnline(): boolean;
}

/** Who opens the page at `localhost` is sent to its own address, which that of its pictures is. */
const isByOtherName = ({ method, headers }: IncomingMessage, address: string, pathname: string): boolean =>
  method === "GET" && pathname === "/" && headers.host === `localhost:${new URL(address).port}`;

/** @returns the handler of all requests that are not Discord's */
export function openPage({ world, journal, insight, isOnline, ...stage }: Settings) {
  const assets = openAssets();
  const safe = {
    "content-security-policy": `${POLICY}; script-src 'self' ${assets.importMapHash}`,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
  };
  const restarts = createFeed<Date>();
  const events = openEvents({ world, journal, isOnline, restarts });
  const told: Stage = {
    ...stage,
    startOver() {
      stage.startOver();
      restarts.tell(world.now());
    },
  };

  function send(response: ServerResponse, status: number, contentType: string, body: string | Uint8Array): void {
    response.writeHead(status, { ...safe, "content-type": contentType });
    response.end(body);
  }

  const sendJson = (response: ServerResponse, status: number, body: unknown): void =>
    send(response, status, "application/json", JSON.stringify(body));

  /** Files of messages: pictures as such, everything else as plain text, so that nothing in them runs. */
  function sendFile(response: ServerResponse, { contentType, bytes }: StoredFile): void {
    send(response, 200, isPicture(contentType) ? contentType : "text/plain; charset=utf-8", bytes);
  }

  function sendError(response: ServerResponse, error: unknown): void {
    if (error instanceof Impossible) sendJson(response, 409, { error: error.message });
    else if (error instanceof ApiError) sendJson(response, error.status, { error: error.message, ...error.body });
    else {
      console.error("The page's server failed to answer a request:", error);
      sendJson(response, 500, { error: "The playground failed; its log says why." });
    }
  }

  /** What the page reads, by the last part of the address. */
  const views: Record<string, (who: string, query: URLSearchParams) => unknown> = {
    state: (who) => stateView(world, who, isOnline()),
    messages: (who, query) => messagesView(world, who, query.get("channel") ?? "general"),
    commands: (who, query) => commandsView(world, who, query.get("channel") ?? "general"),
    traffic: () => journal.entries().map(entryLine),
    entry: (_, query) => entryView(journal, insight, query.get("id") ?? "") ?? { gone: true },
    service: () => insight?.inService() ?? {},
    faults: () => faultsView(stage.faults),
  };

  const actionIn = (pathname: string): string => /^\/people\/([\w-]+)$/.exec(pathname)?.[1] ?? "";

  function read(response: ServerResponse, { pathname, searchParams }: URL): void {
    const who = searchParams.get("as") ?? "member";
    const asset = assets.find(pathname);
    const file = world.files.get(pathname);
    const name = actionIn(pathname);
    if (asset) send(response, 200, asset.contentType, asset.bytes);
    else if (file) sendFile(response, file);
    else if (name === "events") events(response, who, safe);
    else if (Object.hasOwn(views, name)) sendJson(response, 200, views[name]?.(who, searchParams));
    else sendJson(response, 404, { error: "There is nothing here." });
  }

  async function write(request: IncomingMessage, response: ServerResponse, pathname: string): Promise<void> {
    if (!request.headers["content-type"]?.startsWith("application/json")) throw refusal.badJson();
    const body = parseJson((await bytesOf(request, PAGE.bodyBytes)).toString("utf8"));
    sendJson(response, 200, await act(told, actionIn(pathname), body));
  }

  return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    try {
      if (isByOtherName(request, world.address, url.pathname))
        response.writeHead(302, { ...safe, location: `${world.address}/${url.search}` }).end();
      else if (!isFromPage(request, world.address))
        sendJson(response, 403, { error: "Open the page at its own address." });
      else if (request.method === "GET") read(response, url);
      else if (request.method === "POST") await write(request, response, url.pathname);
      else sendJson(response, 405, { error: "Read with GET, act with POST." });
    } catch (error) {
      sendError(response, error);
    }
  };
}
