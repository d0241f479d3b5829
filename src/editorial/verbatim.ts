/** Where a quotation stands in its article. White space counts for nothing: a quotation runs over the ends of lines. */
import { turns } from "../ingest/turns.ts";
import type { FactEntry } from "../knowledge/schema.ts";
import { isCutAfter, isCutBefore } from "./cut-short.ts";

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
/** Cuts at the ends show as "…"; a quotation in parts has them between the parts. */
const partsOf = (quote: string): string[] =>
  oneLine(quote)
    .split("…")
    .flatMap((part) => part.trim() || []);

/** @returns ids of facts whose quotation does not stand in the text word for word */
export async function unquoted(
  facts: Iterable<Pick<FactEntry, "id" | "quote" | "continues">>,
  text: string,
): Promise<string[]> {
  const whole = oneLine(text);
  const others = turns();
  const wrong: string[] = [];
  for (const { id, quote, continues } of facts) {
    // what follows a quotation follows it at once
    const parts = partsOf([quote, continues].filter(Boolean).join(" "));
    if (parts.length === 0 || !parts.every((part) => whole.includes(part))) wrong.push(id);
    await others();
  }
  return wrong;
}

/** Up to so many characters before and after the quotation, from a word's beginning to a word's end; undefined where it does not stand. */
export function aroundQuote(text: string, quote: string, most: number): { before: string; after: string } | undefined {
  const whole = oneLine(text);
  const [part = ""] = partsOf(quote);
  const at = part ? whole.indexOf(part) : -1;
  if (at < 0) return undefined;
  const end = at + part.length;
  const from = Math.max(0, at - most);
  const before = whole.slice(from, at);
  const after = whole.slice(end, end + most);
  return {
    before: (from > 0 ? before.replace(/^\S*\s/, "") : before).trim(),
    after: (end + most < whole.length ? after.replace(/\s\S*$/, "") : after).trim(),
  };
}

/** Either form of an apostrophe or a quotation mark: keyboards have one, articles the other. */
const EITHER: Record<string, string> = { "'": "['’]", "’": "['’]", '"': '["“”]', "“": '["“”]', "”": '["“”]' };

const patternOf = (part: string): string =>
  part
    .split(" ")
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/['’"“”]/g, (mark) => EITHER[mark] ?? mark))
    .join("\\s+");

/**
 * @returns the quotation with the article's own signs, its cuts within sentences shown; undefined if it does not stand there in whole words
 */
export function asItStands(text: string, typed: string): string | undefined {
  const parts = partsOf(typed).map(patternOf);
  if (parts.length === 0) return undefined;
  const found: string[] = [];
  let begin: number | undefined;
  let from = 0;
  for (const part of parts) {
    const match = new RegExp(`(?<![\\p{L}\\p{N}])${part}(?![\\p{L}\\p{N}])`, "u").exec(text.slice(from));
    if (!match) return undefined;
    const at = from + match.index;
    begin ??= at;
    from = at + match[0].length;
    found.push(oneLine(match[0]));
  }
  const words = found.join(" … ");
  return `${isCutBefore(text, begin ?? 0) ? "… " : ""}${words}${isCutAfter(text, from) ? " …" : ""}`;
}
