/** Puts an answer together: points, and the quotations that they rest on, numbered as they are first used. */
import { isApproximate, spanOf } from "../knowledge/dates.ts";
import type { Fact } from "../knowledge/knowledge.ts";
import type { Answer, Citation, Point } from "./answer.ts";
import { asRead } from "./as-read.ts";
import type { Scope } from "./scope.ts";

/** A snippet is a sentence or two, never a page. */
export const LONGEST_QUOTE = 400;
/** A reader takes in five. */
export const MOST_CITATIONS = 5;

/** Cuts at a word, and shows it. */
function cut(quote: string): string {
  const spaced = quote.replace(/\s+/g, " ").trim();
  if (spaced.length <= LONGEST_QUOTE) return spaced;
  const end = spaced.lastIndexOf(" ", LONGEST_QUOTE - 2);
  return `${spaced.slice(0, end)} …`;
}

/** A fact's quotation, and the sentence that follows it where both fit into a snippet. */
function quotationOf({ quote, continues }: Fact): string {
  const both = continues ? `${quote} ${continues}` : quote;
  return cut(both.length <= LONGEST_QUOTE ? both : quote);
}

/** The day an answer holds as of: the one asked about, else that of the newest source it cites (EDTF). */
export function asOfDay(scope: Scope, citations: readonly Citation[]): Answer["asOf"] {
  const latest = ({ published }: Citation): string => spanOf(published)?.latest ?? "";
  const [newest] = [...citations].sort((a, b) => latest(b).localeCompare(latest(a)));
  return { day: scope.asked || !newest ? scope.asOf : newest.published, asked: scope.asked };
}

export interface Composition {
  /** A point on a fact, in the fact's own statement unless a text is given. */
  point(fact: Fact, options?: { label?: string; text?: string }): Point;
  /** Marker of a fact's quotation; facts that share a quotation share it. */
  cite(fact: Fact): number;
  readonly citations: Citation[];
}

/** A heading of a word or two tells nothing; the lead-in of a list, or the sentence before, may be all that says what "this" is. */
const isLeadIn = (context: string): boolean => context.split(/\s+/).length > 3;

/** Own-words statement of a fact; an extracted fact has none, so it is quoted. */
export const saying = (fact: Fact): string =>
  fact.statement === fact.quote ? `“${asRead(cut(fact.quote))}”` : fact.statement;

const sayWho = (speaker: Fact["speaker"]): string | undefined =>
  speaker && [speaker.name, speaker.role].filter(Boolean).join(", ");

export function compose(): Composition {
  const citations: Citation[] = [];
  const cite = (fact: Fact): number => {
    const quote = quotationOf(fact);
    const known = citations.find(
      (citation) => citation.source === fact.source.id && citation.quote.includes(cut(fact.quote)),
    );
    if (known) return known.marker;
    const { id, publisher, title, published, published_basis, url } = fact.source;
    const speaker = sayWho(fact.speaker);
    const marker = citations.length + 1;
    citations.push({
      marker,
      fact: fact.id,
      source: id,
      publisher,
      title,
      published,
      publishedInferred: published_basis === "inferred" || isApproximate(published),
      ...(url ? { url } : {}),
      ...(fact.context && isLeadIn(fact.context) ? { context: cut(fact.context) } : {}),
      quote,
      ...(speaker ? { speaker } : {}),
    });
    return marker;
  };
  const point: Composition["point"] = (fact, { label, text } = {}) => ({
    ...(label ? { label } : {}),
    text: text ?? saying(fact),
    markers: [cite(fact)],
  });
  return { point, cite, citations };
}
