/** How much of something: in per cent, or in money. */
import { nameOf } from "../../knowledge/knowledge.ts";
import type { Entry } from "../../search/entry.ts";
import type { Question } from "../../search/question.ts";
import type { Check } from "./check.ts";
import { speaksOfWares, waresAsked } from "./wares.ts";

interface Measure {
  name: string;
  /** Asks for it, */
  asked: RegExp;
  /** ... and gives it. */
  given: RegExp;
}

const DUTY = "(?:tariffs?|dut(?:y|ies)|rates?|levy|levies|ceilings?)";
const PERCENTAGE: Measure = {
  name: "a percentage",
  asked: new RegExp(
    `\\b(?:in |what |which |a (?:rough )?)?(?:per ?cent(?:age)?)\\b|\\bwhat (?:share|rate|ceiling)\\b|\\b(?:at|to) what (?:level|rate)\\b|\\baverage (?:[\\p{L}-]+ ){0,3}${DUTY}\\b|\\bhow (?:high|low|steep) (?:is|are|was|were|will|would)\\b.{0,40}\\b${DUTY}\\b|\\bwhat ${DUTY} (?:is|was|does|did|will|would)\\b`,
    "iu",
  ),
  given:
    /%|\bper ?cent(?:age)?\b|\b(?:fraction|half|third|quarter|fifth|tenth|halv\w+|doubl\w+|tripl\w+|duty[- ]free|zero)\b/i,
};
const MEASURES: readonly Measure[] = [
  PERCENTAGE,
  {
    name: "a sum of money",
    asked:
      /\bin (?:us )?(?:dollars|euros|money)\b|\bhow much money\b|\b(?:size|value|worth) of (?:[\p{L}'’-]+ ){0,4}(?:economy|trade|exports|imports|gdp)\b|\bhow (?:big|large) (?:is|was) (?:[\p{L}'’-]+ ){0,4}economy\b|\b(?:gdp|salary|budget) of\b|\bwhat (?:salary|budget)\b|\bhow much (?:do|does|did|will|would|has|have|had)\b.{1,60}\b(?:cost|paid?|earn(?:ed|s)?|charged?|spen[dt]|owed?)\b/iu,
    given:
      /[$€£¥]|\b(?:dollars?|euros?|cents?|guilders?|francs?|roubles?|rubles?|pounds?|yen|yuan|tenge|million|billion|trillion)\b/i,
  },
];

/** "The duty on sugar": it is levied on something. */
const LEVIED = new RegExp(`\\b${DUTY}\\b[^.;]* on `, "iu");

const isAsked = ({ slots, text }: Question): readonly Measure[] =>
  slots.has("howmuch") ? MEASURES.filter(({ asked }) => asked.test(text)) : [];

/** How much is asked, and no source measures anything so where it tells of those asked about. */
export const unmeasured: Check = ({ question, generation, entries }) => {
  const measures = isAsked(question);
  const asked = [...question.applicants, ...question.economies, ...question.bodies.filter((id) => id !== "wto")];
  if (measures.length === 0 || asked.length === 0) return undefined;
  const wares = measures.includes(PERCENTAGE) && LEVIED.test(question.text) ? waresAsked(question) : undefined;
  const tells = (entry: Entry) =>
    asked.some((id) => entry.told.has(id) || entry.about.has(id)) && (!wares || speaksOfWares(entry, wares.kinds));
  const gives = (entry: Entry) =>
    tells(entry) && measures.some(({ given }) => given.test(`${entry.fact.quote} ${entry.fact.context ?? ""}`));
  if (entries.some(gives)) return undefined;
  const [first] = question.economies;
  const whose = first === undefined ? "" : ` for ${nameOf(first, generation.knowledge)}`;
  return `no source of mine gives ${measures[0]?.name}${whose}`;
};
