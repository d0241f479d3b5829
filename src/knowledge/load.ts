/** Reads the knowledge folder. Either everything fits and is linked up, or every problem is told, with file and line. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isScalar, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { checkKnowledge } from "./check.ts";
import { compileThesaurus } from "./concepts.ts";
import { type Knowledge, knowledgeOf, type Parts } from "./knowledge.ts";
import type { Problem } from "./problem.ts";
import { procedureSource, recordSources } from "./record.ts";
import { accessionsSchema, conceptsSchema, economiesSchema, procedureSchema, type SourceFile, sourceSchema } from "./schema.ts";

/** A file that fits its schema, and a way from a field to its line. */
export interface Sheet<T> {
  file: string;
  value: T;
  lineOf(path: PropertyKey[]): number | undefined;
}
export interface Sheets {
  sources: Sheet<SourceFile>[];
  economies: Sheet<z.infer<typeof economiesSchema>>;
  accessions: Sheet<z.infer<typeof accessionsSchema>>;
  procedure: Sheet<z.infer<typeof procedureSchema>>;
  concepts: Sheet<z.infer<typeof conceptsSchema>>;
}

export type Loaded = { outcome: "loaded"; knowledge: Knowledge } | { outcome: "problems"; problems: Problem[] };

/** Parses one YAML text against its schema; problems are added to the list, and undefined is returned. */
export function readSheet<T>(file: string, text: string, schema: z.ZodType<T>, problems: Problem[]): Sheet<T> | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  for (const error of document.errors)
    problems.push({ file, line: lines.linePos(error.pos[0]).line, message: error.message.split("\n")[0] ?? error.message });
  if (document.errors.length > 0) return undefined;
  const lineOf = (path: PropertyKey[]): number | undefined => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
      const start = isScalar(node) || node?.range ? node?.range?.[0] : undefined;
      if (start !== undefined) return lines.linePos(start).line;
    }
    return 1;
  };
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 20 });
  } catch (error) {
    problems.push({ file, line: 1, message: `can't be read: ${(error as Error).message}` });
    return undefined;
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { file, value: parsed.data, lineOf };
  for (const issue of parsed.error.issues) {
    const line = lineOf(issue.path);
    problems.push({ file, ...(line ? { line } : {}), field: issue.path.join("."), message: issue.message });
  }
  return undefined;
}

async function readSheets(folder: string, problems: Problem[]): Promise<Sheets | undefined> {
  const read = async <T>(file: string, schema: z.ZodType<T>) => {
    try {
      return readSheet(file, await readFile(join(folder, file), "utf8"), schema, problems);
    } catch (error) {
      problems.push({ file, message: `can't be read (${(error as NodeJS.ErrnoException).code ?? error}): restore it` });
      return undefined;
    }
  };
  const names = await readdir(join(folder, "sources")).catch(() => [] as string[]);
  if (names.length === 0) problems.push({ file: "sources", message: "holds no source: there is nothing to answer from" });
  const sources = await Promise.all(
    names
      .filter((name) => /\.ya?ml$/.test(name))
      .sort()
      .map((name) => read(`sources/${name}`, sourceSchema)),
  );
  const economies = await read("economies.yaml", economiesSchema);
  const accessions = await read("accessions.yaml", accessionsSchema);
  const procedure = await read("procedure.yaml", procedureSchema);
  const concepts = await read("concepts.yaml", conceptsSchema);
  if (!economies || !accessions || !procedure || !concepts || sources.includes(undefined)) return undefined;
  return { sources: sources.filter((sheet) => sheet !== undefined), economies, accessions, procedure, concepts };
}

function partsOf(sheets: Sheets, thesaurus = compileThesaurus(sheets.concepts.value)): Parts {
  const { economies, bodies } = sheets.economies.value;
  const accessions = sheets.accessions.value;
  const procedure = sheets.procedure.value;
  const articles = sheets.sources.map(({ value }) => ({ file: value, origin: "article" as const }));
  const records = recordSources(accessions, economies).map((file) => ({ file, origin: "record" as const }));
  const rules = [{ file: procedureSource(procedure), origin: "procedure" as const }];
  return { sources: [...articles, ...records, ...rules], economies, bodies, accessions, procedure, thesaurus };
}

/**
 * @param folder the knowledge folder
 * @param options.articles a folder with the articles' full texts: every quotation must stand in one of them, word for word
 */
export async function loadKnowledge(folder: string, options: { articles?: string } = {}): Promise<Loaded> {
  const problems: Problem[] = [];
  const sheets = await readSheets(folder, problems);
  if (sheets) problems.push(...(await checkKnowledge(sheets, options.articles)));
  if (!sheets || problems.length > 0) return { outcome: "problems", problems };
  return { outcome: "loaded", knowledge: knowledgeOf(partsOf(sheets)) };
}
