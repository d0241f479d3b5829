/** Where nothing needs to be weighed: the best fact names the very thing that is asked about. */
import type { Entry } from "../../search/entry.ts";
import type { Asked } from "./check.ts";
import { countsAsked } from "./counts.ts";
import { namesHolder } from "./offices.ts";
import { datesStep } from "./steps.ts";

/** The office asked about is held in it, the step asked about dated, or the thing asked about counted, for the one asked about. */
export function isCertain(entry: Entry, { question, generation }: Asked): boolean {
  const { applicants } = question;
  const counted = countsAsked(entry, { question, generation });
  if (counted) return true;
  if (applicants.length !== 1 || !applicants.every((id) => entry.about.has(id))) return false;
  return namesHolder(entry, question) ?? datesStep(entry, question) ?? false;
}
