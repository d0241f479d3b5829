/** Measures the bot on all sets and, beside it, search engines on the same sentences. */
import { shippedKnowledge } from "../knowledge/shipped.ts";
import { answersTo, factsOfUnseen } from "./bot.ts";
import { answersBy, ENGINES, type Sentence } from "./engines.ts";
import type { Figures, Measured } from "./figures.ts";
import { factMarksOf, type Marks, marksByCategory, marksOf, wrongIn } from "./score.ts";
import { type Folders, type QuestionSet, questionsOf, setsIn } from "./sets.ts";

/** What the bot said, set by set, and the facts that it took from the unseen articles. */
interface Said {
  answers: { set: QuestionSet; answers: string }[];
  facts: string;
}

export async function askAll(folders: Folders): Promise<Said> {
  const [facts, ...answers] = await Promise.all([
    factsOfUnseen(folders),
    ...setsIn(folders).map(async (set) => ({ set, answers: await answersTo(set) })),
  ]);
  return { answers, facts };
}

const bySet = <T>(said: Said, of: (one: Said["answers"][number]) => T) =>
  Object.fromEntries(said.answers.map((one) => [one.set.name, of(one)])) as Record<QuestionSet["name"], T>;

/** What is held to the committed figures. */
export const botFigures = (said: Said, folders: Folders): Measured & Pick<Figures, "wrong"> => ({
  sets: bySet(said, ({ set, answers }) => ({ bot: marksOf(set, answers, folders) })),
  facts: factMarksOf(said.facts, folders),
  wrong: said.answers.flatMap(({ set, answers }) => (set.name === "training" ? wrongIn(set, answers, folders) : [])),
});

/** Sentences of the shipped articles' facts, or those that were read out of the unseen articles. */
async function sentencesOf({ facts }: Said): Promise<(set: QuestionSet) => Sentence[]> {
  const shipped = [...(await shippedKnowledge()).facts.values()]
    .filter(({ source }) => source.origin === "article")
    .map(({ quote, statement }) => ({ quote, text: `${quote} ${statement}` }));
  const read = facts
    .split("\n")
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { quote: string }).quote)
    .map((quote) => ({ quote, text: quote }));
  return ({ raw }) => (raw ? read : shipped);
}

export async function allFigures(said: Said, folders: Folders): Promise<Figures> {
  const { sets, facts, wrong } = botFigures(said, folders);
  const sentences = await sentencesOf(said);
  const engines = (set: QuestionSet): Record<string, Marks> =>
    Object.fromEntries(
      Object.entries(ENGINES).map(([name, engine]) => [
        name,
        marksOf(set, answersBy(engine, sentences(set), questionsOf(set)), folders),
      ]),
    );
  return {
    sets: bySet(said, ({ set, answers }) => ({
      ...sets[set.name],
      categories: marksByCategory(set, answers, folders),
      engines: engines(set),
    })),
    facts,
    wrong,
  };
}
