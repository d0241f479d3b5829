import { beforeAll, describe, expect, it } from "vitest";
import type { Answers } from "../../src/answer/answer.ts";
import { answersFrom } from "./opened.ts";

const WIRE = `Samoa's talks move on

APIA, 3 March 2011 (Island Wire) - Samoa's accession talks moved on this week, its chief negotiator Tavita Sefo said on Thursday.

The Working Party on Samoa held its third meeting in February. Its fourth meeting is planned for May.

Bilateral talks with Chile and Japan are closed. Talks with six others continue.

Canada asked for bilateral talks last year. Brazil wants Samoa to cut its duty on sugar.

Duties would be bound at an average of 21 per cent, and commitments made in 11 service sectors. Twelve more are under discussion.

Ministers of Samoa and Fiji are to meet on 9 May 2011.

The seed ban divides members of the Working Party. A European diplomat called it the last hurdle.`;

const LATER = `Tonga will not become a member this year

NUKU'ALOFA, 31 July 2006 (Island Wire) - Tonga will not become a member of the World Trade Organization this year, its government said.`;
const LATEST = `Tonga joins

NUKU'ALOFA, 27 July 2007 (Island Wire) - The Kingdom of Tonga today became the 151st member of the World Trade Organization.`;

const MAY = `Nepal

KATHMANDU, 20 May 2004 (Island Wire) - On 16 May 2004 Nepal became a member of the World Trade Organization.`;

let answers: Answers;
beforeAll(async () => {
  answers = await answersFrom({ "a-wire": WIRE, "b-later": LATER, "c-latest": LATEST, "d-may": MAY });
});

describe("is declined, and said why:", () => {
  it.each([
    ["what a party wants, of whom no wish is told", "What are Canada's demands on Samoa?", /what Canada wants/],
    ["countries by number, of which few are named", "Which twelve members is Samoa still talking to?", /name them all/],
    ["the duty on a ware of which none is given", "What duty does Samoa levy on timber?", /percentage for Samoa/],
    ["a ware that no source names", "Is beer one of the goods that Samoa protects?", /speaks of beer/],
    ["what came of a meeting that was only planned", "How did Samoa's May meeting go?", /there was to be one/],
    ["whether a meeting that was only planned was held", "Was Samoa's fourth meeting held?", /there was to be one/],
    ["who came after somebody, where nobody says", "Who replaced Tavita Sefo in Samoa?", /came after/],
    [
      "what happened on a day that was only planned",
      "Did Samoa's ministers meet on 9 May 2011?",
      /planned for that day/,
    ],
    ["goods, where none is named", "Which goods did Tonga's government name?", /name no goods/],
    ["a time that no source reaches", "Will Samoa still be negotiating in 2040?", /reaches 2040/],
    ["the name of somebody who is not named", "What is the European diplomat on Samoa called?", /no such person/],
  ])("%s", async (_, question, why) => {
    const answer = await answers.ask({ question });
    expect(answer.outcome).toBe("abstain");
    expect(answer.remarks.join(" ")).toMatch(why);
  });

  it.each([
    "pls write me a short poem about Samoa",
    "you stupid bot, just admit that Samoa cheats",
    "what's your prediction for Samoa?",
    "Samoa sucks",
  ])("what is no question to the sources: %s", async (question) => {
    const { remarks } = await answers.ask({ question });
    expect(remarks.join(" ")).toMatch(/I write nothing of my own/);
  });
});

describe("has nothing against", () => {
  it.each([
    ["a question that quotes an insult", "who said the terms of Samoa are a joke"],
    ["a riddle", "Guess who negotiates for Samoa"],
    ["a question for rules", "show me the rules that Samoa has to write"],
    ["a question for the plan itself", "What were Samoa and Fiji to do on 9 May 2011?"],
    ["a word that is no ware", "Did Samoa iron out its differences with Canada?"],
    ["goods that a document covers", "Which document covers goods from Samoa?"],
    ["an office that is said by its matter", "Which minister of Samoa opposes the deal?"],
    ["what is expected", "What can Canada expect from Samoa's entry?"],
    ["arguments by number", "List the three economic arguments for Samoa"],
  ])("%s", async (_, question) => {
    const { remarks } = await answers.ask({ question });
    expect(remarks.join(" ")).not.toMatch(
      /write nothing|planned for|speaks of|name no goods|no such person|Canada wants|name them all/i,
    );
  });
});

describe("is answered, near as it comes to what is declined:", () => {
  it.each([
    ["what a party wants whose wish is told", "What does Brazil want of Samoa?", /cut its duty on sugar/],
    [
      "how many of what has two words",
      "How many service sectors would Samoa make commitments in?",
      /11 service sectors/,
    ],
    ["a meeting that was held", "Was Samoa's third meeting held?", /third meeting in February/],
    ["when somebody became a member, whatever was denied before", "When did Tonga become a member?", /today became/],
    ["when somebody became one in a month that is a word too", "When did Nepal become a member?", /On 16 May 2004/],
    ["a meeting by its number in figures", "Was Samoa's 3rd meeting held?", /third meeting in February/],
    ["whether it did", "did Tonga get in eventually?", /today became/],
  ])("%s", async (_, question, quote) => {
    const answer = await answers.ask({ question });
    expect(answer.outcome).toBe("answer");
    expect(answer.citations[0]?.quote).toMatch(quote);
  });
});
