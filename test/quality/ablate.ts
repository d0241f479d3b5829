/**
 * What each part is worth: the sets answered with one part left out at a time. The index is built once, with all parts, and nothing is learned
 * anew: weights and threshold stay as they are with all parts, so that the loss of a part they lean on also counts what they then get wrong.
 */

import { answersOf, type Serving } from "../../src/answer/answers.ts";
import { knowledgeOfArticles, readArticles } from "../../src/answer/articles.ts";
import type { SignalName } from "../../src/answer/judge/signals.ts";
import { learnedWeights } from "../../src/answer/learned.ts";
import type { Omission } from "../../src/answer/without.ts";
import type { English } from "../../src/knowledge/english.ts";
import { compile, thesaurusOf } from "../../src/knowledge/thesaurus/thesaurus.ts";
import type { Embedding, Matcher } from "../../src/matcher/matcher.ts";
import type { FeatureName } from "../../src/search/features.ts";
import { generationOf } from "../../src/search/generation.ts";
import { lineOf } from "../../src/terminal/batch.ts";
import { shippedEncoder, shippedKnowledge } from "../knowledge/shipped.ts";
import { marksOf } from "./score.ts";
import { type Folders, type QuestionSet, questionsOf, setsIn } from "./sets.ts";
import { tableOf } from "./table.ts";

const omit =
  (...what: Omission[]) =>
  (serving: Serving): Serving => ({ ...serving, without: new Set(what) });

/** Some features and signals count nothing. */
const unweighted =
  (features: FeatureName[], signals: SignalName[] = []) =>
  (serving: Serving): Serving => {
    const { ranker, judge } = serving.learned;
    const zero = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, 0]));
    const learned = {
      ...serving.learned,
      ranker: { ...ranker, ...zero(features) },
      judge: { ...judge, weights: { ...judge.weights, ...zero(signals) } },
    };
    return { ...serving, learned };
  };

function withoutMatcher({ matcher: _, ...serving }: Serving): Serving {
  return serving;
}

/** No relations: neither in questions nor in facts. */
function withoutThesaurus(serving: Serving): Serving {
  const { generation } = serving;
  const knowledge = { ...generation.knowledge, thesaurus: thesaurusOf(compile([])) };
  const concepts = generation.entries.map(() => new Map<string, number>());
  return { ...serving, generation: { ...generation, knowledge, concepts } };
}

/** A fact is about every economy that it names. */
function withoutAboutness(serving: Serving): Serving {
  const { generation } = serving;
  const { economies } = generation.knowledge;
  const entries = generation.entries.map((entry) => ({
    ...entry,
    about: new Set([...entry.named].filter((id) => economies.has(id))),
  }));
  return { ...serving, generation: { ...generation, entries } };
}

/** Facts in the matcher's order. */
function withoutRanker(serving: Serving): Serving {
  const names = Object.keys(serving.learned.ranker) as FeatureName[];
  const { learned, ...rest } = unweighted(names)(serving);
  return { ...rest, learned: { ...learned, ranker: { ...learned.ranker, matcher: 12 } } };
}

const PARTS: Record<string, (serving: Serving) => Serving> = {
  matcher: withoutMatcher,
  thesaurus: withoutThesaurus,
  words: unweighted(["words", "wordShare"], ["unexplained"]),
  aboutness: withoutAboutness,
  slots: omit("slots"),
  states: (serving) => omit("states")(unweighted(["newest", "state", "overtaken"])(serving)),
  forms: omit("forms"),
  ranker: withoutRanker,
  judge: omit("judge"),
};

/** The matcher, which reads the same questions again for every part, with a memory. */
function remembering(matcher: Matcher): Matcher {
  const known = new Map<string, Promise<Embedding>>();
  const embed: Matcher["embed"] = (passages) =>
    Promise.all(
      passages.map((passage) => {
        const key = JSON.stringify(passage);
        const embedding = known.get(key) ?? matcher.embed([passage]).then(([one]) => one as Embedding);
        known.set(key, embedding);
        return embedding;
      }),
    );
  return { ...matcher, embed };
}

async function answersTo(set: QuestionSet, serving: Serving): Promise<string> {
  const answers = answersOf(serving);
  const lines: string[] = [];
  for (const { id, question, after, as_of: asOf } of questionsOf(set)) {
    const asked = { question, ...(after ? { after } : {}), ...(asOf ? { asOf } : {}) };
    lines.push(JSON.stringify(lineOf(id, await answers.ask(asked), 0)));
  }
  return lines.join("\n");
}

/** What the bot answers each set from. */
async function servingsOf(folders: Folders, english: English, matcher: Matcher) {
  const shipped = await shippedKnowledge();
  const build = async (knowledge: typeof shipped): Promise<Serving> => ({
    generation: await generationOf(knowledge, english, matcher),
    number: 1,
    builtAt: new Date(),
    learned: learnedWeights,
    matcher: remembering(matcher),
    origins: new Set(["article"] as const),
  });
  const curated = await build(shipped);
  const sets = setsIn(folders);
  return Promise.all(
    sets.map(async (set) => ({
      set,
      serving: set.raw
        ? await build(await knowledgeOfArticles(await readArticles(set.articles), shipped, matcher))
        : curated,
    })),
  );
}

/** A table: right answers of each set with all parts, and the points that each part alone adds. */
export async function ablate(folders: Folders): Promise<string> {
  const { matcher, english, why, close } = shippedEncoder();
  if (!matcher) throw new Error(`Parts are measured with the matcher, and it is off: ${why}`);
  try {
    const servings = await servingsOf(folders, english, matcher);
    const rightWithout = async (change: (serving: Serving) => Serving): Promise<number[]> => {
      const shares: number[] = [];
      for (const { set, serving } of servings)
        shares.push(100 * marksOf(set, await answersTo(set, change(serving)), folders).right);
      return shares;
    };
    const all = await rightWithout((serving) => serving);
    const rows = [
      ["without", ...servings.map(({ set }) => set.name)],
      ["nothing", ...all.map((share) => share.toFixed(1))],
    ];
    for (const [name, change] of Object.entries(PARTS)) {
      const shares = await rightWithout(change);
      rows.push([
        name,
        ...shares.map((share, i) => {
          const points = share - (all[i] ?? 0);
          return `${share.toFixed(1)} (${points > 0 ? "+" : ""}${points.toFixed(1)})`;
        }),
      ]);
    }
    return tableOf(rows);
  } finally {
    await close();
  }
}
