/** Proposals for a new generation that wait for their moderator's word: bound to who asked, and to a time. */
import { randomBytes } from "node:crypto";
import type { Proposed } from "../../answer/library.ts";
import type { Failure } from "./failure.ts";

type Ready = Extract<Proposed, { outcome: "ready" }>;

/** As long as the library keeps others waiting for it, in milliseconds. */
const LAPSES = 10 * 60_000;

export interface Proposals {
  /** @returns the ticket that the buttons carry */
  open(by: string, ready: Ready): string;
  /** Hands the proposal over, once, to whoever opened it. */
  take(by: string, ticket: string): { ready: Ready } | { failure: Failure };
}

export function proposals(now: () => Date = () => new Date()): Proposals {
  const open = new Map<string, { by: string; since: number; ready: Ready }>();
  return {
    open(by, ready) {
      const ticket = randomBytes(6).toString("base64url");
      for (const [old, { since }] of open) if (since + LAPSES <= now().getTime()) open.delete(old);
      open.set(ticket, { by, since: now().getTime(), ready });
      return ticket;
    },
    take(by, ticket) {
      const found = open.get(ticket);
      if (!found || found.since + LAPSES <= now().getTime()) return { failure: { name: "lapsed-proposal" } };
      if (found.by !== by) return { failure: { name: "not-your-proposal" } };
      open.delete(ticket);
      return { ready: found.ready };
    },
  };
}
