/** Claims held against articles that nobody has worded facts of: what stands there word for word. Everything in them is made up. */
import { beforeAll, describe, expect, it } from "vitest";
import type { Answers, Verdict } from "../../src/answer/answer.ts";
import { answersFrom } from "./opened.ts";

const IRAQ = `Kuwait holds up Iraq's accession
Baghdad, 12 March 2011 (Tigris Wire) - Kuwait is blocking Iraq's accession to the WTO until a dispute over port fees is settled. Saudi Arabia, Oman and Qatar back Iraq's membership.

Jordan isn't opposing Iraq's entry. Iranian officials denied that Bahrain is blocking Iraq's accession. Analysts believe Egypt opposes Iraq's accession. If Turkey backs Iraq's membership, the talks could end soon.

Most members support Iraq's accession. Lebanon will support Iraq's accession unless the fees go up. Morocco opposes Iraq's accession, a newspaper claimed. Tunisia backs Iraq's membership, but Tunisian officials deny it.

Iraqi Trade Minister Hamad Al Salem said that Iraq had met all conditions for its accession. Iraq's Working Party, which was set up in 2004, has met only twice.`;
const MONTENEGRO = `Podgorica waits
Podgorica, 14 December 2010 (Adriatic Wire) - Ukraine refused to sign the bilateral protocol with Montenegro on 18 November 2009. Croatia signed the bilateral protocol with Montenegro on 20 May 2008.

It is said that Malta opposes Montenegro's accession. "Poland opposes Montenegro's accession," a blogger joked. The claim that Italy opposes Montenegro's accession is untrue. Nobody believes that Japan opposes Montenegro's accession. Russia supports Montenegro's accession to the Energy Charter. Turkey opposes Montenegro's accession, and wants the tariffs on steel cut. Chile opened talks with Montenegro on its accession in 2009 and Peru signed the bilateral protocol with Montenegro in 2010. Negotiator Milica Pejanovic spoke in Geneva.

The delegation, which Branko Vujanic joined late, had brought new tariff offers of Montenegro for its accession.`;
const BHUTAN = `Norway digs in
Thimphu, 2 March 2021 (Himal Wire) - Norway is blocking Bhutan's accession to the WTO.`;
const BHUTAN_LATER = `Norway gives way
Thimphu, 3 June 2022 (Himal Wire) - Norway has withdrawn its objection to Bhutan's accession to the WTO, a diplomat said on Friday.`;

let answers: Answers;
beforeAll(async () => {
  answers = await answersFrom({ IRAQ, MONTENEGRO, BHUTAN, BHUTAN_LATER });
});

const CLAIMS: Record<Exclude<Verdict, "partly">, readonly string[]> = {
  supported: [
    "Kuwait is blocking Iraq's accession to the WTO until a dispute over port fees is settled.",
    "Kuwait is blocking Iraq's accession",
    "kuwait is blocking Iraq’s accession to the WTO!",
    "Saudi Arabia, Oman and Qatar back Iraq's membership.",
    "Jordan is not opposing Iraq's entry.",
    "Most members support Iraq's accession.",
    "Iranian officials denied that Bahrain is blocking Iraq's accession.",
    "Hamad Al Salem said that Iraq had met all conditions for its accession.",
    "Iraq had met all conditions for its accession.",
    "Iraq's Working Party has met only twice.",
    "Ukraine refused to sign the bilateral protocol with Montenegro.",
    "Turkey opposes Montenegro's accession, and wants the tariffs on steel cut.",
    "Peru signed the bilateral protocol with Montenegro in 2010.",
    "Ukraine refused to sign the bilateral protocol with Montenegro in November 2009.",
  ],
  contradicted: [
    "Norway is blocking Bhutan's accession to the WTO.",
    "Iraq's Working Party has met three times.",
    "Iraq's Working Party has met once.",
    "Croatia signed the bilateral protocol with Montenegro in 2010.",
    "Peru signed the bilateral protocol with Montenegro in 2012.",
  ],
  unknown: [
    "Kuwait is blocking Iraq",
    "Iraq is blocking Kuwait's accession.",
    "Kuwait is still blocking Iraq's accession.",
    "Kuwait is not blocking Iraq's accession in May 2015.",
    "Bahrain is blocking Iraq's accession.",
    "Egypt opposes Iraq's accession.",
    "Turkey backs Iraq's membership.",
    "Members support Iraq's accession.",
    "All members support Iraq's accession.",
    "Lebanon will support Iraq's accession.",
    "Morocco opposes Iraq's accession.",
    "Tunisia backs Iraq's membership.",
    "Oman said that Iraq had met all conditions for its accession.",
    "Oman and Kuwait back Iraq's membership.",
    "Kuwait backs Iraq's membership.",
    "Jordan is opposing Iraq's entry.",
    "Ukraine refused to sign the bilateral protocol with Montenegro in 2010.",
    "Malta opposes Montenegro's accession.",
    "Poland opposes Montenegro's accession.",
    "Italy opposes Montenegro's accession.",
    "Japan opposes Montenegro's accession.",
    "Russia supports Montenegro's accession.",
    "Peru signed the bilateral protocol with Montenegro in 2009.",
    "Milica Pejanovic said no.",
    "Branko Vujanic joined late.",
    "Branko Vujanic said in December 2010 that tariffs were too high.",
  ],
};

describe.each(Object.entries(CLAIMS))("a claim on articles that is %s", (verdict, claims) => {
  it.each(claims)("%s", async (text) => {
    const answer = await answers.checkClaim({ text });
    expect(answer.title).not.toContain("no claim");
    expect(answer.verdict).toBe(verdict);
  });
});

describe("a claim that stands in a quotation", () => {
  it("is borne out as of the day of its report, once", async () => {
    const answer = await answers.checkClaim({ text: "Saudi Arabia, Oman and Qatar back Iraq's membership." });
    expect(answer.points[1]?.label).toBe("reported 12 March 2011");
    expect(answer.points).toHaveLength(2);
    expect(answer.remarks.join()).toContain("whether it is so today");
  });

  it("is somebody's word where the source only quotes them", async () => {
    const bare = await answers.checkClaim({ text: "Iraq had met all conditions for its accession." });
    expect(bare.remarks.join()).toContain("according to Hamad Al Salem");
    const whole = await answers.checkClaim({
      text: "Hamad Al Salem said that Iraq had met all conditions for its accession.",
    });
    expect(whole.remarks.join()).not.toContain("according to");
  });

  it("was so before it was overtaken", async () => {
    const asked = { text: "Norway is blocking Bhutan's accession to the WTO.", asOf: "2021-04" };
    expect((await answers.checkClaim(asked)).verdict).toBe("supported");
  });
});
