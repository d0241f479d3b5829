import { describe, expect, it } from "vitest";
import { datesIn } from "../../src/ingest/dates/mentions.ts";
import { linesOf } from "../../src/ingest/lines/lines.ts";
import { plainOf } from "../../src/ingest/text/plain.ts";

/** A Wednesday. */
const WRITTEN = "2012-10-03";

describe("dates in prose, worked out from the day of writing", () => {
  it.each([
    ["The deal was signed on Friday", "2012-09-28"],
    ["They will vote on Friday", "2012-10-05"],
    ["It met last Monday", "2012-10-01"],
    ["It came up in December", "2011-12"],
    ["It will come up in December", "2012-12"],
    ["She asked for the laws by July", "2013-07"],
    ["The offer should be tabled by the end of September", "2013-09"],
    ["The law will have been passed by the end of September", "2013-09"],
    ["Its package is to be quickly adopted by late September", "2013-09"],
    ["Parliament has until the end of September to ratify", "2013-09"],
    ["The vote was postponed until April", "2013-04"],
    ["The offer was tabled by the end of September", "2012-09"],
    ["It had to be signed by the end of September", "2012-09"],
    ["Officials were still at it as late as February this year", "2012-02"],
    ["Last month it sent an offer", "2012-09"],
    ["It wants to finish by the end of next year", "2013-12"],
    ["Talks are to close by year-end", "2012-12"],
    ["Three years ago it gave up", "2009"],
    ["In mid-2007 it came back", "2007-05/2007-08"],
    ["It negotiated between 2008 and 2012", "2008/2012"],
    ["In the third quarter of 2011 it stalled", "2011-07/2011-09"],
    ["Through the 1990s nothing moved", "1990/1999"],
    ["They met on 4-5 May 2001", "2001-05-04/2001-05-05"],
    ["They met on 30 February 2001", "2001-02"],
    ["Members may march on", undefined],
    ["It answered 2000 questions", undefined],
  ])("%s: %s", (sentence, day) => {
    expect(datesIn(sentence, WRITTEN)[0]?.edtf).toBe(day);
  });

  it("are only those stated in full where nobody knows the day of writing", () => {
    expect(datesIn("It applied in May 1999 and will join next year").map(({ edtf }) => edtf)).toEqual(["1999-05"]);
  });

  it("tell when something was said from when it happens", () => {
    const dates = datesIn("It hopes to join by 2015, its minister said on Monday", WRITTEN);
    expect(dates.map(({ edtf, isOfSpeech }) => [edtf, isOfSpeech])).toEqual([
      ["2015", false],
      ["2012-10-01", true],
    ]);
  });
});

describe("a text with left-overs of HTML", () => {
  it("is read without them, and each piece leads back to what was given", () => {
    const given = "<p>Bhutan &amp; the <b>WTO</b></p><style>p {}</style>";
    const plain = plainOf(given);
    expect(plain.text.replace(/\s+/g, " ").trim()).toBe("Bhutan & the WTO");
    const from = plain.text.indexOf("Bhutan");
    expect(plain.given(from, plain.text.indexOf(" the"))).toBe("Bhutan &amp;");
  });

  it("keeps the place of every line", () => {
    const text = "A title\n\n  • one item of a list\n  • another one\n";
    for (const line of linesOf(text)) expect(text.slice(line.from, line.to)).toBe(line.text);
  });
});
