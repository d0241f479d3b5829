/** Something wrong in a file of the knowledge, told so that whoever wrote it can mend it. */
export interface Problem {
  /** Path below the knowledge folder, with `/`. */
  file: string;
  /** 1-based; absent where the problem is the whole file's. */
  line?: number;
  /** Where in the file: `facts.3.date`. */
  field?: string;
  /** What is wrong and what to do about it, in one sentence. */
  message: string;
}

/** "sources/x.yaml:12 facts.3.date: use an EDTF date …" */
export const sayProblem = ({ file, line, field, message }: Problem): string =>
  `${file}${line ? `:${line}` : ""}${field ? ` ${field}` : ""}: ${message}`;
