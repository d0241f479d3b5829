/** Which formal step of the procedure a fact tells of as done. */
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Kind, Modality, Step } from "../../knowledge/schema.ts";
import type { Reading } from "../reading.ts";
import { NEGATION } from "./modality.ts";

/** What is only hoped for, set or waited for has not been done, whatever the sentence's tense. */
const UNDONE =
  /\b(?:bid|hope[ds]?|hoping|plan(?:s|ned)?|seeks?|seeking|wants?|wished|due|expected|scheduled|pencilled|penciled|supposed|to have|would|could|might|before|ahead of|until|frozen|delayed|postponed)\b/i;

const AUXILIARY = /^(?:will|would|shall|should|may|might|can|could|must|cannot)$/;
const FIRST_TO =
  /^(?:first|last|latest|newest|country|countries|member|members|state|states|nation|economy|economies|\d+\w*)$/;

/** Is what stands at a place still to come: "will enter", "to join", but not "the last country to join"? */
function isToCome({ words }: Reading, at: number): boolean {
  const ahead = [1, 2, 3].map((step) => words[at - step]?.folded ?? "");
  if (ahead.some((word) => AUXILIARY.test(word))) return true;
  return ahead[0] === "to" && !FIRST_TO.test(ahead[1] ?? "");
}

export function stepOf(
  reading: Reading,
  kind: Kind,
  modality: Modality,
  date: string | null,
  { thesaurus }: Pick<Knowledge, "thesaurus">,
): Step | undefined {
  if (modality !== "fact" || date === null || !(kind === "milestone" || kind === "status")) return undefined;
  if (NEGATION.test(reading.text) || UNDONE.test(reading.text)) return undefined;
  const steps = reading.hits.flatMap(({ concept, weak, from }) =>
    weak || isToCome(reading, from) ? [] : (thesaurus.concepts.get(concept)?.step ?? []),
  );
  return new Set(steps).size === 1 ? steps[0] : undefined;
}
