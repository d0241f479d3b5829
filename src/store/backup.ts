/** A backup is one whole file, which is looked through before it counts as one. */
import { randomUUID } from "node:crypto";
import { existsSync, linkSync, mkdirSync, renameSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { connect } from "./database.ts";
import { faultOf, restoring } from "./fault.ts";
import { examine, forgetFile, makePrivate, recognise, storeFile, syncFolder } from "./file.ts";
import { refuseNewer, versionOf } from "./migrations.ts";

export const backupFolder = (dataDir: string): string => join(dataDir, "backups");

/** A moment as a file's name can hold it: 2026-03-04T05-06-07.089Z. */
export const stampOf = (moment: Date): string => moment.toISOString().replaceAll(":", "-");

/** Looks through all of a file, and makes one file of it that needs none beside it. @throws StoreFault if it is torn, or of a newer version */
export async function settle(file: string, wayOut: string): Promise<void> {
  const db = await connect(file);
  try {
    refuseNewer(db, versionOf(db));
    examine(db, "whole", wayOut);
    db.script("PRAGMA journal_mode = DELETE");
  } catch (error) {
    throw faultOf(error, file, dirname(file));
  } finally {
    db.close();
  }
}

/** Never over a file that is there, whenever it came. */
function place(fresh: string, file: string): void {
  if (existsSync(file)) throw new Error(`${file}: is there already; name another file, or none`);
  try {
    linkSync(fresh, file);
  } catch {
    renameSync(fresh, file);
  }
  syncFolder(dirname(file));
}

export interface Backup {
  file: string;
  bytes: number;
}

/**
 * Backs the store up while it is used. @param to the file to make; by default one in `backups`, named for the moment
 * @throws StoreFault, or Error if there is no store, or such a file already
 */
export async function backUp(dataDir: string, to?: string): Promise<Backup> {
  const source = storeFile(dataDir);
  if (!existsSync(source)) throw new Error(`${source}: is not there, so there is nothing to back up`);
  const file = to ?? join(backupFolder(dataDir), `${stampOf(new Date())}.sqlite`);
  if (existsSync(file)) throw new Error(`${file}: is there already; name another file, or none`);
  const fresh = `${file}.${randomUUID()}`;
  recognise(source, restoring(dataDir));
  const db = await connect(source);
  try {
    mkdirSync(dirname(file), { recursive: true });
    makePrivate(fresh);
    await db.copyTo(fresh);
    await settle(fresh, restoring(dataDir));
    place(fresh, file);
    return { file, bytes: statSync(file).size };
  } catch (error) {
    throw faultOf(error, file, dirname(file));
  } finally {
    db.close();
    forgetFile(fresh);
  }
}
