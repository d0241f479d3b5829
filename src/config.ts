/** Settings out of the environment. Nothing is read on import; every variable stands in `.env.example`, in this order. */
import { z } from "zod";

const flag = z.enum(["on", "off"]);
const blankIsAbsent = (value: unknown) => (typeof value === "string" && value.trim() === "" ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsAbsent, schema.optional());
const loopback = z.url({
  protocol: /^http$/,
  hostname: /^(?:127\.0\.0\.1|localhost)$/,
  error: "must be http://127.0.0.1:PORT/api: only a server on this machine",
});
const snowflake = z
  .string()
  .regex(/^\d{17,20}$/, "must be an id of 17 to 20 digits (Discord: Developer Mode, Copy ID)");

const schema = z.object({
  DISCORD_TOKEN: optional(
    z.string().regex(/^[\w-]+\.[\w-]+\.[\w-]+$/, "must be a bot token: three parts joined by dots"),
  ),
  DISCORD_API: optional(loopback),
  MODERATOR_ROLE: optional(snowflake),
  KNOWLEDGE_DIR: z.preprocess(blankIsAbsent, z.string().default("knowledge")),
  DATA_DIR: z.preprocess(blankIsAbsent, z.string().default("data")),
  MATCHER: z.preprocess(blankIsAbsent, flag.default("on")),
  PLAYGROUND: z.preprocess(blankIsAbsent, z.enum(["auto", "on", "off"]).default("auto")),
  PLAYGROUND_PORT: z.preprocess(
    blankIsAbsent,
    z.coerce.number("must be a port number").int().min(0).max(65535).default(8080),
  ),
  QUESTIONS_PER_MINUTE: z.preprocess(
    blankIsAbsent,
    z.coerce.number("must be a whole number").int().min(1).max(600).default(20),
  ),
  LOG_LEVEL: z.preprocess(blankIsAbsent, z.enum(["fatal", "error", "warn", "info", "debug"]).default("info")),
});

export interface Config {
  /** Absent: the bot runs in the playground on this machine. */
  token?: string;
  /** Where Discord's API is, if not at Discord: a server on this machine that speaks its protocol. */
  api?: string;
  /** Who has this role is a moderator, besides those who may manage the server. */
  moderatorRole?: string;
  knowledgeDir: string;
  dataDir: string;
  matcher: "on" | "off";
  /** The first port to try; 0 lets the system pick. */
  playgroundPort: number;
  /** How many questions one user may ask in a minute. */
  questionsPerMinute: number;
  logLevel: "fatal" | "error" | "warn" | "info" | "debug";
}

export type Configured = { ok: true; config: Config } | { ok: false; problems: string[] };

/** @returns the settings, or one line a problem, each naming its variable */
export function readConfig(environment: Record<string, string | undefined>): Configured {
  const parsed = schema.safeParse(environment);
  if (!parsed.success)
    return { ok: false, problems: parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`) };
  const { data } = parsed;
  if (data.PLAYGROUND === "off" && !data.DISCORD_TOKEN)
    return { ok: false, problems: ["DISCORD_TOKEN: is needed where PLAYGROUND is off"] };
  // Beside a real token the playground starts only when it is asked for: a bot that people wait for must not end up there.
  const token = data.PLAYGROUND === "on" ? undefined : data.DISCORD_TOKEN;
  return {
    ok: true,
    config: {
      ...(token ? { token } : {}),
      ...(data.DISCORD_API ? { api: data.DISCORD_API } : {}),
      ...(data.MODERATOR_ROLE ? { moderatorRole: data.MODERATOR_ROLE } : {}),
      knowledgeDir: data.KNOWLEDGE_DIR,
      dataDir: data.DATA_DIR,
      matcher: data.MATCHER,
      playgroundPort: data.PLAYGROUND_PORT,
      questionsPerMinute: data.QUESTIONS_PER_MINUTE,
      logLevel: data.LOG_LEVEL,
    },
  };
}
