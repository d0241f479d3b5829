/** Opens the store: its file, its tables brought to this version, and what can be asked of it. */
import { setImmediate as others } from "node:timers/promises";
import { z } from "zod";
import { addAuditLine, auditLinesOf } from "./audit.ts";
import type { Circumstances, Connection } from "./database.ts";
import { addDraft, bringIn, changeDraft, draftOf, draftsOf, dropDraft } from "./drafts.ts";
import { openFile } from "./file.ts";
import { dropGap, gapsOf, isGap, noteGap, settleGap } from "./gaps.ts";
import { generationOf, generationsOf, lookedAt, ownersOf, revisionOf } from "./generations.ts";
import { freeId, knownOf } from "./ids.ts";
import { migrate } from "./migrations.ts";
import { publish, publishAll } from "./publish.ts";
import { allSettings, changeSettings, settingsOf } from "./settings.ts";
import { keepSketches, sketchesOf } from "./sketches.ts";
import type { Revision, Store } from "./store.ts";
import { keepText, textOf } from "./texts.ts";

/** Revisions that are read in one go, before others have their turn: answers must not wait for ten thousand articles. */
const AT_ONCE = 50;

const markRow = z.object({ data_version: z.int() });

export interface StoreOptions extends Circumstances {
  dataDir: string;
}

/** @throws StoreFault if it can't be opened: the message says why and what to do */
export async function openStore({ dataDir, ...circumstances }: StoreOptions): Promise<Store> {
  const db = await openFile(dataDir, circumstances);
  try {
    await migrate(db);
  } catch (error) {
    db.close();
    throw error;
  }
  return storeOn(db);
}

async function revisionsOf(db: Connection, ids: readonly number[]): Promise<Revision[]> {
  const revisions: Revision[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    if (from > 0) await others();
    const some = ids.slice(from, from + AT_ONCE);
    revisions.push(...(await db.read(() => some.map((id) => revisionOf(db, id)))));
  }
  return revisions;
}

function storeOn(db: Connection): Store {
  return {
    keepText: (text) => db.write(() => keepText(db, text)),
    keepTexts: (texts) => db.write(() => texts.map((text) => keepText(db, text))),
    text: (sha256) => db.read(() => textOf(db, sha256)),
    sketches: (hashes, reckoning) => db.read(() => sketchesOf(db, hashes, reckoning)),
    keepSketches: (sketches, reckoning) => db.write(() => keepSketches(db, sketches, reckoning)),

    known: (owner, sha256) => db.read(() => knownOf(db, owner, sha256)),
    freeId: (owner, wanted, elsewhere = () => false) => db.read(() => freeId(db, owner, wanted, elsewhere)),
    addDraft: (draft, deed) => db.write(() => addDraft(db, draft, deed)),
    draft: (owner, id) => db.read(() => draftOf(db, owner, id)),
    drafts: (owner) => db.read(() => draftsOf(db, owner)),
    bringIn: (text, draft, deed) => db.write(() => bringIn(db, text, draft, deed)),
    changeDraft: (owner, id, change, deed) => db.write(() => changeDraft(db, owner, id, change, deed)),
    dropDraft: (owner, id, deed) => db.write(() => dropDraft(db, owner, id, deed)),

    generation: (owner) => db.read(() => generationOf(db, owner)),
    generations: (owner) => db.read(() => generationsOf(db, owner)),
    revisions: (ids) => revisionsOf(db, ids),
    lookedAt: (owner, source) => db.read(() => lookedAt(db, owner, source)),
    owners: () => db.read(() => ownersOf(db)),
    publish: (publication) => db.write(() => publish(db, publication)),
    publishAll: (owner, by, why, files) => db.write(() => publishAll(db, owner, by, why, files)),

    settings: (owner) => db.read(() => settingsOf(db, owner)),
    allSettings: () => db.read(() => allSettings(db)),
    changeSettings: (owner, change, by, what) => db.write(() => changeSettings(db, owner, change, by, what)),

    audit: (owner, deed) => db.write(() => addAuditLine(db, owner, deed)),
    auditLines: (owner, most, before) => db.read(() => auditLinesOf(db, owner, most, before)),

    noteGap: (owner, key, question) => db.write(() => noteGap(db, owner, key, question)),
    // nearly all that is answered never was a gap, and is not to wait for the disk
    settleGap: async (owner, key) =>
      (await db.read(() => isGap(db, owner, key))) && db.write(() => settleGap(db, owner, key)),
    gaps: (owner, most) => db.read(() => gapsOf(db, owner, most)),
    dropGap: (owner, key, deed) => db.write(() => dropGap(db, owner, key, deed)),

    // SQLite counts for each connection what others have committed; outside of a transaction, which would see one state only
    mark: async () => db.get(markRow, "PRAGMA data_version")?.data_version ?? 0,
    close: async () => db.close(),
  };
}
