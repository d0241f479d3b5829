/** A small bot on an unmodified discord.js, logged in at a playground of its own. */
import {
  Client,
  ContainerBuilder,
  Events,
  GatewayIntentBits,
  type GuildTextBasedChannel,
  type Interaction,
  MessageFlags,
  Partials,
  REST,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from "discord.js";
import { onTestFinished } from "vitest";
import { type Playground, type PlaygroundOptions, startPlayground } from "../../src/playground/playground.ts";

export interface Scene extends Playground {
  client: Client<true>;
}

const COMMANDS: RESTPostAPIApplicationCommandsJSONBody[] = [
  {
    name: "status",
    description: "Where an accession stands",
    options: [
      { type: 3, name: "economy", description: "Which economy", required: true, autocomplete: true },
      { type: 4, name: "year", description: "As known then", required: false },
      { type: 5, name: "share", description: "Show it to all", required: false },
    ],
  },
  { name: "reindex", description: "Read the knowledge again", default_member_permissions: "32" },
];

/** An answer of Components V2: one container with one text. */
export const container = (text: string) => ({
  flags: MessageFlags.IsComponentsV2 as const,
  components: [new ContainerBuilder().addTextDisplayComponents((display) => display.setContent(text))],
});

export async function playground(options: PlaygroundOptions = {}): Promise<Playground> {
  const started = await startPlayground(options);
  onTestFinished(() => started.close());
  return started;
}

const clientFor = (api: string) =>
  new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel, Partials.Message],
    rest: { api },
  });

/** Resolves when the bot is ready and its commands are registered. */
export async function scene(options: PlaygroundOptions = {}): Promise<Scene> {
  const started = await playground(options);
  const rest = new REST({ api: started.api }).setToken(started.token);
  await rest.put(Routes.applicationCommands(started.applicationId), { body: COMMANDS });
  const client = clientFor(started.api);
  onTestFinished(() => client.destroy());
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(started.token);
  return { ...started, client: await ready };
}

/** The next interaction that the bot is sent. */
export const nextInteraction = (client: Client): Promise<Interaction> =>
  new Promise((resolve) => client.once(Events.InteractionCreate, resolve));

/** The error that a promise rejects with. @throws when it does not reject */
export async function errorOf(promise: Promise<unknown>): Promise<unknown> {
  const outcome = await promise.then(
    () => "resolved" as const,
    (error: unknown) => ({ error }),
  );
  if (outcome === "resolved") throw new Error("It was let through.");
  return outcome.error;
}

/** A clock that moves when told to. */
export function clock(start = new Date("2026-01-01T12:00:00Z")) {
  let offset = 0;
  return { now: () => new Date(start.getTime() + offset), pass: (milliseconds: number) => (offset += milliseconds) };
}

/** Does what the page does. */
export async function act(url: string, what: string, body: object, headers: Record<string, string> = {}) {
  const response = await fetch(`${url}/people/${what}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as { outcome?: unknown; error?: string } };
}

/** A channel of a server, as the bot's library knows it. */
export function channelOf(client: Client<true>, name: string): GuildTextBasedChannel {
  const found = client.channels.cache.find((channel) => "name" in channel && channel.name === name);
  if (!found?.isTextBased() || found.isDMBased()) throw new Error(`The bot sees no channel ${name}.`);
  return found;
}

/** A use of `/status` that the bot has been told of, and what the person will see. */
export async function used({ client, people }: Scene, where = "general") {
  const asked = nextInteraction(client);
  const reply = people.slash("member", where, "/status", { economy: "russia" });
  const interaction = await asked;
  if (!interaction.isChatInputCommand()) throw new Error("No slash command was used.");
  return { interaction, reply };
}
