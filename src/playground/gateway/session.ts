/** A session outlives its connection: events are numbered and kept until the bot has confirmed them. */
import { randomBytes } from "node:crypto";
import { type GatewayDispatchPayload, GatewayOpcodes, type GatewayReceivePayload } from "discord-api-types/v10";
import type { WebSocket } from "ws";
import { GATEWAY } from "../limits/figures.ts";
import type { Dispatch } from "./dispatches.ts";

export interface Session {
  id: string;
  intents: number;
  /** The number of the last event. */
  last: number;
  /** Sent or still to be sent, not yet confirmed. */
  unconfirmed: GatewayDispatchPayload[];
  connection?: WebSocket | undefined;
  /** Since when the bot is away, in milliseconds since 1970. */
  awaySince?: number;
}

/** A session to which nothing was sent yet. */
export const newSession = (intents: number, connection: WebSocket): Session => ({
  id: randomBytes(16).toString("hex"),
  intents,
  last: 0,
  unconfirmed: [],
  connection,
});

/** Any payload to the bot. */
export function send(connection: WebSocket | undefined, payload: GatewayReceivePayload): void {
  if (connection && connection.readyState === connection.OPEN) connection.send(JSON.stringify(payload));
}

/** What is no event has neither a name nor a number. */
export const unnumbered = { t: null, s: null } as const;

/** Sends an event, now or when the bot is back. */
export function dispatch(session: Session, event: Dispatch): void {
  session.last += 1;
  const payload: GatewayDispatchPayload = { op: GatewayOpcodes.Dispatch, s: session.last, ...event };
  session.unconfirmed.push(payload);
  if (session.unconfirmed.length > GATEWAY.kept) session.unconfirmed.shift();
  send(session.connection, payload);
}

/** The bot has everything up to this number. */
export function confirm(session: Session, sequence: number | null): void {
  session.unconfirmed = session.unconfirmed.filter(({ s }) => s > (sequence ?? 0));
}

/** Forgets sessions whose bot has been away for too long. */
export function forgetLapsed(sessions: Map<string, Session>, now: Date): void {
  for (const { id, connection, awaySince = Infinity } of sessions.values())
    if (!connection && now.getTime() - awaySince > GATEWAY.resumable) sessions.delete(id);
}

/** Can the session go on from this number without a gap? */
export const canResume = ({ last, unconfirmed }: Session, sequence: number): boolean =>
  (unconfirmed[0]?.s ?? last + 1) <= sequence + 1;
