/**
 * `npm run bench -- ingest`: articles made from one another with names and days varied, read, taken apart and put into service at once, while
 * questions go on being asked; articles a second, the longest time for which an answer had to wait, and memory.
 */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { clearInterval, setInterval } from "node:timers";
import { setImmediate } from "node:timers/promises";
import { openLibrary } from "../../src/answer/open-library.ts";
import { ingesting } from "../../src/editorial/adding/ingesting.ts";
import { openEnglish } from "../../src/knowledge/english.ts";
import type { SourceFile } from "../../src/knowledge/schema.ts";
import { openStore } from "../../src/store/open.ts";

const root = join(import.meta.dirname, "../..");
const ARTICLES = 10_000;
/** Questions a second while the articles come in. */
const QUESTIONS = 20;

const ECONOMIES = ["Bhutan", "Comoros", "Algeria", "Uzbekistan", "Azerbaijan", "Ethiopia", "Iraq", "Sudan"];
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September"];

/** The same report on another economy, another day and another number. */
function articleOf(number: number): string {
  const economy = ECONOMIES[number % ECONOMIES.length];
  const month = MONTHS[number % MONTHS.length];
  const year = 2000 + (number % 25);
  return `${economy} moves towards the WTO (${number})

GENEVA, ${1 + (number % 28)} ${month} ${year} (Wire ${number}) - ${economy} signed bilateral agreement number ${number} with a member of the World Trade Organization on Monday.
The Working Party on the accession of ${economy} met for the ${number % 30}th time and will meet again in ${month} ${year + 1}.
"We hope to join by the end of ${year + 2}," the trade minister said in speech ${number}.
One member objected to the tariff schedule of ${economy} in ${month} ${year}, and dropped its objection ${number % 12} weeks later.
`;
}

export async function measureIngest(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), "bench-ingest-"));
  const store = await openStore({ dataDir });
  const opened = await openLibrary({ folder: join(root, "knowledge"), english: openEnglish() });
  if (opened.outcome === "problems") throw new Error("the shipped knowledge has problems");
  const { library } = opened;
  const { extract } = ingesting(library, store);
  const delays = [monitorEventLoopDelay({ resolution: 5 }), monitorEventLoopDelay({ resolution: 5 })] as const;
  const [reading, building] = delays;
  reading.enable();
  await setImmediate();
  let asked = 0;
  const asking = setInterval(() => {
    asked += 1;
    void library.answersFor().ask({ question: "Who blocked Russia?" });
  }, 1000 / QUESTIONS);

  const began = performance.now();
  const files: SourceFile[] = [];
  const texts: string[] = [];
  for (let number = 0; number < ARTICLES; number++) {
    const text = articleOf(number);
    texts.push(text);
    files.push((await extract({ id: `article-${number}`, text })).file);
    // the bot takes one article after the other, and answers in between
    await setImmediate();
  }
  const read = performance.now();
  // so many at once are kept at the terminal only, where nobody waits for an answer
  reading.disable();
  await store.keepTexts(texts);
  await store.publishAll("server", { id: "bench", name: "bench" }, "bench", files);
  const kept = performance.now();
  await setImmediate();
  building.enable();
  await library.stock("server", { number: 1, files }, async () => {});
  const served = performance.now();
  clearInterval(asking);
  building.disable();
  const facts = files.reduce((sum, file) => sum + file.facts.length, 0);
  const perSecond = (ms: number) => Math.round((1000 * ARTICLES) / ms);
  console.log(
    `ingest       ${ARTICLES} articles, ${facts} facts: taken apart ${perSecond(read - began)}/s, kept ${perSecond(kept - read)}/s, indexed ${perSecond(served - kept)}/s; ${asked} questions meanwhile, longest stall ${Math.round(Math.max(...delays.map(({ max }) => max)) / 1e6)} ms; resident ${Math.round(process.memoryUsage.rss() / 1e6)} MB`,
  );
  await store.close();
  rmSync(dataDir, { recursive: true });
}
