/** Puts an answer together: points, and the quotations that they rest on, numbered as they are first used. */
import { isApproximate, spanOf } from "../knowledge/dates.ts";
import type { Fact } from "../knowledge/knowledge.ts";
import { oneLine } from "../knowledge/words.ts";
import type { Answer, Citation, Point } from "./answer.ts";
import { asRead } from "./as-read.ts";
import type { Scope } from "./scope.ts";
import { cut, sentenceOf, snippetOf } from "./snippet.ts";

/** A reader takes in five. */
export const MOST_CITATIONS = 5;

/** The day an answer holds as of: the one asked about, else that of the newest source it cites (EDTF). */
export function asOfDay(scope: Scope, citations: readonly Citation[]): Answer["asOf"] {
  const latest = ({ published }: Citation): string => spanOf(published)?.latest ?? "";
  const [newest] = [...citations].sort((a, b) => latest(b).localeCompare(latest(a)));
  return { day: scope.asked || !newest ? scope.asOf : newest.published, asked: scope.asked };
}

export interface Composition {
  /**
   * A point on a fact, in the fact's own statement unless a text is given.
   * @param options `beside`: facts shown with it, best first, of which one may stand next to it in the source
   */
  point(fact: Fact, options?: { label?: string; text?: string; beside?: readonly Fact[] }): Point;
  /** Marker of a fact's quotation; facts that share a quotation share it. */
  cite(fact: Fact, beside?: readonly Fact[]): number;
  /** May the fact be cited without more quotations than a reader takes in? */
  hasRoomFor(fact: Fact): boolean;
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
  const holding = (source: string, sentence: string) =>
    citations.find((citation) => citation.source === source && citation.quote.includes(cut(sentence)));
  const knownFor = (fact: Fact) => holding(fact.source.id, sentenceOf(fact).quote);
  const cite: Composition["cite"] = (fact, beside = []) => {
    const { quote, speaker: voice } = snippetOf(
      fact,
      beside,
      (sentence) => holding(fact.source.id, sentence) !== undefined,
    );
    const known = knownFor(fact);
    if (known) return known.marker;
    const { id, publisher, title, published, published_basis, url } = fact.source;
    const speaker = sayWho(voice);
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
      ...(fact.context && isLeadIn(fact.context) && !quote.includes(oneLine(fact.context))
        ? { context: cut(fact.context) }
        : {}),
      quote,
      ...(speaker ? { speaker } : {}),
    });
    return marker;
  };
  const point: Composition["point"] = (fact, { label, text, beside } = {}) => ({
    ...(label ? { label } : {}),
    text: text ?? saying(fact),
    markers: [cite(fact, beside)],
  });
  const hasRoomFor = (fact: Fact) => citations.length < MOST_CITATIONS || knownFor(fact) !== undefined;
  return { point, cite, hasRoomFor, citations };
}
