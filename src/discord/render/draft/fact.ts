/** The page of one fact of a draft: all that can be corrected of it, and its quotation as it stands in the article. */
import { sayActor, sayWho } from "../../../editorial/drafts/cast.ts";
import { markOf, stampOfFact } from "../../../editorial/drafts/stamp.ts";
import type { FactEntry } from "../../../knowledge/schema.ts";
import type { DraftView } from "../../command/outcome.ts";
import { join, type Markdown, md } from "../../text/markdown.ts";
import { clip } from "../clip.ts";
import type { Desk } from "../desk.ts";
import type { Button, Page } from "../page.ts";
import { about, againRow, dayOf, troubleTexts, turn } from "./parts.ts";
import { passageOf } from "./passage.ts";

/** Lines of those who take part that are shown, and characters of a line; a form has room for all. */
const MOST_ACTORS = 6;
const LINE = 100;
const ODDITY = 200;

function castLines({ actors, speaker }: FactEntry, { parties }: DraftView): Markdown[] {
  const shown = actors.slice(0, MOST_ACTORS).map((actor) => md`- ${clip(sayActor(actor, parties), LINE)}`);
  const more = actors.length > MOST_ACTORS ? [md`- and ${actors.length - MOST_ACTORS} more`] : [];
  return [
    actors.length > 0 ? md`**Who takes part:**` : md`**Who takes part:** nobody is named`,
    ...shown,
    ...more,
    md`**Who says it:** ${speaker ? clip(sayWho(speaker, parties), LINE) : "the article itself"}`,
  ];
}

function linesOf(fact: FactEntry, at: number, view: DraftView, desk: Desk): Markdown[] {
  const { surface } = desk;
  const { file, kept } = view.draft;
  const head = md`**Fact ${at + 1} of ${file.facts.length}**`;
  return [
    kept.includes(fact.id) ? md`${head} ✓ looked at` : head,
    md`**Kind:** ${fact.kind} · **Holds as:** ${fact.modality}`,
    md`**About:** ${clip(about(fact, view), surface.aside)}`,
    md`**When:** ${dayOf(fact)}`,
    ...(fact.statement === fact.quote ? [] : [md`**Says:** ${clip(fact.statement, surface.quote)}`]),
    ...castLines(fact, view),
    ...(view.odd.get(fact.id) ?? []).map((oddity) => md`⚠ ${clip(oddity, ODDITY)}`),
  ];
}

/** With what stands around it, where what went wrong does not take that room. */
function quotationOf({ quote }: FactEntry, { around, trouble }: DraftView, { surface }: Desk): Markdown {
  return around && !trouble ? passageOf(around, surface) : md`**${clip(quote, surface.quote)}**`;
}

/** What is done to this fact, by its id: its place is another one's once a fact before it was dropped. */
function deeds(fact: FactEntry, at: number, { draft, odd }: DraftView, desk: Desk): Button[] {
  const own = { at: String(at), fact: markOf(draft.file, fact) };
  const was = stampOfFact(fact);
  // where it is asked who objects, that is what comes next
  const wants = fact.kind === "objection" && (odd.get(fact.id) ?? []).length > 0;
  return [
    turn("Keep", draft, { ...own, do: "keep" }, desk, "success"),
    turn("Correct", draft, { ...own, do: "correct", was }, desk),
    turn("Who and quotation", draft, { ...own, do: "who", was }, desk, wants ? "primary" : "secondary"),
    turn("Drop", draft, { ...own, do: "drop" }, desk, "danger"),
  ];
}

export function factPage(fact: FactEntry, at: number, view: DraftView, desk: Desk): Page {
  const { draft, trouble } = view;
  const { file, dropped } = draft;
  const step = (to: number) => ({ at: String(to) });
  return {
    tone: trouble ? "trouble" : "notice",
    texts: [...troubleTexts(view), join(linesOf(fact, at, view, desk), "\n"), quotationOf(fact, view, desk)],
    footer: md`In bold: the quotation, as it stands in the article.`,
    rows: [
      ...againRow(stampOfFact(fact), desk),
      deeds(fact, at, view, desk),
      [
        ...(at > 0 ? [turn("Back", draft, step(at - 1), desk)] : []),
        ...(at + 1 < file.facts.length ? [turn("Next", draft, step(at + 1), desk)] : []),
        turn("All facts", draft, {}, desk),
        ...(dropped.length > 0 ? [turn("Restore the last dropped", draft, { ...step(at), do: "restore" }, desk)] : []),
      ],
    ],
  };
}
