import { describe, expect, it } from "vitest";
import { EVERYONE } from "../../../src/knowledge/owner.ts";
import { ANNA, folder, OTHER, SERVER } from "../../store/fixture.ts";
import { added, articleOn, newsroomOn, published, serving, uploadOf } from "../newsroom.ts";

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

  it.each([
    "The Geneva trade body's working party on Bhutan met on Monday. Bhutan tabled a new offer on services.",
    "Bhutan applied to join the World Trade Organisation in September 1999.",
    "Bhutan has concluded bilateral market access talks with Japan. Norway objects to its accession.",
    "Bhutan's application to the OMC goes back to 1999, and its protocol is still to be signed.",
    "Bhutan signed a bilateral market access agreement with Norway. It answered the members' questions on its memorandum on the foreign trade regime.",
  ])("that never says “WTO” comes in: %s", async (text) => {
    const { editorial } = await newsroomOn(folder());
    const article = `Thimphu moves\n\n14 May 2025\n\n${text}\n`;
    expect(await editorial.add(SERVER, uploadOf(article), {}, ANNA)).toHaveProperty("done");
  });

  it.each([
    [
      "organisation",
      "The Norwegian team beat Bhutan by three goals to one on Saturday, and the crowd went home early.",
    ],
    ["applicant", "Joining the WTO takes ten years and more, officials of the Secretariat said on Monday."],
    ["nothing to quote", "..."],
  ])("that lacks the %s is told so", async (lacks, text) => {
    const { editorial } = await newsroomOn(folder());
    expect(await editorial.add(SERVER, uploadOf(`${text}\n`), {}, ANNA)).toMatchObject({
      undone: { name: "not-on-accessions", lacks },
    });
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
