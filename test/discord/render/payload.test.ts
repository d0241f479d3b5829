import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commands } from "../../../commands/index.ts";
import type { Answer, Citation, Point } from "../../../src/answer/answer.ts";
import type { Outcome } from "../../../src/discord/command/outcome.ts";
import * as limits from "../../../src/discord/limits.ts";
import type { Audience, Manner } from "../../../src/discord/render/desk.ts";
import { answer, fixtureAnswers, SPUTNIK } from "../fixture.ts";
import { seen } from "../text.ts";
import { ASKER, expectWithinLimits, labelsOf, partsOf, SURFACES, show, textOf, words } from "./shown.ts";

const markers = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 8 });
const point: fc.Arbitrary<Point> = fc.record({ text: words(2000), markers }, { requiredKeys: ["text", "markers"] });
const day = fc.constantFrom("2014-12-18", "2010-10-29~", "2009-06/2009-12", "2010");
const citation = (marker: number): fc.Arbitrary<Citation> =>
  fc.record({
    marker: fc.constant(marker),
    fact: words(50),
    source: fc.constantFrom("a", "b", "c"),
    publisher: words(300),
    title: words(300),
    published: day,
    publishedInferred: fc.boolean(),
    url: fc.oneof(fc.webUrl({ validSchemes: ["https"] }), fc.constant("javascript:alert(1)")),
    quote: words(3000),
  });
const anyAnswer: fc.Arbitrary<Answer> = fc.record({
  outcome: fc.constantFrom("answer", "abstain"),
  form: fc.constant("free"),
  title: words(1000),
  lead: point,
  points: fc.array(point, { maxLength: 30 }),
  conflicts: fc.array(fc.record({ sides: fc.array(point, { minLength: 2, maxLength: 3 }) }), { maxLength: 3 }),
  lookedFor: words(1000),
  related: fc.array(point, { maxLength: 5 }),
  remarks: fc.array(words(1000), { maxLength: 5 }),
  citations: fc.tuple(...Array.from({ length: 12 }, (_, i) => citation(i + 1))),
  asOf: fc.record({ day, asked: fc.boolean() }),
  later: fc.nat(1000),
  suggestions: fc.array(
    words(300).filter((text) => /\w/.test(text)),
    { maxLength: 9 },
  ),
  explanation: fc.record({
    understood: fc.array(words(300), { maxLength: 30 }),
    candidates: fc.array(
      fc.record({
        fact: words(50),
        quote: words(3000),
        score: fc.double({ noNaN: true, min: -9, max: 9 }),
        features: fc.constant({ relation: 0.5, words: 0.25 }),
      }),
      { maxLength: 20 },
    ),
    judged: words(2000),
  }),
});

