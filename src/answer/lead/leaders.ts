/** What leads an answer though other facts rank before it: rules, each by what the question asks for. */
import type { Entry } from "../../search/entry.ts";
import type { Question } from "../../search/question.ts";
import type { Ranked } from "../../search/ranker.ts";
import type { View } from "../forms/form.ts";
import { isWorded } from "../forms/newest-state.ts";
import { introduces, whoAsked } from "../judge/certain.ts";
import { saidBy } from "../judge/check.ts";
import { isOfOthers } from "../judge/checks.ts";
import { namesHolder } from "../judge/offices.ts";
import { mayQuote, speakerAsked } from "../judge/speech.ts";
import { tellsAsDone, tellsOfStep } from "../judge/steps.ts";
import { holdsRole, roleAsked, roleHeard } from "../judge/titles.ts";
import { mayNotLead } from "./may-not-lead.ts";

/** A fact as it ranks. */
interface Placed {
  entry: Entry;
  /** How far it is behind the first, in units of the ranker's score. */
  behind: number;
}

/** Says of each fact whether it leads; undefined where the question does not ask for what the rule is about. */
type Rule = (question: Question, view: View, placed: readonly Placed[]) => ((one: Placed) => boolean) | undefined;

const isAboutAsked = ({ fact }: Entry, { applicants }: Question): boolean =>
  fact.economies.some((id) => applicants.includes(id));

/** The very step whose day is asked, taken by the one asked about: by its own field, or, where none was recorded, in so many words. */
const stepAsked: Rule = (question, { generation }) => {
  const { slots, steps, economies } = question;
  if (!slots.has("when") || steps.size === 0 || economies.length !== 1) return undefined;
  const asked = { question, generation };
  return ({ entry }) => {
    if (!isAboutAsked(entry, question)) return false;
    if (entry.fact.step !== undefined) return steps.has(entry.fact.step);
    return entry.fillings.when && tellsOfStep(entry, asked) && tellsAsDone(entry, asked);
  };
};

/** Who holds the office that is asked about, for the one asked about; as it is now, by the newest of several sources. */
const officeAsked: Rule = (question, _view, placed) => {
  const { economies, tense, dates } = question;
  if (economies.length !== 1) return undefined;
  const holds = ({ entry }: Placed) => isAboutAsked(entry, question) && namesHolder(entry, question) === true;
  const newest =
    tense === "present" && dates.length === 0 ? newestOf(placed, (one) => one.behind <= 2 && holds(one)) : undefined;
  return newest ?? holds;
};

/** Whoever holds the title that is asked about. */
const titleAsked: Rule = (question) => {
  const role = roleAsked(question);
  return role && (({ entry }) => holdsRole(entry, role, question));
};

/** "Who is ...?": what says in which office somebody is. */
const introduced: Rule = (question) => {
  const person = whoAsked(question);
  return person === undefined ? undefined : ({ entry }) => introduces(entry, person);
};

/** Words of whoever is asked for them. */
const theirWords: Rule = (question, { generation }) => {
  const speaker = speakerAsked(question, generation);
  return speaker && (({ entry, behind }) => behind <= 1.5 && mayQuote(entry, speaker, generation));
};

/** ... or of whoever holds a title. */
const wordsOfTitle: Rule = (question) => {
  const role = roleHeard(question);
  return role && (({ entry, behind }) => behind <= 3 && role.test(entry.fact.speaker?.role ?? ""));
};

/** The newest of several sources, where some of what each says is asked as it is now. */
function newestOf(
  placed: readonly Placed[],
  isMeant: (one: Placed) => boolean,
): ((one: Placed) => boolean) | undefined {
  const days = [...new Set(placed.filter(isMeant).map(({ entry }) => entry.published.latest))].sort();
  return days.length > 1 ? (one) => isMeant(one) && one.entry.published.latest === days.at(-1) : undefined;
}

/** "How did the dispute end?": what settled it, not what began it. */
const ENDED =
  /\bhow (?:did|was|were|has|have|is)\b.{1,60}\b(?:end(?:ed)?|over|resolved?|settled?|sorted|solved?|broken|fixed|lifted|unblocked|overcome)\b/i;
const SETTLES = ["objection-lifted", "compromise"];
const howItEnded: Rule = (question, { generation }) =>
  ENDED.test(question.text) && question.economies.length > 0
    ? ({ entry, behind }) => {
        const said = saidBy(entry, generation);
        return behind <= 4 && entry.fact.modality === "fact" && SETTLES.some((concept) => said.get(concept) === 1);
      }
    : undefined;

/** How many there are: what states the number, of several that rest on the same sentence. */
const stated: Rule = ({ unit, slots }) =>
  unit !== undefined && slots.has("howmany")
    ? ({ entry, behind }) =>
        behind <= 2 && isWorded(entry.fact) && entry.fillings.counted.has(unit) && /\d/.test(entry.fact.statement)
    : undefined;

/** How many there are now: the newest count. */
const newestCount: Rule = (question, _view, placed) => {
  const { unit, slots, tense, dates } = question;
  if (unit === undefined || !slots.has("howmany") || tense === "past" || dates.length > 0) return undefined;
  return newestOf(
    placed,
    ({ entry, behind }) => behind <= 3 && entry.fillings.counted.has(unit) && isAboutAsked(entry, question),
  );
};

/** "Does it still ...?" */
const STILL = /\b(?:still|any ?more|these days|nowadays|by now)\b/i;
const newestStill: Rule = (question, _view, placed) => {
  const { text, tense, dates, applicants } = question;
  if (!STILL.test(text) || tense !== "present" || dates.length > 0 || applicants.length !== 1) return undefined;
  return newestOf(placed, ({ entry, behind }) => behind <= 2 && isAboutAsked(entry, question));
};

const RULES: readonly Rule[] = [
  stepAsked,
  officeAsked,
  titleAsked,
  introduced,
  theirWords,
  wordsOfTitle,
  howItEnded,
  stated,
  newestCount,
  newestStill,
];

/** The ranking with what leads in front, and behind it what may not lead or is about others; the order is else as it was. */
export function leadersFirst(ranked: readonly Ranked[], question: Question, view: View): Ranked[] {
  const best = ranked[0]?.score ?? 0;
  const placed = ranked.flatMap((one) => {
    const entry = view.generation.entries[one.entry];
    return entry ? [{ one, entry, behind: best - one.score }] : [];
  });
  const rules = RULES.flatMap((rule) => rule(question, view, placed) ?? []);
  const placeOf = (each: Placed): number => {
    if (mayNotLead(each.entry, question, view)) return 2;
    if (isOfOthers(each.entry, question)) return 3;
    return rules.some((leads) => leads(each)) ? 0 : 1;
  };
  return placed
    .map((each) => ({ one: each.one, place: placeOf(each) }))
    .sort((a, b) => a.place - b.place)
    .map(({ one }) => one);
}
