/** The tables, as a list of steps. A step that was released never changes: what comes later is a new step at the end. */
import { z } from "zod";
import type { Connection, Database } from "./database.ts";
import { StoreFault } from "./fault.ts";

/** Days are milliseconds since 1970; a person is an id and a name; what has a schema in `knowledge` is kept as JSON. */
export const MIGRATIONS: readonly string[] = [
  // Articles. An owner's generation is not a list: a member says from which generation on, and until before which, a revision
  // stands in its place. A publication among ten thousand articles so writes a row or two.
  `
  CREATE TABLE texts (
    sha256 TEXT NOT NULL PRIMARY KEY,
    kept_at INTEGER NOT NULL,
    -- 1: no draft or article has come for it yet
    awaited INTEGER NOT NULL CHECK (awaited IN (0, 1)),
    text TEXT NOT NULL
  ) STRICT;
  CREATE INDEX texts_awaited ON texts (kept_at) WHERE awaited = 1;

  CREATE TABLE drafts (
    id TEXT NOT NULL UNIQUE,
    owner TEXT NOT NULL,
    source TEXT NOT NULL,
    text TEXT NOT NULL REFERENCES texts (sha256),
    by_id TEXT NOT NULL,
    by_name TEXT NOT NULL,
    at INTEGER NOT NULL,
    file TEXT NOT NULL,
    kept TEXT NOT NULL,
    dropped TEXT NOT NULL,
    notes TEXT NOT NULL
  ) STRICT;
  CREATE INDEX drafts_owner ON drafts (owner, source);
  CREATE INDEX drafts_text ON drafts (text);

  CREATE TABLE revisions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    text TEXT NOT NULL REFERENCES texts (sha256),
    by_id TEXT NOT NULL,
    by_name TEXT NOT NULL,
    at INTEGER NOT NULL,
    file TEXT NOT NULL
  ) STRICT;
  CREATE INDEX revisions_text ON revisions (text);

  CREATE TABLE generations (
    owner TEXT NOT NULL,
    number INTEGER NOT NULL,
    at INTEGER NOT NULL,
    by_id TEXT NOT NULL,
    by_name TEXT NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (owner, number)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE members (
    owner TEXT NOT NULL,
    source TEXT NOT NULL,
    revision INTEGER NOT NULL REFERENCES revisions (id),
    place INTEGER NOT NULL,
    since INTEGER NOT NULL,
    until INTEGER
  ) STRICT;
  CREATE INDEX members_place ON members (owner, place);
  CREATE INDEX members_until ON members (owner, until);
  CREATE INDEX members_source ON members (source);
  CREATE INDEX members_revision ON members (revision);
  CREATE UNIQUE INDEX members_in_service ON members (owner, source) WHERE until IS NULL;
  `,
  // How a server wants to be served, and who did what.
  `
  CREATE TABLE settings (
    owner TEXT NOT NULL PRIMARY KEY,
    settings TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE audit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    owner TEXT NOT NULL,
    at INTEGER NOT NULL,
    by_id TEXT NOT NULL,
    by_name TEXT NOT NULL,
    action TEXT NOT NULL,
    what TEXT NOT NULL
  ) STRICT;
  CREATE INDEX audit_owner ON audit (owner, id);
  `,
  // Questions that found no answer.
  `
  CREATE TABLE gaps (
    owner TEXT NOT NULL,
    key TEXT NOT NULL,
    question TEXT NOT NULL,
    times INTEGER NOT NULL,
    first_at INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    PRIMARY KEY (owner, key)
  ) STRICT, WITHOUT ROWID;
  `,
  // Sketches of texts, by which articles that copy each other are found: worked out once, not at each start. They go with their text.
  `
  CREATE TABLE sketches (
    text TEXT NOT NULL PRIMARY KEY REFERENCES texts (sha256) ON DELETE CASCADE,
    -- by which it was made: one that was made by another is none
    reckoning INTEGER NOT NULL,
    sketch BLOB NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  // Which facts of an article were looked at when it was published. Of those that were published before, nobody knows.
  `
  ALTER TABLE revisions ADD COLUMN kept TEXT NOT NULL DEFAULT '[]';
  `,
];

const versionSchema = z.object({ user_version: z.int() });

export const versionOf = (db: Database): number => db.get(versionSchema, "PRAGMA user_version")?.user_version ?? 0;

/** @throws StoreFault if a later version of the bot has written to it */
export function refuseNewer(db: Connection, version: number): void {
  if (version > MIGRATIONS.length)
    throw new StoreFault(
      "newer",
      `${db.file}: was written by a newer version of the bot (its tables are version ${version}, this one knows ${MIGRATIONS.length}). Run that version, or restore a backup from before it`,
    );
}

/** One step, unless another process has just taken it. @returns the version it has now */
function step(db: Connection, to: number): number {
  const version = versionOf(db);
  refuseNewer(db, version);
  const migration = version < to ? MIGRATIONS[version] : undefined;
  if (migration === undefined) return version;
  db.script(migration);
  db.script(`PRAGMA user_version = ${version + 1}`);
  db.reached("migration written");
  return version + 1;
}

/** Brings the tables to this version, each step whole or not at all. @throws StoreFault if they are newer, or can't be written to */
export async function migrate(db: Connection, to = MIGRATIONS.length): Promise<void> {
  // A transaction also where there is nothing to do: it shows that the file can be written to, now and not at the first article.
  while ((await db.write(() => step(db, to))) < to);
}
