import { describe, expect, it } from "vitest";
import { EVERYONE } from "../../src/knowledge/owner.ts";
import { ANNA, BEN, folder, SERVER } from "../store/fixture.ts";
import { added, articleOn, newsroomOn, published, serving } from "./newsroom.ts";

describe("two processes on one folder", () => {
  it("each serves what the other has published before, once it publishes itself", async () => {
    const dataDir = folder();
    const [one, two] = [await newsroomOn(dataDir), await newsroomOn(dataDir)];
    const first = await published(one, articleOn("Bhutan moves"));
    const second = await published(two, articleOn("Bhutan waits"));
    expect(serving(two, [first, second])).toEqual(["Bhutan moves", "Bhutan waits"]);
    expect(await two.editorial.remove(SERVER, first, BEN)).toMatchObject({ done: { number: 3 } });
    expect(serving(two, [first, second])).toEqual(["Bhutan waits"]);
  });

  it("one takes in before long what the other has published", async () => {
    const dataDir = folder();
    const [one, two] = [await newsroomOn(dataDir), await newsroomOn(dataDir)];
    const own = await published(one, articleOn("Bhutan moves"));
    const shared = await published(one, articleOn("Bhutan waits"), EVERYONE);
    await expect.poll(() => serving(two, [own, shared]), { timeout: 10_000 }).toEqual(["Bhutan moves", "Bhutan waits"]);
  });

  it("lose nothing of a draft that both change", async () => {
    const dataDir = folder();
    const [one, two] = [await newsroomOn(dataDir), await newsroomOn(dataDir)];
    const { id, file } = await added(one, articleOn("Bhutan moves"));
    const [first, second] = file.facts.map((fact) => fact.id);
    await Promise.all([
      one.editorial.keep(SERVER, id, first ?? "", ANNA),
      two.editorial.keep(SERVER, id, second ?? "", BEN),
    ]);
    expect((await one.editorial.draft(SERVER, id))?.kept.toSorted()).toEqual([first, second]);
  });

  it("lose nothing of settings that both change", async () => {
    const dataDir = folder();
    const [one, two] = [await newsroomOn(dataDir), await newsroomOn(dataDir)];
    await one.editorial.changeSettings(SERVER, { answers: "public" }, ANNA, "public");
    await two.editorial.changeSettings(SERVER, { mentionChannels: ["1"] }, BEN, "one channel");
    expect(two.editorial.settings(SERVER)).toMatchObject({ answers: "public", mentionChannels: ["1"] });
    await expect.poll(() => one.editorial.settings(SERVER).mentionChannels, { timeout: 10_000 }).toEqual(["1"]);
  });

  it("publish a draft once", async () => {
    const dataDir = folder();
    const [one, two] = [await newsroomOn(dataDir), await newsroomOn(dataDir)];
    const { id } = await added(one, articleOn("Bhutan moves"));
    const outcomes = await Promise.all([
      one.editorial.publish(SERVER, id, ANNA),
      two.editorial.publish(SERVER, id, BEN),
    ]);
    expect(outcomes.filter((outcome) => "done" in outcome).length).toBeGreaterThan(0);
    expect(await one.editorial.history(SERVER)).toHaveLength(1);
    expect((await one.editorial.audit(SERVER, 9)).filter(({ action }) => action === "published")).toHaveLength(1);
  });

  it("take in one article once", async () => {
    const dataDir = folder();
    const [one, two] = [await newsroomOn(dataDir), await newsroomOn(dataDir)];
    await Promise.allSettled([added(one, articleOn("Bhutan moves")), added(two, articleOn("Bhutan moves"))]);
    expect(await one.editorial.drafts(SERVER)).toHaveLength(1);
  });
});
