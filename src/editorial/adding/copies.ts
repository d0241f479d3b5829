/** Where an article is already: word for word, or nearly so, in service, among the drafts, or in the shipped knowledge. */
import type { Fact, Knowledge, Source } from "../../knowledge/knowledge.ts";
import type { Known } from "../../store/store.ts";
import type { Refused } from "../editorial.ts";
import { unquoted } from "../quotation/verbatim.ts";

/** An article that much of a text stands in already. */
export interface Near {
  source: string;
  title: string;
  /** Between 0 and 1. */
  share: number;
}

/** @param title of the article that is there */
export const knownAs = ({ state }: Known, title?: string): Refused => ({
  name: "known-article",
  as: state,
  ...(title ? { title } : {}),
});

export const nearTo = ({ source, title, share }: Near): Refused => ({
  name: "near-copy",
  source,
  title,
  percent: Math.round(share * 100),
});

/** With fewer facts an article of the shipped knowledge is not told by what it is quoted with. */
const LEAST_FACTS = 3;
/** So many of its quotations stand in a text that copies it. */
const MOST_QUOTES = 0.8;

/**
 * No text of the shipped articles is kept: they are told by their quotations.
 * @returns the shipped article that a text is, whole or but for little
 */
export async function shippedNear(text: string, { facts }: Pick<Knowledge, "facts">): Promise<Near | undefined> {
  const bySource = new Map<Source, Fact[]>();
  for (const fact of facts.values())
    if (fact.source.origin === "article") bySource.set(fact.source, [...(bySource.get(fact.source) ?? []), fact]);
  for (const [{ id, title }, own] of bySource) {
    // a copy may have something between a quotation and what follows it
    const quoted = own.map(({ id, quote }) => ({ id, quote }));
    const share = 1 - (await unquoted(quoted, text)).length / own.length;
    if (own.length >= LEAST_FACTS && share >= MOST_QUOTES) return { source: id, title, share };
  }
  return undefined;
}
