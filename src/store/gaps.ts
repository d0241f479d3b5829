/** Questions that found no answer: what to look for articles on. */
import { z } from "zod";
import { addAuditLine } from "./audit.ts";
import type { Database } from "./database.ts";
import { anyRow, dateColumn } from "./rows.ts";
import type { Deed, Gap } from "./store.ts";

/** Questions that are kept for each owner. */
const KEPT_GAPS = 500;
/** Characters of a question that are kept. */
const LONGEST = 200;

const gapRow = z
  .object({ key: z.string(), question: z.string(), times: z.int(), first_at: dateColumn, last_at: dateColumn })
  .transform(
    ({ key, question, times, first_at, last_at }): Gap => ({ key, question, times, first: first_at, last: last_at }),
  );

/** One line, without what steers a terminal or turns text around. */
const plain = (question: string): string =>
  [
    ...question
      .toWellFormed()
      .replace(/\p{Cf}/gu, "")
      .replace(/[\p{Cc}\s]+/gu, " ")
      .trim(),
  ]
    .slice(0, LONGEST)
    .join("");

export function noteGap(db: Database, owner: string, key: string, question: string): void {
  db.run(
    `INSERT INTO gaps (owner, key, question, times, first_at, last_at) VALUES (:owner, :key, :question, 1, :now, :now)
     ON CONFLICT (owner, key) DO UPDATE SET question = :question, times = times + 1, last_at = :now`,
    { owner, key, question: plain(question), now: db.now().getTime() },
  );
  db.run(
    `DELETE FROM gaps WHERE owner = :owner AND key IN (
       SELECT key FROM gaps WHERE owner = :owner ORDER BY key = :key DESC, last_at DESC LIMIT -1 OFFSET :kept)`,
    { owner, key, kept: KEPT_GAPS },
  );
}

/** Most frequent first, then newest. */
export function gapsOf(db: Database, owner: string, most: number): Gap[] {
  return db.all(
    gapRow,
    `SELECT key, question, times, first_at, last_at FROM gaps WHERE owner = :owner
     ORDER BY times DESC, last_at DESC LIMIT :most`,
    { owner, most },
  );
}

export const isGap = (db: Database, owner: string, key: string): boolean =>
  db.get(anyRow, "SELECT 1 AS there FROM gaps WHERE owner = :owner AND key = :key", { owner, key }) !== undefined;

/** @returns whether it was there */
export const settleGap = (db: Database, owner: string, key: string): boolean =>
  db.run("DELETE FROM gaps WHERE owner = :owner AND key = :key", { owner, key }) > 0;

/** @returns whether it was there */
export function dropGap(db: Database, owner: string, key: string, deed: Deed): boolean {
  const isThere = settleGap(db, owner, key);
  if (isThere) addAuditLine(db, owner, deed);
  return isThere;
}
