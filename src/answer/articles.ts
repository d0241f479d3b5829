/** An index in memory out of articles alone, by the same extraction that an upload goes through. */
import { readdir, readFile } from "node:fs/promises";
import { join, parse } from "node:path";
import { extract, type KindsOf } from "../ingest/extract.ts";
import { type Knowledge, withSources } from "../knowledge/knowledge.ts";
import { namesOf } from "../knowledge/names.ts";
import type { Matcher } from "../matcher/matcher.ts";

/** How probable each kind is by the matcher, sentence by sentence. */
export const kindsBy =
  (matcher: Matcher): KindsOf =>
  async (passages) =>
    (await matcher.embed(passages)).map(({ kinds }) => kinds);

export interface Article {
  name: string;
  text: string;
}

/** `*.txt` and `*.md` files of a folder, by name. */
export async function readArticles(folder: string): Promise<Article[]> {
  const names = (await readdir(folder)).filter((name) => /\.(?:txt|md)$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => ({ name: parse(name).name, text: await readFile(join(folder, name), "utf8") })),
  );
}

/**
 * @param shipped economies, procedure and thesaurus are taken from it; its facts are left out
 * @returns knowledge that holds the articles' facts alone
 */
export async function knowledgeOfArticles(
  articles: readonly Article[],
  shipped: Knowledge,
  matcher?: Matcher,
): Promise<Knowledge> {
  const known = withSources(shipped, []);
  const names = namesOf(known);
  const sources = [];
  for (const article of articles)
    sources.push({
      file: (await extract(article, known, names, matcher && kindsBy(matcher))).file,
      origin: "article" as const,
    });
  return withSources(shipped, sources);
}
