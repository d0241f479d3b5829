/** A question in the asker's own words: understood, ranked, judged, composed. */
import { sayDay, spanOf } from "../knowledge/dates.ts";
import { type Fact, nameOf, type Source } from "../knowledge/knowledge.ts";
import type { Matcher } from "../matcher/matcher.ts";
import type { Generation } from "../search/generation.ts";
import type { Question } from "../search/question.ts";
import type { Answer, Conflict } from "./answer.ts";
import { asOfDay, type Composition, compose } from "./compose.ts";
import { encode } from "./encode.ts";
import { explain, explainForm } from "./explain.ts";
import { find, type Learned, meetings } from "./find.ts";
import { answerByForm, answerWhole } from "./forms/asked.ts";
import { dated, oldestFirst, pointOn, type View } from "./forms/form.ts";
import { unjoined } from "./forms/newest-state.ts";
import { isOtherTask } from "./judge/other-task.ts";
import { asksState } from "./lead/state-asked.ts";
import type { Part } from "./part.ts";
import type { Scope } from "./scope.ts";
import { select } from "./select.ts";
import { readParts, retold } from "./understand/read-parts.ts";
import { understand } from "./understand/understand.ts";
import { slotless } from "./without.ts";

/** An abstention shows so many facts as related. */
const RELATED = 3;

/** How many articles are in scope, and when the newest of them was published (EDTF). */
function articlesIn(scope: Scope, generation: Generation): { length: number; hasRecord: boolean; newest?: string } {
  const sources = new Set(scope.entries.flatMap((i) => generation.entries[i]?.fact.source ?? []));
  const articles = [...sources].filter(({ origin }) => origin === "article");
  const latest = ({ published }: Source): string => spanOf(published)?.latest ?? "";
  const [newest] = [...articles].sort((a, b) => latest(b).localeCompare(latest(a)));
  const hasRecord = [...sources].some(({ origin }) => origin === "record");
  return { length: articles.length, hasRecord, ...(newest ? { newest: newest.published } : {}) };
}

const asksOtherTask = ({ judgement }: Part): boolean => judgement.check === "otherTask";

function lookedFor({ question }: Part, { scope, generation }: View): string {
  const named = question.economies.map((id) => nameOf(id, generation.knowledge));
  const people = question.people.map((id) => generation.names.people.get(id)?.name ?? id);
  const whom = [...new Set([...named, ...people])].join(", ") || "the words of the question";
  const { length, newest, hasRecord } = articlesIn(scope, generation);
  const articles = `${length} articles${newest ? ` up to ${sayDay(newest)}` : ""}`;
  return `${whom}, in ${articles}${hasRecord ? " and in the record of accessions" : ""}`;
}

const statusOf = (economy: string, { generation }: View): string =>
  `/status economy:${nameOf(economy, generation.knowledge)}`;

/** What could be asked instead where nobody is named: the accessions that most facts of articles are about. */
function covered(view: View): string[] {
  const counts = new Map<string, number>();
  for (const { source, economies } of view.facts)
    if (source.origin === "article") for (const id of economies) counts.set(id, (counts.get(id) ?? 0) + 1);
  const most = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 2);
  return most.map(([id]) => statusOf(id, view));
}

function declined(parts: Part[], view: View): Answer {
  const first = parts[0] as Part;
  const { objection } = (parts.find(asksOtherTask) ?? first).judgement;
  const { generation, scope } = view;
  const composition = compose();
  const isNear = (fact: Fact) =>
    first.question.economies.some((id) => generation.entries[generation.byFact.get(fact.id) ?? -1]?.named.has(id));
  const related = select(parts, view)
    .filter(isNear)
    .slice(0, RELATED)
    .map((fact) => composition.point(fact));
  const [economy] = [...first.question.applicants, ...first.question.economies];
  return {
    outcome: "abstain",
    form: "free",
    title: "My sources don't say.",
    points: [],
    conflicts: [],
    lookedFor: lookedFor(first, view),
    related,
    remarks: objection ? [`${objection[0]?.toUpperCase()}${objection.slice(1)}.`] : [],
    citations: composition.citations,
    asOf: asOfDay(scope, composition.citations),
    later: scope.asked ? view.laterThan(composition.citations) : 0,
    suggestions: economy === undefined ? covered(view) : related.length > 0 ? [statusOf(economy, view)] : [],
    explanation: explain(parts, generation),
  };
}

