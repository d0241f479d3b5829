/** Questions in, answers out, one JSON object a line: what scorers read. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Answer, Answers } from "../answer/answer.ts";
import { textOf } from "../answer/text.ts";
import { isDay } from "../knowledge/dates.ts";

/** Other keys of a line are the scorer's and are never looked at. */
const askedSchema = z.object({
  id: z.string(),
  question: z.string(),
  as_of: z.string().refine(isDay, "write it as 2010, 2010-11 or 2010-11-15").optional(),
  after: z.string().optional(),
});

export function lineOf(id: string, answer: Answer, took: number) {
  return {
    id,
    outcome: answer.outcome,
    text: textOf(answer),
    as_of: answer.asOf.day,
    took_ms: Math.round(took * 10) / 10,
    citations: answer.citations.map(({ marker, source, publisher, published, url, quote }) => ({
      marker,
      source,
      publisher,
      published,
      url,
      quote,
    })),
  };
}

/**
 * @param file path of the questions, or `-` for standard input
 * @param day the as-of day of questions that have none of their own
 */
export async function answerBatch(file: string, answers: Answers, day?: string): Promise<number> {
  const lines = readFileSync(file === "-" ? 0 : file, "utf8").split("\n");
  for (const [at, line] of lines.entries()) {
    if (!line.trim()) continue;
    let parsed: ReturnType<typeof askedSchema.safeParse>;
    try {
      parsed = askedSchema.safeParse(JSON.parse(line));
    } catch {
      console.error(`${file}:${at + 1}: not a JSON object`);
      return 2;
    }
    if (!parsed.success) {
      console.error(`${file}:${at + 1}: ${z.prettifyError(parsed.error)}`);
      return 2;
    }
    const { id, question, as_of: asOf = day, after } = parsed.data;
    const started = performance.now();
    const answer = await answers.ask({ question, ...(after ? { after } : {}), ...(asOf ? { asOf } : {}) });
    console.log(JSON.stringify(lineOf(id, answer, performance.now() - started)));
  }
  return 0;
}