describe("any answer", () => {
  it("WHEREVER and in whatever manner it is shown THEN it is within Discord's limits", () => {
    fc.assert(
      fc.property(
        anyAnswer,
        fc.constantFrom(...SURFACES),
        fc.constantFrom<Manner>("short", "whole", "why"),
        fc.boolean(),
        (one, surface, manner, isPrivate) => {
          const audience: Audience = {
            private: isPrivate,
            asker: ASKER,
            ...(isPrivate ? {} : { shared: true as const }),
          };
          expectWithinLimits(show({ show: "answer", answer: one }, { surface, manner, audience }));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("THEN every marker has its source line and every source line its marker, and the answer's first point is there", () => {
    const clean = (text: string) => text.replaceAll(/[[\]*]/g, "") || "x";
    const tidied = anyAnswer.map(
      (one) =>
        JSON.parse(JSON.stringify(one), (key, value) =>
          typeof value === "string" && key !== "published" && key !== "day" ? clean(value) : value,
        ) as Answer,
    );
    fc.assert(
      fc.property(
        tidied,
        fc.constantFrom(...SURFACES),
        fc.constantFrom<Manner>("short", "whole"),
        (one, surface, manner) => {
          const [body = "", sources = ""] = textOf(show({ show: "answer", answer: one }, { surface, manner })).split(
            "**Sources**",
          );
          const used = new Set([...body.matchAll(/\[(\d+)\]/g)].map(([, marker]) => marker));
          const listed = [...sources.matchAll(/^\[(\d+)\] “/gm)].map(([, marker]) => marker);
          expect(listed.length).toBeGreaterThan(0);
          expect(new Set(listed)).toEqual(used);
          expect(listed.length).toBe(used.size);
          if (manner === "short") expect(listed.length).toBeLessThanOrEqual(limits.SHORT.snippets);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("an answer", () => {
  it.each(SURFACES)("shows its quotation word for word, who published it and when, on $kind", (surface) => {
    const text = seen(textOf(show({ show: "answer", answer: answer() }, { surface })));
    expect(text).toContain(`[1] “${SPUTNIK.quote}”`);
    expect(text).toContain("Sputnik, 18 December 2014 (date worked out)");
    expect(text).toContain("As of 18 December 2014, 11 years ago · 1 source");
    expect(text).toContain("My sources name no other member as blocking it.");
  });

  it("GIVEN a quotation longer than a snippet THEN it is a start of it, and the cut shows", () => {
    const quote = "Georgia has repeatedly blocked it and said so again. ".repeat(40).trim();
    const text = seen(textOf(show({ show: "answer", answer: answer({ citations: [{ ...SPUTNIK, quote }] }) })));
    const [, shown = ""] = /“(.+?) …”/.exec(text) ?? [];
    expect(shown.length).toBeGreaterThan(200);
    expect(quote.startsWith(shown)).toBe(true);
  });

  it("GIVEN more points than a reader takes in THEN some wait behind More, which shows them", () => {
    const points = Array.from({ length: 9 }, (_, i) => ({
      text: `Point number ${i}. ${"It is long. ".repeat(12)}`,
      markers: [1],
    }));
    const short = show({ show: "answer", answer: answer({ points }) });
    expect(labelsOf(short)).toContain("More");
    expect(textOf(short)).not.toContain("Point number 8");
    const whole = show({ show: "answer", answer: answer({ points }) }, { manner: "whole" });
    expect(textOf(whole)).toContain("Point number 8");
    expect(labelsOf(whole)).not.toContain("More");
  });

  it("GIVEN more than a message holds THEN More goes on until every point has been shown once", () => {
    const points = Array.from({ length: 60 }, (_, i) => ({
      text: `Point number ${i}. ${"It is long. ".repeat(12)}`,
      markers: [1],
    }));
    const numbers: number[] = [];
    for (let from = 0; from < points.length; ) {
      const message = show({ show: "answer", answer: answer({ points }) }, { manner: "whole", from });
      expectWithinLimits(message);
      const shown = [...textOf(message).matchAll(/Point number (\d+)/g)].map(([, number]) => Number(number));
      numbers.push(...shown);
      from += shown.length;
      const more = partsOf(message).find(({ label }) => label === "More")?.custom_id;
      expect(more).toBe(from < points.length ? `1|more|${from}|status|RUS` : undefined);
    }
    expect(numbers).toEqual(points.map((_, i) => i));
  });

  it("GIVEN sources that disagree THEN both sides stand there", () => {
    const sides = [
      { label: "Putin, 2009", text: "Only as a union.", markers: [1] },
      { label: "Later that year", text: "Apart, in a coordinated way.", markers: [1] },
    ];
    const text = seen(textOf(show({ show: "answer", answer: answer({ conflicts: [{ sides }] }) })));
    expect(text).toContain("Putin, 2009: Only as a union. [1]");
    expect(text).toContain("Later that year: Apart, in a coordinated way. [1]");
  });

  it("offers to be shared in private, and to be removed in public", () => {
    expect(labelsOf(show({ show: "answer", answer: answer() }))).toEqual(["Share in channel", "Why this answer"]);
    expect(
      labelsOf(show({ show: "answer", answer: answer() }, { audience: { private: false, asker: ASKER } })),
    ).toEqual(["Remove", "Why this answer"]);
    const alone = { audience: { private: true, asker: { id: "1", name: "Ana" } } };
    expect(labelsOf(show({ show: "answer", answer: answer() }, alone))).toEqual(["Why this answer"]);
  });

  it("GIVEN an as-of day that leaves facts out THEN it offers what came later", () => {
    expect(
      labelsOf(show({ show: "answer", answer: answer({ later: 3, asOf: { day: "2010-11", asked: true } }) })),
    ).toContain("Show what came later");
  });

  it("explains itself", () => {
    const text = seen(textOf(show({ show: "answer", answer: answer() }, { manner: "why" })));
    expect(text).toContain("economy: Russian Federation");
    expect(text).toContain("score 3.50 (relation 1.00)");
    expect(text).toContain("asked for by name");
  });
});

describe.each(SURFACES)("on $kind", (surface) => {
  const answers = fixtureAnswers();
  const sheet = answers.source(SPUTNIK.source);
  if (!sheet) throw new Error("The fixture lost its source.");

  it("every other page is within Discord's limits", () => {
    const problems = Array.from({ length: 200 }, (_, i) => ({
      file: `sources/${i}.yaml`,
      line: i + 1,
      message: "use an EDTF date",
    }));
    const ids = Array.from({ length: 5000 }, (_, i) => `fact-${i}`);
    const changes = { added: ids, changed: ids, removed: ids };
    const outcomes: Outcome[] = [
      { show: "help", commands },
      { show: "greeting" },
      { show: "about", about: answers.about(), version: "0.1.0" },
      { show: "sources", sources: Array.from({ length: 300 }, () => sheet) },
      { show: "sheet", sheet },
      { show: "problems", problems },
      { show: "proposal", difference: { sources: changes, facts: changes }, ticket: "ticket" },
      { show: "published", before: 1, after: 2, sources: 3, facts: 4 },
      { show: "discarded" },
      {
        show: "failure",
        failure: {
          name: "unknown-economy",
          typed: "x".repeat(6000),
          option: "economy",
          choices: [{ name: "Kazakhstan", value: "KAZ" }],
        },
      },
    ];
    for (const outcome of outcomes) expectWithinLimits(show(outcome, { surface }));
  });

  it("a long source is read to its end, page by page, each quotation once", () => {
    const numbers: number[] = [];
    for (let from = 0; from < sheet.sheet.length; ) {
      const message = show({ show: "sheet", sheet }, { surface, from });
      expectWithinLimits(message);
      const shown = [...textOf(message).matchAll(/“quotation number (\d+)/g)].map(([, number]) => Number(number));
      expect(shown.length).toBeGreaterThan(0);
      numbers.push(...shown);
      from += shown.length;
    }
    expect(numbers).toEqual(sheet.sheet.map((_, i) => i));
  });

  it("problems say file and line", () => {
    const problems = [{ file: "sources/x.yaml", line: 12, field: "published", message: "use an EDTF date" }];
    expect(seen(textOf(show({ show: "problems", problems }, { surface })))).toContain(
      "sources/x.yaml:12 published: use an EDTF date",
    );
  });
});
