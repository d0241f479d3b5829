import { describe, expect, it } from "vitest";
import { type Heard, shouldRespond } from "../../../src/discord/mentions/should-respond.ts";

const BOT = "100000000000000001";
const ANA = "200000000000000002";
const heard = (changes: Partial<Heard>): Heard => ({
  author: { id: ANA, bot: false },
  content: "",
  mentions: [],
  system: false,
  direct: false,
  ...changes,
});
const YES = (question: string) => ({ respond: true, question });
const NO = { respond: false };

describe("a message", () => {
  it.each<[string, Partial<Heard>, object]>([
    [
      "names the bot at its start",
      { content: `<@${BOT}> who blocked Russia?`, mentions: [BOT] },
      YES("who blocked Russia?"),
    ],
    ["names the bot at its end", { content: `who blocked Russia? <@!${BOT}>` }, YES("who blocked Russia?")],
    ["names the bot where the server lists no mentions", { content: `<@${BOT}> who?`, mentions: [] }, YES("who?")],
    ["names the bot and says nothing", { content: ` <@${BOT}> `, mentions: [BOT] }, YES("")],
    ["names the bot and everyone", { content: `@everyone <@${BOT}> who?`, mentions: [BOT] }, YES("who?")],
    [
      "names the bot, others, a channel and an emoji",
      { content: `<@${BOT}> <@${ANA}> <#300000000000000003> <:x:400000000000000004> who?`, mentions: [BOT, ANA] },
      YES("who?"),
    ],
    [
      "replies to the bot with a ping",
      { content: "and Kazakhstan?", mentions: [BOT], repliesTo: BOT },
      YES("and Kazakhstan?"),
    ],
    [
      "replies to the bot without one, where its text can be read",
      { content: "and Kazakhstan?", repliesTo: BOT },
      YES("and Kazakhstan?"),
    ],
    ["replies to the bot without one, where its text can't be read", { content: "", repliesTo: BOT }, NO],
    ["stands in a thread of the bot", { content: "and Kazakhstan?", threadOf: BOT }, YES("and Kazakhstan?")],
    ["is in a direct conversation", { content: "who blocked Russia?", direct: true }, YES("who blocked Russia?")],
    ["names everyone", { content: "@everyone who blocked Russia?" }, NO],
    ["replies to somebody else", { content: "and Kazakhstan?", repliesTo: ANA }, NO],
    ["stands in somebody's thread", { content: "and Kazakhstan?", threadOf: ANA }, NO],
    ["names somebody whose id holds the bot's", { content: `<@${BOT}9> who?` }, NO],
    ["is another bot's", { content: `<@${BOT}> who?`, author: { id: ANA, bot: true } }, NO],
    ["is the bot's own", { content: `<@${BOT}> who?`, author: { id: BOT, bot: false } }, NO],
    ["is the system's", { content: `<@${BOT}>`, mentions: [BOT], system: true }, NO],
    ["is nothing of the sort", { content: "who blocked Russia?" }, NO],
  ])("that %s", (_, changes, decision) => {
    expect(shouldRespond(heard(changes), BOT)).toEqual(decision);
  });
});
