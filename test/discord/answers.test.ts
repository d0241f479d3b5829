import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import type { Answers } from "../../src/answer/answer.ts";
import { createBot } from "../../src/discord/bot.ts";
import { EXIT_REFUSED } from "../../src/discord/connection/refusal.ts";
import type { BotMessage } from "../../src/playground/people/people.ts";
import { fixtureAnswers, fixtureLibrary, SPUTNIK } from "./fixture.ts";
import { labelsOf, messageOf, openStage, type Stage, textOf } from "./stage.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const slash = (command: string, options: Record<string, string | boolean> = {}, person = "member") =>
  stage.people.slash(person, "general", command, options);
const CALLBACK = "POST /interactions/:interaction/:token/callback";

/** The answer that everyone sees. */
async function posted(): Promise<BotMessage> {
  const all = () => stage.people.messages("general").filter(({ isEphemeral }) => !isEphemeral);
  await expect.poll(() => all().length).toBeGreaterThan(0);
  const [first] = all();
  if (!first) throw new Error("nothing was posted");
  return first;
}

describe("a slash command", () => {
  it("is answered in private, word for word, and shared by a press", async () => {
    const own = await slash("/who-blocked", { economy: "moscow" });
    expect(own).toMatchObject({ kind: "message", isEphemeral: true });
    expect(textOf(messageOf(own))).toContain(`“${SPUTNIK.quote}”`);
    const left = await stage.press("member", messageOf(own), "Share in channel");
    const shared = await posted();
    expect(shared.pings).toEqual({ users: [], roles: [], everyone: false });
    expect(textOf(shared.message)).toContain("Russian Federation: who blocked it");
    expect(textOf(shared.message)).toContain("shared by Mara");
    await expect(stage.press("member", messageOf(left), "Shared in channel")).rejects.toThrow("switched off");
  });

  it("WITH share THEN is posted at once", async () => {
    expect(await slash("/status", { economy: "russia", share: true })).toMatchObject({
      kind: "message",
      isEphemeral: false,
    });
  });

  it("WITH share, about an unknown economy THEN only the asker sees that", async () => {
    expect(await slash("/status", { economy: "Atlantis", share: true })).toMatchObject({
      kind: "message",
      isEphemeral: true,
    });
  });

  it("about the past THEN offers what came later, and why it says so", async () => {
    const past = messageOf(await slash("/status", { economy: "russia", "as-of": "November 2010" }));
    expect(textOf(past)).toContain("As of November 2010");
    const later = messageOf(await stage.press("member", past, "Show what came later"));
    expect(textOf(later)).toContain("Russian Federation, as known now");
    const why = await stage.press("member", past, "Why this answer");
    expect(why).toMatchObject({ isEphemeral: true });
    expect(textOf(messageOf(why))).toContain("asked for by name");
  });

  it("offers what to ask next", async () => {
    const status = messageOf(await slash("/status", { economy: "russia" }));
    expect(textOf(messageOf(await stage.press("member", status, "/timeline economy:Russian Federation")))).toContain(
      "Russian Federation: timeline",
    );
  });

  it("about a misspelt economy THEN asks which is meant, and answers once that is said", async () => {
    const unsure = messageOf(await slash("/timeline", { economy: "Kazakstan" }));
    expect(textOf(unsure)).toContain("Did you mean");
    expect(textOf(messageOf(await stage.press("member", unsure, "Kazakhstan")))).toContain("Kazakhstan: timeline");
  });

  it("is helped with while it is typed", async () => {
    expect(await stage.people.autocomplete("member", "general", "/status", { economy: "kaz" }, "economy")).toEqual([
      { name: "Kazakhstan", value: "KAZ" },
    ]);
  });

  it("lists all commands in /help, the version in /about, and a source's quotations in /source", async () => {
    expect(textOf(messageOf(await slash("/help")))).toContain("/who-blocked [economy] [as-of] [share]");
    expect(textOf(messageOf(await slash("/about")))).toContain("Article XII 0.1.0");
    const sheet = messageOf(await slash("/source", { id: SPUTNIK.source }));
    expect(textOf(sheet)).toContain("How the date is known: The day is stated");
    expect(textOf(messageOf(await stage.press("member", sheet, "More")))).toContain("13. position");
  });

  it("works in a direct conversation", async () => {
    expect(await stage.people.slash("member", "dm", "/status", { economy: "russia" })).toMatchObject({
      kind: "message",
    });
  });
});

describe("a question that nobody should ask", () => {
  it.each([
    ["that names everyone", "@everyone <@&123456789012345678> @here who?"],
    ["with a masked link", "[x](https://evil.example)"],
    ["of an object's own words", "__proto__ constructor toString"],
    ["of as many characters as it may have", "x ".repeat(250)],
  ])("%s is answered safely, and pings nobody", async (_, question) => {
    const reply = await slash("/ask", { question, share: true }, "moderator");
    expect(reply).toMatchObject({ kind: "message", pings: { users: [], roles: [], everyone: false } });
  });

  it.each([
    ["of emoji alone", "🎉🎉🎉", "I found no words to answer"],
    ["of 6,000 characters", "why?! ".repeat(1000), "That is 5999 characters"],
  ])("%s is declined", async (_, question, text) => {
    const reply = await slash("/ask", { question });
    expect(reply).toMatchObject({ isEphemeral: true });
    expect(textOf(messageOf(reply))).toContain(text);
  });
});

