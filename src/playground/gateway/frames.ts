/** What the bot may send over the gateway, or the code that the connection is closed with. */
import { GatewayCloseCodes, GatewayOpcodes } from "discord-api-types/v10";
import { z } from "zod";
import { GATEWAY } from "../limits/figures.ts";

const Op = GatewayOpcodes;

const identify = z.object({ token: z.string(), intents: z.int(), properties: z.looseObject({}) });
const resume = z.object({ token: z.string(), session_id: z.string(), seq: z.int() });

const frame = z.discriminatedUnion("op", [
  z.object({ op: z.literal(Op.Heartbeat), d: z.int().nullable() }),
  z.object({ op: z.literal(Op.Identify), d: identify }),
  z.object({ op: z.literal(Op.Resume), d: resume }),
  z.object({
    op: z.literal(Op.RequestGuildMembers),
    d: z.object({
      guild_id: z.string(),
      query: z.string().optional(),
      limit: z.int().optional(),
      user_ids: z.union([z.string(), z.string().array()]).optional(),
      nonce: z.string().optional(),
    }),
  }),
  z.object({ op: z.literal([Op.PresenceUpdate, Op.VoiceStateUpdate]) }),
]);

export type Identify = z.output<typeof identify>;
export type Resume = z.output<typeof resume>;
export type Frame = z.output<typeof frame>;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @returns the frame, or Discord's close code for what it is instead */
export function readFrame(text: string): Frame | GatewayCloseCodes {
  if (Buffer.byteLength(text) > GATEWAY.frameBytes) return GatewayCloseCodes.DecodeError;
  const json = parse(text);
  const parsed = frame.safeParse(json);
  if (parsed.success) return parsed.data;
  const isKnown =
    typeof json === "object" &&
    json !== null &&
    "op" in json &&
    frame.options.some(({ shape }) => shape.op.safeParse(json.op).success);
  return isKnown || json === undefined ? GatewayCloseCodes.DecodeError : GatewayCloseCodes.UnknownOpcode;
}
