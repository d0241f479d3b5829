/** The log: one JSON line an event on standard error, secrets left out. */
import { type Logger, pino } from "pino";

export type Log = Logger;

const SECRETS = ["token", "*.token", "config.token", "headers.authorization", "*.headers.authorization"];

export const openLog = (level: string): Log =>
  pino(
    { level, base: null, redact: { paths: SECRETS, censor: "[left out]" } },
    pino.destination({ dest: 2, sync: true }),
  );
