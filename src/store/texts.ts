/** Articles' texts, by their hash: each once, however many articles and servers have it. */
import { createHash } from "node:crypto";
import { z } from "zod";
import type { Database } from "./database.ts";
import { StoreFault } from "./fault.ts";
import { anyRow } from "./rows.ts";
import { NotKept } from "./store.ts";

const DAY = 24 * 3600_000;

const hashOf = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

const textRow = z.object({ text: z.string() });

export function keepText(db: Database, text: string): string {
  const sha256 = hashOf(text);
  db.run(
    `INSERT INTO texts (sha256, kept_at, awaited, text) VALUES (:sha256, :now, 1, :text)
     ON CONFLICT (sha256) DO UPDATE SET kept_at = :now, awaited = 1`,
    { sha256, now: db.now().getTime(), text },
  );
  db.reached("text written");
  return sha256;
}

export function textOf(db: Database, sha256: string): string | undefined {
  const text = db.get(textRow, "SELECT text FROM texts WHERE sha256 = :sha256", { sha256 })?.text;
  // The database has no sums of its own over what it holds; a quotation must never be looked up in a text that was altered.
  if (text !== undefined && hashOf(text) !== sha256)
    throw new StoreFault(
      "damaged",
      `${db.file}: the text ${sha256} is not what it was when it was kept. Stop the bot and restore a backup: npm run restore -- FILE`,
    );
  return text;
}

/** A draft or an article has come for it. @throws NotKept if it is not there */
export function claimText(db: Database, sha256: string): void {
  if (!db.get(anyRow, "SELECT 1 AS there FROM texts WHERE sha256 = :sha256", { sha256 }))
    throw new NotKept(`the text ${sha256} is not there: keep it first`);
  db.run("UPDATE texts SET awaited = 0 WHERE sha256 = :sha256 AND awaited = 1", { sha256 });
}

const UNNEEDED = `NOT EXISTS (SELECT 1 FROM drafts WHERE drafts.text = texts.sha256)
  AND NOT EXISTS (SELECT 1 FROM revisions WHERE revisions.text = texts.sha256)`;

/** Gives a text whose draft was dropped a day before it is forgotten, in case that it is added after all. */
export function releaseText(db: Database, sha256: string): void {
  db.run(`UPDATE texts SET awaited = 1, kept_at = :now WHERE sha256 = :sha256 AND ${UNNEEDED}`, {
    sha256,
    now: db.now().getTime(),
  });
}

/** Forgets those of the texts that nothing needs, and all that nothing came for within a day. */
export function forgetTexts(db: Database, hashes: readonly string[]): void {
  if (hashes.length > 0)
    db.run(`DELETE FROM texts WHERE sha256 IN (SELECT value FROM json_each(:hashes)) AND awaited = 0 AND ${UNNEEDED}`, {
      hashes: JSON.stringify(hashes),
    });
  db.run(`DELETE FROM texts WHERE awaited = 1 AND kept_at < :before AND ${UNNEEDED}`, {
    before: db.now().getTime() - DAY,
  });
}
