/** Answers to marks, by the scorers that lie beside the question sets. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { type Folders, type QuestionSet, questionsOf } from "./sets.ts";

/** Shares from 0 to 1; null where there is nothing to have a share of. */
export interface Marks {
  asked: number;
  right: number;
  /** Of the questions that say what must stand first: it does. */
  first: number | null;
  /** Of those to be declined: declined. */
  declined: number | null;
  /** Of those to be answered: declined. */
  wronglyDeclined: number | null;
  /** Of the quotations: they stand in an article word for word. */
  verbatim: number | null;
}

/** Of the facts that a careful reader takes from the unseen articles: found, and of the found ones told rightly. */
export interface FactMarks {
  gold: number;
  found: number;
  economy: number;
  kind: number;
  date: number;
}

const round = (share: number): number => Math.round(share * 10_000) / 10_000;

function scorer(path: string, args: string[]): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [path, ...args], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${path} could not score: ${stderr}`);
  return stdout;
}

/** Runs with a folder that is gone afterwards. */
function withFolder<T>(run: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "quality-"));
  try {
    return run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param answers one JSON object a line */
export function marksOf(set: QuestionSet, answers: string, folders: Folders): Marks {
  return withFolder((folder) => {
    const file = join(folder, "answers.jsonl");
    writeFileSync(file, answers);
    const said = scorer(join(folders.eval, "score.mjs"), [set.questions, file, set.articles, "--json"]);
    const sums = JSON.parse(said) as Record<string, number>;
    const questions = questionsOf(set);
    const shareIf = (any: boolean, key: string) => (any ? round(sums[key] ?? 0) : null);
    return {
      asked: questions.length,
      right: round(sums.right ?? 0),
      first: shareIf(
        questions.some(({ expect, top = [] }) => expect === "answer" && top.length > 0),
        "top1",
      ),
      declined: shareIf(
        questions.some(({ expect }) => expect === "abstain"),
        "abstain_recall",
      ),
      wronglyDeclined: shareIf(
        questions.some(({ expect }) => expect === "answer"),
        "false_abstain",
      ),
      verbatim: shareIf(sums.citations !== 0, "verbatim"),
    };
  });
}

/** The marks of each category, by name. */
export function marksByCategory(set: QuestionSet, answers: string, folders: Folders): Record<string, Marks> {
  const categories = new Map<string, string[]>();
  const lines = readFileSync(set.questions, "utf8")
    .split("\n")
    .filter((line) => line.trim());
  for (const [at, { category = "other" }] of questionsOf(set).entries())
    categories.set(category, [...(categories.get(category) ?? []), lines[at] as string]);
  return withFolder((folder) =>
    Object.fromEntries(
      [...categories].sort().map(([category, own]) => {
        // the name tells the scorer whose questions it may show
        const questions = join(folder, basename(set.questions));
        writeFileSync(questions, own.join("\n"));
        return [category, marksOf({ ...set, questions }, answers, folders)];
      }),
    ),
  );
}

/** Ids of the questions that were not answered as they should be; none of a set that gives totals only. */
export function wrongIn(set: QuestionSet, answers: string, folders: Folders): string[] {
  return withFolder((folder) => {
    const file = join(folder, "answers.jsonl");
    writeFileSync(file, answers);
    const args = [set.questions, file, set.articles, "--failures", "100000"];
    const said = scorer(join(folders.eval, "score.mjs"), args);
    return [...new Set([...said.matchAll(/^FAIL (\S+) \[/gm)].map(([, id]) => id as string))].sort();
  });
}

/** @param facts one JSON object a line */
export function factMarksOf(facts: string, { eval: sets }: Folders): FactMarks {
  return withFolder((folder) => {
    const file = join(folder, "facts.jsonl");
    writeFileSync(file, facts);
    const said = scorer(join(sets, "score-facts.mjs"), [file, join(sets, "unseen"), "--json"]);
    const { gold = 0, found = 0, economy = 0, kind = 0, date = 0 } = JSON.parse(said) as Record<string, number>;
    return { gold, found: round(found), economy: round(economy), kind: round(kind), date: round(date) };
  });
}
