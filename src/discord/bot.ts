/** The bot at Discord's edge: a client whose events go through the gate and to the mentions. */
import { type Client, Events } from "discord.js";
import type { Serving } from "../answer/library.ts";
import type { Editorial } from "../editorial/editorial.ts";
import type { Log } from "../log.ts";
import { buttonIds } from "./buttons/button-id.ts";
import { remembered } from "./buttons/remembered.ts";
import type { Command } from "./command/command.ts";
import { proposals } from "./command/proposals.ts";
import { newClient } from "./connection/client.ts";
import { briefly } from "./connection/faults.ts";
import { type OnRefused, watchForRefusal } from "./connection/refusal.ts";
import { counts } from "./counts.ts";
import { told } from "./delivery/told.ts";
import { inFlight } from "./in-flight.ts";
import { enter } from "./interactions/gate.ts";
import { DEEDS_PER_MINUTE } from "./limits.ts";
import { mentions } from "./mentions/mentions.ts";
import { rateLimit } from "./rate-limit.ts";
import type { OnAnswer, Workshop } from "./workshop.ts";

export interface BotSettings {
  token: string;
  /** Where Discord's API is, if not at Discord. */
  api?: string;
  /** Id of a role whose holders are moderators, besides those who may manage the server. */
  moderatorRole?: string;
  /** Of one user. */
  questionsPerMinute: number;
  /** Of one moderator, with articles and settings; those of `limits.ts` if left out. */
  deedsPerMinute?: number;
  /** For `/about`. */
  version: string;
}

export interface BotParts {
  library: Serving;
  /** Absent: servers have nothing of their own. */
  editorial?: Editorial;
  commands: readonly Command[];
  settings: BotSettings;
  log: Log;
  onRefused: OnRefused;
  /** For whoever looks over the bot's shoulder. */
  onAnswer?: OnAnswer;
  now?: () => Date;
}

export interface Bot {
  /** Resolves when it is ready. @throws when Discord refuses the token or can't be reached */
  login(): Promise<void>;
  /** Takes nothing new, waits for answers under way (some seconds at most), and leaves. */
  close(): Promise<void>;
  /** How often something noteworthy happened since the start. */
  counts(): Record<string, number>;
}

/** What a bot that leaves hears no more. */
const LEFT_ALONE = [
  Events.InteractionCreate,
  Events.MessageCreate,
  Events.MessageUpdate,
  Events.MessageDelete,
  Events.MessageBulkDelete,
  Events.ShardReconnecting,
] as const;
/** Milliseconds that answers under way may take when the bot leaves. */
const DRAIN = 5000;

const nobodyLooks: OnAnswer = () => {};

function workshopFor(parts: BotParts): Workshop {
  const { library, editorial, commands, settings, log, now = () => new Date(), onAnswer = nobodyLooks } = parts;
  return {
    house: {
      library,
      ...(editorial ? { editorial } : {}),
      commands,
      proposals: proposals(now),
      version: settings.version,
    },
    ids: buttonIds(commands, remembered()),
    limit: rateLimit(settings.questionsPerMinute, now),
    deeds: rateLimit(settings.deedsPerMinute ?? DEEDS_PER_MINUTE, now),
    inFlight: inFlight(),
    told: told(log),
    counts: counts(),
    log,
    now,
    onAnswer,
    ...(settings.api === undefined ? {} : { api: settings.api }),
    ...(settings.moderatorRole === undefined ? {} : { moderatorRole: settings.moderatorRole }),
  };
}

function listen(client: Client, workshop: Workshop): void {
  const heard = mentions(client, workshop);
  client.on(Events.InteractionCreate, (interaction) => enter(interaction, workshop));
  client.on(Events.MessageCreate, (message) => heard.created(message));
  client.on(Events.MessageUpdate, (_, message) => heard.updated(message));
  client.on(Events.MessageDelete, ({ id }) => heard.deleted(id));
  client.on(Events.MessageBulkDelete, async (messages) => {
    for (const id of messages.keys()) await heard.deleted(id);
  });
}

export function createBot(parts: BotParts): Bot {
  const { settings, log, onRefused } = parts;
  const workshop = workshopFor(parts);
  const client = newClient(settings.api);
  // Without a listener, a rejection in any other listener would end the process.
  client.on(Events.Error, (error) => log.error(briefly(error), "the client reported an error"));
  client.on(Events.ShardError, (error, shard) =>
    log.warn({ shard, ...briefly(error) }, "the connection reported an error"),
  );
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, "reconnecting"));
  client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, "resumed"));
  const refusal = watchForRefusal(client, onRefused);
  listen(client, workshop);
  return {
    async login() {
      const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
      await Promise.race([Promise.all([client.login(settings.token), ready]), refusal]);
    },
    async close() {
      for (const event of LEFT_ALONE) client.removeAllListeners(event);
      await workshop.inFlight.settled(DRAIN);
      await client.destroy();
    },
    counts: workshop.counts.read,
  };
}
