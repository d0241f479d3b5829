/**
 * `npm run ingest -- FILE...`: takes the facts out of articles and puts them into service, for every server of the deployment or for one.
 * With `--dry-run` nothing is kept: the facts are only shown.
 */
import { readFile } from "node:fs/promises";
import { basename, parse } from "node:path";
import { parseArgs } from "node:util";
import { kindsBy } from "../answer/articles.ts";
import { openEncoder } from "../answer/open-encoder.ts";
import type { Config } from "../config.ts";
import { phraseOf } from "../discord/phrases/failures.ts";
import type { Published } from "../editorial/editorial.ts";
import { type Newsroom, openNewsroom } from "../editorial/open-newsroom.ts";
import { extract } from "../ingest/extract.ts";
import { type Knowledge, shortName, withSources } from "../knowledge/knowledge.ts";
import { namesOf } from "../knowledge/names.ts";
import { EVERYONE } from "../knowledge/owner.ts";
import { sayProblem } from "../knowledge/problem.ts";
import type { FactEntry } from "../knowledge/schema.ts";
import { withKnowledge } from "./opened.ts";
import { bare } from "./plain.ts";

const USAGE = `usage: npm run ingest -- FILE...   reads articles (text, Markdown, HTML, PDF) and publishes their facts
       --server ID   for one server, by its id; left out: for all servers
       --dry-run     keeps nothing: shows the facts (of text and Markdown)
       --json        one JSON object a fact (with --dry-run) or an article`;

const TERMINAL = { id: "terminal", name: "the terminal" };
/** Milliseconds between two lines that say how far it is. */
const PROGRESS = 2000;

export async function ingest(args: string[], config: Config): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: "boolean", default: false },
      "dry-run": { type: "boolean", default: false },
      server: { type: "string", default: EVERYONE },
    },
  });
  if (positionals.length === 0) {
    console.error(USAGE);
    return 2;
  }
  return values["dry-run"]
    ? showFacts(positionals, values.json, config)
    : publishAll(positionals, values.server, values.json, config);
}

function showFacts(paths: readonly string[], asJson: boolean, config: Config): Promise<number> {
  return withKnowledge(config, async (shipped, { matcher }) => {
    const known = withSources(shipped, []);
    const names = namesOf(known);
    for (const path of paths) {
      const article = { name: parse(path).name, text: await readFile(path, "utf8") };
      const { file: source, notes } = await extract(article, known, names, matcher && kindsBy(matcher));
      for (const note of notes) console.error(`${article.name}: ${note}`);
      for (const fact of source.facts)
        console.log(asJson ? JSON.stringify(jsonOf(article.name, fact, known)) : lineOf(fact, known));
    }
    return 0;
  });
}

/** Says how far it is, now and then, where there is more than a moment's work. */
function progress(all: number): (done: number) => void {
  let next = performance.now() + PROGRESS;
  return (done) => {
    if (performance.now() < next) return;
    next += PROGRESS;
    console.error(`${done} of ${all} articles`);
  };
}

type Added = { file: string } & Published;

/** Adds and publishes one article. @returns what came of it, or why it could not be done, in a sentence */
async function publishOne(path: string, owner: string, { editorial }: Newsroom): Promise<Added | { why: string }> {
  const added = await editorial.add(owner, { name: basename(path), bytes: await readFile(path) }, {}, TERMINAL);
  const outcome = "done" in added ? await editorial.publish(owner, added.done.id, TERMINAL) : added;
  return "done" in outcome ? { file: path, ...outcome.done } : { why: bare(phraseOf(outcome.undone).text) };
}

/** @returns 1 if any could not be added: each is told, and the others are in service */
async function publishAll(paths: readonly string[], owner: string, asJson: boolean, config: Config): Promise<number> {
  const { knowledgeDir, dataDir } = config;
  const warn = (what: string) => console.error(what);
  const { matcher, english, why, close } = openEncoder({
    knowledgeDir,
    dataDir,
    wanted: config.matcher === "on",
    warn,
  });
  if (why) warn(`The matcher is off: ${why}.`);
  const opened = await openNewsroom(
    { folder: knowledgeDir, cacheDir: dataDir, english, ...(matcher ? { matcher } : {}) },
    dataDir,
  );
  try {
    if (opened.outcome === "problems") throw new Error(opened.problems.map(sayProblem).join("\n"));
    const told = progress(paths.length);
    let failed = 0;
    for (const [done, path] of paths.entries()) {
      told(done);
      const one = await publishOne(path, owner, opened);
      if ("why" in one) {
        failed += 1;
        console.error(`${path}: ${one.why}`);
      } else if (asJson) console.log(JSON.stringify(one));
      else console.log(`${path}: ${one.source}, ${one.facts} facts, generation ${one.generation}`);
    }
    if (failed < paths.length) console.error("A bot that runs already takes them in within seconds.");
    return failed > 0 ? 1 : 0;
  } finally {
    if (opened.outcome === "open") await opened.close();
    await close();
  }
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