describe("after a restart", () => {
  it("a button still works", async () => {
    const own = messageOf(await slash("/ask", { question: "Who blocked Russia?" }));
    await stage.restart();
    await stage.press("member", own, "Share in channel");
    expect(textOf((await posted()).message)).toContain("Who blocked Russia?");
  });

  it("a button whose question was too long for it says why not", async () => {
    const own = messageOf(
      await slash("/ask", { question: "Who blocked Russia, and what did it ask for in return? ".repeat(3) }),
    );
    await stage.restart();
    const reply = await stage.press("member", own, "Share in channel");
    expect(reply).toMatchObject({ isEphemeral: true });
    expect(textOf(messageOf(reply))).toContain("too long to fit into its button");
  });
});

/** Longer than the bot waits before it announces an answer. */
const LONG = 1700;

/** A bot whose free answers take long. */
async function restage(ask: Answers["ask"]): Promise<void> {
  await stage.close();
  const slowly: Answers["ask"] = async (question) => {
    await sleep(LONG);
    return ask(question);
  };
  stage = await openStage({}, { ...fixtureLibrary(), answersFor: () => ({ ...fixtureAnswers(), ask: slowly }) });
}

describe("an answer that takes long", () => {
  it("is announced, and follows", async () => {
    await restage(fixtureAnswers().ask);
    const reply = await slash("/ask", { question: "Who?" });
    expect(reply).toMatchObject({ kind: "message", isEphemeral: true });
    expect(textOf(messageOf(reply))).toContain("Georgia");
  });

  it("WITH share THEN is announced in private and posted in the channel", async () => {
    await restage(fixtureAnswers().ask);
    expect(textOf(messageOf(await slash("/ask", { question: "Who?", share: true })))).toBe("Posted in the channel.");
    const posted = (one: BotMessage) => !one.isEphemeral && textOf(one.message).includes("Georgia");
    await expect.poll(() => stage.people.messages("general").some(posted)).toBe(true);
  });
});

describe("when something breaks", () => {
  it("the asker is told once, in private, with a number to quote", async () => {
    const reply = await slash("/ask", { question: "explode", share: true });
    expect(reply).toMatchObject({ kind: "message", isEphemeral: true });
    expect(textOf(messageOf(reply))).toMatch(/tell the moderators this number: [0-9a-f]{8}/);
    expect(stage.people.messages("general")).toHaveLength(1);
  });

  it("GIVEN it breaks after it was announced THEN the same", async () => {
    await restage(() => Promise.reject(new Error("late")));
    const reply = await slash("/ask", { question: "Who?", share: true });
    expect(reply).toMatchObject({ kind: "message", isEphemeral: true });
    expect(textOf(messageOf(reply))).toMatch(/this number: [0-9a-f]{8}/);
    expect(stage.people.messages("general")).toHaveLength(1);
  });

  it("GIVEN components are refused THEN it answers in plain text", async () => {
    stage.playground.faults.refuseNext({ route: CALLBACK, status: 400, code: 50035 });
    const { content } = messageOf(await slash("/status", { economy: "russia" }));
    expect(content).toContain("[1] “Since the 2008 conflict");
  });

  it.each([
    [404, 10062],
    [400, 40060],
  ])("GIVEN Discord says %i, %i THEN it gives up at once, counts it, and answers the next", async (status, code) => {
    stage.playground.faults.refuseNext({ route: CALLBACK, status, code });
    await slash("/status", { economy: "russia" });
    expect(stage.bot.counts()).toMatchObject({ "too late": 1 });
    expect(await slash("/status", { economy: "russia" })).toMatchObject({ kind: "message" });
  });

  it("GIVEN the connection drops THEN it answers again, and nothing twice", async () => {
    await slash("/status", { economy: "russia" });
    stage.playground.faults.drop();
    expect(await slash("/timeline", { economy: "russia" })).toMatchObject({ kind: "message" });
    expect(stage.people.messages("general")).toHaveLength(2);
  });
});

it("GIVEN two questions a minute WHEN somebody asks a third THEN it is told when to come back, and others are not", async () => {
  await stage.close();
  stage = await openStage({ questionsPerMinute: 2 });
  await slash("/help");
  await slash("/help");
  const third = await slash("/help");
  expect(third).toMatchObject({ isEphemeral: true });
  expect(JSON.stringify(messageOf(third).components)).toMatch(/Ask again <t:\d+:R>/);
  expect(textOf(messageOf(await slash("/help", {}, "newcomer")))).toContain("What you can ask me");
});

it("GIVEN a wrong token THEN the process is told to end with a code of its own", async () => {
  const refused = Promise.withResolvers<number>();
  const bot = createBot({
    library: fixtureLibrary(),
    commands,
    settings: { token: "a.wrong.token", api: stage.playground.api, questionsPerMinute: 20, version: "0.1.0" },
    log: pino({ level: "silent" }),
    onRefused: refused.resolve,
  });
  await expect(bot.login()).rejects.toThrow();
  expect(await refused.promise).toBe(EXIT_REFUSED);
  await bot.close();
});

it("offers to share what may be shared only", async () => {
  expect(labelsOf(messageOf(await slash("/about")))).toEqual([]);
});
