/** Who says what an article reports: nobody's words are put into another's mouth. */
import { beforeAll, describe, expect, it } from "vitest";
import { extract } from "../../../src/ingest/extract.ts";
import { type Knowledge, withSources } from "../../../src/knowledge/knowledge.ts";
import { namesOf } from "../../../src/knowledge/names.ts";
import type { FactEntry } from "../../../src/knowledge/schema.ts";
import { shippedKnowledge } from "../../knowledge/shipped.ts";

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = withSources(await shippedKnowledge(), []);
});

const HEAD = `Samoa's talks go on
APIA, 3 June 2009 (Lagoon Wire) - Samoa's accession talks went on this week.

`;

async function told(text: string, part: string): Promise<FactEntry | undefined> {
  const { file } = await extract({ name: "item", text }, knowledge, namesOf(knowledge));
  return file.facts.find(({ quote }) => quote.includes(part));
}
const speakerOf = async (text: string, part: string) => (await told(`${HEAD}${text}`, part))?.speaker;

describe("who speaks", () => {
  it.each([
    [
      "a government in its own name",
      "Norway says Samoa must cut its duties on fish first.",
      "duties on fish",
      "Norway",
    ],
    [
      "a body that strikes a note",
      'The European Union took a softer line, calling the offer "a good start".',
      "softer line",
      "European Union",
    ],
    [
      "somebody behind a relative clause",
      "A senior official from the islands, who asked not to be named, said the offer was final.",
      "offer was final",
      "A senior official from the islands",
    ],
    [
      "somebody who does something else meanwhile",
      "Trade minister Sina Faleolo flew home on Friday, saying the end was near.",
      "the end was near",
      "Sina Faleolo",
    ],
    [
      "whom a pronoun means in the same sentence",
      "Opposition leader Tuala Leota thinks little of it: the dues would cost too much, he told parliament.",
      "the dues would cost",
      "Tuala Leota",
    ],
  ])("is %s", async (_, text, part, name) => {
    expect((await speakerOf(text, part))?.name).toBe(name);
  });

  it.each([
    [
      "whoever spoke before another came up",
      'Trade minister Sina Faleolo said the offer was final. Union president Tuala Leota wants a referendum. "We shall see," he said.',
      "We shall see",
    ],
    ["several at once", 'Members said the law must change. "Nobody has to plant anything," he said.', "Nobody has to"],
    ["a state that is only part of a name", "The United States has said nothing in public.", "said nothing"],
    ["whom somebody thanks", "She thanked the chairperson, Ambassador Lars Holm of Norway.", "She thanked"],
    ["the place of an unnamed one", "A Geneva diplomat confirmed that the offer was late.", "offer was late"],
  ])("is never %s", async (_, text, part) => {
    const speaker = await speakerOf(text, part);
    expect(speaker?.name ?? "").not.toMatch(/Faleolo|Leota|Members|United States|Holm|^A Geneva$/);
  });

  it("is for the applicant whoever negotiates for it", async () => {
    const speaker = await speakerOf(
      '"We are nearly there," chief negotiator Sina Faleolo told reporters.',
      "nearly there",
    );
    expect(speaker).toMatchObject({ name: "Sina Faleolo", of: "WSM" });
  });
});

describe("a text in somebody's own voice", () => {
  const TEXT = `Statement on the accession
Apia, 14 February 2008. Verbatim record
Speaker: Deputy Prime Minister Tuala Leota

Our application has been waiting for ten years. We applied in 1998. Our Working Party has met twice, and Norway has helped us with our offer.`;

  it("is about whoever gives it, and said by them", async () => {
    const fact = await told(TEXT, "met twice");
    expect(fact?.economies).toEqual(["WSM"]);
    expect(fact?.speaker?.name).toBe("Tuala Leota");
  });
});
