/**
 * What kind of fact a passage is, and how far it holds: a small learned model (`src/ingest/learn`), in two layers. The first reads the
 * concepts and the build of a passage; the second joins it with the matcher's own view, if that is on, and with what the passage leans on.
 */
import { readFileSync } from "node:fs";
import type { Thesaurus } from "../knowledge/thesaurus/thesaurus.ts";
import { contextCuesOf, cuesOf } from "./cues.ts";
import { logProbabilities, type Weights } from "./linear.ts";
import type { Reading } from "./reading.ts";

export interface KindModel {
  /** By kind: signs of `cuesOf`. */
  kinds: Weights;
  /** By modality: the same signs. */
  modalities: Weights;
  /** By kind: signs of `joinedCues`, with the matcher on and off. */
  joined: { on: Weights; off: Weights };
}

let learned: KindModel | undefined;

function learnedKinds(): KindModel {
  learned ??= JSON.parse(readFileSync(new URL("./kinds.json", import.meta.url), "utf8")) as KindModel;
  return learned;
}

/** Below this probability (e^-6) nothing is learned from how improbable a kind is. */
const FLOOR = -6;

/** Signs of the second layer: the first layer's and the matcher's views as odds, and what few signs may override both. */
export function joinedCues(
  reading: Reading,
  thesaurus: Thesaurus,
  first: Readonly<Record<string, number>>,
  matcher: Readonly<Record<string, number>> | undefined,
): Map<string, number> {
  const cues = new Map<string, number>([["bias", 1]]);
  for (const [kind, log] of Object.entries(first)) cues.set(`cues:${kind}`, Math.max(FLOOR, log) - FLOOR);
  for (const [kind, probability] of Object.entries(matcher ?? {}))
    cues.set(`matcher:${kind}`, Math.max(FLOOR, Math.log(Math.max(1e-9, probability))) - FLOOR);
  for (const [name, value] of contextCuesOf(reading, thesaurus)) cues.set(name, value);
  const own = cuesOf(reading, thesaurus);
  for (const name of [
    "date:now",
    "date:past",
    "date:year",
    "date:future",
    "date:none",
    "speaker",
    "quotation",
    "future",
    "person:chairs",
    "person:leads",
    "person:serves",
    "subject:nobody",
    "subject:applicant",
    "subject:other",
    "number",
    "short",
  ])
    if (own.has(name)) cues.set(name, own.get(name) as number);
  for (const [name, value] of own) if (/^(?:step|kind):/.test(name)) cues.set(name, value);
  return cues;
}

/** @param matcher probabilities of the kinds by the matcher; absent while it is off */
export function viewOf(
  reading: Reading,
  thesaurus: Thesaurus,
  matcher: Readonly<Record<string, number>> | undefined,
  model: KindModel = learnedKinds(),
): { kinds: Record<string, number>; modalities: Record<string, number> } {
  const cues = cuesOf(reading, thesaurus);
  const first = logProbabilities(model.kinds, cues);
  const joined = joinedCues(reading, thesaurus, first, matcher);
  return {
    kinds: logProbabilities(matcher ? model.joined.on : model.joined.off, joined),
    modalities: logProbabilities(model.modalities, cues),
  };
}
