/** What no kept generation and no draft needs any more. */
import { z } from "zod";
import type { Database } from "./database.ts";
import { forgetTexts } from "./texts.ts";

const memberRow = z.object({ revision: z.int() });
const revisionRow = z.object({ text: z.string() });

/** Forgets an owner's generations before that one, with the revisions and texts that only they needed. */
export function forgetBefore(db: Database, owner: string, oldest: number): void {
  db.run("DELETE FROM generations WHERE owner = :owner AND number < :oldest", { owner, oldest });
  const members = db.all(
    memberRow,
    "DELETE FROM members WHERE owner = :owner AND until <= :oldest RETURNING revision",
    { owner, oldest },
  );
  const revisions = db.all(
    revisionRow,
    `DELETE FROM revisions WHERE id IN (SELECT value FROM json_each(:ids))
     AND NOT EXISTS (SELECT 1 FROM members WHERE members.revision = revisions.id) RETURNING text`,
    { ids: JSON.stringify(members.map(({ revision }) => revision)) },
  );
  forgetTexts(
    db,
    revisions.map(({ text }) => text),
  );
  db.reached("unneeded forgotten");
}
