/**
 * `npm run bench`: how long commands and questions take beside raw MiniSearch on the same facts in the same run; how long a start takes, and
 * what memory it needs; and how soon the playground's page takes a question. Ratios carry from machine to machine, milliseconds don't.
 */
import { measureAnswers } from "./answers.ts";
import { measurePage } from "./page.ts";
import { measureStarts } from "./starts.ts";

await measureAnswers();
await measureStarts();
await measurePage();
