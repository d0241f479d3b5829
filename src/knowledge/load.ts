/** Reads the knowledge folder. Either everything fits and is linked up, or every problem is told, with file and line. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { checkKnowledge } from "./check.ts";
import { readKept, writeKept } from "./kept.ts";
import { type Knowledge, knowledgeOf, type Parts } from "./knowledge.ts";
import type { Problem } from "./problem.ts";
import { procedureSource, recordSources } from "./record.ts";
import { SINGLE_FILES, sourceSchema } from "./schema.ts";
import { readSheet, type Sheet, type Sheets, type SingleSheets } from "./sheets.ts";
import { type CompiledThesaurus, compile, thesaurusOf } from "./thesaurus/thesaurus.ts";

export type Loaded = { outcome: "loaded"; knowledge: Knowledge } | { outcome: "problems"; problems: Problem[] };

/** The folder's files by their path below it; one that can't be read is the reason why. */
type Files = ReadonlyMap<string, string | { why: string }>;

/** File name of each: `economies.yaml`. */
const fileOf = (name: string): string => `${name}.yaml`;

async function readFiles(folder: string): Promise<Files> {
  const names = await readdir(join(folder, "sources")).catch(() => [] as string[]);
  const sources = names.filter((name) => /\.ya?ml$/.test(name)).sort();
  const paths = [...sources.map((name) => `sources/${name}`), ...Object.keys(SINGLE_FILES).map(fileOf)];
  const read = (path: string) =>
    readFile(join(folder, path), "utf8").catch((error: NodeJS.ErrnoException) => ({
      why: `can't be read (${error.code}): restore it`,
    }));
  return new Map(await Promise.all(paths.map(async (path) => [path, await read(path)] as const)));
}

const fingerprintOf = (files: Files): string =>
  createHash("sha256")
    .update(JSON.stringify([...files]))
    .digest("hex");

function readSheets(files: Files, problems: Problem[]): Sheets | undefined {
  const read = <T>(file: string, schema: z.ZodType<T>): Sheet<T> | undefined => {
    const text = files.get(file);
    if (typeof text === "string") return readSheet(file, text, schema, problems);
    problems.push({ file, message: text?.why ?? "is missing" });
    return undefined;
  };
  const names = [...files.keys()].filter((file) => file.startsWith("sources/"));
  if (names.length === 0)
    problems.push({ file: "sources", message: "holds no source: there is nothing to answer from" });
  const sources = names.map((file) => read(file, sourceSchema));
  const single = Object.entries(SINGLE_FILES).map(
    ([name, schema]) => [name, read<unknown>(fileOf(name), schema)] as const,
  );
  if (sources.includes(undefined) || single.some(([, sheet]) => sheet === undefined)) return undefined;
  // each was read by the schema of its name, which the entries of an object no longer know
  return {
    sources: sources.filter((sheet) => sheet !== undefined),
    ...(Object.fromEntries(single) as unknown as SingleSheets),
  };
}

/** What is kept of sheets that passed the check: all but the way back to their lines. */
export interface Kept extends Omit<Parts, "thesaurus"> {
  thesaurus: CompiledThesaurus;
}

function keptOf(sheets: Sheets): Kept {
  const { economies, bodies } = sheets.economies.value;
  const accessions = sheets.accessions.value;
  const procedure = sheets.procedure.value;
  const articles = sheets.sources.map(({ value }) => ({ file: value, origin: "article" as const }));
  const records = recordSources(accessions, economies).map((file) => ({ file, origin: "record" as const }));
  const rules = [{ file: procedureSource(procedure), origin: "procedure" as const }];
  return {
    sources: [...articles, ...records, ...rules],
    economies,
    bodies,
    accessions,
    procedure,
    calendar: sheets.calendar.value,
    forms: sheets.forms.value,
    thesaurus: compile(sheets.concepts.value),
  };
}

const linked = (kept: Kept, fingerprint: string): Loaded => ({
  outcome: "loaded",
  knowledge: { ...knowledgeOf({ ...kept, thesaurus: thesaurusOf(kept.thesaurus) }), fingerprint },
});

/**
 * @param folder the knowledge folder
 * @param options.articles a folder with the articles' full texts: every quotation must stand in one of them, word for word
 * @param options.cache a file for what was read and checked: while no file of the folder changes, the next start takes it from there
 */
export async function loadKnowledge(
  folder: string,
  options: { articles?: string; cache?: string } = {},
): Promise<Loaded> {
  const files = await readFiles(folder);
  const fingerprint = fingerprintOf(files);
  const known = options.cache && !options.articles ? readKept<Kept>(options.cache, fingerprint) : undefined;
  if (known) return linked(known, fingerprint);
  const problems: Problem[] = [];
  const sheets = readSheets(files, problems);
  if (sheets) problems.push(...(await checkKnowledge(sheets, options.articles)));
  if (!sheets || problems.length > 0) return { outcome: "problems", problems };
  const kept = keptOf(sheets);
  if (options.cache) writeKept(options.cache, fingerprint, kept);
  return linked(kept, fingerprint);
}
