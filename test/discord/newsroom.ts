/** The whole bot with a store of its own, in a playground: what moderators do can be seen to the end. The matcher is off. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { APIMessage } from "discord-api-types/v10";
import { pino } from "pino";
import { commands } from "../../commands/index.ts";
import { createBot } from "../../src/discord/bot.ts";
import { deploy } from "../../src/discord/deploy.ts";
import { openNewsroom as open } from "../../src/editorial/open-newsroom.ts";
import { startPlayground } from "../../src/playground/playground.ts";
import { KNOWLEDGE } from "../knowledge/shipped.ts";
import { labelsOf, partsOf } from "./stage.ts";

type Playground = Awaited<ReturnType<typeof startPlayground>>;
type Reply = Awaited<ReturnType<Playground["people"]["slash"]>>;

export interface Newsroom {
  people: Playground["people"];
  /** Presses the button with that label. */
  press(person: string, message: APIMessage, label: string): Promise<Reply>;
  /** Lets Discord show a moderators' command to everyone. */
  openToEveryone(command: string): void;
  /** Another process takes over, with the same data. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** @param folder of the knowledge, if not the shipped one */
export async function openNewsroom(folder = KNOWLEDGE): Promise<Newsroom> {
  const dataDir = mkdtempSync(join(tmpdir(), "newsroom-"));
  const playground = await startPlayground({ port: 0 });
  const { api, token, people } = playground;
  await deploy(commands, { api, token });

  async function start(): Promise<{ leave(): Promise<void> }> {
    const opened = await open({ folder, english: new Set() }, dataDir);
    if (opened.outcome === "problems") throw new Error("the shipped knowledge has problems");
    const { library, editorial } = opened;
    const bot = createBot({
      library,
      editorial,
      commands,
      settings: { token, api, questionsPerMinute: 600, version: "0.1.0" },
      log: pino({ level: "silent" }),
      onRefused: (_, why) => {
        throw new Error(why);
      },
    });
    await bot.login();
    return {
      async leave() {
        await bot.close();
        await opened.close();
      },
    };
  }
  let process = await start();
  return {
    people,
    async press(person, message, label) {
      const id = partsOf(message).find((part) => part.label === label)?.custom_id;
      if (id === undefined) throw new Error(`No button "${label}" among: ${labelsOf(message).join(", ")}.`);
      return people.press(person, message.id, id);
    },
    openToEveryone: (command) => playground.faults.openToEveryone(command.replace("/", "").split(" ")[0] ?? ""),
    async restart() {
      await process.leave();
      process = await start();
    },
    async close() {
      await process.leave();
      await playground.close();
      rmSync(dataDir, { recursive: true });
    },
  };
}
