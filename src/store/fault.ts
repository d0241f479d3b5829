/** Why the store could not do its work, in words for whoever runs the bot. */
import { join } from "node:path";

/** busy: another process writes; full: no room; unwritable: folder or file; damaged: to be restored; newer: of a later version; foreign: not ours. */
type FaultKind = "busy" | "full" | "unwritable" | "damaged" | "newer" | "foreign" | "other";

/** The message names the file and says what to do. What was asked for was not done, and nothing else was changed. */
export class StoreFault extends Error {
  readonly kind: FaultKind;

  constructor(kind: FaultKind, message: string, cause?: unknown) {
    super(message, { cause });
    this.kind = kind;
  }
}

/** SQLite's primary result codes (sqlite.org/rescode.html); the higher bits only refine them. */
const KINDS: Record<number, FaultKind> = {
  3: "unwritable",
  5: "busy",
  6: "busy",
  8: "unwritable",
  10: "unwritable",
  11: "damaged",
  13: "full",
  14: "unwritable",
  26: "damaged",
};
/** What the file system says, where it is asked directly. */
const CODES: Record<string, FaultKind> = {
  EACCES: "unwritable",
  EPERM: "unwritable",
  EROFS: "unwritable",
  ENOTDIR: "unwritable",
  EISDIR: "unwritable",
  EEXIST: "unwritable",
  EIO: "unwritable",
  ENOSPC: "full",
  EDQUOT: "full",
};

/** How to get out of it. */
export const restoring = (folder: string): string =>
  `It is left as it is. Stop the bot and put a backup in its place: npm run restore -- FILE (backups are kept in ${join(folder, "backups")})`;

function messageOf(kind: FaultKind, file: string, folder: string, reason: string): string {
  switch (kind) {
    case "busy":
      return `${file}: another process is writing to it and did not finish in time (${reason}). Nothing was changed; try again`;
    case "full":
      return `${file}: there is no room left on its disk (${reason}). Nothing was changed; free some room and try again`;
    case "damaged":
      return `${file}: the database is damaged (${reason}). ${restoring(folder)}`;
    case "unwritable":
      return `${file}: can't be read and written (${reason}). Nothing was changed; see that the bot may write to the folder ${folder}`;
    default:
      return `${file}: ${reason}`;
  }
}

function kindOf(error: Error): FaultKind {
  if ("errcode" in error && typeof error.errcode === "number") return KINDS[error.errcode & 0xff] ?? "other";
  if ("code" in error && typeof error.code === "string") return CODES[error.code] ?? "other";
  return "other";
}

/** Whether the database, or the file system, says that. */
export const says = (error: unknown, kind: FaultKind): boolean => error instanceof Error && kindOf(error) === kind;

/** @returns the error in words, if it came from the database or its file; otherwise the error itself */
export function faultOf(error: unknown, file: string, folder: string): unknown {
  if (!(error instanceof Error) || error instanceof StoreFault) return error;
  const kind = kindOf(error);
  return kind === "other" ? error : new StoreFault(kind, messageOf(kind, file, folder, error.message), error);
}
