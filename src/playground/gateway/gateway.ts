/** The gateway: the bot's WebSocket, on which it hears what happens. */
import type { Server } from "node:http";
import { GatewayCloseCodes, GatewayVersion } from "discord-api-types/v10";
import { WebSocketServer } from "ws";
import { addressOf, isFromBot } from "../admission.ts";
import type { Journal } from "../journal.ts";
import { GATEWAY } from "../limits/figures.ts";
import type { Happening, World } from "../world.ts";
import type { Budget } from "./budget.ts";
import { connect } from "./connection.ts";
import { heardOf } from "./dispatches.ts";
import { dispatch, forgetLapsed, type Session } from "./session.ts";

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
  /** Upgraded requests of this server are the gateway's. */
  server: Server;
  journal: Journal;
}

/** Opens the gateway on a server; every happening of the world goes out from then on. */
export function openGateway({ server, ...settings }: Settings): Gateway {
  const { world, journal } = settings;
  const sessions = new Map<string, Session>();
  const sockets = new WebSocketServer({
    server,
    maxPayload: GATEWAY.largestFrame,
    verifyClient({ req }, decide) {
      if (!addressOf(req, world.address)) decide(false, 400);
      else decide(isFromBot(req, world.address), 403);
    },
  });
  const isOnline = () => [...sessions.values()].some(({ connection }) => connection !== undefined);

  sockets.on("connection", (connection, request) => {
    const version = addressOf(request, world.address)?.searchParams.get("v");
    const changed = (how: string) => {
      journal.connection(how);
      world.feed.tell({ what: "bot", isOnline: isOnline() });
    };
    if (version === GatewayVersion) connect({ ...settings, sessions }, connection, changed);
    else connection.close(GatewayCloseCodes.InvalidAPIVersion);
  });

  const tell = (happening: Happening) => {
    forgetLapsed(sessions, world.now());
    const heard = heardOf(world, happening);
    if (!heard) return;
    const hearing = [...sessions.values()].filter(({ intents }) => heard.intent === 0 || intents & heard.intent);
    for (const session of hearing) dispatch(session, heard.dispatch);
    if (hearing.length > 0) journal.dispatched(heard.dispatch);
  };
  const unsubscribe = world.feed.subscribe(tell);

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
