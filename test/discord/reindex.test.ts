import { afterEach, beforeEach, expect, it } from "vitest";
import { fixtureLibrary } from "./fixture.ts";
import { messageOf, openStage, type Stage, textOf } from "./stage.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
  stage.playground.faults.openToEveryone("reindex");
});
afterEach(() => stage.close());

const reindex = async (person: string) => messageOf(await stage.people.slash(person, "general", "/reindex"));
const about = async () => textOf(messageOf(await stage.people.slash("member", "general", "/about")));

it("shows a moderator, in private, what would change, and publishes it on a press", async () => {
  const reply = await stage.people.slash("moderator", "general", "/reindex");
  expect(reply).toMatchObject({ isEphemeral: true });
  expect(textOf(messageOf(reply))).toContain("1 source added: reuters-2015");
  expect(textOf(messageOf(reply))).toContain("1 fact removed: old-fact");
  expect(await about()).toContain("Generation 1");
  const published = await stage.press("moderator", messageOf(reply), "Publish");
  expect(textOf(messageOf(published))).toContain("Before: generation 1. Now: generation 2, 41 facts from 2 sources.");
  expect(await about()).toContain("Generation 2");
});

it("discards on a press, and then the next may reindex", async () => {
  const discarded = await stage.press("moderator", await reindex("moderator"), "Discard");
  expect(textOf(messageOf(discarded))).toContain("Discarded");
  expect(await about()).toContain("Generation 1");
  expect(textOf(await reindex("moderator"))).toContain("What would change");
});

it("GIVEN the server opened the command to everyone THEN the bot still refuses who is no moderator", async () => {
  expect(textOf(await reindex("member"))).toContain("Only moderators can do this");
});

it("GIVEN one under way THEN a second is told whose", async () => {
  await reindex("moderator");
  expect(textOf(await reindex("moderator"))).toContain("Tomas is reindexing");
});

it("GIVEN a restart THEN the old proposal is not published", async () => {
  const proposal = await reindex("moderator");
  await stage.restart();
  expect(textOf(messageOf(await stage.press("moderator", proposal, "Publish")))).toContain("lapsed");
  expect(await about()).toContain("Generation 1");
});

it("GIVEN a broken folder THEN it says file and line, and the old generation goes on", async () => {
  await stage.close();
  stage = await openStage(
    {},
    fixtureLibrary([{ file: "sources/x.yaml", line: 12, message: "published: use an EDTF date" }]),
  );
  const text = textOf(await reindex("moderator"));
  expect(text).toContain("1 problem in the knowledge: nothing was changed");
  expect(text).toContain("sources/x.yaml:12: published: use an EDTF date");
  expect(await about()).toContain("Generation 1");
});
