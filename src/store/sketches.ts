/** Sketches of texts, as whoever compares texts makes them: bytes that the store keeps and does not read. */
import { z } from "zod";
import type { Database } from "./database.ts";

const sketchRow = z.object({ text: z.string(), sketch: z.instanceof(Uint8Array) });

export function sketchesOf(db: Database, hashes: readonly string[], reckoning: number): Map<string, Uint8Array> {
  const rows = db.all(
    sketchRow,
    `SELECT text, sketch FROM sketches
     WHERE text IN (SELECT value FROM json_each(:hashes)) AND reckoning = :reckoning`,
    { hashes: JSON.stringify(hashes), reckoning },
  );
  return new Map(rows.map(({ text, sketch }) => [text, sketch]));
}

/** Of texts that are there: a sketch whose text has gone meanwhile is of no use. */
export function keepSketches(db: Database, sketches: ReadonlyMap<string, Uint8Array>, reckoning: number): void {
  for (const [text, sketch] of sketches)
    db.run(
      `INSERT INTO sketches (text, reckoning, sketch)
       SELECT :text, :reckoning, :sketch WHERE EXISTS (SELECT 1 FROM texts WHERE sha256 = :text)
       ON CONFLICT (text) DO UPDATE SET reckoning = :reckoning, sketch = :sketch`,
      { text, reckoning, sketch },
    );
}
