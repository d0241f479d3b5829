/** An index in memory out of a folder of articles alone, by the same extraction that an upload goes through. */
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

/** `*.txt` and `*.md` files of a folder, by name. */
async function readArticles(folder: string): Promise<{ name: string; text: string }[]> {
  const names = (await readdir(folder)).filter((name) => /\.(?:txt|md)$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => ({ name: parse(name).name, text: await readFile(join(folder, name), "utf8") })),
  );
}

/**
 * @param shipped economies, procedure and thesaurus are taken from it; its facts are left out
 * @returns knowledge that holds the articles' facts alone
 */
export async function knowledgeOfArticles(folder: string, shipped: Knowledge, matcher?: Matcher): Promise<Knowledge> {
  const known = withSources(shipped, []);
  const names = namesOf(known);
  const sources = [];
  for (const article of await readArticles(folder))
    sources.push({
      file: (await extract(article, known, names, matcher && kindsBy(matcher))).file,
      origin: "article" as const,
    });
  return withSources(shipped, sources);
}
