/** Invented items, sentence by sentence with the kind that a reader gives each: minutes, communiques, news and histories. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Names } from "../../knowledge/names.ts";
import { datesInOrder } from "../dates/order.ts";
import { readPassage } from "../reading.ts";
import { aboutOf } from "../who/about.ts";
import type { Gold } from "./gold.ts";
import { economiesIn, HEAD } from "./labels.ts";

const SENTENCE = /^([a-z-]+): (.*)$/;

function* toldIn(file: string, text: string, knowledge: Knowledge, names: Names): Generator<Gold> {
  for (const item of text.split(/\n{2,}/)) {
    const [head = "", ...sentences] = item.trim().split("\n");
    const [, title = "", day = "", economies = ""] = HEAD.exec(head) ?? [];
    const ids = economiesIn(economies, names);
    const about = aboutOf(ids, names, (id) => ids.includes(id));
    const datesOf = datesInOrder(day);
    let before: string | undefined;
    for (const [paragraph, line] of sentences.entries()) {
      const [, kind, sentence] = SENTENCE.exec(line) ?? [];
      if (!kind || !sentence) throw new Error(`${file}, “${title}”: not “kind: sentence”: ${line}`);
      const passage = {
        text: sentence,
        from: 0,
        to: sentence.length,
        line: "prose" as const,
        paragraph,
        opens: paragraph === 0,
        ...(before ? { before } : {}),
        dates: datesOf(sentence, paragraph),
      };
      const reading = readPassage(passage, about.of(sentence, "sentence"), day, knowledge, names);
      yield { article: `${file}: ${title}`, reading, kind };
      before = sentence;
    }
  }
}

/** @param folder of such items */
export function readTold(folder: string, knowledge: Knowledge, names: Names): Gold[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) => [...toldIn(file, readFileSync(join(folder, file), "utf8"), knowledge, names)]);
}
