/** How the bot begins a session (IDENTIFY), or goes on with one (RESUME). */
import {
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayIntentBits,
  GatewayOpcodes,
  type GatewayReadyDispatchData,
  GatewayVersion,
} from "discord-api-types/v10";
import type { WebSocket } from "ws";
import type { World } from "../world.ts";
import type { Budget } from "./budget.ts";
import { guildCreated } from "./dispatches.ts";
import type { Identify, Resume } from "./frames.ts";
import { canResume, confirm, dispatch, forgetLapsed, newSession, type Session, send, unnumbered } from "./session.ts";

const Close = GatewayCloseCodes;
const PRIVILEGED = GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

export interface Door {
  world: World;
  token: string;
  budget: Budget;
  /** By id; those whose bot is away for a moment too. */
  sessions: Map<string, Session>;
}

const readyFor = (world: World, session: Session): GatewayReadyDispatchData => ({
  v: Number(GatewayVersion),
  user: world.bot,
  guilds: [...world.guilds.keys()].map((id) => ({ id, unavailable: true })),
  session_id: session.id,
  resume_gateway_url: world.address.replace("http", "ws"),
  application: {
    id: world.application.id,
    flags: world.application.flags,
    flags_new: world.application.flags_new,
  },
  shard: [0, 1],
});

/** @returns the new session, or the code to close with */
export function identify(
  { world, token, budget, sessions }: Door,
  connection: WebSocket,
  d: Identify,
): Session | GatewayCloseCodes {
  if (d.token !== token || !budget.spend()) return Close.AuthenticationFailed;
  if (d.intents & PRIVILEGED) return Close.DisallowedIntents;
  const session = newSession(d.intents, connection);
  sessions.set(session.id, session);
  dispatch(session, { t: GatewayDispatchEvents.Ready, d: readyFor(world, session) });
  if (d.intents & GatewayIntentBits.Guilds)
    for (const guild of world.guilds.values()) dispatch(session, guildCreated(world, guild));
  return session;
}

/** The number of an event that was never sent: with that, the session is over. */
function invalidSequence(sessions: Door["sessions"], { id }: Session): GatewayCloseCodes {
  sessions.delete(id);
  return Close.InvalidSeq;
}

/** @returns the session, every missed event sent again; the code to close with; nothing when the bot has to identify anew */
export function resume(
  { world, token, sessions }: Door,
  connection: WebSocket,
  d: Resume,
): Session | GatewayCloseCodes | undefined {
  if (d.token !== token) return Close.AuthenticationFailed;
  forgetLapsed(sessions, world.now());
  const session = sessions.get(d.session_id);
  if (session && d.seq > session.last) return invalidSequence(sessions, session);
  if (!session || !canResume(session, d.seq)) {
    send(connection, { op: GatewayOpcodes.InvalidSession, d: false, ...unnumbered });
    return undefined;
  }
  session.connection = connection;
  confirm(session, d.seq);
  for (const missed of session.unconfirmed) send(connection, missed);
  dispatch(session, { t: GatewayDispatchEvents.Resumed, d: undefined });
  return session;
}
