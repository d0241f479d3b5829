/** Discord's REST interface, version 10, over HTTP. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { ApiError, refusal } from "../api-error.ts";
import { type FaultBox, Refused } from "../faults.ts";
import type { Budget } from "../gateway/budget.ts";
import { REST } from "../limits/figures.ts";
import { rateOf } from "../rate.ts";
import type { World } from "../world.ts";
import { answerRoutes } from "./answers.ts";
import { channelRoutes } from "./channels.ts";
import { commandRoutes } from "./commands.ts";
import { followUpRoutes } from "./follow-ups.ts";
import { identityRoutes } from "./identity.ts";
import { messageRoutes } from "./messages.ts";
import { readBody } from "./request.ts";
import { type Answer, type Found, find } from "./route.ts";

export const API = "/api/v10";
const SECOND = 1000;

/** Too many requests: how long to wait, in seconds. */
class TooMany extends ApiError {
  readonly retryAfter: number;

  constructor(milliseconds: number) {
    super(429, 0, "You are being rate limited.");
    this.retryAfter = Math.ceil(milliseconds) / SECOND;
  }
}

function sendJson(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(body));
}

function sendAnswer(response: ServerResponse, answer: Answer): void {
  // A 204 must not claim to be JSON: clients would parse it.
  if (answer) sendJson(response, answer.status ?? 200, answer.body);
  else response.writeHead(204).end();
}

function sendLimit(response: ServerResponse, { message }: ApiError, retryAfter: number, global: boolean): void {
  const headers = {
    "retry-after": String(Math.ceil(retryAfter)),
    "x-ratelimit-scope": global ? "global" : "user",
    ...(global ? { "x-ratelimit-global": "true" } : {}),
  };
  sendJson(response, 429, { message, retry_after: retryAfter, global }, headers);
}

function sendRefused(response: ServerResponse, error: Refused): void {
  if (error.status === 429) sendLimit(response, error, error.retryAfter ?? 1, false);
  else if (error.raw === undefined) sendJson(response, error.status, error.body);
  else response.writeHead(error.status, { "content-type": "text/html" }).end(error.raw);
}

function sendError(response: ServerResponse, error: unknown): void {
  if (error instanceof TooMany) sendLimit(response, error, error.retryAfter, true);
  else if (error instanceof Refused) sendRefused(response, error);
  else if (error instanceof ApiError) sendJson(response, error.status, error.body);
  else {
    // A fault of this server, not of the bot: said on both sides.
    console.error("The playground failed to answer a request:", error);
    sendJson(response, 500, { code: 0, message: "500: Internal Server Error" });
  }
}

interface Settings {
  world: World;
  token: string;
  budget: Budget;
  gate: FaultBox["gate"];
}

/** @returns the handler of requests under `/api/v10` */
export function openRest({ world, token, budget, gate }: Settings) {
  const rate = rateOf(REST.requestsPerSecond, SECOND);
  const routes = [
    ...identityRoutes(budget),
    ...commandRoutes,
    ...answerRoutes,
    ...followUpRoutes,
    ...messageRoutes,
    ...channelRoutes,
  ];

  function admit({ route }: Found, authorization: string | undefined): void {
    if (route.isOpen) return;
    if (authorization !== `Bot ${token}`) throw refusal.unauthorized();
    const wait = rate.take();
    if (wait > 0) throw new TooMany(wait);
  }

  async function answer(request: IncomingMessage, url: URL): Promise<Answer> {
    const found = find(routes, request.method ?? "GET", url.pathname.slice(API.length));
    if (found === "no route") throw refusal.noRoute();
    if (found === "wrong method") throw refusal.wrongMethod();
    admit(found, request.headers.authorization);
    const { json, files } = await readBody(request);
    await gate(found.route);
    return found.route.answer({ world, param: found.param, query: url.searchParams, body: json, files });
  }

  return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    try {
      sendAnswer(response, await answer(request, url));
    } catch (error) {
      sendError(response, error);
    }
  };
}
