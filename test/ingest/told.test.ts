import { beforeAll, describe, expect, it } from "vitest";
import { extract } from "../../src/ingest/extract.ts";
import { type Knowledge, withSources } from "../../src/knowledge/knowledge.ts";
import { type Names, namesOf } from "../../src/knowledge/names.ts";
import { shippedKnowledge } from "../knowledge/shipped.ts";
import { TOLD } from "./told.ts";

let knowledge: Knowledge;
let names: Names;
beforeAll(async () => {
  knowledge = withSources(await shippedKnowledge(), []);
  names = namesOf(knowledge);
});

describe.each(TOLD)("$shape", ({ shape, text, facts }) => {
  it.each(facts)("tells of “$quote”", async ({ quote, date, kind }) => {
    const { file } = await extract({ name: shape, text }, knowledge, names);
    const told = file.facts.filter((fact) => fact.quote.includes(quote));
    const wanted = { ...(kind ? { kind } : {}), ...(date === undefined ? {} : { date }) };
    expect(told.map(({ kind, date }) => ({ kind, date }))).toContainEqual(expect.objectContaining(wanted));
  });
});
