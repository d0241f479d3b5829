/** The shipped matcher, opened for a test and closed after it. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type Matcher, openMatcher } from "../../src/matcher/matcher.ts";

export const FOLDER = join(import.meta.dirname, "../../knowledge/matcher");

export interface Example {
  question: string;
  sentence: string;
  context: string;
  score: number;
}

export const reference: { kinds: string[]; t: number; mix: number; null: number; examples: Example[] } = JSON.parse(
  readFileSync(join(FOLDER, "reference.json"), "utf8"),
);

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "matcher-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A copy of the matcher's folder, to be spoilt. */
export function copyOfFolder(): string {
  const folder = temporaryFolder();
  for (const file of ["model.onnx", "tokenizer.json", "tokenizer_config.json", "reference.json"])
    cpSync(join(FOLDER, file), join(folder, file));
  return folder;
}

interface Opened {
  matcher: Matcher;
  /** What it warned of so far. */
  warnings: string[];
}

/** Opens the matcher; it is for the caller to close it. */
export function openShipped(files: { folder?: string; cache?: string; shipped?: string } = {}): Opened {
  const warnings: string[] = [];
  const { matcher, ...rest } = openMatcher({ folder: FOLDER, warn: (what) => warnings.push(what), ...files });
  if (!matcher) throw new Error(JSON.stringify(rest));
  return { matcher, warnings };
}

/** Opens the matcher for the test that runs. */
export function open(files: { folder?: string; cache?: string; shipped?: string } = {}): Opened {
  const opened = openShipped(files);
  onTestFinished(() => opened.matcher.close());
  return opened;
}

/** The only one of a list. */
export function only<T>(list: readonly T[]): T {
  const [first, ...more] = list;
  if (first === undefined || more.length > 0) throw new Error(`one was expected, not ${list.length}`);
  return first;
}
