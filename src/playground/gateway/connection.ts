/** One connection of the bot: from HELLO to the close. */
import { GatewayCloseCodes, GatewayOpcodes } from "discord-api-types/v10";
import type { WebSocket } from "ws";
import { GATEWAY } from "../limits/figures.ts";
import { rateOf } from "../rate.ts";
import { type Frame, readFrame } from "./frames.ts";
import { type Door, identify, resume } from "./login.ts";
import { membersChunk } from "./members.ts";
import { confirm, dispatch, type Session, send, unnumbered } from "./session.ts";

const Close = GatewayCloseCodes;
const Op = GatewayOpcodes;
const MINUTE = 60_000;
/** A session ends with these; any other code leaves it open for RESUME. */
const GOODBYES = [1000, 1001];
const DONE = {
  IDENTIFY: "The bot logged in (IDENTIFY)",
  RESUME: "The bot is back, with all that it missed (RESUME)",
} as const;

/** @param changed is told when the bot has come or gone, and how */
export function connect(door: Door, connection: WebSocket, changed: (how: string) => void): void {
  const sends = rateOf(GATEWAY.sendsPerMinute, MINUTE);
  let session: Session | undefined;
  const timeOut = () => {
    if (session) door.sessions.delete(session.id);
    connection.close(Close.SessionTimedOut);
  };
  const silence = setTimeout(timeOut, 2 * GATEWAY.heartbeat).unref();

  function begin(begun: Session | GatewayCloseCodes | undefined, asked: "IDENTIFY" | "RESUME"): void {
    if (typeof begun === "number") connection.close(begun);
    else session = begun;
    changed(begun === undefined || typeof begun === "number" ? `${asked} was refused` : DONE[asked]);
  }

  function handle(frame: Frame): void {
    if (frame.op === Op.Heartbeat) {
      silence.refresh();
      if (session) confirm(session, frame.d);
      send(connection, { op: Op.HeartbeatAck, d: undefined, ...unnumbered });
    } else if (frame.op === Op.Identify || frame.op === Op.Resume) {
      if (session) connection.close(Close.AlreadyAuthenticated);
      else if (frame.op === Op.Identify) begin(identify(door, connection, frame.d), "IDENTIFY");
      else begin(resume(door, connection, frame.d), "RESUME");
    } else if (!session) connection.close(Close.NotAuthenticated);
    else if (frame.op === Op.RequestGuildMembers) {
      const chunk = membersChunk(door.world, frame.d, session.intents);
      if (chunk) dispatch(session, chunk);
    }
  }

  connection.on("message", (raw) => {
    const frame = sends.take() > 0 ? Close.RateLimited : readFrame(String(raw));
    if (typeof frame === "number") connection.close(frame);
    else handle(frame);
  });
  connection.on("close", (code) => {
    clearTimeout(silence);
    if (session?.connection !== connection) return;
    session.connection = undefined;
    session.awaySince = door.world.now().getTime();
    if (GOODBYES.includes(code)) door.sessions.delete(session.id);
    changed(`The connection ended (${code})`);
  });
  // A broken connection is closed next, and "close" says what there is to do.
  connection.on("error", () => {});
  send(connection, { op: Op.Hello, d: { heartbeat_interval: GATEWAY.heartbeat }, ...unnumbered });
}
