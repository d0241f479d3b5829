/** Pages of a reindex: what would change, what is wrong, what came of it. */
import type { Difference } from "../../answer/library.ts";
import { type Problem, sayProblem } from "../../knowledge/problem.ts";
import type { Outcome } from "../command/outcome.ts";
import { type Markdown, md } from "../text/markdown.ts";
import { clip } from "./clip.ts";
import { counted } from "./counted.ts";
import { button, type Desk } from "./desk.ts";
import { listPage } from "./list.ts";
import type { Page } from "./page.ts";

const NAMED = 12;

function changed(what: "source" | "fact", how: string, ids: readonly string[], desk: Desk): Markdown[] {
  if (ids.length === 0) return [];
  const named = ids
    .slice(0, NAMED)
    .map((id) => clip(id, desk.surface.name))
    .join(", ");
  const line = md`- ${counted(ids.length, what)} ${how}: ${clip(named, desk.surface.point)}`;
  return [ids.length > NAMED ? md`${line} and ${ids.length - NAMED} more` : line];
}

export function proposalPage({ sources, facts }: Difference, ticket: string, desk: Desk): Page {
  const items = [
    ...changed("source", "added", sources.added, desk),
    ...changed("source", "changed", sources.changed, desk),
    ...changed("source", "removed", sources.removed, desk),
    ...changed("fact", "added", facts.added, desk),
    ...changed("fact", "changed", facts.changed, desk),
    ...changed("fact", "removed", facts.removed, desk),
  ];
  const head = md`**What would change**`;
  const decide = [
    button(desk.ids.encode({ verb: "publish", argument: ticket }), "Publish", "success"),
    button(desk.ids.encode({ verb: "discard", argument: ticket }), "Discard"),
  ];
  const foot = md`The generation in service goes on answering until you publish. This lapses after ten minutes.`;
  return { ...listPage({ head, items, foot }, { ...desk, from: 0 }), rows: [decide] };
}

export function problemsPage(problems: readonly Problem[], desk: Desk): Page {
  const items = problems.map((problem) => md`- ${clip(sayProblem(problem), desk.surface.point)}`);
  const head = md`**${counted(problems.length, "problem")} in the knowledge: nothing was changed**`;
  const foot = md`The generation in service goes on answering. Mend the files and run /reindex again.`;
  return listPage({ tone: "trouble", head, items, foot }, desk);
}

export function publishedPage({ before, after, sources, facts }: Extract<Outcome, { show: "published" }>): Page {
  return {
    tone: "answer",
    texts: [
      md`**Published.** Before: generation ${before}. Now: generation ${after}, ${counted(facts, "fact")} from ${counted(sources, "source")}.`,
    ],
    rows: [],
  };
}

export const DISCARDED: Page = {
  tone: "notice",
  texts: [md`**Discarded.** The generation in service goes on answering, unchanged.`],
  rows: [],
};

export const UNCHANGED: Page = {
  tone: "notice",
  texts: [md`**Nothing would change.** The knowledge is as it is in service; there is nothing to publish.`],
  rows: [],
};
