/** Articles that wait for their moderator. */
import { randomBytes } from "node:crypto";
import { z } from "zod";
import { addAuditLine } from "./audit.ts";
import type { Database } from "./database.ts";
import { knownOf } from "./ids.ts";
import { anyRow, byColumns, byValues, dateColumn, draftFileSchema, factsSchema, jsonColumn, personOf } from "./rows.ts";
import type { Deed, DeedOn, Draft, Known } from "./store.ts";
import { claimText, forgetTexts, keepText, releaseText } from "./texts.ts";

const COLUMNS = "id, owner, by_id, by_name, at, file, kept, dropped, notes";
const draftRow = z
  .object({
    id: z.string(),
    owner: z.string(),
    ...byColumns,
    at: dateColumn,
    file: jsonColumn(draftFileSchema),
    kept: jsonColumn(z.array(z.string())),
    dropped: jsonColumn(factsSchema),
    notes: jsonColumn(z.array(z.string())),
  })
  .transform(({ by_id, by_name, ...row }): Draft => ({ ...row, by: personOf({ by_id, by_name }) }));

/** Without letters and digits that look alike. */
const LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
const ID_LENGTH = 8;

/** Drawn, not counted: the button of a draft that is gone must never meet another. */
function freshId(db: Database): string {
  for (;;) {
    const id = Array.from(randomBytes(ID_LENGTH), (byte) => LETTERS[byte % LETTERS.length]).join("");
    if (!db.get(anyRow, "SELECT 1 AS there FROM drafts WHERE id = :id", { id })) return id;
  }
}

/** What of a draft can change. @throws ZodError if it does not fit */
function contentOf({ file, kept, dropped, notes }: Pick<Draft, "file" | "kept" | "dropped" | "notes">) {
  const fitting = draftFileSchema.parse(file);
  return {
    source: fitting.id,
    text: fitting.sha256,
    file: JSON.stringify(fitting),
    kept: JSON.stringify(kept),
    dropped: JSON.stringify(factsSchema.parse(dropped)),
    notes: JSON.stringify(notes),
  };
}

export function draftOf(db: Database, owner: string, id: string): Draft | undefined {
  return db.get(draftRow, `SELECT ${COLUMNS} FROM drafts WHERE owner = :owner AND id = :id`, { owner, id });
}

export function draftsOf(db: Database, owner: string): Draft[] {
  return db.all(draftRow, `SELECT ${COLUMNS} FROM drafts WHERE owner = :owner ORDER BY rowid`, { owner });
}

export function addDraft(db: Database, draft: Omit<Draft, "id" | "at">, deed?: Deed): Draft {
  const id = freshId(db);
  const at = db.now();
  claimText(db, draft.file.sha256);
  db.run(
    `INSERT INTO drafts (id, owner, source, text, by_id, by_name, at, file, kept, dropped, notes)
     VALUES (:id, :owner, :source, :text, :by_id, :by_name, :at, :file, :kept, :dropped, :notes)`,
    { id, owner: draft.owner, ...byValues(draft.by), at: at.getTime(), ...contentOf(draft) },
  );
  db.reached("draft written");
  if (deed) addAuditLine(db, draft.owner, deed);
  return { ...draft, id, at };
}

export function bringIn(
  db: Database,
  text: string,
  draft: Omit<Draft, "id" | "at">,
  deed: Deed,
): { draft: Draft } | { known: Known } {
  const known = knownOf(db, draft.owner, draft.file.sha256);
  if (known) return { known };
  keepText(db, text);
  return { draft: addDraft(db, draft, deed) };
}

export function changeDraft(
  db: Database,
  owner: string,
  id: string,
  change: (draft: Draft) => Draft | undefined,
  deed?: DeedOn,
): Draft | undefined {
  const before = draftOf(db, owner, id);
  const draft = before && change(before);
  if (!draft) return undefined;
  claimText(db, draft.file.sha256);
  db.run(
    `UPDATE drafts SET source = :source, text = :text, file = :file, kept = :kept, dropped = :dropped, notes = :notes
     WHERE owner = :owner AND id = :id`,
    { owner, id, ...contentOf(draft) },
  );
  if (before.file.sha256 !== draft.file.sha256) releaseText(db, before.file.sha256);
  if (deed) addAuditLine(db, owner, typeof deed === "function" ? deed(before, draft) : deed);
  db.reached("draft changed");
  return draftOf(db, owner, id);
}

/** @returns whether it was there */
export function removeDraft(db: Database, owner: string, id: string): boolean {
  const removed = db.run("DELETE FROM drafts WHERE owner = :owner AND id = :id", { owner, id }) > 0;
  if (removed) db.reached("draft removed");
  return removed;
}

export function dropDraft(db: Database, owner: string, id: string, deed?: Deed): boolean {
  const draft = draftOf(db, owner, id);
  if (!draft) return false;
  removeDraft(db, owner, id);
  releaseText(db, draft.file.sha256);
  forgetTexts(db, []);
  if (deed) addAuditLine(db, owner, deed);
  return true;
}
