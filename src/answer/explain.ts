/** What was understood and weighed, in plain lines. */
import { nameOf } from "../knowledge/knowledge.ts";
import { FEATURE_NAMES } from "../search/features.ts";
import type { Generation } from "../search/generation.ts";
import type { Question } from "../search/question.ts";
import type { Explanation, Form } from "./answer.ts";
import type { Part } from "./part.ts";

/** So many candidates show why the first came first. */
const SHOWN = 8;

/** What was read off a question, a line each. */
function readOff(question: Question, { knowledge }: Generation): string[] {
  const names = [...question.economies, ...question.bodies].map((id) => nameOf(id, knowledge));
  return [
    ...question.mended.map(({ typed, word }) => `read "${typed}" as "${word}"`),
    `names: ${[...names, ...question.people].join(", ") || "none"}${question.inherited.length > 0 ? " (carried over)" : ""}`,
    `asks: ${[...question.slots].join(", ") || "nothing in particular"}${question.unit ? ` of ${question.unit}` : ""}, ${question.tense}`,
    `relations: ${question.concepts.map((hit) => hit.concept).join(", ") || "none"}`,
  ];
}

/** Of a question that a form answered: nothing was ranked. */
export const explainForm = (question: Question, form: Form, generation: Generation): Explanation => ({
  understood: readOff(question, generation),
  candidates: [],
  judged: `asked what the form “${form}” answers: its facts go by kind, economy and date, and nothing was ranked`,
});

export function explain(parts: Part[], generation: Generation): Explanation {
  const understood = parts.flatMap(({ question }, i) => [
    ...(parts.length > 1 ? [`part ${i + 1}: ${question.text}`] : []),
    ...readOff(question, generation),
  ]);
  const round = (value: number) => Math.round(value * 1000) / 1000;
  const candidates = parts.flatMap(({ ranked }) =>
    ranked.slice(0, SHOWN).map(({ entry, score, features }) => ({
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
