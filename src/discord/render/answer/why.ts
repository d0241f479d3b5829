/** How an answer came about: what was understood, what was weighed, why it was given or not. */
import type { Answer } from "../../../answer/answer.ts";
import { md } from "../../text/markdown.ts";
import { clip } from "../clip.ts";
import type { Desk } from "../desk.ts";
import { listPage } from "../list.ts";
import type { Page } from "../page.ts";

const CANDIDATES = 5;
const FEATURES = 4;

function weightiest(features: Record<string, number>): string {
  const named = Object.entries(features).sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));
  return named
    .slice(0, FEATURES)
    .map(([name, value]) => `${name} ${value.toFixed(2)}`)
    .join(", ");
}

export function whyPage({ title, explanation }: Answer, desk: Desk): Page {
  const { surface } = desk;
  const understood = explanation.understood.map((line) => md`- ${clip(line, surface.aside)}`);
  const weighed = explanation.candidates
    .slice(0, CANDIDATES)
    .map(
      ({ quote, score, features }, i) =>
        md`- ${i + 1}: “${clip(quote, surface.aside)}” score ${score.toFixed(2)} (${clip(weightiest(features), surface.name)})`,
    );
  const head = md`**Why this answer**\n${clip(title, surface.title)}`;
  const items = [
    ...(understood.length > 0 ? [md`**Understood**`, ...understood] : []),
    ...(weighed.length > 0 ? [md`**Weighed**`, ...weighed] : []),
    md`**Judged**`,
    md`- ${clip(explanation.judged, surface.aside)}`,
  ];
  const { request: _, ...once } = desk;
  return { ...listPage({ head, items }, { ...once, from: 0 }), rows: [] };
}
