/** `npm run ask`: one question or command, or a batch of them. */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { commands } from "../../commands/index.ts";
import type { Answer, Answers } from "../answer/answer.ts";
import { answersOf } from "../answer/answers.ts";
import { knowledgeOfArticles } from "../answer/articles.ts";
import { ALL_ORIGINS, learnedWeights } from "../answer/learned.ts";
import { openEncoder } from "../answer/open-encoder.ts";
import { textOf } from "../answer/text.ts";
import type { Config } from "../config.ts";
import { spanOf } from "../knowledge/dates.ts";
import { loadKnowledge } from "../knowledge/load.ts";
import { sayProblem } from "../knowledge/problem.ts";
import { generationOf } from "../search/generation.ts";
import { answerBatch, lineOf } from "./batch.ts";
import { explanationOf } from "./explain.ts";
import { runCommand } from "./slash.ts";

const USAGE = `usage: npm run ask -- "who blocked russia?"            a question in your own words
       npm run ask -- "/status russia"                a command; its first option needs no name
       --as-of DAY    only what was known on that day (2010-11, 2010-11-15)
       --json         one JSON object an answer
       --explain      what was understood and weighed
       --only sources leave the record of accessions and the procedure out
       --articles DIR answer from the *.txt and *.md files of a folder alone
       --batch FILE   one question a line, {"id", "question", "as_of"?, "after"?}; - reads standard input`;

interface Opened {
  answers: Answers;
  close(): Promise<void>;
}

async function open(config: Config, options: { onlySources: boolean; articles?: string }): Promise<Opened> {
  const loaded = await loadKnowledge(config.knowledgeDir, { cache: join(config.dataDir, "knowledge.bin") });
  if (loaded.outcome === "problems") throw new Error(loaded.problems.map(sayProblem).join("\n"));
  const { matcher, english, why, close } = openEncoder({
    knowledgeDir: config.knowledgeDir,
    dataDir: config.dataDir,
    wanted: config.matcher === "on",
    warn: (what) => console.error(what),
  });
  if (why) console.error(`The matcher is off: ${why}.`);
  const knowledge = options.articles
    ? await knowledgeOfArticles(options.articles, loaded.knowledge, matcher)
    : loaded.knowledge;
  const generation = await generationOf(knowledge, english, matcher);
  const origins = options.onlySources ? new Set(["article"] as const) : ALL_ORIGINS;
  return {
    answers: answersOf({
      generation,
      number: 1,
      builtAt: new Date(),
      learned: learnedWeights,
      origins,
      ...(matcher ? { matcher } : {}),
    }),
    close,
  };
}

/** The day, or an explanation of what is wrong with it. */
function readDay(typed: string | undefined): string | undefined {
  if (typed === undefined || spanOf(typed)) return typed;
  throw new Error(`--as-of ${typed}: write it as 2010, 2010-11 or 2010-11-15`);
}

async function answerOne(text: string, asOf: string | undefined, answers: Answers): Promise<Answer | string> {
  const dated = asOf ? { asOf } : {};
  return text.startsWith("/") ? runCommand(text, dated, answers, commands) : answers.ask({ question: text, ...dated });
}

export async function ask(args: string[], config: Config): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      "as-of": { type: "string" },
      json: { type: "boolean", default: false },
      explain: { type: "boolean", default: false },
      only: { type: "string" },
      articles: { type: "string" },
      batch: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  const text = positionals.join(" ").trim();
  if (values.help || (!text && !values.batch) || (values.only !== undefined && values.only !== "sources")) {
    console.error(USAGE);
    return values.help ? 0 : 2;
  }
  const asOf = readDay(values["as-of"]);
  const { answers, close } = await open(config, {
    onlySources: values.only === "sources",
    ...(values.articles ? { articles: values.articles } : {}),
  });
  try {
    if (values.batch) return await answerBatch(values.batch, answers);
    const started = performance.now();
    const answer = await answerOne(text, asOf, answers);
    if (typeof answer === "string") console.log(answer);
    else if (values.json) console.log(JSON.stringify(lineOf("1", answer, performance.now() - started)));
    else console.log(values.explain ? `${textOf(answer)}\n\n${explanationOf(answer)}` : textOf(answer));
    return 0;
  } finally {
    await close();
  }
}
