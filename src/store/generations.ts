/** What generations are made of, read. */
import { z } from "zod";
import { sourceSchema } from "../knowledge/schema.ts";
import type { Database } from "./database.ts";
import { byColumns, dateColumn, jsonColumn, personOf } from "./rows.ts";
import { type GenerationRecord, KEPT_GENERATIONS, NotKept, type Revision } from "./store.ts";

const generationRow = z
  .object({
    number: z.int(),
    at: dateColumn,
    ...byColumns,
    why: z.string(),
    revisions: jsonColumn(z.array(z.int())),
  })
  .transform(
    ({ number, at, why, revisions, ...by }): GenerationRecord => ({
      number,
      at,
      by: personOf(by),
      why,
      revisions,
    }),
  );

/** Newest first. */
export function generationsOf(db: Database, owner: string, most = KEPT_GENERATIONS): GenerationRecord[] {
  return db.all(
    generationRow,
    `SELECT number, at, by_id, by_name, why, (
       SELECT json_group_array(revision ORDER BY place) FROM members
       WHERE members.owner = generations.owner AND since <= number AND (until IS NULL OR until > number)
     ) AS revisions
     FROM generations WHERE owner = :owner ORDER BY number DESC LIMIT :most`,
    { owner, most },
  );
}

/** The one in service. */
export const generationOf = (db: Database, owner: string): GenerationRecord | undefined =>
  generationsOf(db, owner, 1)[0];

const ownerRow = z.object({ owner: z.string() });

export const ownersOf = (db: Database): string[] =>
  db.all(ownerRow, "SELECT DISTINCT owner FROM generations ORDER BY owner").map(({ owner }) => owner);

const revisionRow = z
  .object({ id: z.int(), file: jsonColumn(sourceSchema), at: dateColumn, ...byColumns })
  .transform(({ id, file, at, ...by }): Revision => ({ id, file, addedBy: personOf(by), addedAt: at }));

/** @throws NotKept */
export function revisionOf(db: Database, id: number): Revision {
  const revision = db.get(revisionRow, "SELECT id, file, at, by_id, by_name FROM revisions WHERE id = :id", { id });
  if (!revision) throw new NotKept(`there is no revision ${id}, or no longer`);
  return revision;
}

const keptRow = z.object({ kept: jsonColumn(z.array(z.string())) });

/** @returns ids of those facts of an article in service that were looked at before it was published */
export const lookedAt = (db: Database, owner: string, source: string): string[] =>
  db.get(
    keptRow,
    `SELECT kept FROM members JOIN revisions ON revisions.id = revision
     WHERE owner = :owner AND source = :source AND until IS NULL`,
    { owner, source },
  )?.kept ?? [];
