/** What can go wrong, on demand: the bot has to live through it. */
import { setTimeout as sleep } from "node:timers/promises";
import { GatewayOpcodes } from "discord-api-types/v10";
import { ApiError } from "./api-error.ts";
import { createDenials, type Denial } from "./denials.ts";
import type { Budget } from "./gateway/budget.ts";
import type { Gateway } from "./gateway/gateway.ts";
import { send, unnumbered } from "./gateway/session.ts";
import { channelNamed } from "./people/named.ts";
import type { Route } from "./rest/route.ts";
import type { World } from "./world.ts";

export interface Refusal {
  /** As it stands in the table of routes: `POST /channels/:channel/messages`; `*` is any. */
  route: string;
  /** HTTP status; absent: the request is only delayed, then served. */
  status?: number;
  /** Discord's code in the body. */
  code?: number;
  /** In place of Discord's JSON. */
  body?: string;
  /** Seconds, for 429. */
  retryAfter?: number;
  /** Milliseconds until there is an answer. */
  delay?: number;
  /** How many requests it meets; 1 by default. */
  times?: number;
}

export interface Faults {
  /** Destroys the bot's connection, as a network would. The session can be resumed. */
  drop(): void;
  /** Asks the bot to connect anew and resume (op 7). */
  reconnect(): void;
  /** Tells the bot that its session is invalid (op 9). */
  invalidSession(resumable: boolean): void;
  /** Refuses, or delays, the next requests to a route. */
  refuseNext(refusal: Refusal): void;
  /** Takes a permission from the bot in a channel; in a thread, in the channel it is in. @returns how to give it back. @throws Impossible */
  takePermission(permission: bigint, channel: string): () => void;
  /** How many sessions may still be begun today. */
  setIdentifyBudget(remaining: number): void;
  /** What a server's admins can do: everyone may use the command, whatever permission it asks for. */
  openToEveryone(command: string): void;
  /** What still stands: refusals that have met no request yet, permissions that are taken. */
  standing(): string[];
  /** Takes back all that still stands. */
  calm(): void;
}

/** A refusal on demand. */
export class Refused extends ApiError {
  readonly raw: string | undefined;
  readonly retryAfter: number | undefined;

  constructor({ status = 500, code = 0, body, retryAfter }: Refusal) {
    super(status, code, `${status}: refused on demand`);
    this.raw = body;
    this.retryAfter = retryAfter;
  }
}

export interface FaultBox {
  faults: Faults;
  /** Lets a request pass, late or not at all. @throws Refused */
  gate(route: Route): Promise<void>;
}

function saidOf({ route, status, code, delay, times = 1 }: Refusal): string {
  const what =
    status === undefined ? `delayed by ${delay ?? 0} ms` : `refused with ${status}${code ? ` (${code})` : ""}`;
  return `the next ${times === 1 ? "request" : `${times} requests`}${route === "*" ? "" : ` to ${route}`} will be ${what}`;
}

/** @returns the faults, and the gate that requests have to pass */
export function createFaults(world: World, gateway: Gateway, budget: Budget): FaultBox {
  let refusals: (Refusal & { times: number })[] = [];
  const taken = new Set<Denial>();
  const denials = createDenials(world);
  const connected = () => gateway.sessions().filter(({ connection }) => connection !== undefined);
  return {
    faults: {
      drop() {
        for (const { connection } of connected()) connection?.terminate();
      },
      reconnect() {
        for (const { connection } of connected())
          send(connection, { op: GatewayOpcodes.Reconnect, d: undefined, ...unnumbered });
      },
      invalidSession(resumable) {
        for (const session of connected()) {
          if (!resumable) gateway.forget(session);
          send(session.connection, { op: GatewayOpcodes.InvalidSession, d: resumable, ...unnumbered });
        }
      },
      refuseNext: (refusal) => void refusals.push({ times: 1, ...refusal }),
      takePermission(permission, channel) {
        const one = denials.deny(permission, channelNamed(world, channel));
        taken.add(one);
        return () => {
          taken.delete(one);
          one.giveBack();
        };
      },
      setIdentifyBudget: budget.set,
      openToEveryone: (command) => void world.openedCommands.add(command),
      standing: () => [...refusals.map(saidOf), ...[...taken].map(({ what }) => what)],
      calm() {
        refusals = [];
        for (const one of taken) one.giveBack();
        taken.clear();
      },
    },
    async gate({ method, path }) {
      const refusal = refusals.find(({ route }) => route === "*" || route === `${method} ${path}`);
      if (!refusal) return;
      refusal.times -= 1;
      refusals = refusals.filter(({ times }) => times > 0);
      if (refusal.delay) await sleep(refusal.delay, undefined, { ref: false });
      if (refusal.status !== undefined) throw new Refused(refusal);
    },
  };
}
