import { beforeAll, describe, expect, it } from "vitest";
import type { Answer, Answers } from "../../src/answer/answer.ts";
import { textOf } from "../../src/answer/text.ts";
import { spanOf } from "../../src/knowledge/dates.ts";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import { shippedKnowledge } from "../knowledge/shipped.ts";
import { openShipped, quotedOf } from "./opened.ts";

let answers: Answers;
let knowledge: Knowledge;
beforeAll(async () => {
  const { library, close } = await openShipped("off");
  answers = library.answersFor();
  await close();
  knowledge = await shippedKnowledge();
});

const labelled = (answer: Answer, label: string) => answer.points.find((point) => point.label === label);

describe("/status", () => {
  it("GIVEN a member THEN its membership leads, whatever older sources say", () => {
    expect(answers.status({ economy: "RUS" }).lead?.text).toContain("became a member of the WTO on 22 August 2012");
  });

  it("GIVEN a day before THEN only what was known then counts, and how much is left out is told", () => {
    const answer = answers.status({ economy: "RUS", asOf: "2010-11" });
    expect(answer.lead?.text).toContain("2010");
    expect(textOf(answer)).not.toMatch(/2011|2012|2014/);
    expect(labelled(answer, "In the way")?.text).toContain("Georgia");
    expect(labelled(answer, "Open")?.text).toContain("timber");
    expect(answer.later).toBeGreaterThan(0);
  });

  it("GIVEN negotiations concluded but no membership yet THEN it says concluded, not member", () => {
    const answer = answers.status({ economy: "KAZ", asOf: "2015-06-15" });
    expect(answer.lead?.text).toMatch(/conclu/);
    expect(textOf(answer)).not.toMatch(/became a member/);
  });

  it("GIVEN an economy in the record alone THEN it says so", () => {
    expect(answers.status({ economy: "TON" }).remarks.join()).toContain("record of accessions alone");
  });

  it("GIVEN an applicant THEN it says that no membership is on record; GIVEN a member THEN nothing of the kind", () => {
    const remark = "The record of accessions has no day on which Serbia became a member.";
    expect(answers.status({ economy: "SRB" }).remarks).toContain(remark);
    expect(answers.status({ economy: "RUS" }).remarks.join()).not.toContain("no day on which");
  });

  it("GIVEN an economy that nothing is known of THEN it declines and names economies that it knows", () => {
    const answer = answers.status({ economy: "FRA" });
    expect(answer.outcome).toBe("abstain");
    expect(answer.suggestions.join()).toMatch(/Kazakhstan/);
  });
});

describe("/who-blocked", () => {
  it("GIVEN Russia THEN Georgia, what it asked for, how it could and how it ended", () => {
    const answer = answers.objections({ economy: "RUS" });
    expect(answer.lead?.label).toBe("Georgia");
    expect(labelled(answer, "What it asked for")?.text).toMatch(/customs controls/);
    expect(labelled(answer, "How it could")?.text).toMatch(/veto/);
    expect(labelled(answer, "How it ended")?.text).toMatch(/2011/);
    expect(answer.remarks.join()).toContain("name no other member");
  });

  it("GIVEN a day before the compromise THEN the objection stands and no ending is told", () => {
    const answer = answers.objections({ economy: "RUS", asOf: "2010-12-31" });
    expect(labelled(answer, "How it ended")).toBeUndefined();
    expect(answer.remarks.join()).toContain("do not say how it ended");
  });

  it("GIVEN nobody is reported to object THEN it says so and shows what is near as related only", () => {
    const answer = answers.objections({ economy: "KAZ" });
    expect(answer.outcome).toBe("abstain");
    expect(answer.lead).toBeUndefined();
    expect(answer.related.length).toBeGreaterThan(0);
  });
});

describe("the lists", () => {
  it("a timeline runs from the oldest to the newest step, each once", () => {
    const { lead, points } = answers.timeline({ economy: "KAZ" });
    expect(lead?.text).toMatch(/29 January 1996/);
    expect(points.at(-1)?.text).toMatch(/member of the WTO on 30 November 2015/);
    expect([lead, ...points].filter((point) => point?.text.includes("29 January 1996"))).toHaveLength(1);
  });

  it("next steps are what was announced, oldest first", () => {
    expect(answers.nextSteps({ economy: "KAZ", asOf: "2015-06-12" }).lead?.text).toMatch(/22 June/);
  });

  it("a step whose day has passed is no next step", () => {
    const { lead, points } = answers.nextSteps({ economy: "KAZ", asOf: "2015-06-25" });
    expect(lead?.text).toMatch(/General Council/);
    expect(points.map(({ text }) => text).join()).not.toMatch(/22 June/);
  });

  it("once nothing announced is left, the last known step and what the procedure has in store after it", () => {
    const answer = answers.nextSteps({ economy: "KAZ", asOf: "2015-08-01" });
    expect(answer.lead?.text).toMatch(/approved on 27 July 2015/);
    expect(answer.points[0]?.text).toMatch(/Acceptance/);
    expect(answer.remarks.join()).toMatch(/has passed/);
  });

  it("a member has no next step", () => {
    expect(answers.nextSteps({ economy: "KAZ" }).lead?.label).toBe("No step is left");
  });

  it("positions can be narrowed to an actor by any of its names", () => {
    for (const actor of ["USA", "United States", "the Americans"]) {
      const answer = answers.positions({ economy: "RUS", actor });
      expect(answer.lead?.text).toMatch(/United States|Summers|Obama/);
    }
  });
});

describe("every answer", () => {
  const forms: ((economy: string, asOf?: string) => Answer)[] = [
    (economy, asOf) => answers.status({ economy, ...(asOf ? { asOf } : {}) }),
    (economy, asOf) => answers.objections({ economy, ...(asOf ? { asOf } : {}) }),
    (economy, asOf) => answers.timeline({ economy, ...(asOf ? { asOf } : {}) }),
    (economy, asOf) => answers.nextSteps({ economy, ...(asOf ? { asOf } : {}) }),
    (economy, asOf) => answers.issues({ economy, ...(asOf ? { asOf } : {}) }),
    (economy, asOf) => answers.positions({ economy, ...(asOf ? { asOf } : {}) }),
  ];
  const all = () =>
    [...knowledge.economies.keys()].flatMap((economy) =>
      forms.flatMap((form) => [form(economy), form(economy, "2010-11")]),
    );

  it("has one citation for each marker and a marker for each citation", () => {
    for (const answer of all()) {
      const used = new Set([answer.lead, ...answer.points, ...answer.related].flatMap((point) => point?.markers ?? []));
      expect([...used].sort((a, b) => a - b)).toEqual(answer.citations.map(({ marker }) => marker));
    }
  });

  it("quotes its facts word for word", () => {
    for (const { citations } of all())
      for (const { fact, quote } of citations) expect(quotedOf(knowledge, fact)).toContain(quote.replace(/ …$/, ""));
  });

  it("as of a day cites no article that may be younger", () => {
    for (const { asOf, citations } of all())
      if (asOf.asked)
        for (const { source, published } of citations)
          if (knowledge.sources.get(source)?.origin === "article")
            expect((spanOf(published)?.latest ?? "") <= "2010-11-30").toBe(true);
  });
});
