/** The gateway: the bot's WebSocket, on which it hears what happens. */
import type { Server } from "node:http";
import {
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayIntentBits,
  GatewayOpcodes,
  type GatewayReadyDispatchData,
  GatewayVersion,
} from "discord-api-types/v10";
import { type WebSocket, WebSocketServer } from "ws";
import { GATEWAY } from "../limits/figures.ts";
import { rateOf } from "../rate.ts";
import { isDm, type World } from "../world.ts";
import type { Budget } from "./budget.ts";
import { guildCreated, heardOf } from "./dispatches.ts";
import { type Frame, readFrame } from "./frames.ts";
import { membersChunk } from "./members.ts";
import { canResume, confirm, dispatch, newSession, type Session, send } from "./session.ts";

const Close = GatewayCloseCodes;
const Op = GatewayOpcodes;
/** A session ends with these; any other code leaves it open for RESUME. */
const GOODBYES = [1000, 1001];
const MINUTE = 60_000;
const PRIVILEGED = GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

export interface Gateway {
  isOnline(): boolean;
  sessions(): Session[];
  /** Forgets a session: it can't be resumed. */
  forget(session: Session): void;
  close(): Promise<void>;
}

interface Settings {
  world: World;
  token: string;
  budget: Budget;
  server: Server;
}

export function openGateway({ world, token, budget, server }: Settings): Gateway {
  const sessions = new Map<string, Session>();
  const sockets = new WebSocketServer({ server, maxPayload: 1024 * 1024 });
  const sayOnline = () => world.feed.tell({ what: "bot", isOnline: isOnline() });
  const isOnline = () => [...sessions.values()].some(({ connection }) => connection !== undefined);

  function identify(connection: WebSocket, { d }: Extract<Frame, { op: GatewayOpcodes.Identify }>): Session | GatewayCloseCodes {
    if (d.token !== token || !budget.spend()) return Close.AuthenticationFailed;
    if (d.intents & PRIVILEGED) return Close.DisallowedIntents;
    const session = newSession(d.intents, connection);
    sessions.set(session.id, session);
    const ready: GatewayReadyDispatchData = {
      v: Number(GatewayVersion),
      user: world.bot,
      guilds: [...world.guilds.keys()].map((id) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: world.address.replace("http", "ws"),
      application: { id: world.application.id, flags: world.application.flags, flags_new: world.application.flags_new },
      shard: [0, 1],
    };
    dispatch(session, { t: GatewayDispatchEvents.Ready, d: ready });
    for (const guild of world.guilds.values()) dispatch(session, guildCreated(world, guild));
    return session;
  }

  function resume(connection: WebSocket, { d }: Extract<Frame, { op: GatewayOpcodes.Resume }>): Session | GatewayCloseCodes | undefined {
    if (d.token !== token) return Close.AuthenticationFailed;
    const session = sessions.get(d.session_id);
    if (!session || !canResume(session, d.seq)) {
      send(connection, { op: Op.InvalidSession, d: false });
      return undefined;
    }
    session.connection = connection;
    confirm(session, d.seq);
    for (const missed of session.unconfirmed) send(connection, missed);
    dispatch(session, { t: GatewayDispatchEvents.Resumed, d: null as never });
    return session;
  }

  function connect(connection: WebSocket): void {
    const sends = rateOf(GATEWAY.sendsPerMinute, MINUTE);
    let session: Session | undefined;
    const silence = setTimeout(() => connection.close(Close.SessionTimedOut), 2 * GATEWAY.heartbeat).unref();

    function handle(frame: Frame): void {
      if (frame.op === Op.Heartbeat) {
        silence.refresh();
        if (session) confirm(session, frame.d);
        return send(connection, { op: Op.HeartbeatAck });
      }
      if (frame.op === Op.Identify || frame.op === Op.Resume) {
        if (session) return connection.close(Close.AlreadyAuthenticated);
        const begun = frame.op === Op.Identify ? identify(connection, frame) : resume(connection, frame);
        if (typeof begun === "number") return connection.close(begun);
        session = begun;
        return sayOnline();
      }
      if (!session) return connection.close(Close.NotAuthenticated);
      if (frame.op === Op.RequestGuildMembers) dispatch(session, membersChunk(world, frame.d));
    }

    connection.on("message", (raw) => {
      if (sends.take() > 0) return connection.close(Close.RateLimited);
      const frame = readFrame(String(raw));
      if (typeof frame === "number") connection.close(frame);
      else handle(frame);
    });
    connection.on("close", (code) => {
      clearTimeout(silence);
      if (session?.connection !== connection) return;
      session.connection = undefined;
      if (GOODBYES.includes(code)) sessions.delete(session.id);
      sayOnline();
    });
    // A broken connection is closed next: "close" says what there is to do.
    connection.on("error", () => {});
    send(connection, { op: Op.Hello, d: { heartbeat_interval: GATEWAY.heartbeat } });
  }

  sockets.on("connection", (connection, { url }) => {
    const version = new URL(url ?? "/", world.address).searchParams.get("v");
    if (version === GatewayVersion) connect(connection);
    else connection.close(Close.InvalidAPIVersion);
  });
  const unsubscribe = world.feed.subscribe((happening) => {
    const heard = heardOf(world, happening);
    if (!heard) return;
    for (const session of sessions.values())
      if (heard.intent === 0 || session.intents & heard.intent) dispatch(session, heard.dispatch);
  });

  return {
    isOnline,
    sessions: () => [...sessions.values()],
    forget: ({ id }) => void sessions.delete(id),
    close() {
      unsubscribe();
      for (const connection of sockets.clients) connection.terminate();
      return new Promise((resolve, reject) => sockets.close((error) => (error ? reject(error) : resolve())));
    },
  };
}
