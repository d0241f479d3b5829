/** How the organisation grew: the numbers of its members, each with its day, side by side. */
import { stemOf } from "../../knowledge/words.ts";
import type { Question } from "../../search/question.ts";
import { unitAlike } from "../../search/units.ts";
import type { Answer } from "../answer.ts";
import { compose } from "../compose.ts";
import { distinct, found, oldestFirst, pointOn, type View } from "./form.ts";

const MEMBERS = unitAlike(stemOf("members"));
const CLUB = /\b(?:club|organi[sz]ation|wto|membership|world trade body|trade body)\b/i;
const GROUP = /\b(?:working part(?:y|ies)|group|panel|union)\b/i;
const GROWTH = /\b(?:gr[eo]w\w*|bigger|larger|expand\w*|increas\w*|swell\w*|swollen|size|new(?:comers| members))\b/i;
/** Two times, by whatever they are named. */
const TWO_TIMES =
  /\b(?:between|compar\w*|versus|vs|than (?:in|at|when|by)|then and now|how many\b.{3,80}\bhow many|from\b.{3,60}\b(?:to|until)|(?:in|at|when)\b.{3,80}\band (?:in|at|when|by|with))\b/i;

/** Are the numbers of members of two times asked, or how far they grew? */
export function asksMemberCounts({ text, unit, economies, dates }: Question): boolean {
  if (GROUP.test(text) || !(unit === MEMBERS || (GROWTH.test(text) && CLUB.test(text)))) return false;
  return TWO_TIMES.test(text) || (GROWTH.test(text) && (economies.length > 1 || dates.length > 1));
}

/** Oldest first; undefined where fewer than two are known. */
export function memberCounts(view: View): Answer | undefined {
  const counts = view.facts.filter((fact) => {
    const entry = view.generation.entries[view.generation.byFact.get(fact.id) ?? -1];
    const isOfClub = entry?.told.has("wto") && !entry.told.has("working-party") && !GROUP.test(fact.quote);
    return isOfClub && entry?.fillings.counted.has(MEMBERS) && /\b1\d\d\b/.test(fact.statement);
  });
  const composition = compose();
  const [lead, ...points] = distinct(counts.sort(oldestFirst), composition).map((fact) => pointOn(fact, composition));
  if (!lead || points.length === 0) return undefined;
  return found({ form: "timeline", view, title: "Members of the WTO", composition, lead, points });
}
