/** Eleven invented news items of as many shapes, with what a careful reader takes from them. Events and people in them are made up. */
import type { FactEntry } from "../../src/knowledge/schema.ts";

export interface Snippet {
  shape: string;
  text: string;
  published: string;
  basis: "stated" | "inferred";
  facts: { quote: string; economies: string[]; date: string | null; kind?: FactEntry["kind"] }[];
}

export const SNIPPETS: Snippet[] = [
  {
    shape: "wire dateline",
    text: `Uzbekistan signs with Norway on trade entry
GENEVA, Oct 9, 2023 (Silk Wire) - Uzbekistan signed a bilateral market access agreement with Norway on Monday, its chief negotiator Azamat Karimov said.
The sixth meeting of the Working Party took place in March.
Karimov told reporters that Tashkent hoped to finish the negotiations by the end of next year.`,
    published: "2023-10-09",
    basis: "stated",
    facts: [
      {
        quote: "signed a bilateral market access agreement with Norway",
        economies: ["UZB"],
        date: "2023-10-09",
        kind: "agreement",
      },
      { quote: "The sixth meeting of the Working Party", economies: ["UZB"], date: "2023-03", kind: "milestone" },
      { quote: "hoped to finish the negotiations", economies: ["UZB"], date: "2024-12" },
    ],
  },
  {
    shape: "ISO date",
    text: `Sudan's Working Party meets again
2019-07-24

The Working Party on the Accession of Sudan held its fourth meeting yesterday. It will meet again in November.

Khartoum applied for membership in October 1994.`,
    published: "2019-07-24",
    basis: "stated",
    facts: [
      { quote: "held its fourth meeting yesterday", economies: ["SDN"], date: "2019-07-23", kind: "milestone" },
      { quote: "It will meet again in November.", economies: ["SDN"], date: "2019-11", kind: "next-step" },
      { quote: "applied for membership", economies: ["SDN"], date: "1994-10", kind: "milestone" },
    ],
  },
  {
    shape: "interview",
    text: `"The hard part is at home": a talk with Bhutan's negotiator
Thimphu, 2 February 2024

Q: When did you last see the members?
A: The Working Party met us three weeks ago. It was a friendly meeting.

Q: What is still missing?
A: We must table a new services offer by June. Parliament will vote on the customs bill next month.`,
    published: "2024-02-02",
    basis: "stated",
    facts: [
      { quote: "The Working Party met us three weeks ago.", economies: ["BTN"], date: "2024-01-12~" },
      { quote: "We must table a new services offer by June.", economies: ["BTN"], date: "2024-06" },
      {
        quote: "Parliament will vote on the customs bill next month.",
        economies: ["BTN"],
        date: "2024-03",
        kind: "next-step",
      },
    ],
  },
  {
    shape: "table of dates",
    text: `Nepal on its way in: the dates
Compiled 30 April 2004

Date | Event
-----|------
May 1989 | Application to the GATT
5 September 2003 | Bilateral deal with the United States
11 September 2003 | Ministers approve the entry of Nepal in Cancun
23 April 2004 | Nepal becomes the 147th member`,
    published: "2004-04-30",
    basis: "stated",
    facts: [
      { quote: "Application to the GATT", economies: ["NPL"], date: "1989-05", kind: "milestone" },
      { quote: "Bilateral deal with the United States", economies: ["NPL"], date: "2003-09-05", kind: "agreement" },
      { quote: "Nepal becomes the 147th member", economies: ["NPL"], date: "2004-04-23" },
    ],
  },
  {
    shape: "newspaper without a year",
    text: `Cabinet sends Cambodia's entry papers to the assembly
Wednesday, July 21

The government of Cambodia has sent the protocol of accession to the National Assembly. Ministers of the WTO had approved Cambodia's entry in September 2003.

Lawmakers are expected to vote in August.`,
    published: "2004-07-21",
    basis: "inferred",
    facts: [
      { quote: "has sent the protocol of accession", economies: ["KHM"], date: "2004-07-21" },
      { quote: "had approved Cambodia's entry", economies: ["KHM"], date: "2003-09", kind: "milestone" },
      { quote: "Lawmakers are expected to vote in August.", economies: ["KHM"], date: "2004-08", kind: "next-step" },
    ],
  },
  {
    shape: "press release",
    text: `MINISTRY OF TRADE - PRESS RELEASE
Bosnia and Herzegovina deposits its services schedule
Sarajevo, 4 May 2018

The Ministry announces that Bosnia and Herzegovina today submitted its draft services schedule to the WTO Secretariat.

Ukraine and Brazil have not yet signed bilateral agreements, and talks with both go on. "We are close to the end," said Minister Amra Hadzic.

ENDS`,
    published: "2018-05-04",
    basis: "stated",
    facts: [
      { quote: "today submitted its draft services schedule", economies: ["BIH"], date: "2018-05-04" },
      { quote: "Ukraine and Brazil have not yet signed", economies: ["BIH"], date: "2018-05-04" },
      { quote: "We are close to the end", economies: ["BIH"], date: "2018-05-04" },
    ],
  },
  {
    shape: "one line",
    text: "BAKU, 12 April 2016 - Azerbaijan will not join the WTO before 2018, its deputy foreign minister said on Tuesday.",
    published: "2016-04-12",
    basis: "stated",
    facts: [{ quote: "will not join the WTO", economies: ["AZE"], date: "2018" }],
  },
  {
    shape: "HTML left-overs",
    text: `<p>Comoros &amp; the WTO: one vote to go</p>
<script>var tracker = "Comoros joined in 1901";</script>
<p>Published: 8 January 2024</p>
<p>Comoros&rsquo; terms of entry go before ministers in Abu Dhabi on <b>26 February</b>.</p>
<div class="share">Share on Facebook | Share on X</div>
<p>Negotiations ended in December after 16 years.</p>`,
    published: "2024-01-08",
    basis: "stated",
    facts: [
      { quote: "terms of entry go before ministers", economies: ["COM"], date: "2024-02-26" },
      { quote: "Negotiations ended in December", economies: ["COM"], date: "2023-12" },
    ],
  },
  {
    shape: "newspaper with a correction",
    text: `Algiers dusts off its trade bid
15 January 2014

Algeria has asked the WTO for a twelfth meeting of its working party, which last met in March last year. The EU and Switzerland back the request.

France's trade minister promised help during a visit on Monday.

Correction: an earlier version of this article said that the working party had met in 2012.`,
    published: "2014-01-15",
    basis: "stated",
    facts: [
      { quote: "Algeria has asked the WTO for a twelfth meeting", economies: ["DZA"], date: null },
      { quote: "The EU and Switzerland back the request.", economies: ["DZA"], date: "2014-01-15" },
      { quote: "promised help during a visit on Monday", economies: ["DZA"], date: "2014-01-13" },
    ],
  },
  {
    shape: "objection with a past",
    text: `Lebanon still waits for its package
BEIRUT, 20 June 2010 (Cedar News) - Lebanon asked for membership in January 1999, and in April 1999 the General Council set up its working party; two members now refuse to let the talks go on.
Israel does not object, diplomats said on Friday. Last year one member had demanded lower tariffs on wine.`,
    published: "2010-06-20",
    basis: "stated",
    facts: [
      { quote: "Lebanon asked for membership in January 1999", economies: ["LBN"], date: "1999-01", kind: "milestone" },
      {
        quote: "in April 1999 the General Council set up its working party",
        economies: ["LBN"],
        date: "1999-04",
        kind: "milestone",
      },
      { quote: "Israel does not object, diplomats said on Friday.", economies: ["LBN"], date: "2010-06-18" },
      { quote: "Last year one member had demanded lower tariffs", economies: ["LBN"], date: "2009" },
    ],
  },
  {
    shape: "several items, each with its dateline",
    text: `Accessions in brief
12 May 2011

MORONI - Lawmakers need another month for the customs code. Two readings are behind them.

THIMPHU - The cabinet has put the talks on hold until the autumn. "There is no hurry," its spokesman said.`,
    published: "2011-05-12",
    basis: "stated",
    facts: [
      { quote: "Two readings are behind them.", economies: ["COM"], date: null },
      { quote: "The cabinet has put the talks on hold until the autumn.", economies: ["BTN"], date: null },
    ],
  },
];
