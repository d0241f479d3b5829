/** The database's file: where it lies, made where there is none, known by its mark. */
import { randomUUID } from "node:crypto";
import { closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { type Circumstances, type Connection, connect } from "./database.ts";
import { faultOf, restoring, StoreFault, says } from "./fault.ts";

/** What SQLite keeps beside the file while it is open. */
export const COMPANIONS = ["-wal", "-shm"] as const;

/** "AXII", as SQLite's application id: tells our files from other databases, and from files that were cut to nothing. */
const MARK = 0x41584949;

export const storeFile = (dataDir: string): string => join(dataDir, "article-xii.sqlite");

/** Makes what was renamed in a folder outlive a power cut, where the system can. */
export function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  fsyncSync(handle);
  closeSync(handle);
}

/** Makes what a file holds outlive one. */
export function syncFile(file: string): void {
  const handle = openSync(file, "r+");
  fsyncSync(handle);
  closeSync(handle);
}

/** Makes an empty file that only this user can read. @throws if there is one */
export const makePrivate = (file: string): void => closeSync(openSync(file, "wx", 0o600));

/** Forgets a file that was made aside, with what SQLite keeps beside it. */
export function forgetFile(file: string): void {
  for (const end of ["", "-journal", ...COMPANIONS]) rmSync(file + end, { force: true });
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && "code" in error && error.code === code;

/** Never over a file that is there: of two processes that start at once, the second takes the first's. */
function putInPlace(fresh: string, file: string): void {
  try {
    linkSync(fresh, file);
  } catch (error) {
    if (hasCode(error, "EEXIST")) return;
    // a file system without links
    renameSync(fresh, file);
  }
  syncFolder(dirname(file));
}

/** Made aside and put in place when it bears its mark: so an empty or unmarked file in its place was never ours to fill. */
async function make(file: string): Promise<void> {
  const fresh = `${file}.${randomUUID()}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    makePrivate(fresh);
    const database = await connect(fresh);
    database.script(`PRAGMA application_id = ${MARK}`);
    database.close();
    putInPlace(fresh, file);
  } catch (error) {
    throw faultOf(error, file, dirname(file));
  } finally {
    if (existsSync(fresh)) forgetFile(fresh);
  }
}

const markSchema = z.object({ application_id: z.int() });

/** No database is smaller; SQLite takes a smaller file for an empty one, and clears away what lies beside it. */
const SMALLEST = 512;
/** How long another process that puts the file in order may keep this one from looking, in milliseconds. */
const LOOK_WITHIN = 1000;

/**
 * Looks without writing: whoever may only read leaves a damaged file and what lies beside it alone.
 * Not by the file system: closing a file there drops the locks that SQLite holds on it in this process.
 */
function markOf(file: string): number | undefined {
  if (statSync(file).size < SMALLEST) return undefined;
  const database = new DatabaseSync(file, { readOnly: true, timeout: LOOK_WITHIN });
  try {
    return markSchema.parse(database.prepare("PRAGMA application_id").get()).application_id;
  } finally {
    database.close();
  }
}

const isMarked = (file: string, wayOut: string): boolean => {
  try {
    return markOf(file) === MARK;
  } catch (error) {
    if (!says(error, "damaged")) throw error;
    throw new StoreFault("damaged", `${file}: is damaged, or not a database. ${wayOut}`, error);
  }
};

/** @throws StoreFault if it is none of ours, or too damaged to tell */
export function recognise(file: string, wayOut: string): void {
  if (!isMarked(file, wayOut))
    throw new StoreFault("foreign", `${file}: is not a database of this bot, or was cut to nothing. ${wayOut}`);
}

/** One column or several, as one line. */
const saidRow = z.record(z.string(), z.unknown()).transform((row) => Object.values(row).join(" ").replace(/\s+/g, " "));

/** Reads all of it. @throws StoreFault if it is torn. @param how quick: its structure; whole: indexes and references too */
export function examine(db: Connection, how: "quick" | "whole", wayOut: string): void {
  const checks = how === "quick" ? ["quick_check(1)"] : ["integrity_check(1)", "foreign_key_check"];
  const [problem] = checks.flatMap((check) => db.all(saidRow, `PRAGMA ${check}`)).filter((said) => said !== "ok");
  if (problem) throw new StoreFault("damaged", `${db.file}: the database is damaged (${problem}). ${wayOut}`);
}

/** A part without the rest is what is left of a database that someone moved. @throws StoreFault */
function refuseRemains(file: string): void {
  const left = COMPANIONS.map((end) => file + end).find((path) => existsSync(path));
  if (left)
    throw new StoreFault(
      "damaged",
      `${file}: is gone, though ${left}, a part of it, is there. Put it back, or restore a backup: npm run restore -- FILE; or move ${left} away to start with none`,
    );
}

/** Opens the file that is there, or a new one. @throws StoreFault, naming the file and what to do */
export async function openFile(dataDir: string, circumstances: Circumstances): Promise<Connection> {
  const file = storeFile(dataDir);
  const wayOut = restoring(dataDir);
  let db: Connection | undefined;
  try {
    if (!existsSync(file)) {
      refuseRemains(file);
      await make(file);
    }
    recognise(file, `${wayOut}; or move it away to start with none`);
    db = await connect(file, circumstances);
    examine(db, "quick", wayOut);
    return db;
  } catch (error) {
    db?.close();
    throw faultOf(error, file, dataDir);
  }
}
