/** A question in the asker's own words: understood, ranked, judged, composed. */

import { sayDay, spanOf } from "../knowledge/dates.ts";
import type { Fact, Source } from "../knowledge/knowledge.ts";
import type { Embedding, Matcher } from "../matcher/matcher.ts";
import { candidatesOf } from "../search/candidates.ts";
import { FEATURE_NAMES } from "../search/features.ts";
import type { Generation } from "../search/generation.ts";
import type { Question } from "../search/question.ts";
import { type Ranked, rank, type Weights } from "../search/ranker.ts";
import type { Answer, Explanation } from "./answer.ts";
import { asOfDay, compose, MOST_CITATIONS } from "./compose.ts";
import { type Calibration, type Judgement, judge } from "./judge/judge.ts";
import type { Scope } from "./scope.ts";
import { partsOf } from "./understand/parts.ts";
import { understand } from "./understand/understand.ts";

export interface Learned {
  ranker: Weights;
  judge: Calibration;
}

/** One thing asked, with what was found for it. */
interface Part {
  question: Question;
  ranked: Ranked[];
  judgement: Judgement;
}

/** Facts that rank so far behind the first (in units of the ranker's score) are not shown beside it. */
const FARTHEST_BEHIND = 4;
const RELATED = 3;

/** Has a part no relation and no names of its own, so that it leans on the part before ("... and which Kazakhstan?")? */
function leaning(question: Question): boolean {
  return question.concepts.every((hit) => hit.weak) && question.words.length <= 5;
}

function readParts(text: string, generation: Generation, after?: Question): Question[] {
  const whole = understand(text, generation, after);
  const texts = partsOf(whole.text);
  if (texts.length < 2) return splitByApplicant(whole);
  const parts: Question[] = [];
  for (const part of texts) {
    const question = understand(part, generation, parts.at(-1) ?? after);
    parts.push(
      leaning(question) && parts[0]
        ? {
            ...understand(`${parts[0].text} ${part}`, generation, after),
            economies: question.economies,
            applicants: question.applicants,
          }
        : question,
    );
  }
  return parts;
}

/** "... the Russian one and the Kazakh one": two accessions side by side are asked about each in turn. */
function splitByApplicant(question: Question): Question[] {
  const [first, second] = question.applicants;
  const sideBySide =
    first &&
    second &&
    question.applicants.length === 2 &&
    question.economies.length === 2 &&
    question.inherited.length === 0;
  if (!sideBySide || !/\b(?:and|both|each|or|versus|vs|than|next to)\b/i.test(question.text)) return [question];
  return [first, second].map((id) => ({ ...question, economies: [id], applicants: [id] }));
}

/** First of each part in turn, then the second of each, ...: no quotation twice. */
function interleave(parts: Part[], generation: Generation): { fact: Fact; part: Part }[] {
  const chosen: { fact: Fact; part: Part }[] = [];
  const quotes = new Set<string>();
  const queues = parts.map((part) => {
    const best = part.ranked[0]?.score ?? 0;
    return { part, left: part.ranked.filter(({ score }) => best - score <= FARTHEST_BEHIND) };
  });
  while (chosen.length < MOST_CITATIONS && queues.some(({ left }) => left.length > 0))
    for (const { part, left } of queues) {
      let next = left.shift();
      while (next && quotes.has(generation.entries[next.entry]?.fact.quote ?? "")) next = left.shift();
      const fact = next && generation.entries[next.entry]?.fact;
      if (!fact || chosen.length >= MOST_CITATIONS) continue;
      quotes.add(fact.quote);
      chosen.push({ fact, part });
    }
  return chosen;
}

function explain(parts: Part[], generation: Generation): Explanation {
  const { economies, bodies } = generation.knowledge;
  const understood = parts.flatMap(({ question }, i) => {
    const names = [...question.economies, ...question.bodies].map(
      (id) => economies.get(id)?.name ?? bodies.get(id)?.name ?? id,
    );
    return [
      ...(parts.length > 1 ? [`part ${i + 1}: ${question.text}`] : []),
      ...question.mended.map(({ typed, word }) => `read "${typed}" as "${word}"`),
      `names: ${[...names, ...question.people].join(", ") || "none"}${question.inherited.length > 0 ? " (carried over)" : ""}`,
      `asks: ${[...question.slots].join(", ") || "nothing in particular"}${question.unit ? ` of ${question.unit}` : ""}, ${question.tense}`,
      `relations: ${question.concepts.map((hit) => hit.concept).join(", ") || "none"}`,
    ];
  });
  const round = (value: number) => Math.round(value * 1000) / 1000;
  const candidates = parts.flatMap(({ ranked }) =>
    ranked.slice(0, 8).map(({ entry, score, features }) => ({
      fact: generation.entries[entry]?.fact.id ?? "",
      quote: generation.entries[entry]?.fact.quote ?? "",
      score: round(score),
      features: Object.fromEntries(
        FEATURE_NAMES.flatMap((name, i) => (features[i] ? [[name, round(features[i])]] : [])),
      ),
    })),
  );
  return { understood, candidates, judged: parts.map(({ judgement }) => judgement.why).join("; ") };
}

