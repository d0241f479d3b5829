/** The buttons below an answer: share or remove, why, what came later, more; and what to ask next. */
import type { Answer } from "../../../answer/answer.ts";
import { requestOf } from "../../command/suggestion.ts";
import { BUTTONS_PER_ROW } from "../../limits.ts";
import { button, type Desk, placeButtons } from "../desk.ts";
import type { Button } from "../page.ts";
import type { Excerpt } from "./excerpt.ts";

function followUps(answer: Answer, { ids, commands }: Desk): Button[] {
  const asked = new Map(
    answer.suggestions
      .slice(0, BUTTONS_PER_ROW)
      .map((suggestion) => [ids.encode({ verb: "ask", request: requestOf(suggestion, commands) }), suggestion]),
  );
  return [...asked].map(([id, suggestion]) => button(id, suggestion));
}

/** Where **More** goes on: after a short answer with the whole of it, then point by point. */
function moreFrom(answer: Answer, kept: Excerpt, { manner, from }: Desk): number | undefined {
  if (manner === "short") return kept.leftOut > 0 ? 0 : undefined;
  const isLast = kept.points.length === 0 || kept.points.length === answer.points.length;
  return isLast ? undefined : from + kept.points.length;
}

export function answerButtons(answer: Answer, kept: Excerpt, desk: Desk): Button[][] {
  const { request, ids } = desk;
  const from = moreFrom(answer, kept, desk);
  const isPast = answer.later > 0 && answer.asOf.asked;
  const again = request && [
    button(ids.encode({ verb: "why", request }), "Why this answer"),
    ...(isPast ? [button(ids.encode({ verb: "later", request }), "Show what came later")] : []),
    ...(from === undefined ? [] : [button(ids.encode({ verb: "more", from, request }), "More")]),
  ];
  return [[...placeButtons(desk), ...(again ?? [])], followUps(answer, desk)].filter((row) => row.length > 0);
}
