/** `npm run check [-- --articles DIR]`: the lint of the knowledge. */
import { parseArgs } from "node:util";
import type { Config } from "../config.ts";
import { loadKnowledge } from "../knowledge/load.ts";
import { sayProblem } from "../knowledge/problem.ts";

export async function check(args: string[], config: Config): Promise<number> {
  const { values } = parseArgs({ args, options: { articles: { type: "string" } } });
  const loaded = await loadKnowledge(config.knowledgeDir, values.articles ? { articles: values.articles } : {});
  if (loaded.outcome === "problems") {
    for (const problem of loaded.problems) console.error(sayProblem(problem));
    console.error(`${loaded.problems.length} ${loaded.problems.length === 1 ? "problem" : "problems"}`);
    return 1;
  }
  const { sources, facts, economies, accessions, thesaurus } = loaded.knowledge;
  const articles = [...sources.values()].filter(({ origin }) => origin === "article");
  const own = [...facts.values()].filter(({ source }) => source.origin === "article");
  const verified = values.articles
    ? `every quotation verbatim in ${values.articles}`
    : "quotations not compared (give --articles DIR)";
  console.log(
    `${articles.length} articles, ${own.length} facts, ${verified}; ${economies.size} economies, ${accessions.size} accessions on record, ${thesaurus.concepts.size} concepts in ${thesaurus.size} expressions: no problem`,
  );
  return 0;
}
