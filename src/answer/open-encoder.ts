/** Opens the learned part, or says why there is none, and the plain English that typos are told apart by. */
import { join } from "node:path";
import { type English, openEnglish } from "../knowledge/english.ts";
import { type Matcher, openMatcher } from "../matcher/matcher.ts";
import { vocabularyOf } from "../matcher/model.ts";

export interface EncoderOptions {
  knowledgeDir: string;
  /** Where vectors are kept between starts; absent: nowhere. */
  dataDir?: string;
  /** false: it is switched off. */
  wanted: boolean;
  warn?: (what: string) => void;
}

export interface OpenedEncoder {
  matcher?: Matcher;
  /** Why there is no matcher. */
  why?: string;
  english: English;
  close(): Promise<void>;
}

/** File of the vectors of the shipped knowledge, below the knowledge folder. */
export const SHIPPED_VECTORS = "matcher/vectors.bin";

export function openEncoder({ knowledgeDir, dataDir, wanted, warn = () => {} }: EncoderOptions): OpenedEncoder {
  const folder = join(knowledgeDir, "matcher");
  const english = openEnglish(vocabularyOf(folder));
  const nothing = { english, close: async () => {} };
  if (!wanted) return { ...nothing, why: "switched off (MATCHER=off)" };
  const shipped = join(knowledgeDir, SHIPPED_VECTORS);
  const opened = openMatcher({ folder, shipped, ...(dataDir ? { cache: join(dataDir, "vectors.bin") } : {}), warn });
  if (!opened.matcher) return { ...nothing, why: opened.why };
  const { matcher } = opened;
  return { matcher, english, close: () => matcher.close() };
}
