import fc from "fast-check";
import { expect, it } from "vitest";
import type { Failure } from "../../../../src/discord/command/failure.ts";
import type { DraftView } from "../../../../src/discord/command/outcome.ts";
import type { Parties } from "../../../../src/editorial/names/parties.ts";
import { KINDS, MODALITIES, PARTS } from "../../../../src/knowledge/schema.ts";
import { expectWithinLimits, labelsOf, show, words } from "../shown.ts";

const parties: Parties = {
  name: (id) => id,
  find: () => undefined,
  near: () => [],
  isBody: () => false,
  isOriginal: () => false,
};
const day = fc.constantFrom("2014-12-18", "2010-10-29~", "2009-06/2009-12", "2010");
const said = words(4000).map((text) => text || "x");
const fact = (i: number) =>
  fc.record({
    id: fc.constant(`a-source.${i}`),
    kind: fc.constantFrom(...KINDS),
    modality: fc.constantFrom(...MODALITIES),
    economies: fc.array(fc.constantFrom("Bhutan", "Kazakhstan", "Bosnia and Herzegovina"), { maxLength: 30 }),
    mentions: fc.constant<string[]>([]),
    actors: fc.array(fc.record({ name: said, role: said, part: fc.constantFrom(...PARTS) }), { maxLength: 20 }),
    speaker: fc.record({ name: said, role: said }),
    date: day,
    statement: said,
    quote: said,
    supersedes: fc.constant<string[]>([]),
    contradicts: fc.constant<string[]>([]),
    denies: fc.constant<string[]>([]),
    resolves: fc.constant<string[]>([]),
  });
const wrong = fc.array(
  fc.record({ field: fc.constant("Whose accession it is about"), why: words(350).map((text) => text || "x") }),
  { minLength: 1, maxLength: 3 },
);
const view = fc.record({
  at: fc.constantFrom(undefined, 0, 2),
  facts: fc.tuple(fact(1), fact(2), fact(3)),
  title: said,
  publisher: said,
  around: fc.record({
    pieces: fc.array(fc.record({ text: said, isQuoted: fc.boolean() }), { minLength: 1, maxLength: 6 }),
    isCutBefore: fc.boolean(),
    isCutAfter: fc.boolean(),
  }),
  oddities: fc.array(words(300), { maxLength: 4 }),
  notes: fc.array(words(600), { maxLength: 4 }),
  wrong: fc.option(wrong, { nil: undefined }),
});

it("GIVEN any draft THEN its page and those of its facts are within Discord's limits, also with what went wrong", () => {
  fc.assert(
    fc.property(view, ({ at, facts, title, publisher, around, oddities, notes, wrong }) => {
      const trouble: Failure | undefined = wrong && { name: "wrong-field", wrong };
      const file = {
        id: "a-source",
        kind: "newspaper" as const,
        title,
        publisher,
        language: "en",
        published: "2014-12-18",
        published_basis: "stated" as const,
        published_reason: "The date at the head of the text.",
        sha256: "0".repeat(64),
        facts,
      };
      const outcome: { show: "draft" } & DraftView = {
        show: "draft",
        draft: {
          id: "abcdefgh",
          owner: "1",
          by: { id: "2", name: "Ana" },
          at: new Date(0),
          file,
          kept: [facts[0].id],
          dropped: [facts[1]],
          notes,
        },
        odd: new Map(facts.map(({ id }) => [id, oddities])),
        parties,
        inService: true,
        ...(at === undefined ? {} : { at, around }),
        ...(trouble ? { trouble } : {}),
      };
      const typed = new Map([
        ["id", "abcdefgh"],
        ["do", "correct"],
        ["statement", title],
        ["date", ""],
      ]);
      const message = show(outcome, trouble ? { again: { command: "draft", values: typed } } : {});
      expectWithinLimits(message);
      expect(labelsOf(message).includes("Go on with what I typed")).toBe(trouble !== undefined);
    }),
  );
});
