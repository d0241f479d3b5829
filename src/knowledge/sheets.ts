/** The knowledge's files as they were written: what each holds, and on which line. */
import { isScalar, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import type { Problem } from "./problem.ts";
import type { SINGLE_FILES, SourceFile } from "./schema.ts";

/** A file that fits its schema, and a way from a field to its line. */
export interface Sheet<T> {
  file: string;
  value: T;
  lineOf(path: PropertyKey[]): number | undefined;
}
/** Those of the files of which there is one each. */
export type SingleSheets = { [Name in keyof typeof SINGLE_FILES]: Sheet<z.infer<(typeof SINGLE_FILES)[Name]>> };
export interface Sheets extends SingleSheets {
  sources: Sheet<SourceFile>[];
}

/** Parses one YAML text against its schema; problems are added to the list, and undefined is returned. */
export function readSheet<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
  problems: Problem[],
): Sheet<T> | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  for (const error of document.errors)
    problems.push({
      file,
      line: lines.linePos(error.pos[0]).line,
      message: error.message.split("\n")[0] ?? error.message,
    });
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
