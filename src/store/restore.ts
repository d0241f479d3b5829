/** Puts a backup in the place of the store, which is kept beside the backups. */
import { randomUUID } from "node:crypto";
import { constants, copyFileSync, existsSync, linkSync, mkdirSync, realpathSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { backupFolder, settle, stampOf } from "./backup.ts";
import { faultOf, StoreFault, says } from "./fault.ts";
import { COMPANIONS, forgetFile, makePrivate, recognise, storeFile, syncFile, syncFolder } from "./file.ts";

const UNCHANGED = "Nothing was changed";

/** A copy that is looked through and settled, so that the backup itself is never written to. */
async function copyOf(backup: string, fresh: string): Promise<void> {
  makePrivate(fresh);
  copyFileSync(backup, fresh);
  // a copy that someone made of a store in use may have its last pages in the file beside it
  if (existsSync(`${backup}-wal`)) copyFileSync(`${backup}-wal`, `${fresh}-wal`);
  try {
    recognise(fresh, UNCHANGED);
    await settle(fresh, UNCHANGED);
  } catch (error) {
    if (error instanceof StoreFault && error.kind === "damaged")
      throw new StoreFault(
        "damaged",
        `${backup}: is damaged, so it was not put in place. ${UNCHANGED}; try another`,
        error,
      );
    if (error instanceof StoreFault) throw new StoreFault(error.kind, error.message.replaceAll(fresh, backup), error);
    throw error;
  }
  syncFile(fresh);
}

/** What is none of ours can't be asked, and SQLite would clear away what lies beside it. */
function isOurs(file: string): boolean {
  try {
    recognise(file, UNCHANGED);
    return true;
  } catch {
    return false;
  }
}

/** SQLite leaves WAL only for who has the file alone; then it is one whole file too. @throws StoreFault if another process has it open */
function claim(file: string): void {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file);
    database.exec("PRAGMA journal_mode = DELETE");
  } catch (error) {
    if (says(error, "busy"))
      throw new StoreFault("busy", `${file}: is in use. Stop the bot first. ${UNCHANGED}`, error);
    // damaged: it is moved away with all that lies beside it
  } finally {
    database?.close();
  }
}

/** Keeps the present store under another name; its place stays filled until the backup takes it. */
function setAside(file: string, aside: string): void {
  mkdirSync(dirname(aside), { recursive: true });
  try {
    linkSync(file, aside);
  } catch {
    copyFileSync(file, aside, constants.COPYFILE_EXCL);
    syncFile(aside);
  }
  // Beside another database, these would be read as a part of it.
  if (existsSync(`${file}-wal`)) renameSync(`${file}-wal`, `${aside}-wal`);
  for (const end of COMPANIONS) rmSync(file + end, { force: true });
  syncFolder(dirname(aside));
}

export interface Restored {
  file: string;
  /** Where what was there before is kept. */
  aside?: string;
}

/** @throws StoreFault if the backup is none of ours or damaged, or the store is in use: then nothing was changed */
export async function restore(dataDir: string, backup: string): Promise<Restored> {
  const file = storeFile(dataDir);
  if (!existsSync(backup)) throw new Error(`${backup}: is not there`);
  if (existsSync(file) && realpathSync(backup) === realpathSync(file))
    throw new Error(`${backup}: is the store itself; name a backup`);
  const fresh = `${file}.${randomUUID()}`;
  const aside = join(backupFolder(dataDir), `replaced-${stampOf(new Date())}.sqlite`);
  try {
    mkdirSync(dataDir, { recursive: true });
    await copyOf(backup, fresh);
    const replaces = existsSync(file);
    if (replaces && isOurs(file)) claim(file);
    if (replaces || COMPANIONS.some((end) => existsSync(file + end))) setAside(file, aside);
    renameSync(fresh, file);
    syncFolder(dataDir);
    return { file, ...(replaces ? { aside } : {}) };
  } catch (error) {
    throw faultOf(error, file, dataDir);
  } finally {
    forgetFile(fresh);
  }
}
