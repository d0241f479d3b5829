/** The database's file: where it lies, made where there is none, known by its mark. */
import { randomUUID } from "node:crypto";
import { closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { type Circumstances, type Connection, connect } from "./database.ts";
import { faultOf, restoring, StoreFault } from "./fault.ts";

/** What SQLite keeps beside the file while it is open. */
export const COMPANIONS = ["-wal", "-shm"] as const;

/** "AXII", as SQLite's application id: tells our files from other databases, and from files that were cut to nothing. */
const MARK = 0x41584949;
/** Where it stands in the file (sqlite.org/fileformat.html). */
const MARK_AT = 68;
const HEADER = 100;

export const storeFile = (dataDir: string): string => join(dataDir, "article-xii.sqlite");

/** Makes what was renamed in a folder outlive a power cut, where the system can. */
export function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
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

/** Looks at its first bytes, without opening it: SQLite would fill an empty file. @throws StoreFault if it is none of ours */
export function recognise(file: string, wayOut: string): void {
  const header = Buffer.alloc(HEADER);
  const handle = openSync(file, "r");
  try {
    readSync(handle, header, 0, HEADER, 0);
  } finally {
    closeSync(handle);
  }
  if (header.toString("latin1", 0, 15) === "SQLite format 3" && header.readUInt32BE(MARK_AT) === MARK) return;
  throw new StoreFault("foreign", `${file}: is not a database of this bot, or a damaged one. ${wayOut}`);
}

/** One column or several, as one line. */
const saidRow = z.record(z.string(), z.unknown()).transform((row) => Object.values(row).join(" "));

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
