/**
 * Search engines as they come out of the box, to be beaten. Each cites its best three sentences, and declines only where it finds nothing.
 *
 * MiniSearch is what the bot itself looks words up with; SQLite's FTS5 comes with Node. lunr is what most documentation sites search with: it
 * has had no release since 2020, but needs none to compare with. FlexSearch is the fast one that is still kept. None has an install script.
 */
import { DatabaseSync } from "node:sqlite";
import { Index } from "flexsearch";
import lunr from "lunr";
import MiniSearch from "minisearch";
import type { Asked } from "./sets.ts";

/** What is searched: a sentence to cite, and the text that it is found by. */
export interface Sentence {
  quote: string;
  text: string;
}

/** Numbers of texts, best first. */
type Search = (question: string) => number[];
type Engine = (texts: readonly string[]) => Search;

const CITED = 3;

const miniSearch: Engine = (texts) => {
  const index = new MiniSearch({ fields: ["text"], searchOptions: { prefix: true, fuzzy: 0.2 } });
  index.addAll(texts.map((text, id) => ({ id, text })));
  return (question) => index.search(question).map(({ id }) => id as number);
};

const lunrSearch: Engine = (texts) => {
  const index = lunr((builder) => {
    builder.field("text");
    texts.forEach((text, id) => {
      builder.add({ id: String(id), text });
    });
  });
  return (question) => index.query((query) => query.term(lunr.tokenizer(question), {})).map(({ ref }) => Number(ref));
};

const flexSearch: Engine = (texts) => {
  const index = new Index({ tokenize: "forward" });
  texts.forEach((text, id) => {
    index.add(id, text);
  });
  // without "suggest" every word of a question would have to stand in a sentence
  return (question) => index.search(question, { suggest: true, limit: CITED }) as number[];
};

const fts5: Engine = (texts) => {
  const database = new DatabaseSync(":memory:");
  database.exec("CREATE VIRTUAL TABLE sentence USING fts5 (text, tokenize = 'porter unicode61')");
  const insert = database.prepare("INSERT INTO sentence (rowid, text) VALUES (?, ?)");
  texts.forEach((text, id) => {
    insert.run(id, text);
  });
  const select = database.prepare("SELECT rowid FROM sentence WHERE sentence MATCH ? ORDER BY rank, rowid");
  return (question) => {
    const words = question.match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length === 0) return [];
    return select.all(words.map((word) => `"${word}"`).join(" OR ")).map(({ rowid }) => rowid as number);
  };
};

export const ENGINES = {
  MiniSearch: miniSearch,
  lunr: lunrSearch,
  FlexSearch: flexSearch,
  "SQLite FTS5": fts5,
} satisfies Record<string, Engine>;

/** An engine's answers, one JSON object a line. A follow-up is searched with the question before it. */
export function answersBy(engine: Engine, sentences: readonly Sentence[], questions: readonly Asked[]): string {
  const search = engine(sentences.map(({ text }) => text));
  const lines = questions.map(({ id, question, after = "" }) => {
    const found = search(`${after} ${question}`.trim()).slice(0, CITED);
    const citations = found.map((at, i) => ({ marker: i + 1, quote: sentences[at]?.quote ?? "" }));
    const text = citations.map(({ marker, quote }) => `${quote} [${marker}]`).join("\n");
    return JSON.stringify({ id, outcome: found.length > 0 ? "answer" : "abstain", text, citations });
  });
  return lines.join("\n");
}
