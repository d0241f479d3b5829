/** The page of an answer: what was asked, the answer, what supports it, the quotations, and how new it all is. */
import type { Answer, Point, Verdict } from "../../../answer/answer.ts";
import { sayDay } from "../../../knowledge/dates.ts";
import { LONG, SHORT } from "../../limits.ts";
import { RELATED, SHARED_BY, SOURCES_DISAGREE } from "../../phrases/house.ts";
import { join, type Markdown, md } from "../../text/markdown.ts";
import { sayAge } from "../age.ts";
import { clip } from "../clip.ts";
import { counted } from "../counted.ts";
import type { Desk } from "../desk.ts";
import { citationLine, pointLine } from "../lines.ts";
import type { Page, Tone } from "../page.ts";
import { answerButtons } from "./buttons.ts";
import { type Excerpt, excerpt } from "./excerpt.ts";

const MOST_REMARKS = 2;

function footerOf(answer: Answer, kept: Excerpt, { now, audience, surface }: Desk): Markdown {
  const sources = new Set(kept.citations.map(({ source }) => source)).size;
  const asOf = md`As of ${sayDay(answer.asOf.day)}`;
  return join(
    [
      answer.asOf.asked ? asOf : md`${asOf}${sayAge(answer.asOf.day, now)}`,
      md`${counted(sources, "source")}`,
      ...(answer.later > 0 ? [md`${counted(answer.later, "later fact")} left out`] : []),
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
  const listed = (points: readonly Point[]) =>
    points.map((point) => (point.heads ? pointLine(point, surface) : md`- ${pointLine(point, surface)}`));
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

/** Room for the footer, the headings of the parts and what a shared answer adds. */
const FRAME = 340;

/** What is left of an answer whose first points have been read. */
const continued = (answer: Answer, from: number): Answer => {
  if (from === 0) return answer;
  const { lead: _, ...rest } = answer;
  return { ...rest, points: answer.points.slice(from), conflicts: [], remarks: [] };
};

const TONES: Record<Verdict, Tone> = {
  supported: "answer",
  contradicted: "trouble",
  partly: "notice",
  unknown: "silence",
};
const toneOf = ({ verdict, outcome }: Answer): Tone =>
  verdict ? TONES[verdict] : outcome === "answer" ? "answer" : "silence";

export function answerPage(whole: Answer, desk: Desk): Page {
  const { surface, manner, from } = desk;
  const answer = continued(whole, from);
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
    tone: toneOf(answer),
    texts: [bodyOf(kept, head, desk), ...(kept.citations.length > 0 ? [join(sources, "\n")] : [])],
    footer: footerOf(answer, kept, desk),
    rows: answerButtons(answer, kept, desk),
  };
}
