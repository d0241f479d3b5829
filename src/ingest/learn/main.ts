/**
 * `node src/ingest/learn/main.ts [--eval DIR] [--without PREFIX]`: learns how the kind and the modality of a passage are told, and writes
 * kinds/kinds.json.
 *
 * It is taught with the labelled sentences of knowledge/matcher, several times over, each time with a random half of the thesaurus switched
 * off; and, counting more, since they say what a reader takes from whole articles, with the reviewed facts of knowledge/sources, the invented
 * items of knowledge/matcher/told and the gold facts of DIR/unseen. What is reported is by hands, or articles, left out.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { withSources } from "../../knowledge/knowledge.ts";
import { loadKnowledge } from "../../knowledge/load.ts";
import { namesOf } from "../../knowledge/names.ts";
import { sayProblem } from "../../knowledge/problem.ts";
import { openMatcher } from "../../matcher/matcher.ts";
import type { KindsOf } from "../extract.ts";
import { cuesOf } from "../kinds/cues.ts";
import { joined, type KindModel } from "../kinds/kinds.ts";
import { likeliest, logProbabilities, type Weights } from "../kinds/linear.ts";
import { settled } from "../kinds/settled.ts";
import { type Example, random, taughtBy } from "./fit.ts";
import { type Gold, readGold, readReviewed } from "./gold.ts";
import { type Labelled, readLabelled } from "./labels.ts";
import { readTold } from "./told.ts";

const MODALITIES = ["fact", "plan", "condition", "denied"];
/** How often the labels are read with half the thesaurus, and how much a label that stands second counts. */
const HALVES = 2;
const SECOND = 0.3;
/** A word that so few examples have is no sign of anything; each label is an example as often as it is read. */
const RAREST = 12 * (HALVES + 1);
const FITTING = {
  decay: 20,
  rounds: 80,
  isKept: (sign: string, count: number) => !sign.startsWith("word:") || count >= RAREST,
};
/** A fact that a reader took from a whole article counts as much as so many labels. */
const GOLD = 6;

const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

const { values } = parseArgs({
  options: { eval: { type: "string", default: "../shared/eval" }, without: { type: "string" } },
});
const loaded = await loadKnowledge("knowledge");
if (loaded.outcome === "problems") throw new Error(loaded.problems.map(sayProblem).join("\n"));
const knowledge = withSources(loaded.knowledge, []);
const { thesaurus } = knowledge;
const names = namesOf(knowledge);
const opened = openMatcher({ folder: "knowledge/matcher", warn: console.error });
const { matcher } = opened;
if (!matcher) console.error(`without the matcher: ${opened.why}`);
const kindsOf: KindsOf | undefined =
  matcher && (async (passages) => (await matcher.embed(passages)).map(({ kinds }) => kinds));

const shares = (kinds: string[]): Record<string, number> => {
  const all = 1 + SECOND * (kinds.length - 1);
  return Object.fromEntries(kinds.map((kind, i) => [kind, (i === 0 ? 1 : SECOND) / all]));
};

/** Examples of the first layer, with all of the thesaurus and with halves of it. */
function examplesOf(labelled: readonly Labelled[], wanted: (one: Labelled) => Record<string, number>): Example[] {
  const examples: Example[] = [];
  for (let round = 0; round <= HALVES; round++) {
    const toss = random(round + 1);
    const off = Array.from({ length: thesaurus.size }, () => toss() < 0.5);
    for (const one of labelled)
      examples.push({
        signs: cuesOf(one.reading, thesaurus, round === 0 ? undefined : (expression) => off[expression] === true),
        wanted: wanted(one),
        weight: 1,
      });
  }
  return examples;
}

const KINDS = [...new Set([...thesaurus.concepts.values()].map(({ kind }) => kind as string))].sort();

const goldExamples = (gold: readonly Gold[]): Example[] =>
  gold.map(({ reading, kind }) => ({ signs: cuesOf(reading, thesaurus), wanted: { [kind]: 1 }, weight: GOLD }));

const labelled = readLabelled("knowledge/matcher", knowledge, names);
const kindExamples = (some: readonly Labelled[]) => examplesOf(some, ({ kinds }) => shares(kinds));
const modalityExamples = (some: readonly Labelled[]) => examplesOf(some, ({ modality }) => ({ [modality]: 1 }));

const hands = [...new Set(labelled.map(({ hand }) => hand))];
const aside = new Set(hands.slice(0, 4));
const taught = labelled.filter(({ hand }) => !aside.has(hand));
const tested = labelled.filter(({ hand }) => aside.has(hand));
const trial = taughtBy(KINDS, kindExamples(taught), FITTING);
const trialModality = taughtBy(MODALITIES, modalityExamples(taught), FITTING);
const right = tested.filter(
  ({ reading, kinds }) => likeliest(logProbabilities(trial, cuesOf(reading, thesaurus))) === kinds[0],
);
const rightModality = tested.filter(
  ({ reading, modality }) => likeliest(logProbabilities(trialModality, cuesOf(reading, thesaurus))) === modality,
);
console.log(
  `labels, ${aside.size} hands left out: kind ${percent(right.length, tested.length)}, modality ${percent(rightModality.length, tested.length)} of ${tested.length}`,
);

const { without } = values;
const gold = (await readGold(join(values.eval, "unseen"), knowledge, names, kindsOf)).filter(
  ({ article }) => without === undefined || !article.startsWith(without),
);
const reviewed = await readReviewed(loaded.knowledge, names, kindsOf);
const base = kindExamples(labelled);
const told = readTold("knowledge/matcher/told", knowledge, names);
const kindsFrom = (some: readonly Gold[]): Weights =>
  taughtBy(KINDS, [...base, ...goldExamples([...some, ...reviewed, ...told])], FITTING);

if (without === undefined) {
  let [on, off] = [0, 0];
  for (const article of new Set(gold.map((one) => one.article))) {
    const weights = kindsFrom(gold.filter((one) => one.article !== article));
    for (const { reading, matcher: view, kind } of gold.filter((one) => one.article === article)) {
      const own = logProbabilities(weights, cuesOf(reading, thesaurus));
      if (settled(reading, joined(own, view)) === kind) on++;
      if (settled(reading, own) === kind) off++;
    }
  }
  console.log(
    `gold facts, one article left out: kind ${percent(on, gold.length)} of ${gold.length}, without the matcher ${percent(off, gold.length)}`,
  );
}
const model: KindModel = {
  kinds: kindsFrom(gold),
  modalities: taughtBy(MODALITIES, modalityExamples(labelled), FITTING),
};
writeFileSync(new URL("../kinds/kinds.json", import.meta.url), `${JSON.stringify(model, null, 2)}\n`);
await matcher?.close();
