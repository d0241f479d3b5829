/** Pages of a draft: the article with its facts, and one fact after the other to be kept, corrected or dropped. */
import { asRead } from "../../answer/as-read.ts";
import { markOf, stampOfFact, stampOfHead } from "../../editorial/stamp.ts";
import { isUndated, sayDay } from "../../knowledge/dates.ts";
import type { SourceFile } from "../../knowledge/schema.ts";
import type { Draft } from "../../store/store.ts";
import { join, type Markdown, md } from "../markdown.ts";
import type { DraftView } from "../outcome.ts";
import { clip } from "./clip.ts";
import { counted } from "./counted.ts";
import { button, type Desk } from "./desk.ts";
import { listPage } from "./list.ts";
import type { Button, Page } from "./page.ts";

type FactEntry = SourceFile["facts"][number];

/** What a button of a draft does: the internal command `draft` with these options. */
function turn(text: string, draft: Draft, values: Record<string, string>, desk: Desk, style?: Button["style"]): Button {
  const request = { command: "draft", values: new Map([["id", draft.id], ...Object.entries(values)]) };
  return button(desk.ids.encode({ verb: "turn", request }), text, style);
}

/** The day of a fact as a moderator checks it: never left out. */
const dayOf = ({ date, date_basis: basis }: FactEntry): string => {
  if (!date) return "no date";
  return basis === "inferred" ? `${sayDay(date)} (worked out)` : sayDay(date);
};

const about = ({ economies }: FactEntry, { economyName }: Desk): string =>
  economies.map(economyName).join(", ") || "no economy";

function published(file: SourceFile): Markdown {
  if (isUndated(file.published)) return md`⚠ **Undated.** ${file.published_reason} Set its date before you publish.`;
  return md`Published ${sayDay(file.published)}: ${file.published_reason}`;
}

function headOf({ file, notes }: Draft, desk: Desk): Markdown {
  const { surface } = desk;
  return join(
    [
      md`**Draft: ${clip(file.title, surface.title)}**`,
      md`${clip(file.publisher, surface.name)}. ${published(file)}`,
      ...notes.map((note) => md`⚠ ${clip(note, surface.aside)}`),
    ],
    "\n",
  );
}

/** The draft as a whole: its head, its facts in a line each, and what to do with it. */
function wholePage(draft: Draft, desk: Desk): Page {
  const { file, kept, dropped } = draft;
  const items = file.facts.map(
    (fact, i) =>
      md`${i + 1}. ${kept.includes(fact.id) ? "✓ " : ""}**${fact.kind}**, ${dayOf(fact)}, ${about(fact, desk)}: “${clip(asRead(fact.quote), 110)}”`,
  );
  const gone = dropped.length > 0 ? [md`${counted(dropped.length, "fact")} dropped`] : [];
  const looked = md`${counted(file.facts.length, "fact")}, ${kept.length} looked at`;
  const foot = join([looked, ...gone, md`members see nothing of it until you publish`], " · ");
  const page = listPage({ head: headOf(draft, desk), items, foot }, desk);
  const more = page.rows.flat();
  return {
    ...page,
    rows: [
      [
        turn("Look through", draft, { at: String(firstOpen(draft)) }, desk, "primary"),
        turn("Publish", draft, { do: "publish" }, desk, "success"),
        turn("Date and publisher", draft, { do: "describe", was: stampOfHead(file) }, desk),
        turn("Discard", draft, { do: "discard" }, desk, "danger"),
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

function factPage({ draft, at = 0, around }: DraftView, desk: Desk): Page {
  const { surface } = desk;
  const { file, kept, dropped } = draft;
  const fact = file.facts[at];
  if (!fact) return wholePage(draft, desk);
  const lines = [
    md`**Fact ${at + 1} of ${file.facts.length}**${kept.includes(fact.id) ? " ✓ kept" : ""}`,
    md`**Kind:** ${fact.kind}${fact.modality === "fact" ? "" : `, ${fact.modality}`}`,
    md`**About:** ${about(fact, desk)}`,
    md`**When:** ${dayOf(fact)}`,
    ...(fact.statement === fact.quote ? [] : [md`**Says:** ${clip(fact.statement, surface.point)}`]),
    ...(fact.speaker ? [md`**Who says it:** ${clip(fact.speaker.name, surface.name)}`] : []),
  ];
  const quoted = around
    ? md`… ${clip(around.before, surface.aside)} **${clip(asRead(fact.quote), surface.quote)}** ${clip(around.after, surface.aside)}`
    : md`**${clip(asRead(fact.quote), surface.quote)}**`;
  const step = (to: number) => ({ at: String(to) });
  // by its id: its place is another one's once a fact before it was dropped
  const own = { ...step(at), fact: markOf(file, fact) };
  return {
    tone: "notice",
    texts: [join(lines, "\n"), quoted],
    footer: md`In bold: the quotation, as it stands in the article.`,
    rows: [
      [
        turn("Keep", draft, { ...own, do: "keep" }, desk, "success"),
        turn("Correct", draft, { ...own, do: "correct", was: stampOfFact(fact) }, desk),
        turn("Drop", draft, { ...own, do: "drop" }, desk, "danger"),
      ],
      [
        ...(at > 0 ? [turn("Back", draft, step(at - 1), desk)] : []),
        ...(at + 1 < file.facts.length ? [turn("Next", draft, step(at + 1), desk)] : []),
        turn("All facts", draft, {}, desk),
        ...(dropped.length > 0 ? [turn("Restore the last dropped", draft, { ...step(at), do: "restore" }, desk)] : []),
      ],
    ],
  };
}

export const draftPage = (view: DraftView, desk: Desk): Page =>
  view.at === undefined ? wholePage(view.draft, desk) : factPage(view, desk);

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
