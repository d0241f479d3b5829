/** Articles with the facts that a careful reader took from them, held against the passages that are read from them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Names } from "../../knowledge/names.ts";
import { fold } from "../../knowledge/words.ts";
import { datesIn } from "../dates/mentions.ts";
import type { KindsOf } from "../extract.ts";
import { isExact } from "../publication/publication.ts";
import { readArticle } from "../read-article.ts";
import { type Reading, readPassage } from "../reading.ts";

export interface Gold {
  article: string;
  reading: Reading;
  matcher?: Readonly<Record<string, number>>;
  kind: string;
}

const evenly = (text: string): string => fold(text).replace(/[“”]/g, '"').replace(/\s+/g, " ").trim();

/** Does a passage hold the quotation, or four fifths of its words in one run? */
function holds(passage: string, quote: string): boolean {
  const text = evenly(passage);
  const words = evenly(quote).split(" ");
  const need = Math.ceil(words.length * 0.8);
  for (let start = 0; start + need <= words.length; start++)
    if (text.includes(words.slice(start, start + need).join(" "))) return true;
  return false;
}

/** @param folder `NAME.txt` with `NAME.facts.json` beside it */
export async function readGold(folder: string, knowledge: Knowledge, names: Names, kindsOf?: KindsOf): Promise<Gold[]> {
  const gold: Gold[] = [];
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith(".facts.json"))
    .sort()) {
    const name = file.replace(".facts.json", "");
    const { readings, title, plain } = await readArticle(
      { name, text: readFileSync(join(folder, `${name}.txt`), "utf8") },
      knowledge,
      names,
    );
    const matched = await kindsOf?.(readings.map(({ text, context }) => ({ text, context: context ?? title })));
    const facts = JSON.parse(readFileSync(join(folder, file), "utf8")) as { kind: string; quote: string }[];
    for (const { kind, quote } of facts) {
      const held = readings
        .map((reading, i) => ({ reading, i }))
        .filter(
          ({ reading }) =>
            holds(reading.text, quote) ||
            (reading.quoted !== undefined && holds(plain.text.slice(reading.quoted.from, reading.quoted.to), quote)),
        );
      const [closest] = held.sort((a, b) => a.reading.text.length - b.reading.text.length);
      if (!closest) continue;
      const matcher = matched?.[closest.i];
      gold.push({ article: name, reading: closest.reading, ...(matcher ? { matcher } : {}), kind });
    }
  }
  return gold;
}

/** The reviewed facts of the repository's own articles, each quotation read as a passage. */
export async function readReviewed(knowledge: Knowledge, names: Names, kindsOf?: KindsOf): Promise<Gold[]> {
  const facts = [...knowledge.facts.values()].filter(({ source }) => source.origin === "article");
  const matched = await kindsOf?.(
    facts.map(({ quote, context, source }) => ({ text: quote, context: context ?? source.title })),
  );
  return facts.map(({ quote, context, source, economies, kind }, i): Gold => {
    const day = isExact(source.published) ? source.published : undefined;
    const passage = {
      text: quote,
      from: 0,
      to: quote.length,
      line: "prose" as const,
      paragraph: 0,
      opens: false,
      ...(context ? { context } : {}),
      dates: datesIn(quote, day),
    };
    const matcher = matched?.[i];
    const reading = readPassage(passage, economies, source.published, knowledge, names);
    return { article: source.id, reading, ...(matcher ? { matcher } : {}), kind };
  });
}
