/** What lies in the matcher's folder, and the constants that its weights were taught with. */
import { createHash } from "node:crypto";
import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

export const FILES = ["model.onnx", "tokenizer.json", "tokenizer_config.json", "reference.json"] as const;

const referenceSchema = z.object({
  kinds: z.array(z.string()),
  t: z.number(),
  mix: z.number(),
  null: z.number(),
  width: z.literal(64),
  /** The most tokens of a text, and characters of its context. */
  tokens: z.int(),
  context: z.int(),
});
export type Reference = z.infer<typeof referenceSchema>;

/** Names of the files that are not there. */
export const missingIn = (folder: string): string[] => FILES.filter((file) => !existsSync(join(folder, file)));

export const readReference = (folder: string): Reference => referenceSchema.parse(JSON.parse(readFileSync(join(folder, "reference.json"), "utf8")));

/** So much of the weights' end is looked at: all of them would take longer than all else that a start does. */
const SAMPLE = 1 << 16;

/** Tells one set of weights from another: vectors of the one mean nothing to the other. By constants, sizes and the end of the weights. */
export function fingerprintOf(folder: string): string {
  const { size } = statSync(join(folder, "model.onnx"));
  const end = Buffer.alloc(Math.min(SAMPLE, size));
  const file = openSync(join(folder, "model.onnx"), "r");
  readSync(file, end, 0, end.length, size - end.length);
  closeSync(file);
  const tokenizer = statSync(join(folder, "tokenizer.json")).size;
  return createHash("sha256").update(readFileSync(join(folder, "reference.json"))).update(`${size} ${tokenizer}`).update(end).digest("hex").slice(0, 32);
}

/** The words of the tokenizer's vocabulary, pieces of words left out. */
export function vocabularyOf(folder: string): string[] {
  const path = join(folder, "tokenizer.json");
  if (!existsSync(path)) return [];
  const { model } = z.object({ model: z.object({ vocab: z.record(z.string(), z.number()) }) }).parse(JSON.parse(readFileSync(path, "utf8")));
  return Object.keys(model.vocab).filter((word) => !word.startsWith("##"));
}
