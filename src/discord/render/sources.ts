/** The list of sources, and the sheet of one. */

import type { SourceSheet, SourceSummary } from "../../answer/answer.ts";
import { asRead } from "../../answer/as-read.ts";
import { sayDay } from "../../knowledge/dates.ts";
import type { Surface } from "../limits.ts";
import { join, type Markdown, md } from "../markdown.ts";
import { clip } from "./clip.ts";
import { counted } from "./counted.ts";
import type { Desk } from "./desk.ts";
import { publication } from "./lines.ts";
import { listPage } from "./list.ts";
import type { Page } from "./page.ts";

export function sourcesPage(sources: readonly SourceSummary[], desk: Desk): Page {
  const { surface } = desk;
  const newestFirst = [...sources].sort((a, b) => b.published.localeCompare(a.published));
  const items = newestFirst.map(
    (source) =>
      md`- ${publication(source, surface)}: ${clip(source.title, surface.aside)} · ${counted(source.facts, "fact")} · ${"/source id:"}${clip(source.id, surface.name)}`,
  );
  const head = md`**${counted(sources.length, "source")}, newest first**`;
  return listPage({ head, items }, desk);
}

/** "objection, 29 October 2010: …", and below it the quotation with its speaker. */
function entryOf({ kind, date, statement, quote, speaker }: SourceSheet["sheet"][number], surface: Surface): Markdown {
  const when = date === null ? md`${kind}` : md`${kind}, ${sayDay(date)}`;
  const said = statement === quote ? when : md`${when}: ${clip(statement, surface.point)}`;
  const quoted = md`${said}\n“${clip(asRead(quote), surface.quote)}”`;
  return speaker === undefined ? quoted : md`${quoted} (${clip(speaker, surface.name)})`;
}

export function sheetPage(source: SourceSheet, desk: Desk): Page {
  const { surface } = desk;
  const head = join(
    [
      md`**${clip(source.title, surface.title)}**`,
      publication(source, surface),
      md`How the date is known: ${clip(source.publishedReason, surface.point)}`,
    ],
    "\n",
  );
  const items = source.sheet.map((entry, i) => md`**${i + 1}.** ${entryOf(entry, surface)}`);
  return listPage({ head, items, foot: md`${counted(source.facts, "fact")} in the order of the source` }, desk);
}
