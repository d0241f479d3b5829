/** Where an article is already, by its text and by its id. */
import { z } from "zod";
import { EVERYONE } from "../knowledge/owner.ts";
import type { Database } from "./database.ts";
import { anyRow } from "./rows.ts";
import type { Known } from "./store.ts";

const sourceRow = z.object({ source: z.string() });
const draftRow = z.object({ id: z.string() });

/** For this owner, or for everyone; what is in service comes first. */
export function knownOf(db: Database, owner: string, sha256: string): Known | undefined {
  const values = { owner, sha256, everyone: EVERYONE };
  const published = db.get(
    sourceRow,
    `SELECT source FROM revisions JOIN members ON revision = revisions.id
     WHERE text = :sha256 AND owner IN (:owner, :everyone) AND until IS NULL LIMIT 1`,
    values,
  );
  if (published) return { state: "published", source: published.source };
  const draft = db.get(
    draftRow,
    "SELECT id FROM drafts WHERE text = :sha256 AND owner IN (:owner, :everyone) ORDER BY rowid LIMIT 1",
    values,
  );
  return draft && { state: "draft", draft: draft.id };
}

/** What everyone is shown stands beside what any server has, so its ids are to be free on all servers. */
function isTaken(db: Database, owner: string, source: string): boolean {
  const owners = owner === EVERYONE ? "" : "AND owner IN (:owner, :everyone)";
  const values = owner === EVERYONE ? { source } : { source, owner, everyone: EVERYONE };
  return ["members", "drafts"].some((table) =>
    db.get(anyRow, `SELECT 1 AS there FROM ${table} WHERE source = :source ${owners} LIMIT 1`, values),
  );
}

/** @returns the wanted id, or the first of wanted-2, wanted-3 ... that no draft and no kept generation has */
export function freeId(db: Database, owner: string, wanted: string, elsewhere: (id: string) => boolean): string {
  const taken = (id: string) => elsewhere(id) || isTaken(db, owner, id);
  if (!taken(wanted)) return wanted;
  let number = 2;
  while (taken(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}
