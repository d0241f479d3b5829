import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answer, Answers } from "../../src/answer/answer.ts";
import { textOf } from "../../src/answer/text.ts";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import { shippedKnowledge } from "../knowledge/shipped.ts";
import { CLAIMS, LATER_CLAIMS } from "./claims.ts";
import { openShipped, quotedOf } from "./opened.ts";

let answers: Answers;
let knowledge: Knowledge;
let close: () => Promise<void>;
beforeAll(async () => {
  const opened = await openShipped("off");
  answers = opened.library.answersFor();
  close = opened.close;
  knowledge = await shippedKnowledge();
});
afterAll(() => close());

const check = (text: string, asOf?: string): Promise<Answer> => answers.checkClaim({ text, ...(asOf ? { asOf } : {}) });
const verdictsIn = ({ points }: Answer) => points.filter(({ heads }) => heads).map(({ label }) => label);

describe.each([...Object.entries(CLAIMS), ...Object.entries(LATER_CLAIMS)])("a claim that is %s", (verdict, claims) => {
  it.each(claims)("%s", async (text) => {
    expect((await check(text)).verdict).toBe(verdict);
  });
});

describe("a claim", () => {
  it("is quoted, and its evidence is a dated quotation", async () => {
    const answer = await check("In 2009 Georgia was blocking Russia's entry to the WTO.");
    expect(answer.points[0]).toMatchObject({ heads: true, text: expect.stringContaining("In 2009 Georgia") });
    expect(answer.title).toBe("Supported by my sources.");
    expect(answer.points[1]?.label).toBe("2008 to 2011");
    expect(answer.citations[0]?.quote).toContain("Georgia has repeatedly blocked");
  });

  it("that was true once is contradicted by what ended it", async () => {
    const answer = await check("Georgia is still blocking Russia's accession.");
    expect(answer.points[1]?.text).toContain("2011");
    expect((await check("Georgia is still blocking Russia's accession.", "2010-12")).verdict).toBe("supported");
  });

  it("of membership is contradicted by the newest state, and says that no membership is known", async () => {
    const answer = await check("Belarus is a member of the WTO.");
    expect(answer.citations).toHaveLength(1);
    expect(answer.remarks.join()).toContain("no membership of Belarus");
  });

  it("that only reading between the lines would bear out is not: approval is no membership, a plan no event, a power no deed", async () => {
    expect((await check("Russia became a member in December 2011.")).verdict).toBe("contradicted");
    expect((await check("The Working Party adopted Kazakhstan's package on 22 June 2015.")).verdict).toBe("unknown");
    expect((await check("Georgia vetoed Russia's accession in 2010.")).verdict).toBe("unknown");
  });

  it("with others gets a verdict of its own", async () => {
    const answer = await check("Kazakhstan applied in 1996 and became a member in 2012. France supported it.");
    expect(verdictsIn(answer)).toEqual(["Supported", "Contradicted", "Not in my sources"]);
    expect(answer.verdict).toBe("partly");
  });

  it("that nothing is known of shows at most three related facts, never as evidence", async () => {
    const answer = await check("Ukraine blocked Russia's accession.");
    expect(answer.outcome).toBe("abstain");
    expect(answer.points).toHaveLength(1);
    expect(answer.related.length).toBeGreaterThan(0);
    expect(answer.related.length).toBeLessThanOrEqual(3);
  });

  it("of whom nobody can tell is held against nothing", async () => {
    expect(verdictsIn(await check("Georgia blocked Russia's accession, and it joined in 2012."))).toEqual([
      "Supported",
      "Not in my sources",
    ]);
  });

  it("says how old a relative day is by the day on which it was written", async () => {
    const text = "Russia joined the WTO last year.";
    expect((await answers.checkClaim({ text, said: "2013-05-01" })).verdict).toBe("supported");
    expect((await answers.checkClaim({ text, said: "2026-05-01" })).verdict).toBe("contradicted");
  });
});

describe("a text", () => {
  it("of many claims is read to the fourth, and says how many are left", async () => {
    const years = ["Russia joined in 2012", "Tonga joined in 2007", "Samoa joined in 2012", "Nepal joined in 2004"];
    const answer = await check(`${years.join(". ")}. Laos joined in 2013. Yemen joined in 2014.`);
    expect(verdictsIn(answer)).toHaveLength(4);
    expect(answer.remarks.join()).toContain("2 more clauses are left unread");
  });

  it.each(["", "lol", "Who blocked Russia?", "@everyone **hi**", "x".repeat(5000), "the ".repeat(1500), "1. 2. 3."])(
    "that claims nothing is told so: %#",
    async (text) => {
      const answer = await check(text);
      expect(answer.verdict).toBe("unknown");
      expect(answer.citations).toEqual([]);
    },
  );

  it("is answered with one citation for each marker, word for word", async () => {
    for (const text of Object.values(CLAIMS).flat()) {
      const answer = await check(text);
      const used = new Set([...answer.points, ...answer.related].flatMap(({ markers }) => markers));
      expect([...used].sort((a, b) => a - b)).toEqual(answer.citations.map(({ marker }) => marker));
      for (const { fact, quote } of answer.citations)
        expect(quotedOf(knowledge, fact)).toContain(quote.replace(/ …$/, ""));
      expect(textOf(answer)).toContain(answer.title);
    }
  });
});
