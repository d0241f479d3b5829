/** `npm run ingest -- --json --dry-run FILE...`: the facts that an article would give, one a line. */
import { readFile } from "node:fs/promises";
import { join, parse } from "node:path";
import { parseArgs } from "node:util";
import { kindsBy } from "../answer/articles.ts";
import { openEncoder } from "../answer/open-encoder.ts";
import type { Config } from "../config.ts";
import { extract } from "../ingest/extract.ts";
import { withSources } from "../knowledge/knowledge.ts";
import { loadKnowledge } from "../knowledge/load.ts";
import { namesOf } from "../knowledge/names.ts";
import { sayProblem } from "../knowledge/problem.ts";

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
  const loaded = await loadKnowledge(config.knowledgeDir, { cache: join(config.dataDir, "knowledge.bin") });
  if (loaded.outcome === "problems") throw new Error(loaded.problems.map(sayProblem).join("\n"));
  const known = withSources(loaded.knowledge, []);
  const encoder = openEncoder({
    knowledgeDir: config.knowledgeDir,
    dataDir: config.dataDir,
    wanted: config.matcher === "on",
  });
  const names = namesOf(known);
  for (const path of positionals) {
    const article = { name: parse(path).name, text: await readFile(path, "utf8") };
    const source = await extract(article, known, names, encoder.matcher && kindsBy(encoder.matcher));
    for (const { economies, kind, date, actors, quote } of source.facts) {
      const economyNames = economies.map((id) => known.economies.get(id)?.name ?? id);
      const line = {
        article: article.name,
        economies,
        economy_names: economyNames,
        kind,
        date,
        actors: actors.map(({ name }) => name),
        quote,
      };
      console.log(
        values.json
          ? JSON.stringify(line)
          : `${kind.padEnd(11)} ${(date ?? "").padEnd(11)} ${economyNames.join(", ").padEnd(20)} ${quote}`,
      );
    }
  }
  await encoder.close();
  return 0;
}
