/** Who did what. */
import { z } from "zod";
import type { Database } from "./database.ts";
import { byColumns, byValues, dateColumn, personOf } from "./rows.ts";
import type { AuditLine, Deed } from "./store.ts";

/** Lines that are kept for each owner. */
const KEPT_LINES = 1000;

const lineRow = z
  .object({ id: z.int(), at: dateColumn, ...byColumns, action: z.string(), what: z.string() })
  .transform(({ id, at, action, what, ...by }): AuditLine => ({ id, at, by: personOf(by), action, what }));

export function addAuditLine(db: Database, owner: string, { by, action, what }: Deed): void {
  db.run(
    `INSERT INTO audit (owner, at, by_id, by_name, action, what)
     VALUES (:owner, :at, :by_id, :by_name, :action, :what)`,
    { owner, at: db.now().getTime(), ...byValues(by), action, what },
  );
  db.run(
    `DELETE FROM audit WHERE owner = :owner AND id <= (
       SELECT id FROM audit WHERE owner = :owner ORDER BY id DESC LIMIT 1 OFFSET :kept)`,
    { owner, kept: KEPT_LINES },
  );
  db.reached("audit line written");
}

/** Newest first. */
export function auditLinesOf(db: Database, owner: string, most: number, before?: number): AuditLine[] {
  return db.all(
    lineRow,
    `SELECT id, at, by_id, by_name, action, what FROM audit
     WHERE owner = :owner AND id < :before ORDER BY id DESC LIMIT :most`,
    { owner, most, before: before ?? Number.MAX_SAFE_INTEGER },
  );
}
