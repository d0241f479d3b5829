/** How a server wants to be served. */
import { z } from "zod";
import { addAuditLine } from "./audit.ts";
import type { Database } from "./database.ts";
import { jsonColumn } from "./rows.ts";
import type { Person, Settings } from "./store.ts";

const settingsSchema = z.object({
  moderatorRole: z.string().exactOptional(),
  answers: z.enum(["private", "public"]).default("private"),
  mentionChannels: z.array(z.string()).default([]),
});
const settingsRow = z.object({ settings: jsonColumn(settingsSchema) });

export function settingsOf(db: Database, owner: string): Settings {
  const row = db.get(settingsRow, "SELECT settings FROM settings WHERE owner = :owner", { owner });
  return row?.settings ?? settingsSchema.parse({});
}

const ownedRow = settingsRow.extend({ owner: z.string() });

export const allSettings = (db: Database): Map<string, Settings> =>
  new Map(db.all(ownedRow, "SELECT owner, settings FROM settings").map(({ owner, settings }) => [owner, settings]));

export function changeSettings(
  db: Database,
  owner: string,
  change: (before: Settings) => Settings,
  by: Person,
  what: string,
): Settings {
  const settings = settingsSchema.parse(change(settingsOf(db, owner)));
  db.run(
    `INSERT INTO settings (owner, settings) VALUES (:owner, :settings)
     ON CONFLICT (owner) DO UPDATE SET settings = :settings`,
    { owner, settings: JSON.stringify(settings) },
  );
  addAuditLine(db, owner, { by, action: "settings", what });
  return settings;
}
