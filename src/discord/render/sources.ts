/** The list of sources, and the sheet of one. */

import type { SourceSheet, SourceSummary } from "../../answer/answer.ts";
import { asRead } from "../../answer/as-read.ts";
import { sayDay } from "../../knowledge/dates.ts";
import { NO_PUBLISHER } from "../../knowledge/publisher.ts";
import type { Outcome } from "../command/outcome.ts";
import type { Surface } from "../limits.ts";
import { join, type Markdown, md } from "../text/markdown.ts";
import { clip } from "./clip.ts";
import { counted } from "./counted.ts";
import { button, type Desk } from "./desk.ts";
import { publication } from "./lines.ts";
import { listPage } from "./list.ts";
import type { Page } from "./page.ts";

/** Where it is not what the source is named by already. */
const titleOf = ({ publisher, title }: SourceSummary, { aside }: Surface): Markdown =>
  publisher === NO_PUBLISHER ? md`` : md`: ${clip(title, aside)}`;

export function sourcesPage(sources: readonly SourceSummary[], desk: Desk): Page {
  const { surface } = desk;
  const newestFirst = [...sources].sort((a, b) => b.published.localeCompare(a.published));
  const items = newestFirst.map(
    (source) =>
      md`- ${publication(source, surface)}${titleOf(source, surface)} · ${counted(source.facts, "fact")} · ${"/source id:"}${clip(source.id, surface.name)}`,
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

export function sheetPage({ sheet: source, correct }: Extract<Outcome, { show: "sheet" }>, desk: Desk): Page {
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
  const page = listPage({ head, items, foot: md`${counted(source.facts, "fact")} in the order of the source` }, desk);
  const open = correct ? [[button(desk.ids.encode({ verb: "ask", request: correct }), "Correct its facts")]] : [];
  return { ...page, rows: [...page.rows, ...open] };
}
