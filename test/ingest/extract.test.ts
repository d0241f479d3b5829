import { beforeAll, describe, expect, it } from "vitest";
import { extract } from "../../src/ingest/extract.ts";
import { linesOf } from "../../src/ingest/lines/lines.ts";
import { sentencesOf } from "../../src/ingest/text/sentences.ts";
import { type Knowledge, withSources } from "../../src/knowledge/knowledge.ts";
import { type Names, namesOf } from "../../src/knowledge/names.ts";
import { shippedKnowledge } from "../knowledge/shipped.ts";

let knowledge: Knowledge;
let names: Names;
beforeAll(async () => {
  knowledge = withSources(await shippedKnowledge(), []);
  names = namesOf(knowledge);
});

const ARTICLE = `Bhutan takes one more step
THIMPHU, 3 May 2024 (Mountain Wire) - Bhutan sent a revised offer on services to Geneva on Thursday, said Mr. Karma Dorji, its chief negotiator. "We are ready," he said. "The rest is up to members."
It applied in September 1999.
It applied in September 1999.

Milestones:
  • Working Party established on 6 October 1999
  • Fourth meeting in January 2008

Read more: the road to Geneva
© Mountain Wire`;

describe("an article", () => {
  it("gives facts that stand word for word in it, each once, without page furniture", async () => {
    const { file: source } = await extract({ name: "01 Bhutan", text: ARTICLE }, knowledge, names);
    const quotes = source.facts.map(({ quote }) => quote);
    for (const quote of quotes) expect(ARTICLE.replace(/\s+/g, " ")).toContain(quote);
    expect(quotes.filter((quote) => quote.includes("September 1999"))).toHaveLength(1);
    expect(quotes.join()).not.toMatch(/Read more|©/);
  });

  it("goes on with the next sentence only where the two stand side by side", async () => {
    const text = `Bhutan waits
<p>Bhutan applied to join the WTO in 1999. Its Working Party met again on Monday.</p>
<p>Bhutan called its accession to the World Trade Organization in a statement &quot;a must&quot;. Its Working Party met on Friday.</p>`;
    const { file: source } = await extract({ name: "01 Bhutan", text }, knowledge, names);
    const following = source.facts.flatMap(({ quote, continues }) => (continues ? `${quote} ${continues}` : []));
    expect(following).toHaveLength(2);
    for (const both of following) expect(text).toContain(both);
  });

  it("is dated by the date at its head", async () => {
    const { file: source } = await extract({ name: "01 Bhutan", text: ARTICLE }, knowledge, names);
    expect(source).toMatchObject({
      published: "2024-05-03",
      published_basis: "stated",
      title: "Bhutan takes one more step",
    });
  });

  it("without a date is dated by the offices that people hold in it and the meetings that it looks forward to", async () => {
    const dated = async (text: string) => (await extract({ name: "undated", text }, knowledge, names)).file.published;
    const scene = (rest: string) => `Algeria goes on with its talks on joining the World Trade Organization. ${rest}`;
    expect(await dated(scene("Director-General Mike Moore welcomed the offer."))).toBe("1999-09-01/2002-08-31");
    expect(await dated(scene("Ministers will take it up at the ministerial conference in Bali."))).toBe(
      "2012-12-03/2013-12-07",
    );
    // two of one surname held it: that is no day on which the one followed the other
    expect(await dated(scene("President Aliyev spoke of it."))).not.toContain("2003");
    // whoever held an office once says nothing of when the text was written
    expect(await dated(scene("Former president Barack Obama said so."))).not.toContain("2017");
  });

  it("is about the accession in its title, where a sentence says only “it”", async () => {
    const {
      file: { facts },
    } = await extract({ name: "01 Bhutan", text: ARTICLE }, knowledge, names);
    const applied = facts.find(({ quote }) => quote.includes("applied"));
    expect(applied).toMatchObject({ economies: ["BTN"], date: "1999-09" });
  });

  it("of several accessions comes back, item by item, to those above its list", async () => {
    const text = `Statement of acceding governments
Nairobi, 14 December 2015

We, the ministers of Bhutan, Comoros and Sudan, met in Nairobi today,

Welcoming the application submitted last week by Somalia;

1. Call on members to apply the guidelines of 2012 in full.
2. Note that Bhutan has suspended its negotiations.
3. Thank the Secretariat for its courses.`;
    const { file } = await extract({ name: "statement", text }, knowledge, names);
    const about = (start: string) => file.facts.find(({ quote }) => quote.startsWith(start))?.economies;
    expect(about("Call on")).toEqual(["BTN", "COM", "SDN"]);
    expect(about("Note that")).toEqual(["BTN"]);
    expect(about("Thank")).toEqual(["BTN", "COM", "SDN"]);
  });

  it("of several accessions means by “both” the two that the sentence names itself", async () => {
    const text = `Two bids
Geneva, 15 December 2017

Lebanon has not met its members since 2009. Belarus met them in January, and Moscow and Astana have both promised support.`;
    const { file } = await extract({ name: "bids", text }, knowledge, names);
    expect(file.facts.find(({ quote }) => quote.includes("both"))?.economies).toEqual(["BLR"]);
  });

  it("that asks and answers keeps the question with each sentence of its paragraph", async () => {
    const text = `Explainer: Ethiopia and the WTO
Nairobi, 3 February 2020

Who supports the bid of Ethiopia? The United Kingdom pays for eleven advisers. China has told members that it will not seek bilateral talks.`;
    const { file } = await extract({ name: "explainer", text }, knowledge, names);
    expect(file.facts.map(({ context }) => context)).toEqual(Array(2).fill("Who supports the bid of Ethiopia?"));
  });

  it("goes on into no paragraph that opens with a question", async () => {
    const text = `Explainer: Ethiopia and the WTO
Nairobi, 3 February 2020

Ethiopia applied to the WTO in January 2003.

What is new? Its Working Party met on Thursday.`;
    const { file } = await extract({ name: "explainer", text }, knowledge, names);
    expect(file.facts[0]?.continues).toBeUndefined();
  });

  it("tells a meeting that took place from what was meant, and dates it by its own day", async () => {
    const text = `Bosnia waits
Sarajevo, 21 November 2014

The twelfth meeting on Bosnia's accession, which was meant to be the last, took place on 4 June under a new chair, Ambassador Ingrid Vik of Norway.
That was the year in which Bosnia was to have entered the World Trade Organization.`;
    const { file } = await extract({ name: "bosnia", text }, knowledge, names);
    const [meeting] = file.facts;
    expect(meeting).toMatchObject({ kind: "milestone", date: "2014-06-04", modality: "fact" });
    expect(file.facts.filter(({ kind }) => kind === "people")).toHaveLength(1);
    const entry = file.facts.at(-1);
    expect(entry).toMatchObject({ kind: "status", modality: "fact" });
    expect(entry?.step).toBeUndefined();
  });

  it("keeps a list's lead-in with its items, and the people with an office", async () => {
    const {
      file: { facts },
    } = await extract({ name: "01 Bhutan", text: ARTICLE }, knowledge, names);
    expect(facts.find(({ quote }) => quote.startsWith("Fourth"))?.context).toBe("Milestones:");
    expect(facts.flatMap(({ actors }) => actors.map(({ name }) => name))).toContain("Karma Dorji");
  });
});

describe("lines", () => {
  it("of an interview keep the question that is answered", () => {
    expect(linesOf("A talk\n\nQ: How far are you?\nA: Half way there, I think.")).toContainEqual(
      expect.objectContaining({ kind: "answer", text: "Half way there, I think.", context: "How far are you?" }),
    );
  });

  it("of a table keep its header", () => {
    expect(linesOf("Dates\n\nDate | Event\n-----|------\nMay 1996 | First meeting")).toContainEqual(
      expect.objectContaining({ kind: "row", text: "May 1996 | First meeting", context: "Date | Event" }),
    );
  });
});

describe("sentences", () => {
  it.each([
    [
      "end at no abbreviation",
      "Mr. Putin met U.S. officials on Nov. 14 in Geneva. He left.",
      ["Mr. Putin met U.S. officials on Nov. 14 in Geneva.", "He left."],
    ],
    [
      "hold a short quotation together",
      "He said: “It is done. We go home.” Then he went.",
      ["He said: “It is done. We go home.”", "Then he went."],
    ],
  ])("%s", (_, text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });
});
