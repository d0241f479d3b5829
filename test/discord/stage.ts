/** The bot on stage: logged in to a playground, with the fixture's library, and what the people of the playground see. */
import type { APIMessage } from "discord-api-types/v10";
import { pino } from "pino";
import { commands } from "../../commands/index.ts";
import type { Serving } from "../../src/answer/library.ts";
import { type Bot, type BotSettings, createBot } from "../../src/discord/bot.ts";
import { deploy } from "../../src/discord/connection/deploy.ts";
import { startPlayground } from "../../src/playground/playground.ts";
import { fixtureLibrary } from "./fixture.ts";
import { seen } from "./text.ts";

type Playground = Awaited<ReturnType<typeof startPlayground>>;
type Reply = Awaited<ReturnType<Playground["people"]["slash"]>>;

export interface Stage {
  playground: Playground;
  people: Playground["people"];
  bot: Bot;
  /** Presses the button with that label. */
  press(person: string, message: APIMessage, label: string): Promise<Reply>;
  /** Another process takes over: same commands, same library, nothing remembered. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

interface Part {
  type: number;
  content?: string;
  label?: string;
  custom_id?: string;
  components?: Part[];
}

export const partsOf = ({ components = [] }: Pick<APIMessage, "components">): Part[] => {
  const flat = (parts: Part[]): Part[] => parts.flatMap((part) => [part, ...flat(part.components ?? [])]);
  return flat(components as Part[]);
};

/** What a reader sees of a message, without its buttons. */
export const textOf = (message: APIMessage): string =>
  [message.content, ...partsOf(message).flatMap(({ content }) => content ?? [])].filter(Boolean).map(seen).join("\n");

export const labelsOf = (message: APIMessage): string[] => partsOf(message).flatMap(({ label }) => label ?? []);

/** @throws unless the person got to see a message, or the one that was used has changed */
export function messageOf(reply: Reply): APIMessage {
  if (reply.kind === "message" || reply.kind === "update") return reply.message;
  throw new Error(`The bot answered with ${JSON.stringify(reply)}.`);
}

export async function openStage(
  settings: Partial<BotSettings> = {},
  library: Serving = fixtureLibrary(),
): Promise<Stage> {
  const playground = await startPlayground({ port: 0 });
  const { api, token, people } = playground;
  await deploy(commands, { api, token });
  const login = async (): Promise<Bot> => {
    const bot = createBot({
      library,
      commands,
      settings: { token, api, questionsPerMinute: 600, version: "0.1.0", ...settings },
      log: pino({ level: "silent" }),
      onRefused: (_, why) => {
        throw new Error(why);
      },
    });
    await bot.login();
    return bot;
  };
  let bot = await login();
  return {
    playground,
    people,
    get bot() {
      return bot;
    },
    async press(person, message, label) {
      const id = partsOf(message).find((part) => part.label === label)?.custom_id;
      if (id === undefined) throw new Error(`No button "${label}" among: ${labelsOf(message).join(", ")}.`);
      return people.press(person, message.id, id);
    },
    async restart() {
      await bot.close();
      bot = await login();
    },
    async close() {
      await bot.close();
      await playground.close();
    },
  };
}
