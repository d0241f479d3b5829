/** Where a quotation stands in its article. White space counts for nothing: a quotation runs over the ends of lines. */
import { turns } from "../../ingest/turns.ts";
import type { FactEntry } from "../../knowledge/schema.ts";
import { oneLine } from "../../knowledge/words.ts";
import { isCutAfter, isCutBefore } from "./cut-short.ts";

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

/** A passage of an article as it stands there, white space set single. */
export interface Passage {
  /** Piece by piece, the spaces between them left at their ends. */
  pieces: readonly { text: string; isQuoted: boolean }[];
  /** Does the article go on before it, and behind it? */
  isCutBefore: boolean;
  isCutAfter: boolean;
}

/** Places of a quotation's parts, one behind the other; undefined where one does not stand. */
function placesOf(whole: string, quote: string): { from: number; to: number }[] | undefined {
  const places: { from: number; to: number }[] = [];
  for (const part of partsOf(quote)) {
    const from = whole.indexOf(part, places.at(-1)?.to ?? 0);
    if (from < 0) return undefined;
    places.push({ from, to: from + part.length });
  }
  return places;
}

/** @returns the quotation among what stands up to so many characters before and after it; undefined where it does not stand */
export function aroundQuote(text: string, quote: string, most: number): Passage | undefined {
  const whole = oneLine(text);
  const places = placesOf(whole, quote);
  const [first, last] = [places?.at(0), places?.at(-1)];
  if (!places || !first || !last) return undefined;
  const start = Math.max(0, first.from - most);
  const end = Math.min(whole.length, last.to + most);
  // from a word's beginning to a word's end
  const from = start > 0 ? start + (/^\S*\s/.exec(whole.slice(start, first.from))?.[0].length ?? 0) : 0;
  const to = end < whole.length ? end - (/\s\S*$/.exec(whole.slice(last.to, end))?.[0].length ?? 0) : end;
  const pieces = places.flatMap(({ from: begin, to: stop }, i) => [
    { text: whole.slice(places[i - 1]?.to ?? from, begin), isQuoted: false },
    { text: whole.slice(begin, stop), isQuoted: true },
  ]);
  const all = [...pieces, { text: whole.slice(last.to, to), isQuoted: false }];
  return { pieces: all.filter((one) => one.text !== ""), isCutBefore: from > 0, isCutAfter: to < whole.length };
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

const bare = (quote: string): string => quote.replace(/^…\s*|\s*…$/g, "");

/** Has the fact no words but the quotation's? Then these follow it, also when it is made whole again. */
export const saysItsQuote = ({ statement, quote }: Pick<FactEntry, "statement" | "quote">): boolean =>
  bare(statement) === bare(quote);
