/** Pages of a reindex: what would change, what is wrong, what came of it. */
import type { Difference } from "../../answer/library.ts";
import { type Problem, sayProblem } from "../../knowledge/problem.ts";
import type { Outcome } from "../command.ts";
import { md } from "../markdown.ts";
import { clip } from "./clip.ts";
import { button, type Desk } from "./desk.ts";
import { listPage } from "./list.ts";
import type { Page } from "./page.ts";

const NAMED = 12;

function changed(what: string, ids: readonly string[], desk: Desk): ReturnType<typeof md>[] {
  if (ids.length === 0) return [];
  const named = ids
    .slice(0, NAMED)
    .map((id) => clip(id, desk.surface.name))
    .join(", ");
  const rest = ids.length > NAMED ? ` and ${ids.length - NAMED} more` : "";
  return [md`- ${ids.length} ${what}: ${clip(named, desk.surface.point)}${rest}`];
}

export function proposalPage({ sources, facts }: Difference, ticket: string, desk: Desk): Page {
  const items = [
    ...changed("sources added", sources.added, desk),
    ...changed("sources changed", sources.changed, desk),
    ...changed("sources removed", sources.removed, desk),
    ...changed("facts added", facts.added, desk),
    ...changed("facts changed", facts.changed, desk),
    ...changed("facts removed", facts.removed, desk),
  ];
  const head = items.length > 0 ? md`**What would change**` : md`**Nothing would change**`;
  const decide = [
    button(desk.ids.encode({ verb: "publish", argument: ticket }), "Publish", "success"),
    button(desk.ids.encode({ verb: "discard", argument: ticket }), "Discard"),
  ];
  const foot = md`The generation in service goes on answering until you publish. This lapses after ten minutes.`;
  return { ...listPage({ head, items, foot }, { ...desk, from: 0 }), rows: [decide] };
}

export function problemsPage(problems: readonly Problem[], desk: Desk): Page {
  const items = problems.map((problem) => md`- ${clip(sayProblem(problem), desk.surface.point)}`);
  const head = md`**${problems.length} ${problems.length === 1 ? "problem" : "problems"} in the knowledge: nothing was changed**`;
  const foot = md`The generation in service goes on answering. Mend the files and run /reindex again.`;
  return listPage({ tone: "trouble", head, items, foot }, desk);
}

export function publishedPage({ before, after, sources, facts }: Extract<Outcome, { show: "published" }>): Page {
  return {
    tone: "answer",
    texts: [
      md`**Published.** Before: generation ${before}. Now: generation ${after}, ${facts} facts from ${sources} sources.`,
    ],
    rows: [],
  };
}

export const DISCARDED: Page = {
  tone: "notice",
  texts: [md`**Discarded.** The generation in service goes on answering, unchanged.`],
  rows: [],
};
