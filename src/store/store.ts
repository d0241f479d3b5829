/**
 * What a deployment adds to the shipped knowledge, and keeps: articles with their facts, generations, drafts, settings, the audit log,
 * questions that found no answer. Everything belongs to a server (a Discord guild); `EVERYONE` (knowledge/owner.ts) owns what was added at the terminal.
 * Whatever a promise was resolved for is on the disk and outlives a crash at any later moment.
 */
import type { SourceFile } from "../knowledge/schema.ts";

/** Generations that are kept for rollback, the one in service among them. */
export const KEPT_GENERATIONS = 10;

export interface Person {
  id: string;
  name: string;
}

/** An article in one state of its facts. A correction makes a new revision; revisions don't change. */
export interface Revision {
  /** Number in the whole store, rising. */
  id: number;
  file: SourceFile;
  addedBy: Person;
  addedAt: Date;
}

/** An article that was read and waits for its moderator: facts can still be corrected and dropped. */
export interface Draft {
  /** Short, of letters and digits; buttons carry it. */
  id: string;
  owner: string;
  by: Person;
  at: Date;
  file: SourceFile;
  /** Ids of facts that were looked at and kept. */
  kept: string[];
  /** Facts that were dropped, in case they are wanted back. */
  dropped: SourceFile["facts"];
  /** What a moderator should know before publishing, one sentence each. */
  notes: string[];
}

/** Which revisions an owner's generation is made of. Numbers rise by one for each owner, from 1. */
export interface GenerationRecord {
  number: number;
  at: Date;
  by: Person;
  /** What made it: "added “Tonga joins”", "back to generation 3". */
  why: string;
  /** Ids of revisions, oldest article first. */
  revisions: number[];
}

export interface Settings {
  /** Role whose holders are moderators here, besides those who may manage the server. */
  moderatorRole?: string;
  /** How commands are answered where the asker does not say. */
  answers: "private" | "public";
  /** Channels in which mentions are answered; empty: all. */
  mentionChannels: string[];
}

export interface AuditLine {
  id: number;
  at: Date;
  by: Person;
  /** What was done, as a command's name: "knowledge publish". */
  action: string;
  /** To what, for people: an article's title, a setting. */
  what: string;
}

export interface Gap {
  /** The same for wordings that ask the same. */
  key: string;
  /** As it was last asked; no word of who asked. */
  question: string;
  times: number;
  first: Date;
  last: Date;
}

/** What someone did, as the audit log will have it. */
export type Deed = Omit<AuditLine, "id" | "at">;

/** A deed on a draft, of which the audit log says what it changed. */
export type DeedOn = Deed | ((before: Draft, after: Draft) => Deed);

/** An article that is there already: in service or as a draft. */
export type Known = { state: "published"; source: string } | { state: "draft"; draft: string };

/** What a publication changes, written in one piece or not at all. */
export interface Publication {
  owner: string;
  /** Number of the generation in service that it was made for, 0 before the first; absent: of whichever it is. */
  onto?: number;
  by: Person;
  why: string;
  /** For the audit log. */
  action: string;
  what: string;
  /** A source comes in, or takes the place of the one with its id. */
  add?: { file: SourceFile; draft?: string };
  /** A source goes out. */
  remove?: string;
  /** The revisions of that generation come back. */
  rollback?: number;
}

export interface Store {
  /** Keeps the text of an article, by its SHA-256 in hexadecimal (of its UTF-8 bytes). Idempotent. @returns that hash */
  keepText(text: string): Promise<string>;
  /** The same for many, in one piece. @returns their hashes, in that order */
  keepTexts(texts: readonly string[]): Promise<string[]>;
  text(sha256: string): Promise<string | undefined>;
  /**
   * @param reckoning number of the way in which they are made
   * @returns those of the texts' sketches that are kept and were made in that way, by the texts' hashes
   */
  sketches(hashes: readonly string[], reckoning: number): Promise<ReadonlyMap<string, Uint8Array>>;
  /** Keeps sketches of texts by their hashes, as long as their texts. One whose text is not there is passed over. */
  keepSketches(sketches: ReadonlyMap<string, Uint8Array>, reckoning: number): Promise<void>;

