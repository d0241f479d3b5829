/** Who joined last, or first: asked of no economy, it is told by the days of membership, whatever words rank. */
import type { Fact } from "../../knowledge/knowledge.ts";
import type { Question } from "../../search/question.ts";
import type { Answer } from "../answer.ts";
import { compose, MOST_CITATIONS } from "../compose.ts";
import { dayOf, found, newestFirst, oldestFirst, pointOn, type View } from "./form.ts";
import { isMembership } from "./newest-state.ts";

const JOINED = /\b(?:join(?:s|ed|er)?|members?|acced\w+|admitted|let in|got in|get in|enter(?:ed)?|came in)\b/i;
const LAST = /\b(?:last|latest|newest|most recent(?:ly)?|youngest)\b/i;
const FIRST = /\b(?:first|earliest)\b/i;
/** "The last member to sign": somebody else's deed, or something else that is last. */
const OTHERWISE =
  /\b(?:sign\w*|object\w*|block\w*|meet\w*|round|time|year|month|week|approv\w*|ratif\w*|settle\w*|agree\w*|talks?|negotiat\w*)\b/i;

/** Who asks for one of these asks no name. */
const NOT_WHO = ["why", "how", "howmany", "howmuch", "howlong", "yesno"] as const;

/** Is it asked which economy became a member last, or first? */
export function asksWhoJoined({ text, slots, economies, people, dates }: Question): "last" | "first" | undefined {
  if (economies.length + people.length + dates.length > 0 || NOT_WHO.some((slot) => slots.has(slot))) return undefined;
  if (!JOINED.test(text) || OTHERWISE.test(text)) return undefined;
  return LAST.test(text) ? "last" : FIRST.test(text) ? "first" : undefined;
}

/** Memberships by their days, the one asked for in front; undefined where none is known to the day. */
export function whoJoined(which: "last" | "first", view: View): Answer | undefined {
  const byEconomy = new Map<string, Fact>();
  for (const fact of view.facts)
    if (isMembership(fact) && fact.date !== null && fact.economies.length === 1 && dayOf(fact) <= view.scope.day)
      byEconomy.set(fact.economies[0] as string, fact);
  const facts = [...byEconomy.values()].sort(which === "last" ? newestFirst : oldestFirst);
  if (facts.length === 0) return undefined;
  const composition = compose();
  const [lead, ...points] = facts.slice(0, MOST_CITATIONS).map((fact) => pointOn(fact, composition));
  return found({
    form: "timeline",
    view,
    title: which === "last" ? "Who joined last" : "Who joined first",
    composition,
    ...(lead ? { lead } : {}),
    points,
  });
}
