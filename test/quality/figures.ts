/** The figures that are committed, and what must not fall behind them. */
import { readFileSync, writeFileSync } from "node:fs";
import type { FactMarks, Marks } from "./score.ts";
import type { QuestionSet } from "./sets.ts";

export interface SetFigures {
  bot: Marks;
  categories: Record<string, Marks>;
  /** Search engines on the same sentences. */
  engines: Record<string, Marks>;
}

export interface Figures {
  sets: Record<QuestionSet["name"], SetFigures>;
  facts: FactMarks;
  /** Ids of the training questions that are not answered as they should be. */
  wrong: string[];
}

const FILE = new URL("./figures.json", import.meta.url);

/** More than so much lost, in points of a hundred, is no accident. */
const TOLERATED = 1;

export const readFigures = (): Figures => JSON.parse(readFileSync(FILE, "utf8")) as Figures;

export const writeFigures = (figures: Figures): void => writeFileSync(FILE, `${JSON.stringify(figures, null, 2)}\n`);

/** What is measured now: engines stay as they are, and are not measured again to check. */
export interface Measured {
  sets: Record<QuestionSet["name"], Pick<SetFigures, "bot">>;
  facts: FactMarks;
}

/** The figures that are held to, by name. Who declines more answers less: of the two only the sum, `right`, is. */
function heldOf({ sets, facts }: Measured): Map<string, number> {
  const ofSets = Object.entries(sets).flatMap(([name, { bot }]) =>
    (["right", "first", "verbatim"] as const).map((mark): [string, number] => [`${name}, ${mark}`, bot[mark] ?? 0]),
  );
  const ofFacts = (["found", "economy", "kind", "date"] as const).map((mark): [string, number] => [
    `facts of unseen articles, ${mark}`,
    facts[mark],
  ]);
  return new Map([...ofSets, ...ofFacts]);
}

/** Figures that moved, in lines: those that fell too far first. */
export function compare(now: Measured, committed: Measured): { fallen: string[]; moved: string[] } {
  const before = heldOf(committed);
  const changes = [...heldOf(now)].map(([name, value]) => ({
    points: Math.round((value - (before.get(name) ?? 0)) * 10_000) / 100,
    line: `${name}: ${(100 * (before.get(name) ?? 0)).toFixed(1)} -> ${(100 * value).toFixed(1)}`,
  }));
  const isFallen = ({ points }: { points: number }) => points < -TOLERATED;
  return {
    fallen: changes.filter(isFallen).map(({ line }) => line),
    moved: changes.filter((change) => change.points !== 0 && !isFallen(change)).map(({ line }) => line),
  };
}
