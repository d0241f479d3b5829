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
import { FEATURE_NAMES } from "../../search/features.ts";
import { rank, rematched, type Weights } from "../../search/ranker.ts";
import { firstObjection } from "../judge/checks.ts";
import { SIGNAL_NAMES, SIGNALS, signalsOf } from "../judge/signals.ts";
import { type Case, caseOf, listOf, withoutExpressions } from "./cases.ts";
import { fitJudge, fitRanker, type List } from "./fit.ts";
import { openIndexes } from "./indexes.ts";
import { type Asked, readQuestions } from "./sets.ts";

const ROUNDS = 16;
const FOLDS = 5;
/** How much a question wrongly declined weighs beside one wrongly answered: an answer that is none costs as much trust as silence. */
const ANSWERING = 1;
const LEARNED = new URL("../learned.json", import.meta.url);

/** Weights that can only speak for or only against. */
const SIGNS: Partial<Record<string, number>> = {
  matcher: 1,
  matcherBoth: 1,
  matcherGap: 1,
  words: 1,
  wordShare: 1,
  relation: 1,
  nearRelation: 1,
  keyRelation: 1,
  kind: 1,
  about: 1,
  economies: 1,
  economyMissing: -1,
  otherEconomy: -1,
  body: 1,
  person: 1,
  personMissing: -1,
  slot: 1,
  slotMissing: -1,
  unit: 1,
  date: 1,
  overtaken: -1,
  newest: 1,
  denied: -1,
};

