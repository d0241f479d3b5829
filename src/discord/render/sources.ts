/** The list of sources, and the sheet of one. */
import type { SourceSheet, SourceSummary } from "../../answer/answer.ts";
import { sayDay } from "../../knowledge/dates.ts";
import { join, md } from "../markdown.ts";
import { clip } from "./clip.ts";
import type { Desk } from "./desk.ts";
import { publication } from "./lines.ts";
import { listPage } from "./list.ts";
import type { Page } from "./page.ts";

export function sourcesPage(sources: readonly SourceSummary[], desk: Desk): Page {
  const { surface } = desk;
  const newestFirst = [...sources].sort((a, b) => b.published.localeCompare(a.published));
  const items = newestFirst.map(
    (source) =>
      md`- ${publication(source, surface)}: ${clip(source.title, surface.aside)} · ${source.facts} facts · ${"/source id:"}${clip(source.id, surface.name)}`,
  );
  const head = md`**${sources.length} ${sources.length === 1 ? "source" : "sources"}, newest first**`;
  return listPage({ head, items }, desk);
}

export function sheetPage(source: SourceSheet, desk: Desk): Page {
  const { surface } = desk;
  const head = join(
    [
      md`**${clip(source.title, surface.title)}**`,
      publication(source, surface),
      md`How the date is known: ${clip(source.publishedReason, surface.aside)}`,
    ],
    "\n",
  );
  const items = source.sheet.map(({ kind, date, statement, quote, speaker }, i) => {
    const when = date === null ? md`${kind}` : md`${kind}, ${sayDay(date)}`;
    const said =
      speaker === undefined
        ? md`“${clip(quote, surface.quote)}”`
        : md`“${clip(quote, surface.quote)}” (${clip(speaker, surface.name)})`;
    return md`**${i + 1}.** ${when}: ${clip(statement, surface.point)}\n${said}`;
  });
  return listPage({ head, items, foot: md`${source.facts} facts in the order of the source` }, desk);
}
