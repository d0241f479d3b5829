/**
 * `node src/ingest/learn/main.ts [--eval DIR]`: learns how the kind and the modality of a passage are told, and writes kinds.json.
 *
 * The first layer is taught with the labelled sentences of knowledge/matcher, several times over, each time with a random half of the
 * thesaurus switched off. The second, which joins it with the matcher, is taught with the gold facts of DIR/unseen: the matcher was taught
 * with the labels itself, so they can't say how far to trust it. What is reported is by hands, or articles, left out.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { withSources } from "../../knowledge/knowledge.ts";
import { loadKnowledge } from "../../knowledge/load.ts";
import { namesOf } from "../../knowledge/names.ts";
import { sayProblem } from "../../knowledge/problem.ts";
import { openMatcher } from "../../matcher/matcher.ts";
import { cuesOf } from "../cues.ts";
import type { KindsOf } from "../extract.ts";
import { joinedCues, type KindModel } from "../kinds.ts";
import { likeliest, logProbabilities, type Weights } from "../linear.ts";
import { type Example, random, taughtBy } from "./fit.ts";
import { type Gold, readGold, readReviewed } from "./gold.ts";
import { type Labelled, readLabelled } from "./labels.ts";

const MODALITIES = ["fact", "plan", "condition", "denied"];
/** How often the labels are read with half the thesaurus, and how much a label that stands second counts. */
const HALVES = 2;
const SECOND = 0.3;
const FIRST_LAYER = { decay: 6, rounds: 150 };
const SECOND_LAYER = { decay: 4, rounds: 250, rate: 0.05 };
/** Where nothing is learned the two views are believed about alike. */
const TRUST = { cues: 0.5, matcher: 0.6 };

const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

const { values } = parseArgs({ options: { eval: { type: "string", default: "../shared/eval" } } });
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

const KINDS = matcher ? [...matcher.kinds] : [];
const prior = (isOn: boolean): Weights =>
  Object.fromEntries(
    KINDS.map((kind) => [
      kind,
      isOn ? { [`cues:${kind}`]: TRUST.cues, [`matcher:${kind}`]: TRUST.matcher } : { [`cues:${kind}`]: 0.8 },
    ]),
  );

/** What a view says of one kind says nothing of another that it does not say itself. */
const isOpen = (kind: string, sign: string): boolean => !/^(?:cues|matcher):/.test(sign) || sign.endsWith(`:${kind}`);

function joinedExamples(gold: readonly Gold[], first: Weights, isOn: boolean): Example[] {
  return gold.map(({ reading, matcher: view, kind }) => ({
    signs: joinedCues(reading, thesaurus, logProbabilities(first, cuesOf(reading, thesaurus)), isOn ? view : undefined),
    wanted: { [kind]: 1 },
    weight: 1,
  }));
}

const labelled = readLabelled("knowledge/matcher", knowledge, names);
const kindExamples = (some: readonly Labelled[]) => examplesOf(some, ({ kinds }) => shares(kinds));
const modalityExamples = (some: readonly Labelled[]) => examplesOf(some, ({ modality }) => ({ [modality]: 1 }));

const hands = [...new Set(labelled.map(({ hand }) => hand))];
const aside = new Set(hands.slice(0, 4));
const taught = labelled.filter(({ hand }) => !aside.has(hand));
const tested = labelled.filter(({ hand }) => aside.has(hand));
const trial = taughtBy(KINDS, kindExamples(taught), FIRST_LAYER);
const trialModality = taughtBy(MODALITIES, modalityExamples(taught), FIRST_LAYER);
const right = tested.filter(
  ({ reading, kinds }) => likeliest(logProbabilities(trial, cuesOf(reading, thesaurus))) === kinds[0],
);
const rightModality = tested.filter(
  ({ reading, modality }) => likeliest(logProbabilities(trialModality, cuesOf(reading, thesaurus))) === modality,
);
console.log(
  `labels, ${aside.size} hands left out: kind ${percent(right.length, tested.length)}, modality ${percent(rightModality.length, tested.length)} of ${tested.length}`,
);

const kinds = taughtBy(KINDS, kindExamples(labelled), FIRST_LAYER);
const modalities = taughtBy(MODALITIES, modalityExamples(labelled), FIRST_LAYER);
const gold = await readGold(join(values.eval, "unseen"), knowledge, names, kindsOf);
const reviewed = await readReviewed(loaded.knowledge, names, kindsOf);
const joinOf = (some: readonly Gold[], isOn: boolean): Weights =>
  taughtBy(KINDS, joinedExamples([...some, ...reviewed], kinds, isOn), { ...SECOND_LAYER, prior: prior(isOn), isOpen });
for (const isOn of [true, false]) {
  if (isOn && !matcher) continue;
  let met = 0;
  const byHalf = [0, 0];
  const inHalf = [0, 0];
  for (const article of new Set(gold.map((one) => one.article))) {
    const weights = joinOf(
      gold.filter((one) => one.article !== article),
      isOn,
    );
    const own = gold.filter((one) => one.article === article);
    const hits = joinedExamples(own, kinds, isOn).filter(
      ({ signs }, i) => likeliest(logProbabilities(weights, signs)) === own[i]?.kind,
    ).length;
    met += hits;
    const half = Number(article.slice(0, 2)) % 2;
    byHalf[half] = (byHalf[half] ?? 0) + hits;
    inHalf[half] = (inHalf[half] ?? 0) + own.length;
  }
  console.log(
    `gold facts, one article left out, matcher ${isOn ? "on" : "off"}: kind ${percent(met, gold.length)} of ${gold.length}; odd articles ${percent(byHalf[1] ?? 0, inHalf[1] ?? 0)}, even ${percent(byHalf[0] ?? 0, inHalf[0] ?? 0)}`,
  );
}
const model: KindModel = { kinds, modalities, joined: { on: joinOf(gold, true), off: joinOf(gold, false) } };
writeFileSync(new URL("../kinds.json", import.meta.url), `${JSON.stringify(model, null, 2)}\n`);
await matcher?.close();
