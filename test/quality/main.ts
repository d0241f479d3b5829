/**
 * `npm run quality`: how well questions are answered, by the open question sets, beside search engines on the same sentences in the same run.
 * Writes figures.json and the table of the README. The sets lie outside this repository.
 *
 *     --check     writes nothing: compares with the committed figures, and fails if one has fallen by more than a point
 *     --ablate    writes nothing: shows what each part of answering is worth
 *     --eval DIR, --articles DIR   where sets and founding articles lie
 */
import { parseArgs } from "node:util";
import { ablate } from "./ablate.ts";
import { compare, readFigures, writeFigures } from "./figures.ts";
import { allFigures, askAll, botFigures } from "./measure.ts";
import { type Folders, missingIn, questionsOf, setsIn } from "./sets.ts";
import { categoriesOf, summaryOf, writeReadme } from "./table.ts";

const USAGE = "usage: npm run quality -- [--check | --ablate] [--eval DIR] [--articles DIR]";

async function measure(folders: Folders): Promise<number> {
  const figures = await allFigures(await askAll(folders), folders);
  console.log(`${categoriesOf(figures)}\n\n${summaryOf(figures)}`);
  writeFigures(figures);
  writeReadme(summaryOf(figures));
  return 0;
}

/** Only training questions are shown: whoever reads those of another set tunes to them. */
function worse(wrong: readonly string[], before: readonly string[], folders: Folders): string[] {
  return setsIn(folders)
    .filter(({ name }) => name === "training")
    .flatMap(questionsOf)
    .filter(({ id }) => wrong.includes(id) && !before.includes(id))
    .map(({ id, question }) => `${id}  ${question}`);
}

async function check(folders: Folders): Promise<number> {
  const committed = readFigures();
  const now = botFigures(await askAll(folders), folders);
  const { fallen, moved } = compare(now, committed);
  for (const line of moved) console.log(`moved   ${line}`);
  for (const line of fallen) console.error(`FALLEN  ${line}`);
  for (const line of worse(now.wrong, committed.wrong, folders)) console.log(`worse   ${line}`);
  if (fallen.length === 0 && moved.length > 0) console.log("`npm run quality` writes the new figures down.");
  console.log(fallen.length === 0 ? "quality holds" : "quality has fallen");
  return fallen.length === 0 ? 0 : 1;
}

async function run(): Promise<number> {
  const { values } = parseArgs({
    options: {
      check: { type: "boolean", default: false },
      ablate: { type: "boolean", default: false },
      eval: { type: "string", default: "../shared/eval" },
      articles: { type: "string", default: "../shared/articles" },
    },
  });
  const missing = missingIn(values);
  if (missing) {
    console.error(missing);
    return 2;
  }
  if (values.check) return check(values);
  if (!values.ablate) return measure(values);
  console.log(await ablate(values));
  return 0;
}

try {
  process.exitCode = await run();
} catch (error) {
  const isUsage = error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
  console.error(isUsage ? `${error.message}\n${USAGE}` : error);
  process.exitCode = 2;
}
