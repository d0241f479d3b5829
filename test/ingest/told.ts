/** Invented items, a few sentences each, whose facts are told in a round-about way: reported, in sequence, in minutes. Nobody in them exists. */
import type { FactEntry } from "../../src/knowledge/schema.ts";

export interface Told {
  shape: string;
  text: string;
  facts: { quote: string; date?: string | null; kind?: FactEntry["kind"] }[];
}

export const TOLD: Told[] = [
  {
    shape: "a communique on a meeting",
    text: `Ministry of Trade and Foreign Economic Relations of Turkmenistan
Press release, Ashgabat, 26 April 2024

The Working Party on the Accession of Turkmenistan to the World Trade Organization met on 22 April 2024 under the chairmanship of Ambassador Paula Lindqvist of Finland, who was appointed in August 2021.

The head of the delegation, Deputy Minister Maral Orazova, informed members that Turkmenistan had adopted a new customs code on 13 December 2023. She recalled that the first offers on goods had been tabled in June 2023.

Members welcomed the progress made and expressed full support for the early accession of Turkmenistan. Several delegations asked for more information on state trading enterprises.

Turkmenistan confirmed that, from the date of accession, it would not apply export subsidies. It undertakes to bind its tariffs on industrial goods at 12 per cent. The last of the licensing fees will be abolished no later than 31 December 2025.

On the margins of the meeting, Turkmenistan initialled a bilateral protocol with Costa Rica. The Secretariat was asked to circulate an updated summary by the end of next month.`,
    facts: [
      { quote: "met on 22 April 2024 under the chairmanship", date: "2024-04-22", kind: "milestone" },
      { quote: "had adopted a new customs code on 13 December 2023", date: "2023-12-13", kind: "milestone" },
      { quote: "had been tabled in June 2023", date: "2023-06", kind: "milestone" },
      { quote: "expressed full support", date: "2024-04-22", kind: "support" },
      { quote: "asked for more information on state trading", date: "2024-04-22" },
      { quote: "would not apply export subsidies", date: "2024-04-22", kind: "commitment" },
      { quote: "bind its tariffs on industrial goods at 12 per cent", kind: "commitment" },
      { quote: "no later than 31 December 2025", date: "2025-12-31", kind: "commitment" },
      { quote: "initialled a bilateral protocol with Costa Rica", date: "2024-04-22", kind: "agreement" },
      { quote: "by the end of next month", date: "2024-05" },
    ],
  },
  {
    shape: "minutes that come out weeks later",
    text: `WORKING PARTY ON THE ACCESSION OF IRAQ
Note on the meeting of 11 March 2020
Circulated on 3 April 2020

1. The Chairman, Ambassador Tomas Reyes (Chile), said that the draft report had been revised on 2 March 2020.
2. The representative of Iraq stated that parliament had passed a law on food safety in January 2020. He added that a second bill would be sent to it before the summer.
3. The representative of Norway expressed concern about the import bans on dairy products.
4. The representative of Egypt supported the early accession of Iraq.
5. The Working Party took note of the statements made. The Chairman thanked the delegations.
6. The Chairman said that the next meeting would be held in September.`,
    facts: [
      { quote: "had been revised on 2 March 2020", date: "2020-03-02" },
      { quote: "had passed a law on food safety in January 2020", date: "2020-01" },
      { quote: "expressed concern about the import bans", date: "2020-03-11", kind: "issue" },
      { quote: "supported the early accession", date: "2020-03-11", kind: "support" },
      { quote: "took note of the statements", date: "2020-03-11" },
      { quote: "would be held in September", date: "2020-09", kind: "next-step" },
    ],
  },
  {
    shape: "a wire report with relative days",
    text: `Lebanon signs with Peru in push for trade seat
GENEVA, Thursday 20 June 2019 (Cedar News) - Lebanon signed a market access protocol with Peru on Tuesday, officials said.
Its negotiator Rima Haddad told reporters that Beirut had closed its talks with Oman the day before.
In March it sent a new services offer. A first draft had gone to members last December.
Ministers meet a week on Monday to clear the patent bill, and parliament should vote within a fortnight.
In October the Working Party will come together again.
The rules go back to the 1972 Convention on Arab trade, and were written into the 2009 act on customs.`,
    facts: [
      { quote: "signed a market access protocol with Peru on Tuesday", date: "2019-06-18", kind: "agreement" },
      { quote: "had closed its talks with Oman the day before", date: "2019-06-17" },
      { quote: "In March it sent a new services offer", date: "2019-03", kind: "milestone" },
      { quote: "had gone to members last December", date: "2018-12" },
      { quote: "a week on Monday", date: "2019-07-01" },
      { quote: "In October the Working Party", date: "2019-10", kind: "next-step" },
    ],
  },
  {
    shape: "a chronology in prose",
    text: `Sudan's long road to Geneva
Compiled on 9 February 2021

Sudan applied for membership of the WTO in October 1994. The Working Party was set up the following year. Its memorandum on the trade regime came in January 1999.

In June 2004 the Working Party met for the second time. Three months later, in September, Khartoum tabled its first offers. Then nothing moved for years. Thirteen years on, the process was revived.

On 3 June 2017 a delegation met members in Geneva. Two weeks later, on 17 June, the cabinet named a new chief negotiator. The next day it sent out revised offers.

In 2018 the Working Party met twice, in March and in July.`,
    facts: [
      { quote: "applied for membership of the WTO in October 1994", date: "1994-10", kind: "milestone" },
      { quote: "set up the following year", date: "1995", kind: "milestone" },
      { quote: "came in January 1999", date: "1999-01" },
      { quote: "Three months later, in September, Khartoum tabled", date: "2004-09", kind: "milestone" },
      { quote: "Thirteen years on, the process was revived", date: "2017" },
      { quote: "Two weeks later, on 17 June, the cabinet", date: "2017-06-17" },
      { quote: "The next day it sent out revised offers", date: "2017-06-18", kind: "milestone" },
    ],
  },
  {
    shape: "a feature",
    text: `Waiting in Andorra
By Joan Mir, Pyrenees Weekly, 5 November 2022

The Working Party is chaired by Ambassador Lena Brandt, who took over in February 2020.
The minister said that the government had decided in May 2021 to start again from scratch. Brussels wants Andorra to open its tobacco market first. Farmers complained that nobody had asked them.
The protocol initialled with Canada caps duties on cheese at 15 %. Andorra signed a protocol with Japan last March.
The delegate of Mexico told us on Wednesday that his country welcomed the bid and would back it in the General Council.`,
    facts: [
      { quote: "had decided in May 2021 to start again", date: "2021-05" },
      { quote: "caps duties on cheese at 15 %", kind: "commitment" },
      { quote: "signed a protocol with Japan last March", date: "2022-03", kind: "agreement" },
      { quote: "welcomed the bid and would back it", date: "2022-11-02", kind: "support" },
      { quote: "who took over in February 2020", date: "2020-02", kind: "people" },
    ],
  },
  {
    shape: "an office notice",
    text: `New negotiator for Somalia
Mogadishu, 14 July 2020

Ahmed Warsame, who was appointed in May 2019, leads the negotiating team of Somalia.
He noted that Somalia had submitted its memorandum on 2 June 2020, a day after the cabinet approved it.
He informed donors that Somalia had left the list of countries under review in 2019.
Somalia commits to publish all its trade laws by 31 March 2021. The Bank said the day after that it would pay for the translation.`,
    facts: [
      { quote: "who was appointed in May 2019", date: "2019-05", kind: "people" },
      { quote: "had submitted its memorandum on 2 June 2020", date: "2020-06-02", kind: "milestone" },
      { quote: "had left the list of countries under review in 2019", date: "2019" },
      { quote: "by 31 March 2021", date: "2021-03-31", kind: "commitment" },
    ],
  },
  {
    shape: "a daily that counts back and ahead",
    text: `South Sudan moves towards the WTO
By Grace Lado
JUBA, 8 May 2019 – South Sudan's cabinet approved the customs bill on Friday, a week after the finance committee had cleared it.
Trade minister Peter Gatkuoth said the memorandum would reach Geneva by the end of June. "We were late in March," he told the Nile Courier on Monday. "We will not be late again."
Last year the country was still an observer. It won that status in 2018, and the Working Party was established in December 2017.
Kenya, which signed a border protocol with Juba in February, has promised to train officials. Uganda's ambassador, Miriam Okot, said Kampala fully backed its neighbour.
The United States wants to see a budget law first. Its delegate told the General Council in March that oil revenue remained a worry.
The chief negotiator, who took up his post last August, expects a first meeting early next year.`,
    facts: [
      { quote: "approved the customs bill on Friday", date: "2019-05-03" },
      { quote: "would reach Geneva by the end of June", date: "2019-06", kind: "next-step" },
      { quote: "We were late in March", date: "2019-05-06" },
      { quote: "won that status in 2018", date: "2018" },
      { quote: "established in December 2017", date: "2017-12", kind: "milestone" },
      { quote: "signed a border protocol with Juba in February", date: "2019-02" },
      { quote: "fully backed its neighbour", kind: "support" },
      { quote: "told the General Council in March", date: "2019-03" },
      { quote: "expects a first meeting early next year", date: "2020-01/2020-03", kind: "next-step" },
    ],
  },
  {
    shape: "a joint statement after talks",
    text: `JOINT COMMUNIQUE
Delegations of the Syrian Arab Republic and of the Republic of Korea held bilateral market access consultations in Geneva on 9 and 10 October 2025.
Geneva, 14 October 2025
The two sides reviewed the revised goods offer that Syria had circulated on 1 September. Korea thanked Syria for the changes and welcomed the lower duties on machinery.
Korea asked Syria to bind its duties on cars at no more than 10 per cent. Syria took note of the request and agreed to answer it in writing within three weeks.
Syria confirmed that it would join the Information Technology Agreement upon accession.
The Korean side reiterated its support for the accession of Syria. It recalled that Seoul had offered technical assistance in May 2025.
No agreement was reached on rice. The two sides will meet again in January.`,
    facts: [
      { quote: "join the Information Technology Agreement", kind: "commitment", date: "2025-10-09/2025-10-10" },
      { quote: "reiterated its support", kind: "support", date: "2025-10-09/2025-10-10" },
      { quote: "had offered technical assistance in May 2025", date: "2025-05" },
      { quote: "No agreement was reached on rice", kind: "issue", date: "2025-10-09/2025-10-10" },
      { quote: "will meet again in January", date: "2026-01", kind: "next-step" },
    ],
  },
  {
    shape: "minutes with paragraphs of statements",
    text: `WT/ACC/XXX/M/4
Minutes of the fourth meeting of the Working Party on the Accession of Equatorial Guinea, 2 July 2024
1. The fourth meeting was held on 2 July 2024 under the chairmanship of H.E. Mrs. Ana Duarte (Uruguay). Apologies were received from the Deputy Director-General.
2. The Chairperson recalled that the Working Party had been established in February 2008. She informed members that the Secretariat had circulated a factual summary on 14 June.
3. The representative of Equatorial Guinea said that four bilateral negotiations had been concluded, the latest with Brazil on 30 May 2024. His Government would submit the remaining laws no later than 30 September 2024.
4. The representative of Canada said that her delegation was concerned about the monopoly on fuel imports. She asked whether the law of 2011 would be repealed.
5. The representative of Morocco, speaking for the African Group, expressed strong support for the accession.
6. The representative of Equatorial Guinea confirmed that his country would not maintain any export taxes from the date of accession. The Working Party took note of this commitment.
7. The Chairperson proposed to hold the next meeting in the first quarter of 2025. It was so agreed.`,
    facts: [
      { quote: "was held on 2 July 2024 under the chairmanship", date: "2024-07-02", kind: "milestone" },
      { quote: "had been established in February 2008", date: "2008-02", kind: "milestone" },
      { quote: "had circulated a factual summary on 14 June", date: "2024-06-14", kind: "milestone" },
      { quote: "the latest with Brazil on 30 May 2024", date: "2024-05-30" },
      { quote: "no later than 30 September 2024", date: "2024-09-30" },
      { quote: "concerned about the monopoly on fuel", date: "2024-07-02", kind: "issue" },
      { quote: "expressed strong support", date: "2024-07-02", kind: "support" },
      { quote: "would not maintain any export taxes", date: "2024-07-02", kind: "commitment" },
      { quote: "the next meeting in the first quarter of 2025", date: "2025-01/2025-03", kind: "next-step" },
    ],
  },
  {
    shape: "an essay that goes through the years",
    text: `The Bahamas and the WTO: a slow courtship
15 June 2020

The Bahamas asked to join in 2001, and the Working Party was set up that July. Nothing came of it until 2010, when a memorandum on the trade regime was at last sent in. A first meeting followed in September of that year; a second was held two years later.

After the election of May 2012 the new government went back to the drawing board. The next year a chief negotiator was named. By 2014 three rounds of bilateral talks with the United States had been held, the last in November.

A report by an economist in New York put the cost of staying out at 2 % of output a year. The 1974 tariff act is still the main source of revenue. Fishermen fear for their quota, and the unions, who marched in October 2018, say they were never heard.

The fourth meeting took place in April 2019. Three months later the team sent new offers. Membership by the end of 2020, once the goal, is now out of reach.`,
    facts: [
      { quote: "asked to join in 2001", date: "2001", kind: "milestone" },
      { quote: "the Working Party was set up that July", date: "2001-07" },
      { quote: "A first meeting followed in September of that year", date: "2010-09" },
      { quote: "a second was held two years later", date: "2012" },
      { quote: "The next year a chief negotiator was named", date: "2013" },
      { quote: "took place in April 2019", date: "2019-04", kind: "milestone" },
      { quote: "Three months later the team sent new offers", date: "2019-07", kind: "milestone" },
    ],
  },
  {
    shape: "an analysis of terms",
    text: `What Libya would sign up to
Trade Policy Brief, 3 March 2026

Libya's draft package, seen by this brief, caps farm subsidies at 8 % of output. Tripoli has undertaken to bind all its tariff lines, and the customs user fee is to be phased out by 1 January 2029.
The European Union asked in December for an early end to the fuel export ban. Negotiators have so far refused, and the matter is unresolved. Turkey, which concluded its talks with Libya on 12 January, backs a quick finish.
Under the 2023 law on companies foreigners may own 49 %. "That is not enough," an EU official said last week.
Two sources said that the Working Party would meet in the week of 20 April and that the chair, Norway's Ingrid Dahl, had told members the day before the winter break that she hoped to close the file this year.
Egypt opposes the clause on transit.`,
    facts: [
      { quote: "caps farm subsidies at 8 %", kind: "commitment" },
      { quote: "by 1 January 2029", date: "2029-01-01", kind: "commitment" },
      { quote: "asked in December for an early end", date: "2025-12" },
      { quote: "the matter is unresolved", kind: "issue" },
    ],
  },
  {
    shape: "a wire report from a ministerial",
    text: `ABU DHABI, Feb 27, 2024 (Desert Wire) - Ministers welcomed the accession packages of two small islands on Monday, and a third applicant, Curacao, said it would follow within two years.
Curacao's delegation leader, Ruisandro Cijntje, said the island had applied in October 2019 and had sent its memorandum in September 2022.
"We hope to conclude bilateral talks with the United States next month," he added.
The Working Party last met on 9 November 2023. Its chair, Ambassador Matthew Wilson of Barbados, was appointed in February 2022 and has visited Willemstad twice.
Venezuela has raised objections, citing a maritime dispute. A trade source said on Sunday that Caracas had asked for a delay the week before.
Curacao exports refined oil and gold.
The Dutch trade minister pledged 2 million euros for training.`,
    facts: [
      { quote: "Ministers welcomed the accession packages", date: "2024-02-26" },
      { quote: "had applied in October 2019", date: "2019-10", kind: "milestone" },
      {
        quote: "hope to conclude bilateral talks with the United States next month",
        date: "2024-03",
        kind: "next-step",
      },
      { quote: "last met on 9 November 2023", date: "2023-11-09", kind: "milestone" },
      { quote: "was appointed in February 2022", date: "2022-02", kind: "people" },
      { quote: "Venezuela has raised objections", date: "2024-02-27", kind: "objection" },
      { quote: "Curacao exports refined oil and gold", kind: "background" },
    ],
  },
  {
    shape: "a communique on a visit",
    text: `Office of the President of Sao Tome and Principe
COMMUNIQUE
Sao Tome, 30 May 2023
A WTO mission led by Deputy Director-General Anna Weber visited Sao Tome from 22 to 26 May 2023.
The mission met the Prime Minister on 23 May. It was told that the Council of Ministers had approved the work plan the previous day.
The Minister of Planning, Genésio Lima, indicated that the country had asked for observer status in 2003, had applied two years later and had never stopped wanting to join.
The government committed itself to sending the memorandum by the end of the year. It requested help with translation.
Portugal signed a memorandum of understanding with the ministry during the visit.
The President expressed his gratitude to the mission.`,
    facts: [
      { quote: "visited Sao Tome from 22 to 26 May 2023", date: "2023-05-22/2023-05-26", kind: "milestone" },
      { quote: "met the Prime Minister on 23 May", date: "2023-05-23" },
      { quote: "had approved the work plan the previous day", date: "2023-05-22", kind: "milestone" },
      { quote: "had asked for observer status in 2003", date: "2003" },
      {
        quote: "committed itself to sending the memorandum by the end of the year",
        date: "2023-12",
        kind: "commitment",
      },
      { quote: "signed a memorandum of understanding", kind: "agreement" },
    ],
  },
  {
    shape: "a chronicle with years as it goes",
    text: `Iraq and the WTO, year by year
4 October 2024
Iraq became an observer on 11 February 2004. That September it applied for full membership, and a Working Party was established on 13 December.
The first meeting took place in May 2007. The second one came eleven months later. After that the talks lay still for sixteen years.
In 2022 Baghdad set up a new national committee. The following spring it sent a delegation to Geneva; on 20 September it submitted updated documents.
The third meeting was held on 18 July 2024. The day after, the delegation signed a cooperation accord with the International Trade Centre. A fourth one is expected before the summer of 2025.`,
    facts: [
      { quote: "became an observer on 11 February 2004", date: "2004-02-11" },
      { quote: "That September it applied for full membership", date: "2004-09", kind: "milestone" },
      { quote: "a Working Party was established on 13 December", date: "2004-12-13", kind: "milestone" },
      { quote: "took place in May 2007", date: "2007-05", kind: "milestone" },
      { quote: "The second one came eleven months later", date: "2008-04" },
      { quote: "In 2022 Baghdad set up", date: "2022" },
      { quote: "on 20 September it submitted updated documents", date: "2023-09-20", kind: "milestone" },
      { quote: "was held on 18 July 2024", date: "2024-07-18", kind: "milestone" },
      { quote: "The day after, the delegation signed", date: "2024-07-19", kind: "agreement" },
    ],
  },
  {
    shape: "a summary of a session",
    text: `Summary of the session of 5 December 2022
Working Party on the Accession of Timor-Leste
1. Members congratulated Timor-Leste on the pace of its reforms. Australia recalled that it had concluded bilateral negotiations with Timor-Leste on 21 April 2022.
2. The delegation of Timor-Leste told members that the law on standards had entered into force the month before, and that the customs tariff would be bound at 22 per cent.
3. Indonesia underlined that it had backed the application from the start.
4. Chinese Taipei wanted further changes to the list on services. The matter was left open.
5. Timor-Leste undertook to notify its subsidies not later than 30 June 2023.
6. Members agreed to meet again in the second half of next year.`,
    facts: [
      { quote: "Members congratulated Timor-Leste", date: "2022-12-05", kind: "support" },
      {
        quote: "had concluded bilateral negotiations with Timor-Leste on 21 April 2022",
        date: "2022-04-21",
        kind: "agreement",
      },
      { quote: "had entered into force the month before", date: "2022-11" },
      { quote: "had backed the application from the start", date: "2022-12-05", kind: "support" },
      { quote: "The matter was left open", date: "2022-12-05", kind: "issue" },
      { quote: "not later than 30 June 2023", date: "2023-06-30", kind: "commitment" },
      { quote: "in the second half of next year", date: "2023-07/2023-12", kind: "next-step" },
    ],
  },
];
