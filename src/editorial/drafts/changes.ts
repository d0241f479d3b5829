/** What a correction changed, in a line for the audit log. */
import { sayDay } from "../../knowledge/dates.ts";
import type { FactEntry, SourceFile } from "../../knowledge/schema.ts";
import type { Parties } from "../names/parties.ts";
import { quoted } from "../names/titles.ts";
import { saysItsQuote } from "../quotation/verbatim.ts";
import { sayActor, sayWho } from "./cast.ts";

/** Characters of a quotation or a statement. */
const WORDS = 50;

type Said = (fact: FactEntry, parties: Parties) => string;

const FIELDS: readonly (readonly [field: string, said: Said])[] = [
  ["kind", ({ kind }) => kind],
  ["holds as", ({ modality }) => modality],
  ["day", ({ date }) => (date ? sayDay(date) : "none")],
  ["about", ({ economies }, parties) => economies.map(parties.name).join(", ") || "no economy"],
  ["who takes part", ({ actors }, parties) => actors.map((actor) => sayActor(actor, parties)).join("; ") || "nobody"],
  ["who says it", ({ speaker }, parties) => (speaker ? sayWho(speaker, parties) : "the article")],
];

/** As much of both as shows the difference: what they begin with alike is left out where it is long. */
function sayDifference(before: string, after: string): string {
  let alike = 0;
  while (alike < before.length && before[alike] === after[alike]) alike++;
  const from = alike < WORDS / 2 ? 0 : before.lastIndexOf(" ", alike - WORDS / 4) + 1;
  const [was, is] = [before, after].map((text) => quoted(from > 0 ? `… ${text.slice(from)}` : text, WORDS));
  return `${was} → ${is}`;
}

function sayWords(before: FactEntry, after: FactEntry): string[] {
  const isQuoteNew = before.quote !== after.quote;
  const isStatementNew = before.statement !== after.statement;
  const follows = isQuoteNew && isStatementNew && saysItsQuote(before) && saysItsQuote(after);
  if (follows) return [`quotation, and with it what it says, ${sayDifference(before.quote, after.quote)}`];
  return [
    ...(isStatementNew ? [`says ${sayDifference(before.statement, after.statement)}`] : []),
    ...(isQuoteNew ? [`quotation ${sayDifference(before.quote, after.quote)}`] : []),
  ];
}

/** "kind milestone → objection; day none → 12 May 2025"; empty where all is as it was. */
export function sayChanges(before: FactEntry, after: FactEntry, parties: Parties): string {
  const changes = FIELDS.flatMap(([field, said]) => {
    const [was, is] = [said(before, parties), said(after, parties)];
    return was === is ? [] : [`${field} ${was} → ${is}`];
  });
  return [...changes, ...sayWords(before, after)].join("; ");
}

/** The same for the head of a draft. */
export function sayHeadChanges(before: SourceFile, after: SourceFile): string {
  const pairs = [
    ["title", quoted(before.title, WORDS), quoted(after.title, WORDS)],
    ["publisher", before.publisher, after.publisher],
    ["published", sayDay(before.published), sayDay(after.published)],
    ["address", before.url ?? "none", after.url ?? "none"],
  ] as const;
  const changes = pairs.flatMap(([field, was, is]) => (was === is ? [] : [`${field} ${was} → ${is}`]));
  return changes.join("; ");
}

/** Which fact of which article: “Bhutan concludes …”, “India objected to …”. */
export const factIn = ({ title }: SourceFile, { quote }: Pick<FactEntry, "quote">): string =>
  `${quoted(title, 40)}, ${quoted(quote, WORDS)}`;
