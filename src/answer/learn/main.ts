/**
 * `npm run learn -- [--eval DIR] [--articles DIR]`: learns the ranker's weights and the judge's calibration from the practice questions and
 * those about the unseen articles, and writes them to learned.json. The training questions are read, not learned from: they measure.
 *
 * The ranker is taught listwise, in rounds, in each of which a random half of the thesaurus is switched off, so that it never relies on
 * words that happened to be read. What it reports is out of fold: the founding articles' questions in five folds, the unseen articles' leaving one
 * article out. The judge is calibrated on out-of-fold rankings.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Aside, readAside } from "./aside.ts";
import { calibrate } from "./calibrate.ts";
import { type Case, caseOf } from "./cases.ts";
import { type Indexes, openIndexes } from "./indexes.ts";
import { reportJudging, reportRanking } from "./report.ts";
import { type Asked, readQuestions } from "./sets.ts";
import { rankOutOfFold, roundsOf, teach, teachOutOfFold } from "./teach-ranker.ts";

const FOLDS = 5;
const PRACTICE = new URL("practice", import.meta.url).pathname;
const FOUNDING = ["founding-1", "founding-2", "founding-3", "founding-4", "founding-5"];
const INVENTED = ["invented-1", "invented-2", "invented-3", "invented-4"];
const LEARNED = new URL("../learned.json", import.meta.url);

const foldOf = (asked: Asked): string =>
  `founding ${[...asked.id].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 9973, 7) % FOLDS}`;

/** Each question about the founding articles is asked of the curated facts and of the articles read raw; the others of the articles never seen. */
async function casesOf(
  sets: string,
  asides: readonly Aside[],
  { curated, raw, unseen, aside, invented, matcher }: Indexes,
): Promise<Case[]> {
  const cases: Case[] = [];
  for (const set of FOUNDING.map((name) => join(PRACTICE, `${name}.jsonl`)))
    for (const asked of readQuestions(set))
      for (const generation of [curated, raw]) cases.push(await caseOf(asked, foldOf(asked), generation, matcher));
  for (const [i, generation] of invented.entries())
    for (const asked of readQuestions(join(PRACTICE, INVENTED[i] as string, "questions.jsonl")))
      cases.push(await caseOf(asked, `${INVENTED[i]} ${(asked.article ?? "").slice(0, 2)}`, generation, matcher));
  for (const asked of readQuestions(join(sets, "unseen", "questions.jsonl")))
    cases.push(await caseOf(asked, `unseen ${asked.article ?? ""}`, unseen, matcher));
  for (const [i, { asked }] of asides.entries())
    for (const one of asked) {
      const made = await caseOf(one, `aside ${i % FOLDS}`, aside, matcher);
      if (namesSomebody(made)) cases.push(made);
    }
  return cases;
}

/** Asked out of its text, a question that names nobody asks nothing: its asker had the text before them. */
const namesSomebody = ({ question }: Case): boolean => question.economies.length + question.people.length > 0;

const { values } = parseArgs({
  options: {
    eval: { type: "string", default: "../shared/eval" },
    articles: { type: "string", default: "../shared/articles" },
  },
});
const asides = readAside("knowledge/matcher/pairs");
const indexes = await openIndexes(
  {
    articles: values.articles,
    unseen: join(values.eval, "unseen"),
    invented: INVENTED.map((name) => join(PRACTICE, name)),
  },
  asides.map(({ article }) => article),
);
try {
  const cases = await casesOf(values.eval, asides, indexes);
  const rounds = roundsOf(cases, [indexes.curated, indexes.raw, indexes.unseen, indexes.aside, ...indexes.invented]);
  const weights = teachOutOfFold(cases, rounds);
  const rankings = rankOutOfFold(cases, weights, "on");
  const calibrated = calibrate(rankings, "on");
  const alone = calibrate(rankOutOfFold(cases, weights, "off"), "off");
  for (const line of [...reportRanking(rankings, indexes), ...reportJudging(cases, calibrated)]) console.log(line);
  console.log("without the matcher:");
  for (const line of reportJudging(cases, alone)) console.log(line);
  const ranker = teach(rounds, () => true);
  const learned = { ranker, judge: calibrated.calibration, judgeAlone: alone.calibration };
  const text = `${JSON.stringify(learned, null, 2)}\n`;
  console.log(text === readFileSync(LEARNED, "utf8") ? "learned.json is as it was" : "learned.json is new");
  writeFileSync(LEARNED, text);
} finally {
  await indexes.close();
}
