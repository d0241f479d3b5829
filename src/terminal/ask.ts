/** `npm run ask`: one question or command, or a batch of them. */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { commands } from "../../commands/index.ts";
import type { Answer, Answers } from "../answer/answer.ts";
import { answersOf } from "../answer/answers.ts";
import { knowledgeOfArticles, readArticles } from "../answer/articles.ts";
import { ALL_ORIGINS, learnedWeights } from "../answer/learned.ts";
import type { OpenedEncoder } from "../answer/open-encoder.ts";
import { textOf } from "../answer/text.ts";
import type { Config } from "../config.ts";
import { spanOf } from "../knowledge/dates.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { generationOf } from "../search/generation.ts";
import { answerBatch, lineOf } from "./batch.ts";
import { explanationOf } from "./explain.ts";
import { withKnowledge } from "./opened.ts";
import { runCommand, type Said } from "./slash.ts";

const USAGE = `usage: npm run ask -- "who blocked russia?"            a question in your own words
       npm run ask -- "/status russia"                a command; its first option needs no name
       --as-of DAY    only what was known on that day (2010-11, 2010-11-15)
       --json         one JSON object an answer
       --explain      what was understood and weighed
       --only sources leave the record of accessions and the procedure out
       --articles DIR answer from the *.txt and *.md files of a folder alone
       --batch FILE   one question a line, {"id", "question", "as_of"?, "after"?}; - reads standard input`;

/** Answers out of the shipped knowledge, or out of a folder of articles alone. */
async function answersFrom(
  shipped: Knowledge,
  { matcher, english }: OpenedEncoder,
  { onlySources, articles, dataDir }: { onlySources: boolean; articles: string | undefined; dataDir: string },
): Promise<Answers> {
  const knowledge = articles ? await knowledgeOfArticles(await readArticles(articles), shipped, matcher) : shipped;
  const generation = await generationOf(knowledge, english, matcher, join(dataDir, "concepts.bin"));
  const origins = onlySources ? new Set(["article"] as const) : ALL_ORIGINS;
  const using = matcher ? { matcher } : {};
  return answersOf({ generation, number: 1, builtAt: new Date(), learned: learnedWeights, origins, ...using });
}

/** The day, or an explanation of what is wrong with it. */
function readDay(typed: string | undefined): string | undefined {
  if (typed === undefined || spanOf(typed)) return typed;
  throw new Error(`--as-of ${typed}: write it as 2010, 2010-11 or 2010-11-15`);
}

async function answerOne(text: string, asOf: string | undefined, answers: Answers): Promise<Answer | Said> {
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
  const { articles, batch } = values;
  return withKnowledge(config, async (shipped, encoder) => {
    const answers = await answersFrom(shipped, encoder, {
      onlySources: values.only === "sources",
      articles,
      dataDir: config.dataDir,
    });
    if (batch) return answerBatch(batch, answers, asOf);
    const started = performance.now();
    const answer = await answerOne(text, asOf, answers);
    if ("said" in answer) {
      console.log(
        values.json ? JSON.stringify({ outcome: answer.failed ? "failure" : "other", text: answer.said }) : answer.said,
      );
      return answer.failed ? 1 : 0;
    }
    if (values.json) console.log(JSON.stringify(lineOf("1", answer, performance.now() - started)));
    else console.log(values.explain ? `${textOf(answer)}\n\n${explanationOf(answer)}` : textOf(answer));
    return 0;
  });
}
