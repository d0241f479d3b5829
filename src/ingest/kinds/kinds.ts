/**
 * What kind of fact a passage is, and how far it holds: a small learned model (`src/ingest/learn`), linear in the signs of `cues.ts`, joined
 * with the matcher's own view if that is on.
 */
import { readFileSync } from "node:fs";
import type { Thesaurus } from "../../knowledge/thesaurus/thesaurus.ts";
import type { Reading } from "../reading.ts";
import { type Cues, cuesOf } from "./cues.ts";
import { logProbabilities, type Weights } from "./linear.ts";

export interface KindModel {
  /** Weight of each sign for each kind. */
  kinds: Weights;
  /** Weight of each sign for each modality. */
  modalities: Weights;
}

let learned: KindModel | undefined;

function learnedKinds(): KindModel {
  learned ??= JSON.parse(readFileSync(new URL("./kinds.json", import.meta.url), "utf8")) as KindModel;
  return learned;
}

/**
 * How far each of the two views is believed: they were taught with the same sentences, so that little can be said but that the matcher's is
 * the less sure on articles it never saw. Measured leaving one article out: any share between 0.3 and 0.5 does as well.
 */
const SHARE = { cues: 0.65, matcher: 0.35 };
/** Nothing is learned from how improbable the matcher finds a kind below this. */
const LEAST = 1e-3;

/** @returns the two views joined, as logarithms up to a constant */
export function joined(
  own: Readonly<Record<string, number>>,
  matcher: Readonly<Record<string, number>> | undefined,
): Record<string, number> {
  if (!matcher) return { ...own };
  return Object.fromEntries(
    Object.entries(own).map(([kind, log]) => [
      kind,
      SHARE.cues * log + SHARE.matcher * Math.log(Math.max(LEAST, matcher[kind] ?? 0)),
    ]),
  );
}

/** @param matcher probabilities of the kinds by the matcher; absent while it is off */
export function viewOf(
  reading: Reading,
  thesaurus: Thesaurus,
  matcher: Readonly<Record<string, number>> | undefined,
): { kinds: Record<string, number>; modalities: Record<string, number> } {
  const model = learnedKinds();
  const cues: Cues = cuesOf(reading, thesaurus);
  return {
    kinds: joined(logProbabilities(model.kinds, cues), matcher),
    modalities: logProbabilities(model.modalities, cues),
  };
}
