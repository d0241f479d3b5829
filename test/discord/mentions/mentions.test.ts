import { PermissionFlagsBits } from "discord-api-types/v10";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { labelsOf, messageOf, openStage, type Stage, textOf } from "../stage.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const say = (text: string, options: { replyTo?: string } = {}, channel = "general") =>
  stage.people.say("member", channel, text.replace("@bot", stage.people.mention("bot")), options);
const answerTo = async (message: { id: string }) => (await stage.people.waitForReply(message.id)).message;

describe("a mention", () => {
  it("is answered by a reply in the channel, which pings nobody", async () => {
    const question = say("@bot who blocked Russia? @everyone");
    const { message, isEphemeral, pings } = await stage.people.waitForReply(question.id);
    expect(textOf(message)).toContain("who blocked Russia?");
    expect(isEphemeral).toBe(false);
    expect(pings).toEqual({ users: [], roles: [], everyone: false });
  });

  it("is answered too where the server lists no mentions", async () => {
    const text = `${stage.people.mention("bot")} who blocked Russia?`;
    const question = stage.people.say("member", "general", text, { fillMentions: false });
    expect(question.mentions).toEqual([]);
    expect(textOf(await answerTo(question))).toContain("who blocked Russia?");
  });

  it("without a question is greeted with examples that work", async () => {
    const greeting = await answerTo(say("@bot"));
    expect(textOf(greeting)).toContain("For example");
    expect(await stage.press("newcomer", greeting, "Who blocked Russia?")).toMatchObject({
      kind: "message",
      isEphemeral: true,
    });
  });

  it("WHEN its question is edited THEN the reply follows", async () => {
    const question = say("@bot who blocked Russia?");
    const reply = await answerTo(question);
    const changed = stage.people.waitFor((one) => one.what === "edited" && one.post.message.id === reply.id);
    stage.people.edit("member", question.id, `${stage.people.mention("bot")} who blocked Kazakhstan?`);
    const happened = await changed;
    expect("post" in happened && textOf(happened.post.message)).toContain("who blocked Kazakhstan?");
  });

  it("WHEN its question is deleted THEN the reply goes too", async () => {
    const question = say("@bot who blocked Russia?");
    const reply = await answerTo(question);
    const gone = stage.people.waitFor((one) => one.what === "removed" && one.post.message.id === reply.id);
    stage.people.remove("member", question.id);
    expect(await gone).toMatchObject({ what: "removed" });
  });

  it("can be removed by its asker and by a moderator, and by nobody else", async () => {
    for (const person of ["member", "moderator"]) {
      const reply = await answerTo(say("@bot who blocked Russia?"));
      const refused = await stage.press("newcomer", reply, "Remove");
      expect(refused).toMatchObject({ isEphemeral: true });
      expect(textOf(messageOf(refused))).toContain("Only whoever asked, or a moderator");
      expect(await stage.press(person, reply, "Remove")).toEqual({ kind: "removed" });
    }
  });

  it("that breaks the bot is told so once", async () => {
    const reply = await answerTo(say("@bot explode"));
    expect(textOf(reply)).toMatch(/this number: [0-9a-f]{8}/);
    expect(labelsOf(reply)).toEqual(["Remove"]);
  });

  it("GIVEN the bot may not write there THEN it stays quiet, and answers elsewhere", async () => {
    stage.playground.faults.takePermission(PermissionFlagsBits.SendMessages, "general");
    say("@bot who blocked Russia?");
    expect(textOf(await answerTo(say("@bot who blocked Russia?", {}, "questions")))).toContain("who blocked Russia?");
    expect(stage.people.messages("general")).toHaveLength(1);
  });
});

it.each(["hello, what can you do?", "thanks!"])("greets whoever asks nothing: %s", async (text) => {
  expect(textOf(await answerTo(say(`@bot ${text}`)))).toBe(textOf(await answerTo(say("@bot"))));
});

describe("a follow-up", () => {
  it("as a reply keeps its context, also after a restart", async () => {
    const reply = await answerTo(say("@bot who blocked Russia?"));
    expect(textOf(await answerTo(say("and Kazakhstan?", { replyTo: reply.id })))).toContain(
      "and Kazakhstan? (after: who blocked Russia?)",
    );
    await stage.restart();
    expect(textOf(await answerTo(say("and Georgia?", { replyTo: reply.id })))).toContain(
      "and Georgia? (after: who blocked Russia?)",
    );
  });

  it("as a reply to a shared answer keeps its context", async () => {
    const shared = messageOf(
      await stage.people.slash("member", "general", "/who-blocked", { economy: "russia", share: true }),
    );
    expect(textOf(await answerTo(say("and Kazakhstan?", { replyTo: shared.id })))).toContain(
      "(after: Russian Federation: who blocked it)",
    );
  });

  it("in a thread keeps its context; in the channel beside it nothing does", async () => {
    const reply = await answerTo(say("@bot who blocked Russia?"));
    const thread = stage.people.thread("member", "general", "Russia", reply.id);
    expect(textOf(await answerTo(say("@bot and Kazakhstan?", {}, thread.id)))).toContain(
      "(after: who blocked Russia?)",
    );
    expect(textOf(await answerTo(say("@bot and Georgia?", {}, thread.id)))).toContain(
      "(after: who blocked Russia? and Kazakhstan?)",
    );
    expect(textOf(await answerTo(say("@bot and Georgia?")))).not.toContain("after:");
  });

  it("in a direct conversation keeps its context, without a mention", async () => {
    await answerTo(say("who blocked Russia?", {}, "dm"));
    expect(textOf(await answerTo(say("and Kazakhstan?", {}, "dm")))).toContain("(after: who blocked Russia?)");
  });
});
