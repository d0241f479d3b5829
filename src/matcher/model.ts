/** What lies in the matcher's folder, and the constants that its weights were taught with. */
import { createHash } from "node:crypto";
import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const FILES = ["model.onnx", "tokenizer.json", "tokenizer_config.json", "reference.json"] as const;

const referenceSchema = z.object({
  kinds: z.array(z.string()),
  /** Scale of a score, and the share that the cosine of the whole texts has in it. */
  t: z.number(),
  mix: z.number(),
  /** The score of "none of these". */
  null: z.number(),
  width: z.literal(64),
  /** The most tokens of a text, and characters of its context. */
  tokens: z.int(),
  context: z.int(),
});
export type Reference = z.infer<typeof referenceSchema>;

/** Reads `reference.json`. Throws if it is missing or not what it should be, naming the field. */
export function readReference(folder: string): Reference {
  const path = join(folder, "reference.json");
  const parsed = referenceSchema.safeParse(JSON.parse(readFileSync(path, "utf8")));
  if (!parsed.success) throw new Error(`${path} is no reference of the matcher: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** So much of the weights' end is looked at: all of them would take longer than all else that a start does. */
const SAMPLE = 1 << 16;

function endOf(path: string): Buffer {
  const { size } = statSync(path);
  const end = Buffer.alloc(Math.min(SAMPLE, size));
  const file = openSync(path, "r");
  try {
    readSync(file, end, 0, end.length, size - end.length);
  } finally {
    closeSync(file);
  }
  return end;
}

/**
 * Tells one set of weights from another, in 32 hexadecimal digits: vectors of the one mean nothing to the other.
 * By constants and examples, sizes and the end of the weights.
 */
function fingerprintOf(folder: string): string {
  const [weights, tokenizer, reference] = ["model.onnx", "tokenizer.json", "reference.json"].map((file) =>
    join(folder, file),
  ) as [string, string, string];
  return createHash("sha256")
    .update(readFileSync(reference))
    .update(`${statSync(weights).size} ${statSync(tokenizer).size}`)
    .update(endOf(weights))
    .digest("hex")
    .slice(0, 32);
}

export type Model = { reference: Reference; fingerprint: string };

/**
 * Looks at the matcher's folder without loading the weights.
 * @returns its constants and fingerprint, or in a few words why it can't be used
 */
export function readModel(folder: string): Model | { why: string } {
  const missing = FILES.filter((file) => !existsSync(join(folder, file)));
  if (missing.length > 0) return { why: `${missing.join(", ")} not found in ${folder}` };
  try {
    return { reference: readReference(folder), fingerprint: fingerprintOf(folder) };
  } catch (error) {
    return { why: error instanceof Error ? error.message : String(error) };
  }
}

/** Thirty thousand entries one by one would take longer to check than all else that a start reads. */
const isVocabulary = (value: unknown): value is Record<string, number> => typeof value === "object" && value !== null;
const vocabularySchema = z.object({ model: z.object({ vocab: z.custom<Record<string, number>>(isVocabulary) }) });

/** The words of the tokenizer's vocabulary, pieces of words left out; none if there is no tokenizer. */
export function vocabularyOf(folder: string): string[] {
  const path = join(folder, "tokenizer.json");
  if (!existsSync(path)) return [];
  const { model } = vocabularySchema.parse(JSON.parse(readFileSync(path, "utf8")));
  return Object.keys(model.vocab).filter((word) => !word.startsWith("##"));
}
