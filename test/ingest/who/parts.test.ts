/** Who does what to whom, in invented news of as many builds of sentence: what a careful reader takes from each was written down first. */
import { beforeAll, describe, expect, it } from "vitest";
import { extract } from "../../../src/ingest/extract.ts";
import { type Knowledge, withSources } from "../../../src/knowledge/knowledge.ts";
import { type Names, namesOf } from "../../../src/knowledge/names.ts";
import type { FactEntry } from "../../../src/knowledge/schema.ts";
import { shippedKnowledge } from "../../knowledge/shipped.ts";

let knowledge: Knowledge;
let names: Names;
beforeAll(async () => {
  knowledge = withSources(await shippedKnowledge(), []);
  names = namesOf(knowledge);
});

interface Told {
  /** Part of a sentence. */
  quote: string;
  /** "EGY objects": whom the sentence makes what; others may stand beside them. */
  parts?: string[];
  /** What it makes nobody. */
  never?: string[];
  /** Of what kind it is. */
  kind?: FactEntry["kind"];
}
interface Item {
  build: string;
  text: string;
  told: Told[];
}

const ITEMS: Item[] = [
  {
    build: "capitals for governments, subject and verb",
    text: `Sudan's entry talks stall over one signature
KHARTOUM, 4 March 2021 (Nile Wire) - Cairo refuses to sign the bilateral protocol with Khartoum, Sudanese officials said on Thursday.
Washington and Brussels support Sudan's accession.
Sudan refuses to sign anything that its parliament has not seen.`,
    told: [
      { quote: "Cairo refuses", parts: ["EGY objects"], never: ["SDN objects", "EGY signs"] },
      { quote: "Washington and Brussels", parts: ["USA supports", "EU supports"], never: ["SDN supports"] },
      { quote: "Sudan refuses", never: ["SDN objects"] },
    ],
  },
  {
    build: "an objection that is lifted",
    text: `Azerbaijan's path clears
Baku, 12 June 2023

Armenia has withdrawn its objection to Azerbaijan's accession to the WTO, diplomats said. The objection by Yerevan had stood since 2016. Ankara welcomed the decision.

Georgia does not object to its neighbour's entry.`,
    told: [
      { quote: "Armenia has withdrawn", parts: ["ARM objects"], never: ["AZE objects"] },
      { quote: "The objection by Yerevan", parts: ["ARM objects"] },
      { quote: "Ankara welcomed", never: ["TUR objects"] },
      { quote: "Georgia does not object", never: ["GEO objects", "AZE objects"] },
    ],
  },
  {
    build: "a demand before consent is given",
    text: `Wine holds up Lebanon's WTO package
BEIRUT, 8 May 2009 (Cedar News) - Australia asks Lebanon to cut its tariffs on wine before it will agree to the package of accession.
Chile says it will not sign until Beirut opens its market for fruit.
Unless Lebanon meets the request, Canberra will withhold its consent, a diplomat warned.`,
    told: [
      { quote: "Australia asks", parts: ["AUS asks", "AUS objects"], never: ["LBN asks", "LBN objects"] },
      { quote: "Chile says", parts: ["CHL objects"], never: ["LBN objects"] },
      { quote: "Canberra will withhold", parts: ["AUS objects"], never: ["LBN objects"] },
    ],
  },
  {
    build: "hold-outs, with and without a copula",
    text: `One member from the finish
GENEVA, Nov 3, 2017 (Lake Agency) - The last hold-out in Bhutan's bid for WTO membership is Norway.
Switzerland is no longer holding out. India, the only other holdout, gave way in October.
"Norway is still holding out for lower duties on fish," said Bhutan's negotiator.`,
    told: [
      { quote: "The last hold-out", parts: ["NOR objects"], never: ["BTN objects"] },
      { quote: "India, the only other holdout", parts: ["IND objects"] },
      { quote: "still holding out", parts: ["NOR objects"], never: ["BTN objects"] },
    ],
  },
  {
    build: "passives",
    text: `General Council puts off Belarus
16 December 2019

The request of Belarus for a new chair was blocked by Lithuania and Ukraine at Monday's General Council of the WTO. The membership of Belarus is opposed by several members. Minsk's talks with Brazil have been held up by neighbouring Poland.

The decision was welcomed by Canada.`,
    told: [
      { quote: "was blocked by", parts: ["LTU objects", "UKR objects"], never: ["BLR objects"] },
      { quote: "have been held up by", parts: ["POL objects"], never: ["BRA objects", "BLR objects"] },
      { quote: "was welcomed by", never: ["CAN objects"] },
    ],
  },
  {
    build: "genitives and adjectives",
    text: `The veto that keeps Uzbekistan waiting
TASHKENT (Steppe Press), 2 February 2024 - The veto of Kyrgyzstan keeps Uzbekistan out of the WTO. Swiss objections to the Uzbek services offer are a smaller problem. Kazakhstan's opposition ended last year. Objections from Canada, Japan and Norway were settled in 2022.
Tajikistan blocked the consensus in the Working Party on Thursday.`,
    told: [
      { quote: "The veto of Kyrgyzstan", parts: ["KGZ objects"], never: ["UZB objects"] },
      { quote: "Swiss objections", parts: ["CHE objects"], never: ["UZB objects"] },
      { quote: "Kazakhstan's opposition", parts: ["KAZ objects"] },
      { quote: "Objections from", parts: ["CAN objects", "JPN objects", "NOR objects"] },
      { quote: "Tajikistan blocked", parts: ["TJK objects"] },
    ],
  },
  {
    build: "consent that is needed",
    text: `Iraq and its neighbour
Baghdad, 9 September 2022

Without Kuwait's consent, Iraq cannot conclude its accession to the WTO. The Kuwaiti ambassador told the meeting that his country was not ready to join the consensus.
No member objected to the request of Baghdad for more time.`,
    told: [
      { quote: "Without Kuwait's consent", parts: ["KWT objects"], never: ["IRQ objects"] },
      { quote: "was not ready to join the consensus", parts: ["KWT objects"], never: ["IRQ objects"] },
      { quote: "No member objected", never: ["IRQ objects", "KWT objects"] },
    ],
  },
  {
    build: "a name set beside what it is, and relative clauses",
    text: `Serbia waits for one more deal
BELGRADE, 14 April 2016 (Danube Wire) - Serbia's accession is stuck because a single member, Brazil, has refused to conclude the bilateral talks.
Ukraine, which has blocked the Working Party's report since 2014, wants lower duties on steel. The United States, for its part, signed its agreement with Serbia in 2015.`,
    told: [
      { quote: "a single member, Brazil", parts: ["BRA objects"], never: ["SRB objects"] },
      { quote: "Ukraine, which has blocked", parts: ["UKR objects"], never: ["SRB objects"] },
      { quote: "The United States, for its part", parts: ["USA signs"], never: ["USA objects"] },
    ],
  },
  {
    build: "two sides of one thing",
    text: `Ethiopia and Djibouti settle
ADDIS ABABA, 1 July 2018 (Horn Wire) - Talks between Ethiopia and Djibouti on Ethiopia's entry into the WTO ended with a bilateral agreement on Sunday.
Ethiopia signed a bilateral market access agreement with Norway in May. A dispute between Ethiopia and Egypt plays no part in it.`,
    told: [
      {
        quote: "Talks between Ethiopia and Djibouti",
        parts: ["DJI negotiates", "ETH negotiates"],
        never: ["DJI objects"],
      },
      { quote: "Ethiopia signed", parts: ["ETH signs", "NOR concerned"] },
      { quote: "A dispute", never: ["EGY objects", "ETH objects"] },
    ],
  },
  {
    build: "pronouns, denials and others' words",
    text: `Comoros still waits
MORONI, 20 October 2015 (Island Press) - Madagascar has studied the terms for a year. It still opposes the accession of Comoros, delegates said.
Mauritius denied that it had blocked the Comorian bid. Tanzania, too, has yet to give its consent.
France accused Madagascar of blocking the Comorian accession.`,
    told: [
      { quote: "It still opposes", parts: ["MDG objects"], never: ["COM objects"] },
      { quote: "Mauritius denied", never: ["MUS objects", "COM objects"] },
      { quote: "Tanzania, too", parts: ["TZA objects"] },
      { quote: "France accused", parts: ["MDG objects"], never: ["FRA objects", "COM objects"] },
    ],
  },
  {
    build: "whoever speaks, is one of those who, or is named behind a neighbour",
    text: `Kabul's last lap
GENEVA, 5 May 2014 (Lake Wire) - New Delhi and Ottawa are now the only members blocking Kabul's package, two envoys said.
Afghanistan's bid cannot go forward without the consent of Iran's neighbour Turkey.
"We will not join the consensus," Japan's ambassador told reporters.
Opposition from Brussels has faded. A Chilean objection, raised in 2012, is still on the table.
The General Council's decision was held up by a last-minute objection from Peru.
Kabul accuses Islamabad of obstructing its bid. There were no objections from Mexico or Brazil.`,
    told: [
      { quote: "New Delhi and Ottawa", parts: ["IND objects", "CAN objects"], never: ["AFG objects"] },
      { quote: "without the consent", parts: ["TUR objects"], never: ["IRN objects", "AFG objects"] },
      { quote: "We will not join", parts: ["JPN objects"] },
      { quote: "Opposition from", parts: ["EU objects"] },
      { quote: "A Chilean objection", parts: ["CHL objects"] },
      { quote: "was held up by", parts: ["PER objects"] },
      { quote: "Kabul accuses", parts: ["PAK objects"], never: ["AFG objects"] },
      { quote: "There were no objections", never: ["MEX objects", "BRA objects"] },
    ],
  },
  {
    build: "refusals as the sentence's own verb",
    text: `Nothing signed for Bhutan
THIMPHU, 6 May 2019 (Hill Wire) - Norway on Monday refused to sign the market access protocol with Bhutan.
Chile vetoed the adoption of the Working Party's report.
Peru withheld its signature from the bilateral agreement.
Japan objected to the draft report.
Canada declined to endorse the package.
The report was blocked by Mexico.
Switzerland rejected the offer on services.
Iceland has refused four times to sign.
Turkey has refused Bhutan's offer.
Norway, which blocked the package in 2016, signed a bilateral agreement with Nepal.`,
    told: [
      { quote: "Norway on Monday", parts: ["NOR objects"], never: ["NOR signs", "NOR agrees"], kind: "objection" },
      { quote: "Chile vetoed", parts: ["CHL objects"], never: ["CHL agrees"], kind: "objection" },
      { quote: "Peru withheld", parts: ["PER objects"], never: ["PER signs", "PER agrees"], kind: "objection" },
      { quote: "Japan objected", parts: ["JPN objects"], never: ["JPN agrees"], kind: "objection" },
      { quote: "Canada declined", parts: ["CAN objects"], never: ["CAN supports", "CAN agrees"], kind: "objection" },
      { quote: "was blocked by", parts: ["MEX objects"], never: ["MEX agrees"], kind: "objection" },
      { quote: "Switzerland rejected", never: ["CHE offers", "CHE agrees"] },
      { quote: "Iceland has refused", parts: ["ISL objects"], never: ["ISL signs"], kind: "objection" },
      { quote: "Turkey has refused", parts: ["TUR objects"], never: ["TUR offers", "TUR supports"], kind: "objection" },
      { quote: "Norway, which blocked", parts: ["NOR signs"], kind: "agreement" },
    ],
  },
  {
    build: "what has not been done",
    text: `Sudan is late with its papers
KHARTOUM, 9 July 2020 (Nile Wire) - Sudan, which has not yet submitted its offers on goods, hopes to join by 2022.
Egypt has yet to sign its bilateral agreement with Sudan.
Chad failed to agree with Sudan on the terms.
Kenya never vetoed the package and signed a bilateral agreement in May.
Uganda stopped blocking the report in June.
A dispute with Libya over grazing fees is unresolved, three envoys said.`,
    told: [
      { quote: "Sudan, which has not yet", never: ["SDN offers", "SDN agrees", "SDN joins"] },
      { quote: "Egypt has yet", never: ["EGY signs", "EGY agrees"] },
      { quote: "Chad failed", never: ["TCD agrees", "TCD signs", "TCD meets"] },
      { quote: "Kenya never vetoed", parts: ["KEN signs"], never: ["KEN objects"] },
      { quote: "Uganda stopped", parts: ["UGA objects", "UGA agrees"] },
      { quote: "A dispute with Libya", never: ["LBY meets"], kind: "issue" },
    ],
  },
  {
    build: "an issue as its point",
    text: `Port fees trouble Lebanon
BEIRUT, 3 April 2012 (Cedar News) - The delegates spent the day on a dispute over port fees, the chair said.
The duty on steel is the last sticking point.
Turkey says the duty on sugar is too high.
Both sides said that they had not agreed on the quota for meat.
Customs rules are unresolved, a negotiator said.
The dispute over wine was settled in March.`,
    told: [
      { quote: "The delegates spent", kind: "issue" },
      { quote: "The duty on steel", kind: "issue" },
      { quote: "Turkey says", kind: "issue" },
      { quote: "Both sides said", kind: "issue" },
      { quote: "Customs rules", kind: "issue" },
    ],
  },
  {
    build: "applicants, demands and silence",
    text: `Comoros begins its talks
MORONI, 3 March 2008 (Island Press) - Comoros applied in 2007.
Kenya wants Comoros to open its market for tea.
Comoros has asked France to support its bid.
Japan wants lower duties on cars.
Comoros applied a duty of 20 per cent to rice.
The mission of Comoros declined to comment.
Kenya's ambassador did not respond to a request for comment.`,
    told: [
      { quote: "applied in 2007", parts: ["COM applies"], kind: "milestone" },
      { quote: "Kenya wants", parts: ["KEN asks"], never: ["COM asks"] },
      { quote: "Comoros has asked", parts: ["COM asks"] },
      { quote: "Japan wants", parts: ["JPN asks"], never: ["JPN offers"], kind: "issue" },
      { quote: "applied a duty", never: ["COM applies"] },
      { quote: "declined to comment", never: ["COM says"], kind: "background" },
      { quote: "did not respond", never: ["KEN says"], kind: "background" },
    ],
  },
];

const partsIn = (actors: readonly { of?: string | undefined; part: string }[]) =>
  actors.map(({ of, part }) => `${of} ${part}`);

describe.each(ITEMS)("news with $build", ({ build, text, told }) => {
  it.each(told)("“$quote”", async ({ quote, parts = [], never = [], kind }) => {
    const { file } = await extract({ name: build, text }, knowledge, names);
    const facts = file.facts.filter((fact) => fact.quote.includes(quote));
    expect(facts).not.toHaveLength(0);
    const found = facts.flatMap(({ actors }) => partsIn(actors));
    expect(found).toEqual(expect.arrayContaining(parts));
    for (const part of never) expect(found).not.toContain(part);
    if (kind) expect(facts.map((fact) => fact.kind)).toContain(kind);
  });
});