/** A small generator of random numbers that gives the same ones each time. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

const foldOf = (asked: Asked): string =>
  `founding ${[...asked.id].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 9973, 7) % FOLDS}`;

const weightsOf = (numbers: number[]): Weights =>
  Object.fromEntries(FEATURE_NAMES.map((name, i) => [name, Math.round((numbers[i] ?? 0) * 1000) / 1000])) as Weights;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      eval: { type: "string", default: "../shared/eval" },
      articles: { type: "string", default: "../shared/articles" },
    },
  });
  const { curated, raw, unseen, matcher, close } = await openIndexes(values.articles, join(values.eval, "unseen"));
  const training = readQuestions(join(values.eval, "training.jsonl"));
  const elsewhere = readQuestions(join(values.eval, "unseen", "questions.jsonl"));
  const cases: Case[] = [];
  for (const asked of training) {
    cases.push(await caseOf(asked, foldOf(asked), curated, matcher));
    cases.push(await caseOf(asked, foldOf(asked), raw, matcher));
  }
  for (const asked of elsewhere) cases.push(await caseOf(asked, `unseen ${asked.article ?? ""}`, unseen, matcher));

  // the same questions in many rounds, half of the thesaurus switched off at random in each but the first
  const random = randomOf(12);
  const rounds: Map<Case, List>[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const off = new Set(
      Array.from({ length: curated.knowledge.thesaurus.size }, (_, i) => i).filter(() => round > 0 && random() < 0.5),
    );
    const isOff = (expression: number) => off.has(expression);
    const concepts = new Map(
      [curated, raw, unseen].map((generation) => [generation, withoutExpressions(generation, isOff)]),
    );
    rounds.push(
      new Map(
        cases
          .filter(({ groups }) => groups.length > 0)
          .map((one) => [one, listOf(one, { isOff, concepts: concepts.get(one.generation) ?? [] })]),
      ),
    );
  }
  const signs = FEATURE_NAMES.map((name) => SIGNS[name] ?? 0);
  const teach = (taught: (one: Case) => boolean) =>
    fitRanker(
      rounds.map((round) => [...round].filter(([one]) => taught(one)).map(([, list]) => list)),
      signs,
    );

  // out of fold: first and among five
  const folds = [...new Set(cases.map(({ fold }) => fold))];
  const rankings = new Map<Case, ReturnType<typeof rank>>();
  for (const fold of folds) {
    const weights = weightsOf(teach((one) => one.fold !== fold));
    for (const one of cases.filter((other) => other.fold === fold))
      rankings.set(
        one,
        rank(
          one.question,
          { generation: one.generation, entries: one.entries, ...(one.matched ? { matched: one.matched } : {}) },
          weights,
        ),
      );
  }
  const isFirst = (one: Case) => one.groups.some((group) => group.includes(rankings.get(one)?.[0]?.entry ?? -1));
  const inFive = (one: Case) => {
    const five = (rankings.get(one) ?? []).slice(0, 5).map(({ entry }) => entry);
    return one.groups.every((group) => group.some((entry) => five.includes(entry)));
  };
  const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
  for (const [name, generation] of [
    ["curated", curated],
    ["founding, raw", raw],
    ["unseen", unseen],
  ] as const) {
    const answerable = cases.filter((one) => one.generation === generation && one.asked.expect === "answer");
    console.log(
      `${name.padEnd(14)} ${answerable.length} answerable, out of fold: first right ${percent(answerable.filter(isFirst).length, answerable.length)}, all among five ${percent(answerable.filter(inFive).length, answerable.length)}`,
    );
  }

  const ranker = weightsOf(teach(() => true));
  const examples = cases.flatMap((one) => {
    const ranked = rankings.get(one) ?? [];
    const { question, generation, entries } = one;
    if (firstObjection({ question, generation, entries: entries.flatMap((i) => generation.entries[i] ?? []) }))
      return [];
    const answerable = one.asked.expect === "answer";
    const judgedBy = matcher && one.bare ? rematched(ranked, generation, matcher, one.bare) : ranked;
    return [{ one, signals: signalsOf({ question, generation, ranked: judgedBy }), right: answerable }];
  });
  const signalSigns = SIGNAL_NAMES.map((name) => SIGNALS[name].sign as number);
  const probability = ({ weights, bias }: ReturnType<typeof fitJudge>, signals: number[]) =>
    1 / (1 + Math.exp(-signals.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), bias)));
  const judged = folds.flatMap((fold) => {
    const model = fitJudge(
      examples.filter(({ one }) => one.fold !== fold),
      signalSigns,
    );
    return examples
      .filter(({ one }) => one.fold === fold)
      .map((example) => ({ ...example, probability: probability(model, example.signals) }));
  });
  // as many of those to be answered should pass as of those to be declined fail (Youden's index), whatever their share in the sets
  const passing = (threshold: number, right: boolean) => {
    const all = judged.filter((one) => one.right === right);
    return all.filter((one) => one.probability >= threshold).length / Math.max(1, all.length);
  };
  const thresholds = Array.from({ length: 81 }, (_, i) => 0.1 + i * 0.01);
  const gain = (threshold: number) => ANSWERING * passing(threshold, true) - passing(threshold, false);
  const threshold = thresholds.reduce((best, one) => (gain(one) > gain(best) ? one : best), 0.5);
  const auc = judged
    .filter((a) => a.right)
    .flatMap((a) =>
      judged
        .filter((b) => !b.right)
        .map((b) => (a.probability > b.probability ? 1 : a.probability === b.probability ? 0.5 : 0)),
    );
  console.log(
    `judge, out of fold: area under the curve ${percent(
      auc.reduce<number>((x, y) => x + y, 0),
      auc.length,
    )}`,
  );
  const declined = judged.filter((one) => !one.right);
  const answered = judged.filter((one) => one.right);
  console.log(
    `judge, out of fold, threshold ${threshold.toFixed(2)}: rightly declined ${percent(declined.filter((one) => one.probability < threshold).length, declined.length)} of those that no check declines, wrongly ${percent(answered.filter((one) => one.probability < threshold).length, answered.length)}`,
  );
  const caught = cases.filter((one) => !examples.some((example) => example.one === one));
  console.log(
    `checks declined ${caught.filter((one) => one.asked.expect === "abstain").length} rightly, ${caught.filter((one) => one.asked.expect === "answer").length} wrongly: ${caught
      .filter((one) => one.asked.expect === "answer")
      .map((one) => one.asked.id)
      .join(" ")}`,
  );
  const { weights, bias } = fitJudge(examples, signalSigns);
  const round = (value: number) => Math.round(value * 1000) / 1000;
  const learned = {
    ranker,
    judge: {
      weights: Object.fromEntries(SIGNAL_NAMES.map((name, i) => [name, round(weights[i] ?? 0)])),
      bias: round(bias),
      threshold: round(threshold),
    },
  };
  const before = readFileSync(LEARNED, "utf8");
  const text = `${JSON.stringify(learned, null, 2)}\n`;
  writeFileSync(LEARNED, text);
  console.log(text === before ? "learned.json is as it was" : "learned.json is new");
  await close();
}

await main();
