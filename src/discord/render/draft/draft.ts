/** Pages of a draft: the article with its facts in a line each, and the list of drafts. */
import { asRead } from "../../../answer/as-read.ts";
import { stampOfHead } from "../../../editorial/drafts/stamp.ts";
import { isUndated, sayDay } from "../../../knowledge/dates.ts";
import type { SourceFile } from "../../../knowledge/schema.ts";
import type { Draft } from "../../../store/store.ts";
import type { DraftView } from "../../command/outcome.ts";
import { join, type Markdown, md } from "../../text/markdown.ts";
import { clip } from "../clip.ts";
import { counted } from "../counted.ts";
import type { Desk } from "../desk.ts";
import { listPage } from "../list.ts";
import type { Page } from "../page.ts";
import { factPage } from "./fact.ts";
import { about, againRow, dayOf, troubleTexts, turn } from "./parts.ts";

function published(file: SourceFile): Markdown {
  if (isUndated(file.published)) return md`⚠ **Undated.** ${file.published_reason} Set its date before you publish.`;
  return md`Published ${sayDay(file.published)}: ${file.published_reason}`;
}

/** Notes on the day repeat why it is what it is: the line above them says that already. */
function notesOf({ file, notes }: Draft): string[] {
  const { published, published_reason: reason } = file;
  return notes.flatMap((note) => {
    if (!note.startsWith(reason)) return [note];
    return isUndated(published) ? [] : [note.slice(reason.length).trim() || note];
  });
}

function headOf(view: DraftView, desk: Desk): Markdown {
  const { surface } = desk;
  const { file } = view.draft;
  return join(
    [
      ...troubleTexts(view),
      md`**Draft: ${clip(file.title, surface.title)}**`,
      md`${clip(file.publisher, surface.name)}. ${published(file)}`,
      ...(view.inService ? [md`It is in service; publishing puts these facts in the place of those that are.`] : []),
      ...notesOf(view.draft).map((note) => md`⚠ ${clip(note, surface.aside)}`),
    ],
    "\n",
  );
}

/** "3. ✓ ⚠ **objection**, March 2025, Bhutan: “India objected …”" */
function itemsOf(view: DraftView): Markdown[] {
  const { file, kept } = view.draft;
  return file.facts.map((fact, i) => {
    const looked = kept.includes(fact.id) ? md`✓ ` : md``;
    const marks = (view.odd.get(fact.id) ?? []).length > 0 ? md`${looked}⚠ ` : looked;
    return md`${i + 1}. ${marks}**${fact.kind}**, ${dayOf(fact)}, ${clip(about(fact, view), 60)}: “${clip(asRead(fact.quote), 110)}”`;
  });
}

/** The draft as a whole: its head, its facts in a line each, and what to do with it. */
function wholePage(view: DraftView, desk: Desk): Page {
  const { draft, trouble, inService } = view;
  const { file, kept, dropped } = draft;
  const gone = dropped.length > 0 ? [md`${counted(dropped.length, "fact")} dropped`] : [];
  const looked = md`${counted(file.facts.length, "fact")}, ${kept.length} looked at`;
  const until = inService
    ? md`members see the article as it was until you publish`
    : md`members see nothing of it until you publish`;
  const tone = trouble ? "trouble" : "notice";
  const foot = join([looked, ...gone, until], " · ");
  const page = listPage({ tone, head: headOf(view, desk), items: itemsOf(view), foot }, desk);
  const more = page.rows.flat();
  return {
    ...page,
    rows: [
      ...againRow(stampOfHead(file), desk),
      [
        turn("Look through", draft, { at: String(firstOpen(draft)) }, desk, "primary"),
        turn("Publish", draft, { do: "publish" }, desk, "success"),
        turn("Date and publisher", draft, { do: "describe", was: stampOfHead(file) }, desk),
        turn("Discard", draft, { do: "discard" }, desk, "danger"),
        ...(dropped.length > 0 ? [turn("Restore the last dropped", draft, { do: "restore" }, desk)] : []),
      ],
      more,
    ].filter((row) => row.length > 0),
  };
}

/** The first fact that nobody has looked at yet; from the start again once all are. */
const firstOpen = ({ file, kept }: Draft): number =>
  Math.max(
    0,
    file.facts.findIndex(({ id }) => !kept.includes(id)),
  );

export function draftPage(view: DraftView, desk: Desk): Page {
  const { at, draft } = view;
  const fact = at === undefined ? undefined : draft.file.facts[at];
  return at === undefined || !fact ? wholePage(view, desk) : factPage(fact, at, view, desk);
}

export function draftsPage(drafts: readonly Draft[], desk: Desk): Page {
  if (drafts.length === 0)
    return { tone: "notice", texts: [md`**No draft waits.** ${"/knowledge add"} reads an article.`], rows: [] };
  const items = drafts.map(
    ({ file, by }, i) =>
      md`${i + 1}. ${clip(file.title, desk.surface.name)} (${counted(file.facts.length, "fact")}), by ${by.name}`,
  );
  const open = drafts
    .slice(0, 5)
    .map((draft, i) => turn(`${i + 1}. ${draft.file.title}`, draft, {}, desk, i === 0 ? "primary" : "secondary"));
  const page = listPage({ head: md`**Drafts that wait**`, items }, desk);
  return { ...page, rows: [open, ...page.rows] };
}