  /** @returns where that text is already, for this owner or for everyone */
  known(owner: string, sha256: string): Promise<Known | undefined>;
  /**
   * @param elsewhere whether an id is taken outside of the store
   * @returns the wanted id of a source, or the first of wanted-2, wanted-3 ... that no draft and no kept generation of this owner or of
   *   everyone has; for everyone, of any owner
   */
  freeId(owner: string, wanted: string, elsewhere?: (id: string) => boolean): Promise<string>;
  /** @throws NotKept if its text is not there */
  addDraft(draft: Omit<Draft, "id" | "at">, deed?: Deed): Promise<Draft>;
  /** Keeps an article's text and its draft with the audit line, in one piece. @returns where it is already instead, if it is */
  bringIn(text: string, draft: Omit<Draft, "id" | "at">, deed: Deed): Promise<{ draft: Draft } | { known: Known }>;
  draft(owner: string, id: string): Promise<Draft | undefined>;
  /** Oldest first. */
  drafts(owner: string): Promise<Draft[]>;
  /**
   * Replaces facts, decisions and notes, and writes the audit line if there is one: what others do to the draft comes before or after it.
   * @param change is given the draft as it is; nothing is written if it gives undefined
   * @param deed for the audit log, or what makes it of the draft as it was and as it is
   * @returns undefined if it is gone, or was not changed. @throws NotKept if its text is not there
   */
  changeDraft(
    owner: string,
    id: string,
    change: (draft: Draft) => Draft | undefined,
    deed?: DeedOn,
  ): Promise<Draft | undefined>;
  /** @returns whether it was there */
  dropDraft(owner: string, id: string, deed?: Deed): Promise<boolean>;

  /** The generation in service; undefined before the first publication. */
  generation(owner: string): Promise<GenerationRecord | undefined>;
  /** Newest first; at most `KEPT_GENERATIONS`. */
  generations(owner: string): Promise<GenerationRecord[]>;
  /** Revisions in the order asked for. @throws NotKept for an id that is not there */
  revisions(ids: readonly number[]): Promise<Revision[]>;
  /** @returns ids of those facts of an article in service that were looked at before it was published */
  lookedAt(owner: string, source: string): Promise<string[]>;
  /** Owners that have a generation. */
  owners(): Promise<string[]>;
  /**
   * Makes the next generation, removes the draft that it came from, writes the audit line, forgets revisions and texts that no kept
   * generation and no draft needs: one transaction. A publication that changes nothing (the same file is in service) makes no generation.
   * An unneeded text that is still waited for (kept, or its draft dropped, within a day) stays so long.
   * @throws NotKept when what is to be removed or brought back, the article's text, or the draft is not there. A draft that is gone is no
   *   fault if just its file is in service: then it was published, and this says so again
   * @throws Overtaken when another generation is in service than the one it was made for
   */
  publish(publication: Publication): Promise<GenerationRecord>;
  /** The same for many articles, in one generation; no two of them with one id. */
  publishAll(owner: string, by: Person, why: string, files: readonly SourceFile[]): Promise<GenerationRecord>;

  /** Private answers and mentions in all channels, where nothing was set. */
  settings(owner: string): Promise<Settings>;
  /** Of all owners that have set any. */
  allSettings(): Promise<ReadonlyMap<string, Settings>>;
  /** Changes them and writes the audit line. @param change is given them as they are */
  changeSettings(owner: string, change: (before: Settings) => Settings, by: Person, what: string): Promise<Settings>;

  /** Only the last thousand lines of an owner are kept. */
  audit(owner: string, deed: Deed): Promise<void>;
  /** Newest first. @param before id of a line: older ones only */
  auditLines(owner: string, most: number, before?: number): Promise<AuditLine[]>;

  /** Counts a question that found no answer; the 500 that were asked last are kept, 200 characters of each. @param key the same for wordings that ask the same */
  noteGap(owner: string, key: string, question: string): Promise<void>;
  /** Takes a question off the list that has found an answer since. @returns whether it was there */
  settleGap(owner: string, key: string): Promise<boolean>;
  /** Most frequent first, then newest. */
  gaps(owner: string, most: number): Promise<Gap[]>;
  /** Takes a question off the list and writes the audit line. @returns whether it was there */
  dropGap(owner: string, key: string, deed: Deed): Promise<boolean>;

  /** @returns a number that is another one once another process has written anything; cheap enough to be asked every second */
  mark(): Promise<number>;
  close(): Promise<void>;
}

/** Something was asked of the store that it does not hold. */
export class NotKept extends Error {}

/** Another process published meanwhile: what was to be published was made for a generation that is no longer in service. */
export class Overtaken extends Error {}
