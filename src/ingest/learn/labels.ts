/** The labelled sentences that the matcher was taught with, read as passages: what the first layer learns from. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Names } from "../../knowledge/names.ts";
import { wordsOf } from "../../knowledge/words.ts";
import { datesIn } from "../dates/mentions.ts";
import { type Reading, readPassage } from "../reading.ts";
import { aboutOf } from "../who/about.ts";

export interface Labelled {
  reading: Reading;
  /** The hand that wrote it: what is learned on some is tested on others. */
  hand: string;
  kinds: string[];
  modality: string;
}

/** Title, day and economies of an item. */
export const HEAD = /^# (.*) \| (\d{4}-\d\d-\d\d)? ?\| (.*)$/;
const SENTENCE = /^(\d+)\. (.*)$/;

function labelsIn(folder: string): Map<string, { kinds: string[]; modality: string }> {
  const lines = readFileSync(join(folder, "labels", "kinds.txt"), "utf8").split("\n");
  return new Map(
    lines.flatMap((line) => {
      const [text = "", number, kinds = "", modality = "fact"] = line.split(" ");
      return number ? [[`${text} ${number}`, { kinds: kinds.split("/"), modality }] as const] : [];
    }),
  );
}

export const economiesIn = (text: string, names: Names): string[] =>
  names.find(wordsOf(text)).flatMap(({ kind, id }) => (kind === "economy" ? [id] : []));

/** @param folder with `pairs` and `labels`; sentences without a label are left out */
export function readLabelled(folder: string, knowledge: Knowledge, names: Names): Labelled[] {
  const labels = labelsIn(folder);
  const pairs = join(folder, "pairs");
  return readdirSync(pairs, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: hand }) =>
      readdirSync(join(pairs, hand)).flatMap((file): Labelled[] => {
        const lines = readFileSync(join(pairs, hand, file), "utf8").split("\n");
        const [, , day = "2010-01-01", economies = ""] = HEAD.exec(lines[0] ?? "") ?? [];
        const ids = economiesIn(economies, names).slice(0, 1);
        const about = aboutOf(ids, names, (id) => ids[0] === id);
        return lines.flatMap((line): Labelled[] => {
          const [, number, text] = SENTENCE.exec(line) ?? [];
          const label = labels.get(`${hand}/${file.replace(".txt", "")} ${number}`);
          if (!text || !label) return [];
          const passage = {
            text,
            from: 0,
            to: text.length,
            line: "prose" as const,
            paragraph: 0,
            opens: number === "1",
            dates: datesIn(text, day),
          };
          return [{ reading: readPassage(passage, about.of(text, "sentence"), day, knowledge, names), hand, ...label }];
        });
      }),
    );
}
