/** What commands answer out of articles that nobody has worded facts of. Everything in them is made up. */
import { beforeAll, describe, expect, it } from "vitest";
import type { Answers } from "../../src/answer/answer.ts";
import { answersFrom } from "./opened.ts";

const SUDAN = `Khartoum's entry talks stall over one signature
KHARTOUM, 4 March 2021 (Nile Wire) - Cairo refuses to sign the bilateral protocol with Khartoum, Sudanese officials said on Thursday.
Sudan applied to join the WTO in October 1994. Its Working Party held its fifth meeting in January 2021.
The vote was pencilled in for June 2019.
Officials have an office by the river.`;
const BHUTAN = `Norway gives way
Thimphu, 3 June 2022

Norway has withdrawn its objection to Bhutan's accession to the WTO, a diplomat said on Friday.`;

const BHUTAN_TEAM = `Bhutan counts its deals
Thimphu, 9 July 2022

The chief negotiator is Ms Pema Lhamo, Vice-Minister for Industry. Bhutan has concluded its bilateral negotiations with 19 members.`;

let answers: Answers;
beforeAll(async () => {
  answers = await answersFrom({ SUDAN, BHUTAN, BHUTAN_TEAM });
});

describe("/who-blocked", () => {
  it("GIVEN an article that names the objector by its capital THEN it is named", () => {
    const answer = answers.objections({ economy: "SDN" });
    expect(answer.outcome).toBe("answer");
    expect(answer.lead).toMatchObject({ label: "Egypt", text: expect.stringContaining("Cairo refuses") });
  });

  it("GIVEN an objection that is told of by its end alone THEN whoever lifted it, and how it ended", () => {
    const { lead, remarks } = answers.objections({ economy: "BTN" });
    expect(lead?.text).toContain("Norway has withdrawn its objection");
    expect(remarks.join()).toContain("no other member");
    expect(remarks.join()).not.toContain("do not say how it ended");
  });
});

describe("/status", () => {
  it("leads with the newest dated step, not with what was once planned or is said in passing", () => {
    const { lead } = answers.status({ economy: "SDN" });
    expect(lead?.text).toContain("fifth meeting in January 2021");
  });
});

describe("a free question", () => {
  it.each([
    ["GIVEN an office and its holder in one sentence", "Who is Bhutan's chief negotiator?", /Pema Lhamo/],
    [
      "GIVEN members that are partners",
      "With how many partners has Bhutan concluded bilateral negotiations?",
      /19 members/,
    ],
  ])("%s THEN %s is answered", async (_, question, lead) => {
    const answer = await answers.ask({ question });
    expect(answer.outcome).toBe("answer");
    expect(answer.lead?.text).toMatch(lead);
  });
});
