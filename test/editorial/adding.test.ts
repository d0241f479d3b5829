import { describe, expect, it } from "vitest";
import { EVERYONE } from "../../src/knowledge/owner.ts";
import { ANNA, folder, OTHER, SERVER } from "../store/fixture.ts";
import { added, articleOn, newsroomOn, published, serving, uploadOf } from "./newsroom.ts";

describe("an article", () => {
  it("that everyone is shown has an id that no server's own has", async () => {
    const newsroom = await newsroomOn(folder());
    const own = await published(newsroom, articleOn("Bhutan moves"));
    const shared = await published(newsroom, `Bhutan moves\n\n${articleOn("All is new", "1 June 2025")}`, EVERYONE);
    expect(shared).not.toBe(own);
    expect(serving(newsroom, [own, shared])).toHaveLength(2);
    expect(serving(newsroom, [own, shared], OTHER)).toHaveLength(1);
  });

  it("has an id that no article had which can be brought back", async () => {
    const newsroom = await newsroomOn(folder());
    const { editorial } = newsroom;
    const before = await published(newsroom, articleOn("Bhutan moves"));
    await editorial.remove(SERVER, before, ANNA);
    const after = await published(newsroom, `Bhutan moves\n\n${articleOn("All is new", "1 June 2025")}`);
    expect(after).not.toBe(before);
  });

  it("that is nearly a draft's, does not come in beside it", async () => {
    const newsroom = await newsroomOn(folder());
    const draft = await added(newsroom, articleOn("Bhutan moves"));
    const copy = articleOn("Bhutan moves").replace("Himalaya Wire", "Mountain Daily");
    expect(await newsroom.editorial.add(SERVER, uploadOf(copy), {}, ANNA)).toMatchObject({
      undone: { name: "near-copy", source: draft.file.id },
    });
    // another server's drafts are none of its business
    expect(await newsroom.editorial.add(OTHER, uploadOf(copy), {}, ANNA)).toHaveProperty("done");
  });

  it("that a server has and everyone is shown stands there once", async () => {
    const newsroom = await newsroomOn(folder());
    const own = await published(newsroom, articleOn("Bhutan moves"));
    const shared = await published(newsroom, articleOn("Bhutan moves"), EVERYONE);
    expect(serving(newsroom, [own, shared])).toHaveLength(1);
    expect(serving(newsroom, [own, shared], OTHER)).toHaveLength(1);
  });

  it("of the shipped knowledge does not come in again, whole or with changes", async () => {
    const { editorial, library } = await newsroomOn(folder());
    const facts = [...library.shipped().facts.values()].filter(({ source }) => source.id === "reuters-2010-10-29");
    const text = `Russia's WTO talks\n\n${facts.map(({ quote }) => quote.replaceAll("…", "")).join("\n")}\n`;
    expect(await editorial.add(SERVER, uploadOf(text), {}, ANNA)).toMatchObject({
      undone: { name: "near-copy", source: "reuters-2010-10-29" },
    });
    expect(await editorial.drafts(SERVER)).toEqual([]);
  });

  it("that has not been published yet, was not published", async () => {
    const { editorial } = await newsroomOn(folder());
    const upload = uploadOf(articleOn("Bhutan moves"));
    expect(await editorial.add(SERVER, upload, { published: "10 June 2999" }, ANNA)).toMatchObject({
      undone: { name: "wrong-field", wrong: [{ field: "Date of publication", why: "10 June 2999 has not come yet" }] },
    });
    expect(await editorial.drafts(SERVER)).toEqual([]);
  });
});
