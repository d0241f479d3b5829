/**
 * `npm run learn -- [--eval DIR] [--articles DIR]`: learns the ranker's weights and the judge's calibration from the open question
 * sets, and writes them to learned.json.
 *
 * The ranker is taught listwise, in rounds, in each of which a random half of the thesaurus is switched off, so that it never relies on
 * words that happened to be read. What it reports is out of fold: the founding articles' questions in five folds, the unseen articles' leaving one
 * article out. The judge is calibrated on out-of-fold rankings.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { calibrate } from "./calibrate.ts";
import { type Case, caseOf } from "./cases.ts";
import { type Indexes, openIndexes } from "./indexes.ts";
import { reportJudging, reportRanking } from "./report.ts";
import { type Asked, readQuestions } from "./sets.ts";
import { rankOutOfFold, roundsOf, teach } from "./teach-ranker.ts";

const FOLDS = 5;
const LEARNED = new URL("../learned.json", import.meta.url);

const foldOf = (asked: Asked): string =>
  `founding ${[...asked.id].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 9973, 7) % FOLDS}`;

/** Each training question is asked of the curated facts and of the articles read raw; the others of the articles never seen. */
async function casesOf(sets: string, { curated, raw, unseen, matcher }: Indexes): Promise<Case[]> {
  const cases: Case[] = [];
  for (const asked of readQuestions(join(sets, "training.jsonl")))
    for (const generation of [curated, raw]) cases.push(await caseOf(asked, foldOf(asked), generation, matcher));
  for (const asked of readQuestions(join(sets, "unseen", "questions.jsonl")))
    cases.push(await caseOf(asked, `unseen ${asked.article ?? ""}`, unseen, matcher));
  return cases;
}

const { values } = parseArgs({
  options: {
    eval: { type: "string", default: "../shared/eval" },
    articles: { type: "string", default: "../shared/articles" },
  },
});
const indexes = await openIndexes(values.articles, join(values.eval, "unseen"));
try {
  const cases = await casesOf(values.eval, indexes);
  const rounds = roundsOf(cases, [indexes.curated, indexes.raw, indexes.unseen]);
  const rankings = rankOutOfFold(cases, rounds);
  const calibrated = calibrate(rankings, indexes.matcher);
  for (const line of [...reportRanking(rankings, indexes), ...reportJudging(cases, calibrated)]) console.log(line);
  const learned = { ranker: teach(rounds, () => true), judge: calibrated.calibration };
  const text = `${JSON.stringify(learned, null, 2)}\n`;
  console.log(text === readFileSync(LEARNED, "utf8") ? "learned.json is as it was" : "learned.json is new");
  writeFileSync(LEARNED, text);
} finally {
  await indexes.close();
}
