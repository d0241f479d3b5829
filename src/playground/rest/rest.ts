/** Discord's REST interface, version 10, over HTTP. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { isFromBot } from "../admission.ts";
import { ApiError, refusal } from "../api-error.ts";
import { type FaultBox, Refused } from "../faults.ts";
import type { Budget } from "../gateway/budget.ts";
import type { Call } from "../journal.ts";
import { REST } from "../limits/figures.ts";
import { rateOf } from "../rate.ts";
import type { World } from "../world.ts";
import { answerRoutes } from "./answers.ts";
import { channelRoutes } from "./channels.ts";
import { commandRoutes } from "./commands.ts";
import { followUpRoutes } from "./follow-ups.ts";
import { identityRoutes } from "./identity.ts";
import { messageRoutes } from "./messages.ts";
import { type Body, readBody } from "./request.ts";
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

/** What goes back over HTTP. */
interface Reply {
  status: number;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as a page instead, as servers in front of Discord do when they fail. */
  page?: string;
  headers?: Record<string, string>;
}

const replyOf = (answer: Answer): Reply =>
  answer ? { status: answer.status ?? 200, body: answer.body } : { status: 204 };

function limitOf({ message }: ApiError, retryAfter: number, global: boolean): Reply {
  return {
    status: 429,
    body: { message, retry_after: retryAfter, global },
    headers: {
      "retry-after": String(Math.ceil(retryAfter)),
      "x-ratelimit-scope": global ? "global" : "user",
      ...(global ? { "x-ratelimit-global": "true" } : {}),
    },
  };
}

function refusedOf(error: Refused): Reply {
  if (error.status === 429) return limitOf(error, error.retryAfter ?? 1, false);
  return error.raw === undefined
    ? { status: error.status, body: error.body }
    : { status: error.status, page: error.raw };
}

function errorOf(error: unknown): Reply {
  if (error instanceof TooMany) return limitOf(error, error.retryAfter, true);
  if (error instanceof Refused) return refusedOf(error);
  if (error instanceof ApiError) return { status: error.status, body: error.body };
  // A fault of this server, not of the bot: said on both sides.
  console.error("The playground failed to answer a request:", error);
  return { status: 500, body: { code: 0, message: "500: Internal Server Error" } };
}

function send(response: ServerResponse, { status, body, page, headers }: Reply): void {
  if (page !== undefined) response.writeHead(status, { "content-type": "text/html" }).end(page);
  // A 204 must not claim to be JSON: clients would parse it.
  else if (body === undefined) response.writeHead(status, headers).end();
  else response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
}

interface Settings {
  world: World;
  token: string;
  budget: Budget;
  gate: FaultBox["gate"];
  /** Is told of every request that has been answered. */
  onCall?(call: Call): void;
}

/** A request as far as it has been read. */
interface Asked {
  /** It came from the bot: with its token, or the token of an interaction. */
  isAdmitted?: true;
  found?: Found;
  body?: Body;
}

/** @returns the handler of requests under `/api/v10` */
export function openRest({ world, token, budget, gate, onCall }: Settings) {
  const rate = rateOf(REST.requestsPerSecond, SECOND);
  const routes = [
    ...identityRoutes(budget),
    ...commandRoutes,
    ...answerRoutes,
    ...followUpRoutes,
    ...messageRoutes,
    ...channelRoutes,
  ];

  /** @throws ApiError for strangers, for what there is no route for, and when there are too many */
  function admit(request: IncomingMessage, url: URL, asked: Asked): Found {
    if (!isFromBot(request, world.address)) throw refusal.forbidden();
    const found = find(routes, request.method ?? "GET", url.pathname.slice(API.length));
    const isOpen = typeof found === "object" && found.route.isOpen === true;
    if (!isOpen && request.headers.authorization !== `Bot ${token}`) throw refusal.unauthorized();
    asked.isAdmitted = true;
    if (found === "no route") throw refusal.noRoute();
    if (found === "wrong method") throw refusal.wrongMethod();
    asked.found = found;
    const wait = isOpen ? 0 : rate.take();
    if (wait > 0) throw new TooMany(wait);
    return found;
  }

  async function answer(request: IncomingMessage, url: URL, asked: Asked): Promise<Answer> {
    const found = admit(request, url, asked);
    const body = await readBody(request);
    asked.body = body;
    await gate(found.route);
    return found.route.answer({
      world,
      param: found.param,
      query: url.searchParams,
      body: body.json,
      files: body.files,
    });
  }

  function note(request: IncomingMessage, url: URL, { found, body }: Asked, reply: Reply, took: number): void {
    onCall?.({
      method: request.method ?? "GET",
      route: found?.route.path ?? url.pathname.slice(API.length),
      param: (name) => (found?.route.path.includes(`/:${name}`) ? found.param(name) : undefined),
      body: body?.json,
      files: (body?.files ?? []).map(({ name }) => name),
      status: reply.status,
      answer: reply.body ?? reply.page,
      took,
    });
  }

  return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const since = performance.now();
    const asked: Asked = {};
    const reply = await answer(request, url, asked).then(replyOf, errorOf);
    send(response, reply);
    if (asked.isAdmitted) note(request, url, asked, reply, performance.now() - since);
  };
}
