/** What moderators do with articles, as whoever carries it out sees it. `owner` is a server, or `EVERYONE`. */

import type { Kind, SourceFile } from "../knowledge/schema.ts";
import type { AuditLine, Deed, Draft, Gap, GenerationRecord, Person, Settings } from "../store/store.ts";
import type { OffField } from "./on-field.ts";

/** An article as it comes in: a file, or pasted text. */
export interface Upload {
  /** With its ending; pasted text has none. */
  name: string;
  contentType?: string;
  bytes: Uint8Array;
}

/** What whoever brings an article knows of it; it goes before what is read off the text. */
export interface Heading {
  title?: string;
  publisher?: string;
  /** As it is typed. */
  published?: string;
  url?: string;
}

/** Why an article does not come in. The store is then as it was. */
export type Refused =
  | { name: "unreadable-article"; why: string }
  | { name: "known-article"; source: string; as: "published" | "draft" }
  | { name: "near-copy"; source: string; title: string; percent: number }
  | { name: "not-on-accessions"; lacks: OffField }
  | { name: "other-language"; language: string }
  | WrongField;

/** What was filled in is nothing that the field takes. */
export interface WrongField {
  name: "wrong-field";
  field: string;
  why: string;
}

/** What can't be done with what is there. */
export type Impossible =
  | { name: "no-such-draft" }
  | { name: "no-such-fact" }
  | { name: "no-such-article"; typed: string }
  | { name: "no-such-generation"; typed: string }
  | { name: "empty-draft" }
  | WrongField;

export type Outcome<Done, Undone = Impossible> = { done: Done } | { undone: Undone };

export interface Correction {
  kind?: Kind;
  /** As it is typed; empty: nothing says. */
  date?: string;
  statement?: string;
  /** As they are called. */
  economies?: string[];
}

/** An article in service, for a list. */
export interface ArticleSummary {
  id: string;
  title: string;
  publisher: string;
  published: string;
  facts: number;
  addedBy: string;
  addedAt: Date;
  /** Added at the terminal: on every server, and not this one's to remove. */
  isShared: boolean;
}

export interface Published {
  source: string;
  generation: number;
  facts: number;
}

export interface Editorial {
  /** Reads an article, takes its facts out and keeps both as a draft. */
  add(owner: string, upload: Upload, heading: Heading, by: Person): Promise<Outcome<Draft, Refused>>;
  draft(owner: string, id: string): Promise<Draft | undefined>;
  drafts(owner: string): Promise<Draft[]>;
  /** What stands around a quotation in the article's text: up to 300 characters on either side. */
  around(file: SourceFile, quote: string): Promise<{ before: string; after: string } | undefined>;
  /** Corrects what stands at the head of a draft. By another day of publication, days of facts are worked out again. */
  describe(owner: string, id: string, heading: Heading, by: Person): Promise<Outcome<Draft>>;
  /** @param fact its id */
  correct(owner: string, id: string, fact: string, correction: Correction, by: Person): Promise<Outcome<Draft>>;
  /** Notes that a fact was looked at. */
  keep(owner: string, id: string, fact: string): Promise<Outcome<Draft>>;
  drop(owner: string, id: string, fact: string, by: Person): Promise<Outcome<Draft>>;
  /** Takes back the last drop. */
  restore(owner: string, id: string, by: Person): Promise<Outcome<Draft>>;
  discard(owner: string, id: string, by: Person): Promise<Outcome<SourceFile>>;
  /** The draft's facts go into service: resolves when they are kept and can be asked. */
  publish(owner: string, id: string, by: Person): Promise<Outcome<Published>>;

  articles(owner: string): Promise<ArticleSummary[]>;
  /** The article as a file that can be put into `knowledge/sources`. */
  exported(owner: string, source: string): Promise<Outcome<{ name: string; yaml: string }>>;
  remove(owner: string, source: string, by: Person): Promise<Outcome<GenerationRecord>>;
  history(owner: string): Promise<GenerationRecord[]>;
  rollback(owner: string, generation: number, by: Person): Promise<Outcome<GenerationRecord>>;

  /** As they are kept; at once, for every message asks. */
  settings(owner: string): Settings;
  changeSettings(owner: string, change: Partial<Settings>, by: Person, what: string): Promise<Settings>;
  audit(owner: string, most: number): Promise<AuditLine[]>;
  /** Writes into the audit log what was done elsewhere. */
  record(owner: string, deed: Deed): Promise<void>;
  /** Takes in what other processes have written into the store. */
  catchUp(): Promise<void>;
  /** A question found no answer. */
  noteGap(owner: string, question: string): Promise<void>;
  gaps(owner: string, most: number): Promise<Gap[]>;
}
