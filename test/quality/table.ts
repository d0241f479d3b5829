/** Figures as Markdown tables, and their place in the README. */
import { readFileSync, writeFileSync } from "node:fs";
import type { Figures } from "./figures.ts";
import type { Marks } from "./score.ts";

const README = new URL("../../README.md", import.meta.url);
const [BEGIN, END] = ["<!-- quality: written by `npm run quality` -->", "<!-- /quality -->"];

const percent = (share: number | null): string => (share === null ? "–" : `${Math.round(100 * share)} %`);

/** Cells in columns as wide as their widest. */
export function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) => `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(" | ")} |`;
  const [header = [], ...others] = rows;
  return [line(header), line(widths.map((width) => "-".repeat(width))), ...others.map(line)].join("\n");
}

const MARKS = ["right", "first snippet right", "declined of those to decline", "wrongly declined", "verbatim"];
const cellsOf = ({ right, first, declined, wronglyDeclined, verbatim }: Marks): string[] =>
  [right, first, declined, wronglyDeclined, verbatim].map(percent);

/** Set by set, the bot beside the search engines. */
export function summaryOf({ sets, facts }: Figures): string {
  const rows = Object.entries(sets).flatMap(([name, { bot, engines }]) => [
    [`**${name}**, ${bot.asked} questions`, "**Article XII**", ...cellsOf(bot)],
    ...Object.entries(engines).map(([engine, marks]) => ["", engine, ...cellsOf(marks)]),
  ]);
  const told = `Of ${facts.gold} facts that a careful reader takes from the unseen articles it finds ${percent(facts.found)}; of these it tells the economy of ${percent(facts.economy)}, the kind of ${percent(facts.kind)}, the day of ${percent(facts.date)}.`;
  return `${tableOf([["", "", ...MARKS], ...rows])}\n\n${told}`;
}

/** The bot, category by category. */
export const categoriesOf = ({ sets }: Pick<Figures, "sets">): string =>
  tableOf([
    ["", "", "asked", ...MARKS],
    ...Object.entries(sets).flatMap(([name, { categories }]) =>
      Object.entries(categories).map(([category, marks]) => [name, category, `${marks.asked}`, ...cellsOf(marks)]),
    ),
  ]);

/** What stands between the README's two markers. */
export function inReadme(): string {
  const [, rest = ""] = readFileSync(README, "utf8").split(BEGIN);
  return rest.split(END)[0]?.trim() ?? "";
}

export function writeReadme(table: string): void {
  const text = readFileSync(README, "utf8");
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`README.md: "${BEGIN}" and "${END}" must stand in it, in this order`);
  writeFileSync(README, `${text.slice(0, from + BEGIN.length)}\n\n${table}\n\n${text.slice(to)}`);
}
