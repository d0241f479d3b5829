/** Whoever has read the questions writes them into the bot without noticing: then the figures say nothing. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import { namesOf } from "../../src/knowledge/names.ts";
import { STOP_WORDS, type Word, wordsOf } from "../../src/knowledge/words.ts";
import { shippedKnowledge } from "../knowledge/shipped.ts";
import { questionsOf, setsIn } from "./sets.ts";

const root = join(import.meta.dirname, "../..");
const shared = join(root, "../shared");
const folders = { eval: join(shared, "eval"), articles: join(shared, "articles") };
const isThere = existsSync(folders.eval);
if (!isThere) console.warn("SKIPPED: no question set is looked for in the code: ../shared/eval is not there");

/** Nothing that we write shares so many words on end with a question ... */
const RUN = 5;
/**
 * The matcher's pairs are 24,000 questions of hands that, as their README says, never saw the sets. Shorter runs do meet there, up to nine words
 * in one pair, and are taken for chance: this only guards against whole questions.
 */
const RUN_OF_PAIRS = 10;

const filesUnder = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => ending.test(name))
    .map((name) => join(folder, name));

const wordsIn = (path: string): Word[] => wordsOf(readFileSync(path, "utf8"));

/** Each run of so many words, with the place of its first. */
function runsOf(words: readonly Word[], length: number): Map<string, number> {
  const folded = words.map((word) => word.folded);
  const starts = words.slice(0, Math.max(0, words.length - length + 1));
  return new Map(starts.map(({ from }, i) => [folded.slice(i, i + length).join(" "), from]));
}

/** Is anything in it the asker's own? Names, the procedure's terms and function words are everybody's. */
function owned(knowledge: Knowledge): (run: string) => boolean {
  const { vocabulary } = namesOf(knowledge);
  const { stages, glossary } = knowledge.procedure;
  const named = [
    ...stages.map(({ name }) => name),
    ...glossary.flatMap(({ term, aliases = [] }) => [term, ...aliases]),
  ];
  const terms = new Set(named.flatMap(wordsOf).map(({ stem }) => stem));
  return (run) =>
    wordsOf(run).some(({ folded, stem }) => !STOP_WORDS.has(folded) && !vocabulary.has(folded) && !terms.has(stem));
}

/** Where runs of the questions stand in the files, as `file:line` and the ids of the questions: never what they ask. */
async function leaksInto(files: readonly string[], length: number): Promise<string[]> {
  const isOwn = owned(await shippedKnowledge());
  // what articles and handbooks say, questions and knowledge may both have from there
  const said = ["articles", "reference", "eval/unseen"].map((name) => join(shared, name));
  const known = new Set(
    said
      .flatMap((folder) => filesUnder(folder, /\.(?:txt|md|yaml)$/))
      .flatMap((path) => [...runsOf(wordsIn(path), length).keys()]),
  );
  const asked = new Map<string, string>();
  for (const set of setsIn(folders))
    for (const { id, question, after = "" } of questionsOf(set))
      for (const text of [question, after])
        for (const run of runsOf(wordsOf(text), length).keys())
          if (!known.has(run) && isOwn(run)) asked.set(run, `${set.name} ${id}`);
  return files.flatMap((path) =>
    [...runsOf(wordsIn(path), length)]
      .filter(([run]) => asked.has(run))
      .map(([run, from]) => {
        const line = readFileSync(path, "utf8").slice(0, from).split("\n").length;
        return `${relative(root, path)}:${line} (${asked.get(run)})`;
      }),
  );
}

describe.skipIf(!isThere)("no question of the open sets stands", () => {
  const isPair = (path: string) => path.includes(join("matcher", "pairs"));
  const content = filesUnder(join(root, "knowledge"), /\.(?:yaml|txt|md)$/);

  it("in code, knowledge or tests", async () => {
    const code = ["src", "commands", "test"].flatMap((folder) =>
      filesUnder(join(root, folder), /\.(?:ts|js|css|html|json)$/),
    );
    // what is learned from must be no question of the sets either
    const practice = filesUnder(join(root, "src/answer/learn/practice"), /\.(?:jsonl|txt)$/);
    const written = [...code, ...practice, ...content.filter((path) => !isPair(path)), join(root, "README.md")];
    expect(await leaksInto(written, RUN)).toEqual([]);
  });

  it("in the pairs that the matcher was taught with", async () => {
    expect(await leaksInto(content.filter(isPair), RUN_OF_PAIRS)).toEqual([]);
  });
});
