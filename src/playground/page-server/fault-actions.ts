/** The faults that the page offers, by name. */
import { PermissionFlagsBits, RESTJSONErrorCodes } from "discord-api-types/v10";
import type { Faults } from "../faults.ts";

interface Offered {
  label: string;
  /** @param channel id of the channel that is open on the page */
  cause(faults: Faults, channel: string): void;
}

const CALLBACK = "POST /interactions/:interaction/:token/callback";
/** Milliseconds by which the next request is delayed: longer than the bot waits before it says that it is at work. */
const DELAY = 4000;

const taking =
  (permission: bigint) =>
  (faults: Faults, channel: string): void =>
    void faults.takePermission(permission, channel);

export const FAULTS: Record<string, Offered> = {
  drop: { label: "Drop the connection", cause: (faults) => faults.drop() },
  reconnect: { label: "Ask the bot to reconnect", cause: (faults) => faults.reconnect() },
  "invalid-session": { label: "End its session", cause: (faults) => faults.invalidSession(false) },
  delay: { label: "Delay its next request by 4 s", cause: (faults) => faults.refuseNext({ route: "*", delay: DELAY }) },
  "refuse-429": {
    label: "Next request: 429, too many requests",
    cause: (faults) => faults.refuseNext({ route: "*", status: 429, retryAfter: 1 }),
  },
  "refuse-500": {
    label: "Next request: 500, server error",
    cause: (faults) => faults.refuseNext({ route: "*", status: 500 }),
  },
  "refuse-403": {
    label: "Next request: 403, missing permissions",
    cause: (faults) => faults.refuseNext({ route: "*", status: 403, code: RESTJSONErrorCodes.MissingPermissions }),
  },
  "refuse-10062": {
    label: "Next answer to a command: 10062, unknown interaction",
    cause: (faults) => faults.refuseNext({ route: CALLBACK, status: 404, code: RESTJSONErrorCodes.UnknownInteraction }),
  },
  "no-sending": { label: "The bot may not write in this channel", cause: taking(PermissionFlagsBits.SendMessages) },
  "no-history": {
    label: "The bot may not read this channel's history",
    cause: taking(PermissionFlagsBits.ReadMessageHistory),
  },
  "no-sight": { label: "The bot may not see this channel", cause: taking(PermissionFlagsBits.ViewChannel) },
};

/** For the page: what it can offer, and what stands. */
export const faultsView = (faults: Faults) => ({
  offered: Object.entries(FAULTS).map(([name, { label }]) => ({ name, label })),
  standing: faults.standing(),
});
