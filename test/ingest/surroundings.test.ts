/** What stands around an article's matter: whoever published it, pictures, questions, lists and tables. All invented. */
import { beforeAll, describe, expect, it } from "vitest";
import { extract } from "../../src/ingest/extract.ts";
import { type Knowledge, withSources } from "../../src/knowledge/knowledge.ts";
import { type Names, namesOf } from "../../src/knowledge/names.ts";
import type { SourceFile } from "../../src/knowledge/schema.ts";
import { shippedKnowledge } from "../knowledge/shipped.ts";

let knowledge: Knowledge;
let names: Names;
beforeAll(async () => {
  knowledge = withSources(await shippedKnowledge(), []);
  names = namesOf(knowledge);
});

const read = async (text: string): Promise<SourceFile> =>
  (await extract({ name: "given", text }, knowledge, names)).file;
const quotesIn = async (text: string): Promise<string[]> => (await read(text)).facts.map(({ quote }) => quote);

const NEWS = "Turkmenistan will file its request for membership of the WTO next year, a minister said on Wednesday.";

describe("whoever published an article", () => {
  it.each([
    ["in brackets below the title", `Ashgabat moves\n(Caspian Wire)\n\n20 December 2012\n\n${NEWS}`],
    ["in the byline", `Ashgabat moves\nBy Caspian Wire staff\n\n20 December 2012\n\n${NEWS}`],
    ["behind the reporter's name", `Ashgabat moves\nBy Leyla Ataeva, Caspian Wire\n20 December 2012\n\n${NEWS}`],
    ["at the foot", `Ashgabat moves\n20 December 2012\n\n${NEWS}\n\nSource: Caspian Wire`],
    ["with the day", `Ashgabat moves\nAshgabat, 20 December 2012 (Caspian Wire)\n\n${NEWS}`],
    ["between place and day", `Ashgabat moves\n\nASHGABAT (Caspian Wire), 20 December 2012 - ${NEWS}`],
    ["by its right in it", `Ashgabat moves\n20 December 2012\n\n${NEWS}\n\n© 2012 Caspian Wire. All rights reserved.`],
  ])("is told %s", async (_, text) => {
    const { publisher, published, facts } = await read(text);
    expect({ publisher, published }).toEqual({ publisher: "Caspian Wire", published: "2012-12-20" });
    expect(facts.map(({ quote }) => quote)).toEqual([NEWS]);
  });
});

describe("no fact is made of", () => {
  it.each([
    ["a day that stands alone", `Ashgabat moves\n\n20 December 2012.\n\n${NEWS}\n\n21 December 2012.`],
    ["a caption", `Ashgabat moves\n20 December 2012\n\nPhoto: Delegates at the forum.\n\n${NEWS}`],
    [
      "a caption with a credit behind it",
      `Ashgabat moves\n20 December 2012\n\n${NEWS}\n\nDelegates at the forum on Wednesday. Photo by M. Berdiev`,
    ],
    [
      "a caption that says where people stand",
      `Ashgabat moves\n20 December 2012\n\nThe minister, left, with the Director-General in Geneva\n\n${NEWS}`,
    ],
    [
      "a reporter's question",
      `Ashgabat moves\n20 December 2012\n\n${NEWS} "Are you ready for the questions of members?" a reporter asked.`,
    ],
    [
      "a question between paragraphs",
      `Ashgabat moves\n20 December 2012\n\nHow far is the memorandum on the trade regime?\n\n${NEWS}`,
    ],
  ])("%s", async (_, text) => {
    expect(await quotesIn(text)).toEqual([NEWS]);
  });

  it("what an interviewer without initials asks, or labels in the same text", async () => {
    const quotes = await quotesIn(`A talk in Ashgabat
20 December 2012

Reporter: When will the memorandum on the trade regime be ready?

Ataeva: We hope to hand it in to the WTO by June 2013, and not a day later.

Reporter: And who leads the team in Geneva?

Ataeva: My ministry leads the team, and it has eighteen months of work behind it.

Source: Caspian Wire`);
    expect(quotes).toEqual([
      "We hope to hand it in to the WTO by June 2013, and not a day later.",
      "My ministry leads the team, and it has eighteen months of work behind it.",
    ]);
  });
});

describe("a list", () => {
  const head = "Serbia: what is left\nBelgrade, 3 October 2014 (Danube Wire)\n\n";

  it("of bare names is one fact, with what it says of them", async () => {
    const { facts } = await read(
      `${head}Three members have yet to give their consent to Serbia's accession to the WTO:\n- Ukraine\n- Brazil\n- United States`,
    );
    expect(facts).toHaveLength(1);
    expect(facts[0]?.quote).toBe(
      "Three members have yet to give their consent to Serbia's accession to the WTO: - Ukraine - Brazil - United States",
    );
    expect(facts[0]?.actors.filter(({ part }) => part === "objects").map(({ of }) => of)).toEqual([
      "UKR",
      "BRA",
      "USA",
    ]);
  });

  it("carries who acts in its lead-in, and what the lead-in says of whom an item names", async () => {
    const { facts } = await read(
      `${head}Ukraine asks Serbia to:\n(i) cut its duties on sugar by half\n(ii) open its market for steel pipes\n\nThese members object to the package of Serbia:\n- Brazil, over the duties on chicken\n- the Dominican Republic, over those on rum`,
    );
    const parts = (start: string) =>
      facts.find(({ quote }) => quote.startsWith(start))?.actors.map(({ of, part }) => `${of} ${part}`);
    expect(parts("cut its")).toContain("UKR asks");
    expect(parts("Brazil")).toContain("BRA objects");
    expect(parts("the Dominican")).toContain("DOM objects");
  });
});

describe("a table's row", () => {
  it("is quoted without empty cells and numbers of papers", async () => {
    const quotes = await quotesIn(`Bahamas: a calendar of its accession to the WTO
Nassau, 7 March 2019

| Date | Event | Document |
|------|-------|----------|
| 10 May 2001 | Application received | WT/ACC/BHS/1 |
| September 2010 | First meeting of the Working Party | |`);
    expect(quotes).toEqual([
      "10 May 2001 | Application received",
      "September 2010 | First meeting of the Working Party",
    ]);
  });
});

describe("a table's row of an event", () => {
  it("tells of that event, and of whoever led it apart", async () => {
    const { facts } = await read(`Bahamas: a calendar of its accession to the WTO
Nassau, 7 March 2019

Step | Date | Remarks
Third meeting of the Working Party | 21 September 2018 | Chair: Ambassador Anders Holm (Sweden)`);
    expect(facts.map(({ kind, date }) => ({ kind, date }))).toEqual([
      { kind: "milestone", date: "2018-09-21" },
      { kind: "people", date: "2018-09-21" },
    ]);
  });
});
