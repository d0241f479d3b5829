/**
 * `npm run bench`: how long commands and questions take beside raw MiniSearch on the same facts in the same run; how long a start takes, and
 * what memory it needs; how soon the playground's page takes a question; how fast articles come in. Ratios carry from machine to machine,
 * milliseconds don't. `npm run bench -- ingest` measures one of them.
 */
import { measureAnswers } from "./answers.ts";
import { measureIngest } from "./ingest.ts";
import { measurePage } from "./page.ts";
import { measureStarts } from "./starts.ts";

const MEASURES = { answers: measureAnswers, starts: measureStarts, page: measurePage, ingest: measureIngest };

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(MEASURES, name));
if (unknown.length > 0) {
  console.error(
    `usage: npm run bench -- [${Object.keys(MEASURES).join(" | ")}]   (there is no "${unknown.join(", ")}")`,
  );
  process.exit(2);
}
for (const [name, measure] of Object.entries(MEASURES))
  if (wanted.length === 0 || wanted.includes(name)) await measure();
