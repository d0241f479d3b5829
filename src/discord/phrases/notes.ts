/** What the bot says when something was done, or is to be confirmed; one entry a note. */
import type { Comparison } from "../../editorial/editorial.ts";
import type { Note } from "../command/note.ts";
import { join, type Markdown, md } from "../text/markdown.ts";
import { short } from "./short.ts";

type Phrases = { [Name in Note["name"]]: (note: Extract<Note, { name: Name }>) => Markdown };

const articles = (count: number): string => (count === 1 ? "1 article" : `${count} articles`);
const facts = (count: number): string => (count === 1 ? "1 fact" : `${count} facts`);

/** Titles that one line names; the others are counted. */
const NAMED = 6;

function titles(all: readonly string[]): Markdown {
  const named = join(
    all.slice(0, NAMED).map((title) => md`“${short(title)}”`),
    ", ",
  );
  return all.length > NAMED ? md`${named} and ${all.length - NAMED} more` : named;
}

/** What goes back, with a line for each sort of article that it concerns. */
function lines(head: Markdown, comparison: Comparison, said: Record<keyof Comparison, string>): Markdown {
  const sorts = (["comes", "goes", "changes"] as const).filter((sort) => comparison[sort].length > 0);
  const told = sorts.map((sort) => md`- ${said[sort]}: ${titles(comparison[sort])}`);
  return join(
    [head, ...(told.length > 0 ? told : [md`- Its articles are those in service now: nothing changes.`])],
    "\n",
  );
}

const PHRASES: Phrases = {
  "never-mind": () => md`Nothing was changed.`,
  "draft-discarded": ({ title }) =>
    md`**Discarded.** The draft “${short(title)}” is gone; nothing in service has changed.`,
  "confirm-discard": ({ title, facts: count, inService }) =>
    inService
      ? md`**Discard the draft “${short(title)}” with its ${facts(count)}?** The article stays in service as it is.`
      : md`**Discard the draft “${short(title)}” with its ${facts(count)}?** It can't be brought back; the article can be added again.`,
  "confirm-publish": ({ title, open, facts: count, odd }) => {
    const unusual = odd > 0 ? ` ${odd === 1 ? "1 has" : `${odd} have`} a warning (⚠).` : "";
    return md`**${open} of ${facts(count)} not looked at.** Publish “${short(title)}” anyway?${unusual}`;
  },
  "confirm-remove": ({ title, facts: count }) =>
    md`**Take “${short(title)}” out of service, with its ${facts(count)}?** ${"/knowledge rollback"} brings it back.`,
  removed: ({ title, generation }) =>
    md`**Removed.** “${short(title)}” is no longer used. Now in service: generation ${generation}.`,
  "confirm-rollback": ({ generation, articles: count, comparison }) =>
    lines(
      md`**Go back to generation ${generation}, of ${articles(count)}?** ${"/knowledge rollback"} brings back what is in service now.`,
      comparison,
      { comes: "Comes back", goes: "Leaves service", changes: "Becomes as it was" },
    ),
  "rolled-back": ({ to, generation, articles: count, comparison }) =>
    lines(
      md`**Done.** Generation ${generation} is in service: the ${articles(count)} of generation ${to}.`,
      comparison,
      { comes: "Came back", goes: "Left service", changes: "Is as it was" },
    ),
  exported: ({ title }) =>
    md`“${short(title)}” as a file for ${"knowledge/sources"}: the source, its facts, and every quotation.`,
  "settings-changed": ({ what }) => md`**Done.** ${what}`,
};

export function noteText<Name extends Note["name"]>(note: Extract<Note, { name: Name }>): Markdown {
  const phrase = PHRASES[note.name as Name] as (note: Extract<Note, { name: Name }>) => Markdown;
  return phrase(note);
}
