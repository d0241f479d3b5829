/** The whole bot with a store of its own, in a playground: what moderators do can be seen to the end. The matcher is off. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type APIMessage, ComponentType } from "discord-api-types/v10";
import { pino } from "pino";
import { commands } from "../../commands/index.ts";
import { type BotSettings, createBot } from "../../src/discord/bot.ts";
import { deploy } from "../../src/discord/connection/deploy.ts";
import { openNewsroom as open } from "../../src/editorial/open-newsroom.ts";
import { openEnglish } from "../../src/knowledge/english.ts";
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
  /** Presses a button that opens a form, and fills that in; what is left out stays as it stands there. */
  fill(person: string, message: APIMessage, label: string, values: Record<string, string>): Promise<Reply>;
  close(): Promise<void>;
}

/** The form that a reply opens: its token, and what stands in its fields by their names. @throws if it is another reply */
export function formOf(reply: Reply): { token: string; fields: Record<string, string> } {
  if (reply.kind !== "modal") throw new Error(`No form was opened: ${JSON.stringify(reply)}`);
  const fields = reply.modal.components.flatMap((part) => {
    if (part.type !== ComponentType.Label) return [];
    const { component } = part;
    if (component.type === ComponentType.TextInput) return [[component.custom_id, component.value ?? ""] as const];
    if (component.type !== ComponentType.StringSelect) return [];
    return [[component.custom_id, component.options.find((one) => one.default)?.value ?? ""] as const];
  });
  return { token: reply.token, fields: Object.fromEntries(fields) };
}

interface Circumstances {
  /** Of the knowledge, if not the shipped one. */
  folder?: string;
  settings?: Partial<BotSettings>;
  now?: () => Date;
}

export async function openNewsroom({ folder = KNOWLEDGE, settings, now }: Circumstances = {}): Promise<Newsroom> {
  const dataDir = mkdtempSync(join(tmpdir(), "newsroom-"));
  const playground = await startPlayground({ port: 0 });
  const { api, token, people } = playground;
  await deploy(commands, { api, token });

  async function start(): Promise<{ leave(): Promise<void> }> {
    const opened = await open({ folder, english: openEnglish() }, dataDir);
    if (opened.outcome === "problems") throw new Error("the shipped knowledge has problems");
    const { library, editorial } = opened;
    const bot = createBot({
      library,
      editorial,
      commands,
      settings: { token, api, questionsPerMinute: 600, version: "0.1.0", ...settings },
      ...(now ? { now } : {}),
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
  async function press(person: string, message: APIMessage, label: string): Promise<Reply> {
    const id = partsOf(message).find((part) => part.label === label)?.custom_id;
    if (id === undefined) throw new Error(`No button "${label}" among: ${labelsOf(message).join(", ")}.`);
    return people.press(person, message.id, id);
  }
  let process = await start();
  return {
    people,
    press,
    async fill(person, message, label, values) {
      const form = formOf(await press(person, message, label));
      return people.submitModal(person, form.token, values);
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
