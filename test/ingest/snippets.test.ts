import { beforeAll, describe, expect, it } from "vitest";
import { extract } from "../../src/ingest/extract.ts";
import { type Knowledge, withSources } from "../../src/knowledge/knowledge.ts";
import { type Names, namesOf } from "../../src/knowledge/names.ts";
import { shippedKnowledge } from "../knowledge/shipped.ts";
import { SNIPPETS } from "./snippets.ts";

let knowledge: Knowledge;
let names: Names;
beforeAll(async () => {
  knowledge = withSources(await shippedKnowledge(), []);
  names = namesOf(knowledge);
});

describe.each(SNIPPETS)("an article in the shape of: $shape", ({ shape, text, published, basis, facts }) => {
  it("is dated", async () => {
    const { file } = await extract({ name: shape, text }, knowledge, names);
    expect(file).toMatchObject({ published, published_basis: basis });
  });

  it.each(facts)("tells of “$quote”", async ({ quote, economies, date, kind }) => {
    const { file } = await extract({ name: shape, text }, knowledge, names);
    const told = file.facts.filter((fact) => fact.quote.includes(quote) && !fact.id.endsWith("who"));
    const wanted = { economies, ...(kind ? { kind } : {}), ...(date ? { date } : {}) };
    expect(told).toContainEqual(expect.objectContaining(wanted));
  });

  it("is quoted word for word", async () => {
    const { file } = await extract({ name: shape, text }, knowledge, names);
    for (const fact of file.facts) expect(text.replace(/\s+/g, " ")).toContain(fact.quote);
    expect(file.facts.map(({ quote }) => quote).join()).not.toMatch(/tracker|Share on|Correction/);
  });
});
