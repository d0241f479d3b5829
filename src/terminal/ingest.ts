/** `npm run ingest -- --json --dry-run FILE...`: the facts that an article would give, one a line. */
import { readFile } from "node:fs/promises";
import { parse } from "node:path";
import { parseArgs } from "node:util";
import { kindsBy } from "../answer/articles.ts";
import type { Config } from "../config.ts";
import { extract } from "../ingest/extract.ts";
import { type Knowledge, shortName, withSources } from "../knowledge/knowledge.ts";
import { namesOf } from "../knowledge/names.ts";
import type { FactEntry } from "../knowledge/schema.ts";
import { withKnowledge } from "./opened.ts";

export async function ingest(args: string[], config: Config): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: "boolean", default: false }, "dry-run": { type: "boolean", default: false } },
  });
  if (positionals.length === 0 || !values["dry-run"]) {
    console.error(
      "usage: npm run ingest -- --dry-run [--json] FILE...   (articles are kept by adding a file to knowledge/sources)",
    );
    return 2;
  }
  return withKnowledge(config, async (shipped, { matcher }) => {
    const known = withSources(shipped, []);
    const names = namesOf(known);
    for (const path of positionals) {
      const article = { name: parse(path).name, text: await readFile(path, "utf8") };
      const { file: source, notes } = await extract(article, known, names, matcher && kindsBy(matcher));
      for (const note of notes) console.error(`${article.name}: ${note}`);
      for (const fact of source.facts)
        console.log(values.json ? JSON.stringify(jsonOf(article.name, fact, known)) : lineOf(fact, known));
    }
    return 0;
  });
}

const economyNames = ({ economies }: FactEntry, known: Knowledge): string[] =>
  economies.map((id) => known.economies.get(id)?.name ?? id);

const jsonOf = (article: string, fact: FactEntry, known: Knowledge) => ({
  article,
  economies: fact.economies,
  economy_names: fact.economies.flatMap((id) => {
    const economy = known.economies.get(id);
    return economy ? [...new Set([economy.name, shortName(economy)])] : [id];
  }),
  kind: fact.kind,
  date: fact.date,
  actors: fact.actors.map(({ name }) => name),
  quote: fact.quote,
});

const lineOf = (fact: FactEntry, known: Knowledge): string =>
  `${fact.kind.padEnd(11)} ${(fact.date ?? "").padEnd(11)} ${economyNames(fact, known).join(", ").padEnd(20)} ${fact.quote}`;
