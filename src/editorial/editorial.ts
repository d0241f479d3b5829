/** What moderators do with articles, as whoever carries it out sees it. `owner` is a server, or `EVERYONE`. */
import type { Kind, Modality, SourceFile } from "../knowledge/schema.ts";
import type { AuditLine, Deed, Draft, Gap, GenerationRecord, Person, Settings } from "../store/store.ts";
import type { Parties } from "./names/parties.ts";
import type { Passage } from "./quotation/verbatim.ts";

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

/** What a text lacks that is not about an accession. */
export type OffField = "nothing to quote" | "organisation" | "applicant";

/** Why an article does not come in. The store is then as it was. */
export type Refused =
  | { name: "unreadable-article"; why: string }
  /** `title` of the article that is there already. */
  | { name: "known-article"; title?: string; as: "published" | "draft" }
  | { name: "near-copy"; source: string; title: string; percent: number }
  | { name: "not-on-accessions"; lacks: OffField }
  | { name: "other-language"; language: string }
  | WrongField;

/** What was filled in is nothing that the fields take: which of them, and what they accept. */
export interface WrongField {
  name: "wrong-field";
  wrong: { field: string; why: string }[];
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

/** As it is typed; what is left out stays as it is. */
export interface Correction {
  kind?: Kind;
  modality?: Modality;
  /** Empty: nothing says. */
  date?: string;
  statement?: string;
  /** As they are called, with commas. */
  economies?: string;
  /** A line each: "objects: Georgia". */
  actors?: string;
  /** Empty: the article itself. Its office and party go with it. */
  speaker?: string;
  office?: string;
  party?: string;
  quote?: string;
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

/** Titles of the articles that another generation would take out of service, bring back, or have in another state. */
export interface Comparison {
  goes: string[];
  comes: string[];
  changes: string[];
}

export interface Editorial {
  /** Reads an article, takes its facts out and keeps both as a draft. */
  add(owner: string, upload: Upload, heading: Heading, by: Person): Promise<Outcome<Draft, Refused>>;
  draft(owner: string, id: string): Promise<Draft | undefined>;
  drafts(owner: string): Promise<Draft[]>;
  /** What is unusual about facts, a sentence each, by their ids. */
  oddities(owner: string, file: SourceFile): Promise<ReadonlyMap<string, readonly string[]>>;
  /** By what they are called, ready to be shown and typed. */
  parties(owner: string): Parties;
  /** Is the article in service? Its draft then takes its place. */
  isInService(owner: string, source: string): boolean;
  /** Opens an article in service as a draft, to be corrected and published again; the draft that there is, if there is one. */
  reopen(owner: string, source: string, by: Person): Promise<Outcome<Draft>>;
  /** A quotation as it stands in the article's text, with up to 300 characters on either side. */
  around(file: SourceFile, quote: string): Promise<Passage | undefined>;
  /** Corrects what stands at the head of a draft. By another day of publication, days of facts are worked out again. */
  describe(owner: string, id: string, heading: Heading, by: Person): Promise<Outcome<Draft>>;
  /** @param fact its id */
  correct(owner: string, id: string, fact: string, correction: Correction, by: Person): Promise<Outcome<Draft>>;
  /** Notes that a fact was looked at. */
  keep(owner: string, id: string, fact: string, by: Person): Promise<Outcome<Draft>>;
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
  /** What going back to a generation would change. */
  compare(owner: string, generation: number): Promise<Outcome<Comparison>>;
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
  /** The same question found one since, so it is on the list no longer. */
  settleGap(owner: string, question: string): Promise<void>;
  gaps(owner: string, most: number): Promise<Gap[]>;
  /** Takes a question off the list; it comes back if it is asked again. @param gap its mark. @returns it as it was asked; undefined if it is gone */
  dismissGap(owner: string, gap: string, by: Person): Promise<string | undefined>;
}