/** How many articles are in scope, and when the newest of them was published (EDTF). */
function articlesIn(scope: Scope, generation: Generation): { length: number; newest?: string } {
  const sources = new Set(scope.entries.flatMap((i) => generation.entries[i]?.fact.source ?? []));
  const articles = [...sources].filter(({ origin }) => origin === "article");
  const latest = ({ published }: Source): string => spanOf(published)?.latest ?? "";
  const [newest] = [...articles].sort((a, b) => latest(b).localeCompare(latest(a)));
  return { length: articles.length, ...(newest ? { newest: newest.published } : {}) };
}

function declined(parts: Part[], scope: Scope, generation: Generation): Answer {
  const first = parts[0] as Part;
  const { objection } = first.judgement;
  const { economies } = generation.knowledge;
  const names = first.question.economies.map((id) => economies.get(id)?.short ?? economies.get(id)?.name ?? id);
  const composition = compose();
  const near = interleave(parts, generation).filter(({ fact }) =>
    first.question.economies.some((id) => generation.entries[generation.byFact.get(fact.id) ?? -1]?.named.has(id)),
  );
  const related = near.slice(0, RELATED).map(({ fact }) => composition.point(fact));
  const articles = articlesIn(scope, generation);
  return {
    outcome: "abstain",
    form: "free",
    title: "My sources don't say.",
    points: [],
    conflicts: [],
    lookedFor: `${[...new Set([...names, ...first.question.people])].join(", ") || "the words of the question"}, in ${articles.length} articles${articles.newest ? ` up to ${sayDay(articles.newest)}` : ""}`,
    related,
    remarks: objection ? [`${objection[0]?.toUpperCase()}${objection.slice(1)}.`] : [],
    citations: composition.citations,
    asOf: asOfDay(scope, composition.citations),
    later: scope.asked ? scope.later : 0,
    suggestions: related.length > 0 ? names.slice(0, 1).map((name) => `/status economy:${name}`) : [],
    explanation: explain(parts, generation),
  };
}

/**
 * @param typed what was typed
 * @param before what was asked before it in the same conversation
 */
export async function answerFree(
  typed: { question: string; after?: string },
  generation: Generation,
  scope: Scope,
  learned: Learned,
  matcher?: Matcher,
): Promise<Answer> {
  const after = typed.after ? understand(typed.after, generation) : undefined;
  const questions = readParts(typed.question, generation, after);
  const passages = questions.map(({ text, inherited }) => ({
    text: after && inherited.length > 0 ? `${after.text} ${text}` : text,
  }));
  const vectors: (Embedding | undefined)[] = matcher && generation.vectors ? await matcher.embed(passages) : [];
  const entries = scope.entries.flatMap((i) => generation.entries[i] ?? []);
  const parts = questions.map((question, i): Part => {
    const vector = vectors[i];
    const candidates = candidatesOf(question, generation, scope.entries, vector);
    const ranked = rank(
      question,
      { generation, entries: candidates, ...(matcher && vector ? { matcher: { matcher, question: vector } } : {}) },
      learned.ranker,
    );
    return {
      question,
      ranked,
      judgement: judge({ question, generation, entries }, { question, generation, ranked }, learned.judge),
    };
  });
  const answering = parts.filter(({ judgement }) => judgement.answers);
  if (answering.length === 0) return declined(parts, scope, generation);
  const composition = compose();
  const [lead, ...points] = interleave(answering, generation).map(({ fact }) => composition.point(fact));
  return {
    outcome: "answer",
    form: "free",
    title: questions.map(({ text }) => text).join(" "),
    ...(lead ? { lead } : {}),
    points,
    conflicts: [],
    related: [],
    remarks: parts.length > answering.length ? ["My sources don't answer all of what was asked."] : [],
    citations: composition.citations,
    asOf: asOfDay(scope, composition.citations),
    later: scope.asked ? scope.later : 0,
    suggestions: [],
    explanation: explain(parts, generation),
  };
}