/** Facts among the chosen that contradict each other, as two dated sides, the older first; they are taken out of the points. */
function conflictsIn(chosen: Fact[], composition: Composition): { conflicts: Conflict[]; rest: Fact[] } {
  const [lead, ...others] = chosen;
  const against =
    lead && others.find((fact) => lead.contradicts.includes(fact.id) || fact.contradicts.includes(lead.id));
  if (!lead || !against) return { conflicts: [], rest: chosen };
  const sides = [lead, against].sort(oldestFirst).map((fact) => composition.point(fact, { label: dated(fact) }));
  return { conflicts: [{ sides }], rest: chosen.filter((fact) => fact !== against) };
}

function answered(title: string, parts: Part[], answering: Part[], view: View): Answer {
  const composition = compose();
  const chosen = select(answering, view);
  const first = chosen[0] && pointOn(chosen[0], composition, chosen.slice(1));
  const { conflicts, rest } = conflictsIn(chosen, composition);
  return {
    outcome: "answer",
    form: "free",
    title,
    ...(first ? { lead: first } : {}),
    points: rest.slice(1).flatMap((fact) => (composition.hasRoomFor(fact) ? pointOn(fact, composition, rest) : [])),
    conflicts,
    related: [],
    remarks: [
      ...answering.flatMap(({ question }) =>
        asksState(question) ? question.applicants.flatMap((economy) => unjoined(view, economy)) : [],
      ),
      ...(parts.length > answering.length ? ["My sources don't answer all of what was asked."] : []),
    ],
    citations: composition.citations,
    asOf: asOfDay(view.scope, composition.citations),
    later: view.scope.asked ? view.laterThan(composition.citations) : 0,
    suggestions: [],
    explanation: explain(parts, view.generation),
  };
}

/** The last of the questions before, each understood in the light of those before it: a follow-up on a follow-up is about the same. */
const conversationOf = (before: string | undefined, generation: Generation): Question | undefined =>
  before?.split("\n").reduce<Question | undefined>((after, question) => {
    const read = understand(question, generation, after);
    return retold(read, generation) ?? read;
  }, undefined);

/**
 * @param typed what was typed, and what was asked before it in the same conversation
 */
export async function answerFree(
  typed: { question: string; after?: string },
  view: View,
  learned: Learned,
  matcher?: Matcher,
): Promise<Answer> {
  const { generation, without } = view;
  const reduced = (question: Question): Question => (without.has("slots") ? slotless(question) : question);
  const after = conversationOf(typed.after, generation);
  const read = understand(typed.question, generation, after);
  const whole = retold(read, generation) ?? read;
  // a follow-up is shown as it was understood; all else as it was typed, slips and all
  const title = whole === read ? typed.question.replace(/\s+/g, " ").trim() : whole.text;
  // an order to do something else declines all that stands beside it
  const isOther = isOtherTask(whole.text);
  const questions = (isOther ? [whole] : readParts(whole, generation)).map(reduced);
  const only = questions.length === 1 && !isOther && !without.has("forms") ? reduced(whole) : undefined;
  const ofForm = (answer: Answer): Answer => ({
    ...answer,
    form: "free",
    title,
    explanation: explainForm(whole, answer.form, generation),
  });
  const ofWhole = !isOther && !without.has("forms") ? answerWhole(whole, view) : undefined;
  if (ofWhole) return ofForm(ofWhole);
  // what relations tell need not wait for the matcher
  const byRelations = only && answerByForm(only, view);
  if (byRelations) return ofForm(byRelations);
  const encoding = await encode(questions, generation, matcher);
  const byModels = only && answerByForm(only, view, encoding.bare?.[0]);
  if (byModels) return ofForm(byModels);
  const { asked, why } = await encoding.asked(meetings(questions, view, encoding.bare, matcher));
  const parts = find(asked, view, learned, matcher);
  // whoever also asks for another task is told so, and nothing else
  const answering = parts.some(asksOtherTask) ? [] : parts.filter(({ judgement }) => judgement.answers);
  const answer = answering.length > 0 ? answered(title, parts, answering, view) : declined(parts, view);
  if (why) answer.explanation.understood.push(why);
  return answer;
}
