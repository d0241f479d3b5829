/** What a command shows other than an answer, as plain text for a terminal. */

import type { SourceSheet, SourceSummary } from "../answer/answer.ts";
import { sourceLine } from "../answer/text.ts";
import type { Outcome } from "../discord/command/outcome.ts";
import { phraseOf } from "../discord/phrases/failures.ts";
import { sayDay } from "../knowledge/dates.ts";

const summary = (source: SourceSummary): string =>
  `${source.id.padEnd(24)} ${sourceLine(source)}: ${source.title} (${source.facts} facts)`;

const sheetText = (sheet: SourceSheet): string =>
  [
    summary(sheet),
    sheet.publishedReason,
    ...sheet.sheet.map(
      ({ kind, date, statement, quote }) => `- ${kind}, ${date ? sayDay(date) : "undated"}: ${statement}\n  “${quote}”`,
    ),
  ].join("\n");

/** Escapes are for Discord; a terminal has no markup to guard against. */
export const bare = (markdown: string): string =>
  markdown.replace(/\\(?=[^\p{L}\p{N}\s])/gu, "").replace(/[\u200b\u2060]/g, "");

export function plainOf(outcome: Exclude<Outcome, { show: "answer" }>): string {
  switch (outcome.show) {
    case "failure": {
      const choices = "choices" in outcome.failure ? outcome.failure.choices : [];
      return [bare(phraseOf(outcome.failure).text), ...choices.map(({ name }) => `- ${name}`)].join("\n");
    }
    case "sources":
      return outcome.sources.map(summary).join("\n");
    case "sheet":
      return sheetText(outcome.sheet);
    case "about": {
      const { sources, facts, economies, matcher, newest } = outcome.about;
      return `${facts} facts on ${economies} economies from ${sources} articles${newest ? `, the newest of ${sayDay(newest.published)}` : ""}; matcher ${matcher}`;
    }
    case "help":
      return outcome.commands.map(({ name, description }) => `/${name.padEnd(14)} ${description}`).join("\n");
    default:
      return `“${outcome.show}” is shown in Discord only.`;
  }
}
