/** The one way into service and out of it. A publication happens in one transaction, and in no other way does a generation change. */
import { z } from "zod";
import { type SourceFile, sourceSchema } from "../knowledge/schema.ts";
import { addAuditLine } from "./audit.ts";
import type { Database } from "./database.ts";
import { draftOf, removeDraft } from "./drafts.ts";
import { forgetBefore } from "./forget.ts";
import { generationOf, generationsOf } from "./generations.ts";
import { byValues } from "./rows.ts";
import { type GenerationRecord, KEPT_GENERATIONS, NotKept, Overtaken, type Person, type Publication } from "./store.ts";
import { claimText } from "./texts.ts";

/** Who makes which generation of which owner. */
interface Making {
  owner: string;
  by: Person;
  number: number;
}

const memberRow = z.object({ revision: z.int(), place: z.int(), file: z.string() });
const numberRow = z.object({ number: z.int() });
const placeRow = z.object({ place: z.int() });

/**
 * @param looked ids of facts that were looked at; absent where there is no draft that says so
 * @returns whether anything changed: not if the same file is in service
 */
function add(db: Database, { owner, by, number }: Making, entered: SourceFile, looked?: readonly string[]): boolean {
  const file = sourceSchema.parse(entered);
  // Written in the order of the schema, so the same file is the same JSON.
  const json = JSON.stringify(file);
  const source = file.id;
  const before = db.get(
    memberRow,
    `SELECT revision, place, file FROM members JOIN revisions ON revisions.id = revision
     WHERE owner = :owner AND source = :source AND until IS NULL`,
    { owner, source },
  );
  const kept = JSON.stringify(looked ?? []);
  if (before?.file === json) {
    // whoever looked at more of it and corrected nothing has still looked
    if (looked) db.run("UPDATE revisions SET kept = :kept WHERE id = :revision", { kept, revision: before.revision });
    return false;
  }
  claimText(db, file.sha256);
  close(db, { owner, number }, source);
  db.run(
    "INSERT INTO revisions (text, by_id, by_name, at, file, kept) VALUES (:text, :by_id, :by_name, :at, :json, :kept)",
    {
      text: file.sha256,
      ...byValues(by),
      at: db.now().getTime(),
      json,
      kept,
    },
  );
  // A correction stays in its article's place; a new article comes last.
  const place =
    before?.place ??
    db.get(placeRow, "SELECT ifnull(max(place), 0) + 1 AS place FROM members WHERE owner = :owner", { owner })?.place ??
    1;
  db.run(
    `INSERT INTO members (owner, source, revision, place, since, until)
     VALUES (:owner, :source, last_insert_rowid(), :place, :number, NULL)`,
    { owner, source, place, number },
  );
  return true;
}

/** @returns how many members went out of service */
function close(db: Database, { owner, number }: Pick<Making, "owner" | "number">, source: string): number {
  return db.run("UPDATE members SET until = :number WHERE owner = :owner AND source = :source AND until IS NULL", {
    owner,
    source,
    number,
  });
}

function remove(db: Database, making: Making, source: string): boolean {
  if (close(db, making, source) === 0) throw new NotKept(`there is no article ${source} in service`);
  return true;
}

/** @returns whether anything changed: not if the same revisions are in service */
function bringBack(db: Database, { owner, number }: Making, to: number): boolean {
  const [current, ...earlier] = generationsOf(db, owner);
  const target = [current, ...earlier].find((one) => one?.number === to);
  if (!current || !target) throw new NotKept(`there is no generation ${to}, or no longer`);
  if (target.revisions.join() === current.revisions.join()) return false;
  // What came later goes; what stood in that generation and has gone since comes back in its place.
  db.run("UPDATE members SET until = :number WHERE owner = :owner AND until IS NULL AND since > :to", {
    owner,
    number,
    to,
  });
  db.run(
    `INSERT INTO members (owner, source, revision, place, since, until)
     SELECT owner, source, revision, place, :number, NULL FROM members
     WHERE owner = :owner AND since <= :to AND until > :to`,
    { owner, number, to },
  );
  return true;
}

/** Facts of a draft that were looked at. */
const lookedAtIn = (db: Database, { owner, add }: Publication): string[] | undefined =>
  add?.draft === undefined ? undefined : draftOf(db, owner, add.draft)?.kept;

/** @throws NotKept for a draft that was dropped meanwhile, unless just this file has been published already */
function withoutDraft(db: Database, { owner, add }: Publication, changed: boolean): boolean {
  if (add?.draft === undefined) return false;
  const removed = removeDraft(db, owner, add.draft);
  if (!removed && changed) throw new NotKept(`there is no draft ${add.draft}, or no longer`);
  return removed;
}

function makeGeneration(db: Database, { owner, by, number }: Making, why: string): void {
  db.run(
    `INSERT INTO generations (owner, number, at, by_id, by_name, why)
     VALUES (:owner, :number, :at, :by_id, :by_name, :why)`,
    { owner, number, at: db.now().getTime(), ...byValues(by), why },
  );
  db.reached("generation written");
  forgetBefore(db, owner, number - KEPT_GENERATIONS + 1);
}

function inService(db: Database, owner: string): GenerationRecord {
  const generation = generationOf(db, owner);
  if (!generation) throw new NotKept("nothing has been published yet");
  return generation;
}

function makingOf(db: Database, owner: string, by: Person): Making {
  const next = "SELECT ifnull(max(number), 0) + 1 AS number FROM generations WHERE owner = :owner";
  return { owner, by, number: db.get(numberRow, next, { owner })?.number ?? 1 };
}

export function publish(db: Database, publication: Publication): GenerationRecord {
  const { owner, by, why, action, what } = publication;
  const making = makingOf(db, owner, by);
  if (publication.onto !== undefined && making.number !== publication.onto + 1)
    throw new Overtaken(`generation ${making.number - 1} is in service, not ${publication.onto}`);
  const changes = [
    publication.rollback !== undefined && bringBack(db, making, publication.rollback),
    publication.remove !== undefined && remove(db, making, publication.remove),
    publication.add !== undefined && add(db, making, publication.add.file, lookedAtIn(db, publication)),
  ];
  const changed = changes.includes(true);
  if (changed) db.reached("members changed");
  const undrafted = withoutDraft(db, publication, changed);
  if (changed) makeGeneration(db, making, why);
  if (changed || undrafted) addAuditLine(db, owner, { by, action, what });
  return inService(db, owner);
}

/** Many articles in one generation. @throws Error if two of them have the same id */
export function publishAll(
  db: Database,
  owner: string,
  by: Person,
  why: string,
  files: readonly SourceFile[],
): GenerationRecord {
  const ids = new Set<string>();
  const twice = files.find(({ id }) => ids.size === ids.add(id).size);
  if (twice) throw new Error(`two of the articles have the id ${twice.id}: nothing was published`);
  const making = makingOf(db, owner, by);
  const changed = files.map((file) => add(db, making, file)).includes(true);
  if (changed) {
    db.reached("members changed");
    makeGeneration(db, making, why);
    addAuditLine(db, owner, { by, action: "knowledge publish", what: why });
  }
  return inService(db, owner);
}
