import { describe, expect, it } from "vitest";
import { answersFrom, openShipped } from "./opened.ts";

const ARTICLE = `Samoa's talks near their end

APIA, 3 March 2011 (Reuters) - Samoa's chief negotiator said on Thursday that the bilateral talks were nearly over.

Only the agreement with Canada on tinned fish was open. It should be signed in April.

The Working Party on Samoa will hold its last meeting in Geneva in May.`;

const VOICES = `Samoa's negotiator is content

APIA, 3 March 2011 (Reuters) - Samoa is close to joining the World Trade Organization, its chief negotiator Ana Tui said on Thursday.

"We have settled the duty on cigarettes with every member."

"Samoa is too slow," Ambassador Lin Wong of Singapore told reporters.`;

describe("a quotation", () => {
  it("goes on with the sentence behind it where both fit", async () => {
    const answer = await (await answersFrom({ "a-wire": ARTICLE })).ask({
      question: "Which agreement of Samoa's was open?",
    });
    expect(answer.citations[0]?.quote).toMatch(
      /^Only the agreement with Canada .* open\. It should be signed in April/,
    );
  });

  it("begins with the sentence before it where that is found too, and says neither twice", async () => {
    const answer = await (await answersFrom({ "a-wire": ARTICLE })).ask({
      question: "When should Samoa's agreement with Canada on tinned fish be signed?",
    });
    const quotes = answer.citations.map(({ quote }) => quote);
    expect(quotes[0]).toMatch(/agreement with Canada on tinned fish was open\. It should be signed in April/);
    expect(quotes.filter((quote) => quote.includes("tinned fish"))).toHaveLength(1);
  });

  it("of what one says takes in what another says only where it names its own speaker", async () => {
    const answer = await (await answersFrom({ "a-wire": VOICES })).ask({
      question: "What did Ana Tui say of Samoa's cigarettes?",
    });
    const said = answer.citations.find(({ quote }) => quote.includes("cigarettes"));
    expect(said?.quote).not.toMatch(/too slow/);
    expect(said?.speaker ?? "").not.toMatch(/Wong/);
  });
});

describe("a quotation of a part of a sentence", () => {
  it("shows the whole of it, where that is quoted elsewhere", async () => {
    const { library, close } = await openShipped("off");
    const { citations } = await library.answersFor().ask({ question: "What did Georgia and Russia sign in 2011?" });
    await close();
    expect(citations[0]?.quote).toMatch(/^Since the 2008 conflict .* signed a trade deal/);
  });
});
