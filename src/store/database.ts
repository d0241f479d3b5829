/** One connection to the database: statements prepared once, rows read by schemas, work done in transactions. */
import { dirname } from "node:path";
import { backup, DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import type { z } from "zod";
import { faultOf, says } from "./fault.ts";
import type { Point } from "./points.ts";

/** By the name of the parameter, `:name` in the statement. */
type Values = Record<string, SQLInputValue>;

/** For the work inside a transaction. */
export interface Database {
  readonly file: string;
  all<T>(row: z.ZodType<T>, sql: string, values?: Values): T[];
  get<T>(row: z.ZodType<T>, sql: string, values?: Values): T | undefined;
  /** @returns how many rows were changed */
  run(sql: string, values?: Values): number;
  now(): Date;
  reached(point: Point): void;
}

export interface Connection extends Database {
  /** Statements of a migration, one after the other. */
  script(sql: string): void;
  /** Sees one state of the database. @throws StoreFault */
  read<T>(work: () => T): Promise<T>;
  /** Written in one piece, on the disk once it resolves; waits while another process writes. @throws StoreFault */
  write<T>(work: () => T): Promise<T>;
  /** Writes what is there at this moment into another file, aside: others go on reading and writing. */
  copyTo(file: string): Promise<void>;
  close(): void;
}

export interface Circumstances {
  now?: () => Date;
  /** Told at each point that a write comes to. */
  reached?: (point: Point) => void;
  /** How long to wait for another process that writes, in milliseconds. */
  patience?: number;
}

/** SQLite's own wait holds up the whole process, answers and heartbeats too; so it stays short, and the rest is waited for aside. */
const BUSY_TIMEOUT = 20;
const PATIENCE = 10_000;
/** Copied in one go: in several, each write in between would make it begin anew. */
const ALL_PAGES = 2 ** 31 - 1;

/** WAL: readers and a writer don't wait for each other. FULL: a commit is on the disk before it is acknowledged. */
const PRAGMAS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA trusted_schema = OFF;
  PRAGMA cell_size_check = ON;
  PRAGMA journal_size_limit = 16777216;
`;

function opened(file: string): DatabaseSync {
  const database = new DatabaseSync(file, {
    timeout: BUSY_TIMEOUT,
    enableForeignKeyConstraints: true,
    enableDoubleQuotedStringLiterals: false,
    allowExtension: false,
    defensive: true,
  });
  try {
    database.exec(PRAGMAS);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Does it, again and again while another process is in the way. @throws StoreFault */
async function patiently<T>(file: string, patience: number, attempt: () => T): Promise<T> {
  const until = performance.now() + patience;
  for (;;) {
    try {
      return attempt();
    } catch (error) {
      if (!says(error, "busy") || performance.now() >= until) throw faultOf(error, file, dirname(file));
    }
    await pause(5 + Math.random() * 20);
  }
}

/** @throws StoreFault if it can't be opened; an empty file is made where there is none */
export async function connect(
  file: string,
  { now = () => new Date(), reached = () => {}, patience = PATIENCE }: Circumstances = {},
): Promise<Connection> {
  const database = await patiently(file, patience, () => opened(file));
  const statements = new Map<string, StatementSync>();
  const prepared = (sql: string): StatementSync => {
    const statement = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const transaction = <T>(begin: "BEGIN" | "BEGIN IMMEDIATE", work: () => T): T => {
    prepared(begin).run();
    try {
      const result = work();
      if (begin === "BEGIN IMMEDIATE") reached("committing");
      prepared("COMMIT").run();
      return result;
    } catch (error) {
      // a full disk makes SQLite roll back by itself
      if (database.isTransaction) prepared("ROLLBACK").run();
      throw error;
    }
  };
  return {
    file,
    all: (row, sql, values = {}) =>
      prepared(sql)
        .all(values)
        .map((one) => row.parse(one)),
    get(row, sql, values = {}) {
      const one = prepared(sql).get(values);
      return one && row.parse(one);
    },
    script: (sql) => database.exec(sql),
    run: (sql, values = {}) => Number(prepared(sql).run(values).changes),
    now,
    reached,
    read: (work) => patiently(file, patience, () => transaction("BEGIN", work)),
    write: (work) =>
      patiently(file, patience, () => {
        const result = transaction("BEGIN IMMEDIATE", work);
        reached("committed");
        return result;
      }),
    async copyTo(target) {
      await backup(database, target, { rate: ALL_PAGES });
    },
    close() {
      statements.clear();
      if (database.isOpen) database.close();
    },
  };
}
