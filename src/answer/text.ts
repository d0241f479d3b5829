/** An answer as plain text: what a terminal shows, and what a batch prints. */

import { sayDay, sayPublished } from "../knowledge/dates.ts";
import { sourceName } from "../knowledge/publisher.ts";
import type { Answer, Citation, Point } from "./answer.ts";
import { asRead } from "./as-read.ts";

const marked = ({ text, markers }: Point): string => `${text} ${markers.map((marker) => `[${marker}]`).join("")}`;
const labelled = (point: Point): string => (point.label ? `${point.label}: ${marked(point)}` : marked(point));

/** "Sputnik, 18 December 2014", and whether that day was worked out. */
export const sourceLine = (source: Pick<Citation, "publisher" | "title" | "published" | "publishedInferred">): string =>
  `${sourceName(source)}, ${sayPublished(source.published, source.publishedInferred)}`;

const cited = (citation: Citation): string =>
  `[${citation.marker}] ${citation.context ? `(after: “${citation.context}”) ` : ""}“${asRead(citation.quote)}”${citation.speaker ? ` (${citation.speaker})` : ""} ${sourceLine(citation)}`;

/** Every line of an answer, in the order in which it is read. */
export function textOf(answer: Answer): string {
  const sources = new Set(answer.citations.map(({ source }) => source)).size;
  const lines = [
    answer.title,
    ...(answer.lead ? [labelled(answer.lead)] : []),
    ...answer.points.map((point) => (point.heads ? labelled(point) : `- ${labelled(point)}`)),
    ...answer.conflicts.map(({ sides }) => `Sources disagree: ${sides.map(labelled).join(" · ")}`),
    ...(answer.lookedFor ? [`Looked for: ${answer.lookedFor}.`] : []),
    ...(answer.related.length > 0
      ? ["Related, not an answer:", ...answer.related.map((point) => `- ${labelled(point)}`)]
      : []),
    ...answer.remarks,
    ...(answer.citations.length > 0 ? ["", "Sources", ...answer.citations.map(cited)] : []),
    "",
    [
      `As of ${sayDay(answer.asOf.day)}`,
      `${sources} ${sources === 1 ? "source" : "sources"}`,
      ...(answer.later > 0 ? [`${answer.later} later facts left out`] : []),
    ].join(" · "),
    ...(answer.suggestions.length > 0 ? [`Try: ${answer.suggestions.join(" · ")}`] : []),
  ];
  return lines.join("\n");
}
