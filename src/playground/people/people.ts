/** The people of the playground: what they do in a client, as functions. People and channels go by name (`member`, `general`, `dm`) or id. */

import type { APIApplicationCommandOptionChoice, APIMessage, APIPublicThreadChannel } from "discord-api-types/v10";
import { isLoading } from "../interactions.ts";
import { pingsOf } from "../mentions.ts";
import { guildOf, type Happening, type Pings, type Post, type Reply, type World } from "../world.ts";
import { autocomplete, messageCommand, slash, userCommand } from "./commands.ts";
import { press, select } from "./components.ts";
import { type Fields, submitModal } from "./forms.ts";
import { channelNamed, Impossible, personNamed } from "./named.ts";
import type { Typed } from "./options.ts";
import { edit, remove, type SayOptions, say, thread } from "./speech.ts";

/** A message that the bot sent, as it stands. */
export interface BotMessage {
  message: APIMessage;
  isEphemeral: boolean;
  pings: Pings;
}

/**
 * Each throws `Impossible` for what a client would not let a person do. What the bot does with it is a `Reply`; without an
 * answer in time that is `{ kind: "failed" }`.
 */
export interface People {
  /** @param command `/status`, or with subcommands `/articles add` */
  slash(person: string, channel: string, command: string, options?: Typed): Promise<Reply>;
  /** What the bot suggests for the option `focused`, with the options as typed so far. */
  autocomplete(
    person: string,
    channel: string,
    command: string,
    typed: Typed,
    focused: string,
  ): Promise<APIApplicationCommandOptionChoice[]>;
  messageCommand(person: string, message: string, name: string): Promise<Reply>;
  userCommand(person: string, channel: string, target: string, name: string): Promise<Reply>;
  press(person: string, message: string, customId: string): Promise<Reply>;
  /** @param values texts, or ids of users, roles or channels */
  select(person: string, message: string, customId: string, values: string[]): Promise<Reply>;
  /** @param token of the reply that brought the form */
  submitModal(person: string, token: string, fields: Fields): Promise<Reply>;
  say(person: string, channel: string, text: string, options?: SayOptions): APIMessage;
  edit(person: string, message: string, text: string): APIMessage;
  /** Deletes a message, or dismisses an ephemeral one. */
  remove(person: string, message: string): void;
  thread(person: string, channel: string, name: string, message?: string): APIPublicThreadChannel;
  /** Id of a role or a channel in the server of a channel: what lists of them send. */
  idOf(channel: string, name: string): string;
  /** `<@id>` of the bot or a person. */
  mention(name: string): string;
  /** The bot's answer to a message; one that is there already counts. @param within milliseconds */
  waitForReply(message: string, within?: number): Promise<BotMessage>;
  /** Waits for the first thing that happens from now on and fits. @param within milliseconds */
  waitFor(fits: (happening: Happening) => boolean, within?: number): Promise<Happening>;
  /** Messages of a channel, oldest first, ephemeral ones too. */
  messages(channel: string, person?: string): BotMessage[];
  /** @returns how to unsubscribe */
  subscribe(listener: (happening: Happening) => void): () => void;
}

/** Milliseconds. */
const PATIENCE = 5000;

const described = ({ message, onlyFor }: Post): BotMessage => ({
  message,
  isEphemeral: onlyFor !== undefined,
  pings: pingsOf(message),
});

function waiting(world: World) {
  return (fits: (happening: Happening) => boolean, within = PATIENCE): Promise<Happening> =>
    new Promise((resolve, reject) => {
      const giveUp = () => {
        unsubscribe();
        reject(new Error(`It did not happen within ${within} ms.`));
      };
      const timer = setTimeout(giveUp, within);
      const unsubscribe = world.feed.subscribe((happening) => {
        if (!fits(happening)) return;
        clearTimeout(timer);
        unsubscribe();
        resolve(happening);
      });
    });
}

async function replyTo(world: World, message: string, within?: number): Promise<BotMessage> {
  const answers = (post: Post) =>
    post.message.author.id === world.bot.id &&
    post.message.message_reference?.message_id === message &&
    !isLoading(post.message);
  const there = [...world.posts.values()].find(answers);
  if (there) return described(there);
  const happened = await waiting(world)((one) => "post" in one && one.what !== "removed" && answers(one.post), within);
  if (!("post" in happened)) throw new Error("Only a message can be a reply.");
  return described(happened.post);
}

function idIn(world: World, where: string, name: string): string {
  const home = guildOf(world, channelNamed(world, where));
  const channels = [...world.channels.values()].filter((channel) => guildOf(world, channel) === home);
  const found = [...(home?.guild.roles ?? []), ...channels].find((one) => one.name === name);
  if (!found) throw new Impossible(`There is neither a role nor a channel ${name} here.`);
  return found.id;
}

/** The people of a world. */
export function createPeople(world: World): People {
  return {
    // Asynchronous ones refuse by rejecting, never by throwing.
    slash: async (...given) => slash(world, ...given),
    autocomplete: (...given) => autocomplete(world, ...given),
    messageCommand: async (...given) => messageCommand(world, ...given),
    userCommand: async (...given) => userCommand(world, ...given),
    press: async (...given) => press(world, ...given),
    select: async (...given) => select(world, ...given),
    submitModal: async (...given) => submitModal(world, ...given),
    say: (...given) => say(world, ...given),
    edit: (...given) => edit(world, ...given),
    remove: (...given) => remove(world, ...given),
    thread: (...given) => thread(world, ...given),
    idOf: (where, name) => idIn(world, where, name),
    mention: (name) =>
      `<@${name === world.bot.username || name === "bot" ? world.bot.id : personNamed(world, name).id}>`,
    waitForReply: (message, within) => replyTo(world, message, within),
    waitFor: waiting(world),
    messages(channel, person) {
      const { id } = channelNamed(world, channel, person === undefined ? undefined : personNamed(world, person));
      return [...world.posts.values()].filter(({ message }) => message.channel_id === id).map(described);
    },
    subscribe: world.feed.subscribe,
  };
}
