import { execFile } from "node:child_process";
import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { backUp } from "../../src/store/backup.ts";
import { restore } from "../../src/store/restore.ts";
import { folder, inService, opened, published } from "./fixture.ts";

const root = join(import.meta.dirname, "../..");
const fileIn = (dataDir: string): string => join(dataDir, "article-xii.sqlite");

/** Runs the bot at a terminal while the test goes on. */
const cli = (dataDir: string, ...args: string[]) =>
  new Promise<{ stdout: string; stderr: string; status: unknown }>((resolve) => {
    const env = { ...process.env, DISCORD_TOKEN: "", DATA_DIR: dataDir };
    execFile(process.execPath, ["src/cli.ts", ...args], { cwd: root, env }, (error, stdout, stderr) =>
      resolve({ stdout, stderr, status: error?.code ?? 0 }),
    );
  });

/** A folder with a store of one article, closed. */
async function filled(id: string): Promise<string> {
  const dataDir = folder();
  const store = await opened({ dataDir });
  await published(store, id);
  await store.close();
  return dataDir;
}

async function articlesIn(dataDir: string): Promise<string[]> {
  const store = await opened({ dataDir });
  const ids = await inService(store);
  await store.close();
  return ids;
}

describe("a backup", () => {
  it("is made while the bot runs, and put in place once it is stopped", async () => {
    const dataDir = folder();
    const store = await opened({ dataDir });
    await published(store, "one");
    const made = await cli(dataDir, "backup");
    expect(made).toMatchObject({
      status: 0,
      stderr: "",
      stdout: expect.stringMatching(/^\S+\.sqlite: backed up.*\n$/),
    });
    const file = made.stdout.slice(0, made.stdout.indexOf(": "));
    expect(readdirSync(join(dataDir, "backups")).map((name) => join(dataDir, "backups", name))).toEqual([file]);
    await published(store, "two");
    const refused = await cli(dataDir, "restore", file);
    expect(refused).toMatchObject({ status: 1, stdout: "", stderr: expect.stringMatching(/is in use\. Stop the bot/) });
    await published(store, "three");
    await store.close();

    const restored = await cli(dataDir, "restore", file);
    expect(restored).toMatchObject({ status: 0, stderr: "", stdout: expect.stringMatching(/^.*restored from.*\n$/) });
    expect(await articlesIn(dataDir)).toEqual(["one"]);
    const aside = /kept as (\S+)/.exec(restored.stdout)?.[1] ?? "";
    await restore(dataDir, aside);
    expect(await articlesIn(dataDir)).toEqual(["one", "two", "three"]);
  });

  it("holds one state of the store, however much is written meanwhile", async () => {
    const dataDir = folder();
    const store = await opened({ dataDir });
    const backups: Promise<{ file: string }>[] = [];
    for (let at = 0; at < 40; at += 1) {
      await published(store, `article-${at}`);
      if (at % 10 === 0) backups.push(backUp(dataDir, join(dataDir, `${at}.sqlite`)));
    }
    for (const { file } of await Promise.all(backups)) {
      const other = folder();
      await restore(other, file);
      const ids = await articlesIn(other);
      expect(ids).toEqual(Array.from({ length: ids.length }, (_, at) => `article-${at}`));
    }
  });

  it("is one file that only this user can read, and never replaces another", async () => {
    const dataDir = await filled("one");
    const file = join(folder(), "backup.sqlite");
    const { bytes } = await backUp(dataDir, file);
    expect([statSync(file).size, statSync(file).mode & 0o077]).toEqual([bytes, 0]);
    expect(readdirSync(join(file, ".."))).toEqual(["backup.sqlite"]);
    await expect(backUp(dataDir, file)).rejects.toThrow(/is there already/);
    await expect(backUp(folder())).rejects.toThrow(/nothing to back up/);
  });

  it("is not made of a damaged store", async () => {
    const dataDir = await filled("one");
    truncateSync(fileIn(dataDir), statSync(fileIn(dataDir)).size - 5000);
    const { status, stderr } = await cli(dataDir, "backup");
    expect([status, stderr]).toEqual([1, expect.stringMatching(/damaged.*npm run restore/)]);
    expect(readdirSync(dataDir).filter((name) => name.endsWith(".sqlite"))).toEqual(["article-xii.sqlite"]);
  });
});

describe("restoring", () => {
  it("replaces a damaged store, which is kept with all that lay beside it", async () => {
    const dataDir = await filled("one");
    const { file } = await backUp(dataDir);
    writeFileSync(fileIn(dataDir), "torn");
    writeFileSync(`${fileIn(dataDir)}-wal`, "torn too");
    const { aside = "" } = await restore(dataDir, file);
    expect([readFileSync(aside, "utf8"), readFileSync(`${aside}-wal`, "utf8")]).toEqual(["torn", "torn too"]);
    expect(await articlesIn(dataDir)).toEqual(["one"]);
    expect(readdirSync(dataDir).sort()).toEqual(["article-xii.sqlite", "backups"]);
  });

  it("takes a copy of a store in use, with the part beside it", async () => {
    const dataDir = folder();
    const store = await opened({ dataDir });
    await published(store, "one");
    const copy = join(folder(), "copy.sqlite");
    for (const end of ["", "-wal"]) copyFileSync(fileIn(dataDir) + end, copy + end);
    const other = folder();
    expect(await restore(other, copy)).toEqual({ file: fileIn(other) });
    expect(await articlesIn(other)).toEqual(["one"]);
  });

  it("refuses what is no whole backup of ours, and changes nothing", async () => {
    const dataDir = await filled("one");
    const before = readFileSync(fileIn(dataDir));
    const base = folder();
    const torn = join(base, "torn.sqlite");
    await backUp(await filled("two"), torn);
    truncateSync(torn, statSync(torn).size - 5000);
    const foreign = join(base, "foreign.sqlite");
    new DatabaseSync(foreign).exec("CREATE TABLE birds (name TEXT)");
    const newer = join(base, "newer.sqlite");
    await backUp(await filled("three"), newer);
    const database = new DatabaseSync(newer);
    database.exec("PRAGMA user_version = 99");
    database.close();
    for (const [file, problem] of [
      [torn, /torn\.sqlite: is damaged.*Nothing was changed/],
      [foreign, /foreign\.sqlite: is not a database of this bot.*Nothing was changed/],
      [newer, /newer\.sqlite: was written by a newer version/],
      [join(base, "none"), /none: is not there/],
      [fileIn(dataDir), /is the store itself/],
    ] as const)
      await expect(restore(dataDir, file)).rejects.toThrow(problem);
    expect(readFileSync(fileIn(dataDir)).equals(before)).toBe(true);
    expect(readdirSync(dataDir)).toEqual(["article-xii.sqlite"]);
    expect(existsSync(torn)).toBe(true);
  });

  it.each([[["restore"]], [["restore", "a", "b"]], [["backup", "a", "b"]], [["backup", "--quick"]]])(
    "asked wrongly, tells how: %j",
    async (args) => {
      const { status, stderr } = await cli(folder(), ...args);
      expect([status, stderr]).toEqual([2, expect.stringMatching(/usage|--quick/)]);
    },
  );
});
