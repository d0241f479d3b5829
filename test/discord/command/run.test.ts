import { beforeEach, describe, expect, it } from "vitest";
import { commands } from "../../../commands/index.ts";
import type { Command } from "../../../src/discord/command/command.ts";
import { proposals } from "../../../src/discord/command/proposals.ts";
import { type House, run } from "../../../src/discord/command/run.ts";
import { fixtureLibrary } from "../fixture.ts";

const ANA = { id: "1", name: "Ana", moderator: false };
const MOD = { id: "2", name: "Mo", moderator: true };
let house: House;

beforeEach(() => {
  house = { library: fixtureLibrary(), commands, proposals: proposals(), version: "0.1.0" };
});

const ask = (command: string, values: Record<string, string>, who = ANA) =>
  run({ command, values: new Map(Object.entries(values)) }, who, house);

describe("a request", () => {
  it("GIVEN an alias and a day in words THEN the economy and the day are understood", async () => {
    expect(await ask("status", { economy: "moscow", "as-of": "November 2010" })).toMatchObject({
      show: "answer",
      answer: { title: "Russian Federation, as known 2010-11" },
    });
  });

  it("GIVEN no economy where one may be left out THEN it answers for all", async () => {
    expect(await ask("who-blocked", {})).toMatchObject({ answer: { title: "All: who blocked it" } });
  });

  it("GIVEN an unknown economy THEN it offers those nearest, and answers none", async () => {
    expect(await ask("status", { economy: "Kazakstan" })).toEqual({
      show: "failure",
      failure: {
        name: "unknown-economy",
        typed: "Kazakstan",
        option: "economy",
        choices: [{ name: "Kazakhstan", value: "KAZ" }],
      },
    });
  });

  it.each([
    ["status", { economy: "constructor" }, "unknown-economy"],
    ["status", { economy: "__proto__" }, "unknown-economy"],
    ["status", {}, "missing-option"],
    ["status", { economy: "x".repeat(6000) }, "long-option"],
    ["status", { economy: "russia", "as-of": "soon" }, "unreadable-day"],
    ["ask", { question: "" }, "wordless-question"],
    ["ask", { question: "🎉🎉" }, "wordless-question"],
    ["ask", { question: "\u200b\u202e" }, "wordless-question"],
    ["ask", { question: "why? ".repeat(1200) }, "long-question"],
    ["source", { id: "no-such-source" }, "unknown-source"],
    ["constructor", {}, "unknown-command"],
    ["reindex", {}, "moderators-only"],
  ])("/%s %j is declined as %s", async (command, values: Record<string, string>, name) => {
    expect(await ask(command, values)).toMatchObject({ show: "failure", failure: { name } });
  });

  it("/help lists moderators' commands to moderators only", async () => {
    const listed = async (who: typeof ANA) => {
      const outcome = await ask("help", {}, who);
      return outcome.show === "help" ? outcome.commands.map(({ name }) => name) : [];
    };
    // what belongs to a server is listed in none but servers
    const anywhere = commands.filter((one: Command) => !one.inServer);
    expect(await listed(MOD)).toEqual(anywhere.map(({ name }) => name));
    expect(await listed(ANA)).toEqual(anywhere.flatMap((one: Command) => (one.permission ? [] : [one.name])));
  });

  it("GIVEN a reindex under way WHEN a second moderator asks THEN it is told who is at it", async () => {
    expect(await ask("reindex", {}, MOD)).toMatchObject({
      show: "proposal",
      difference: { sources: { added: ["reuters-2015"] } },
    });
    expect(await ask("reindex", {}, { ...MOD, id: "3" })).toMatchObject({ failure: { name: "busy", by: "Mo" } });
  });

  it("GIVEN a proposal THEN only who asked takes it, only once, and only within ten minutes", async () => {
    let now = 0;
    house = { ...house, proposals: proposals(() => new Date(now)) };
    const outcome = await ask("reindex", {}, MOD);
    const ticket = outcome.show === "proposal" ? outcome.ticket : "";
    expect(house.proposals.take("3", ticket)).toEqual({ failure: { name: "not-your-proposal" } });
    expect(house.proposals.take("2", "forged")).toEqual({ failure: { name: "lapsed-proposal" } });
    const taken = house.proposals.take("2", ticket);
    expect("ready" in taken && (await taken.ready.publish())).toMatchObject({ before: 1, after: 2 });
    expect(house.proposals.take("2", ticket)).toEqual({ failure: { name: "lapsed-proposal" } });
    const second = await ask("reindex", {}, MOD);
    now = 10 * 60_000;
    expect(house.proposals.take("2", second.show === "proposal" ? second.ticket : "")).toEqual({
      failure: { name: "lapsed-proposal" },
    });
  });
});
