/** Why an answer is what it is, for `--explain`. */
import type { Answer } from "../answer/answer.ts";

export function explanationOf({ explanation }: Answer): string {
  const candidates = explanation.candidates.map(({ fact, score, features }) => {
    const weighed = Object.entries(features).map(([name, value]) => `${name} ${value}`);
    return `  ${score.toFixed(2).padStart(7)}  ${fact}\n           ${weighed.join(", ")}`;
  });
  return [
    "Understood:",
    ...explanation.understood.map((line) => `  ${line}`),
    "Candidates:",
    ...candidates,
    `Judged: ${explanation.judged}`,
  ].join("\n");
}
