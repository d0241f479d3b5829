/** What a command can return: values, of which the renderer makes pages. */
import type { About, Answer, SourceSheet, SourceSummary } from "../../answer/answer.ts";
import type { Difference } from "../../answer/library.ts";
import type { ArticleSummary, Published } from "../../editorial/editorial.ts";
import type { Parties } from "../../editorial/names/parties.ts";
import type { Passage } from "../../editorial/quotation/verbatim.ts";
import type { Problem } from "../../knowledge/problem.ts";
import type { AuditLine, Draft, Gap, GenerationRecord, Settings } from "../../store/store.ts";
import type { Command, Request } from "./command.ts";
import type { Failure } from "./failure.ts";
import type { Note } from "./note.ts";

/** A draft as a whole, or one of its facts with what stands around it. */
export interface DraftView {
  draft: Draft;
  /** Place of the fact that is looked at, from 0; absent: the whole. */
  at?: number;
  around?: Passage;
  /** What is unusual about facts, a sentence each, by their ids. */
  odd: ReadonlyMap<string, readonly string[]>;
  parties: Parties;
  /** Is the article in service? The draft then takes its place. */
  inService: boolean;
  /** What went wrong with what was done to it. */
  trouble?: Failure;
}

export type Outcome =
  | { show: "answer"; answer: Answer }
  | { show: "sources"; sources: SourceSummary[] }
  /** `correct`: opens its facts, for whoever may. */
  | { show: "sheet"; sheet: SourceSheet; correct?: Request }
  | { show: "about"; about: About; version: string }
  | { show: "help"; commands: readonly Command[] }
  | { show: "greeting" }
  | { show: "proposal"; difference: Difference; ticket: string }
  | { show: "problems"; problems: Problem[] }
  | { show: "published"; before: number; after: number; sources: number; facts: number }
  | { show: "discarded" }
  | { show: "unchanged" }
  | ({ show: "draft" } & DraftView)
  | { show: "drafts"; drafts: Draft[] }
  | { show: "in-service"; published: Published; title: string }
  | { show: "articles"; articles: ArticleSummary[] }
  | { show: "history"; generations: GenerationRecord[] }
  | { show: "gaps"; gaps: Gap[]; dismissed?: string }
  | { show: "settings"; settings: Settings }
  | { show: "audit"; lines: AuditLine[] }
  | { show: "file"; name: string; text: string; note: Note }
  /** `back`: where it goes on if it is not wanted after all. */
  | { show: "confirm"; note: Note; label: string; request: Request; back?: { label: string; request: Request } }
  | { show: "note"; note: Note }
  | { show: "failure"; failure: Failure };
