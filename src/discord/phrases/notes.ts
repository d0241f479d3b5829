/** What the bot says when something was done, or is to be confirmed; one entry a note. */
import { type Markdown, md } from "../markdown.ts";
import type { Note } from "../note.ts";
import { short } from "./short.ts";

type Phrases = { [Name in Note["name"]]: (note: Extract<Note, { name: Name }>) => Markdown };

const articles = (count: number): string => (count === 1 ? "1 article" : `${count} articles`);
const facts = (count: number): string => (count === 1 ? "1 fact" : `${count} facts`);

const PHRASES: Phrases = {
  "never-mind": () => md`Nothing was changed.`,
  "draft-discarded": ({ title }) =>
    md`**Discarded.** The draft “${short(title)}” is gone; nothing in service has changed.`,
  "confirm-discard": ({ title, facts: count }) =>
    md`**Discard the draft “${short(title)}” with its ${facts(count)}?** It can't be brought back; the article can be added again.`,
  "confirm-remove": ({ title, facts: count }) =>
    md`**Take “${short(title)}” out of service, with its ${facts(count)}?** ${"/knowledge rollback"} brings it back.`,
  removed: ({ source, generation }) =>
    md`**Removed.** “${short(source)}” is no longer used. Now in service: generation ${generation}.`,
  "confirm-rollback": ({ generation, articles: count }) =>
    md`**Go back to generation ${generation}, of ${articles(count)}?** What was added since leaves service; ${"/knowledge rollback"} brings it back.`,
  "rolled-back": ({ to, generation, articles: count }) =>
    md`**Done.** Generation ${generation} is in service: the ${articles(count)} of generation ${to}.`,
  exported: ({ source }) =>
    md`“${short(source)}” as a file for ${"knowledge/sources"}: the source, its facts, and every quotation.`,
  "settings-changed": ({ what }) => md`**Done.** ${what}`,
};

export function noteText<Name extends Note["name"]>(note: Extract<Note, { name: Name }>): Markdown {
  const phrase = PHRASES[note.name as Name] as (note: Extract<Note, { name: Name }>) => Markdown;
  return phrase(note);
}
