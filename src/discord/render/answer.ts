/** The page of an answer: what was asked, the answer, what supports it, the quotations, and how new it all is. */
import type { Answer, Point } from "../../answer/answer.ts";
import { sayDay } from "../../knowledge/dates.ts";
import { BUTTONS_PER_ROW, LONG, SHORT } from "../limits.ts";
import { join, type Markdown, md } from "../markdown.ts";
import { RELATED, SHARED_BY, SOURCES_DISAGREE } from "../phrases.ts";
import { requestOf } from "../suggestion.ts";
import { sayAge } from "./age.ts";
import { clip } from "./clip.ts";
import { button, type Desk, placeButtons } from "./desk.ts";
import { type Excerpt, excerpt } from "./excerpt.ts";
import { citationLine, pointLine } from "./lines.ts";
import type { Button, Page } from "./page.ts";

const MOST_REMARKS = 2;

function footerOf(answer: Answer, kept: Excerpt, { now, audience, surface }: Desk): Markdown {
  const sources = new Set(kept.citations.map(({ source }) => source)).size;
  const asOf = md`As of ${sayDay(answer.asOf.day)}`;
  return join(
    [
      answer.asOf.asked ? asOf : md`${asOf}${sayAge(answer.asOf.day, now)}`,
      md`${sources} ${sources === 1 ? "source" : "sources"}`,
      ...(answer.later > 0 ? [md`${answer.later} later ${answer.later === 1 ? "fact" : "facts"} left out`] : []),
      ...(kept.leftOut > 0 ? [md`${kept.leftOut} more not shown`] : []),
      ...(audience.shared ? [SHARED_BY(clip(audience.asker.name, surface.name))] : []),
    ],
    " · ",
  );
}

function headOf(answer: Answer, { surface }: Desk): { title: Markdown; asides: Markdown[] } {
  const asides = [
    ...(answer.lookedFor === undefined ? [] : [`Looked for: ${answer.lookedFor}`]),
    ...answer.remarks.slice(0, MOST_REMARKS),
  ];
  return {
    title: md`**${clip(answer.title, surface.title)}**`,
    asides: asides.map((aside) => md`${clip(aside, surface.aside)}`),
  };
}

function bodyOf(kept: Excerpt, head: ReturnType<typeof headOf>, { surface }: Desk): Markdown {
  const listed = (points: readonly Point[]) => points.map((point) => md`- ${pointLine(point, surface)}`);
  return join(
    [
      head.title,
      ...(kept.lead ? [pointLine(kept.lead, surface)] : []),
      ...listed(kept.points),
      ...kept.conflicts.flatMap(({ sides }) => [SOURCES_DISAGREE, ...listed(sides)]),
      ...head.asides,
      ...(kept.related.length > 0 ? [RELATED, ...listed(kept.related)] : []),
    ],
    "\n",
  );
}

function followUps(answer: Answer, { ids, commands }: Desk): Button[] {
  const asked = new Map(
    answer.suggestions
      .slice(0, BUTTONS_PER_ROW)
      .map((suggestion) => [ids.encode({ verb: "ask", request: requestOf(suggestion, commands) }), suggestion]),
  );
  return [...asked].map(([id, suggestion]) => button(id, suggestion));
}

function rowsOf(answer: Answer, kept: Excerpt, desk: Desk): Button[][] {
  const { request, ids, manner } = desk;
  const again: Button[] = request
    ? [
        button(ids.encode({ verb: "why", request }), "Why this answer"),
        ...(answer.later > 0 && answer.asOf.asked
          ? [button(ids.encode({ verb: "later", request }), "Show what came later")]
          : []),
        ...(kept.leftOut > 0 && manner === "short" ? [button(ids.encode({ verb: "more", request }), "More")] : []),
      ]
    : [];
  return [[...placeButtons(desk), ...again], followUps(answer, desk)].filter((row) => row.length > 0);
}

/** Room for the footer, the headings of the parts and what a shared answer adds. */
const FRAME = 340;

export function answerPage(answer: Answer, desk: Desk): Page {
  const { surface, manner } = desk;
  const head = headOf(answer, desk);
  const asides = head.asides.reduce((sum, aside) => sum + aside.text.length + 1, 0);
  const size = manner === "whole" ? LONG : SHORT;
  const kept = excerpt(answer, {
    surface,
    snippets: size.snippets,
    words: size.words,
    taken: FRAME + head.title.text.length + asides,
  });
  const sources = [md`**Sources**`, ...kept.citations.map((citation) => citationLine(citation, surface))];
  return {
    tone: answer.outcome === "answer" ? "answer" : "silence",
    texts: [bodyOf(kept, head, desk), ...(kept.citations.length > 0 ? [join(sources, "\n")] : [])],
    footer: footerOf(answer, kept, desk),
    rows: rowsOf(answer, kept, desk),
  };
}
