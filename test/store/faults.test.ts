import { spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { StoreFault } from "../../src/store/fault.ts";
import { apart } from "./apart.ts";
import { folder, hash, inService, opened, published, SERVER } from "./fixture.ts";
import { type Order, OWNER, type Said } from "./said.ts";

const fileIn = (dataDir: string): string => join(dataDir, "article-xii.sqlite");

/** A folder with a store of a few articles, closed. */
async function filled(): Promise<string> {
  const dataDir = folder();
  const store = await opened({ dataDir });
  for (const id of ["one", "two", "three"]) await published(store, id);
  await store.close();
  return dataDir;
}

describe("a file that is not whole", () => {
  const harms: Record<string, (file: string) => void> = {
    "cut to half": (file) => truncateSync(file, Math.floor(statSync(file).size / 2)),
    "cut a little": (file) => truncateSync(file, statSync(file).size - 5000),
    "cut to nothing": (file) => truncateSync(file, 0),
    "overwritten at its start": (file) => writeFileSync(file, "no database".repeat(1000)),
    "overwritten in its middle": (file) => {
      const bytes = readFileSync(file);
      bytes.fill(0x55, 4096, bytes.length - 4096);
      writeFileSync(file, bytes);
    },
    "another program's": (file) => {
      truncateSync(file, 0);
      const other = new DatabaseSync(file);
      other.exec("CREATE TABLE birds (name TEXT)");
      other.close();
    },
  };

  it.each(Object.keys(harms))("is refused, with the way out, and left as it is: %s", async (how) => {
    const dataDir = await filled();
    harms[how]?.(fileIn(dataDir));
    const before = readFileSync(fileIn(dataDir));
    const refused = expect(opened({ dataDir })).rejects;
    await refused.toBeInstanceOf(StoreFault);
    await refused.toThrow(/article-xii\.sqlite.*npm run restore -- FILE/);
    expect(readFileSync(fileIn(dataDir)).equals(before)).toBe(true);
  });

  it("with what lies beside it", async () => {
    const dataDir = await filled();
    for (const size of [100, 100_000]) {
      writeFileSync(fileIn(dataDir), "x".repeat(size));
      writeFileSync(`${fileIn(dataDir)}-wal`, "the last articles");
      await expect(opened({ dataDir })).rejects.toThrow(StoreFault);
      expect(readFileSync(`${fileIn(dataDir)}-wal`, "utf8")).toBe("the last articles");
    }
  });

  it("is put in order if what is missing stands beside it: stopped while the last pages were moved over", async () => {
    const dataDir = folder();
    const store = await opened({ dataDir });
    for (const id of ["one", "two", "three"]) await published(store, id);
    const other = folder();
    copyFileSync(`${fileIn(dataDir)}-wal`, `${fileIn(other)}-wal`);
    await store.close();
    writeFileSync(fileIn(other), readFileSync(fileIn(dataDir)).subarray(0, 4096));
    expect(await inService(await opened({ dataDir: other }))).toEqual(["one", "two", "three"]);
  });

  it("and one that is gone while a part of it is there", async () => {
    const dataDir = folder();
    writeFileSync(`${fileIn(dataDir)}-wal`, "the last articles");
    await expect(opened({ dataDir })).rejects.toThrow(/is gone.*-wal.*restore/);
    expect(readdirSync(dataDir)).toEqual(["article-xii.sqlite-wal"]);
  });

  it("and a text that is not what was kept", async () => {
    const dataDir = await filled();
    const database = new DatabaseSync(fileIn(dataDir));
    database.exec("UPDATE texts SET text = 'something else'");
    database.close();
    const store = await opened({ dataDir });
    const { file } = (await store.revisions((await store.generation(SERVER))?.revisions ?? []))[0] ?? {};
    await expect(store.text(file?.sha256 ?? "")).rejects.toThrow(/is not what it was/);
  });
});

describe("a folder that can't be used", () => {
  it.each([
    ["below a file", (base: string) => writeFileSync(join(base, "data"), "")],
    [
      "with a folder in the file's place",
      (base: string) => mkdirSync(join(base, "data/article-xii.sqlite"), { recursive: true }),
    ],
  ])("is named: %s", async (_, prepare) => {
    const base = folder();
    prepare(base);
    await expect(opened({ dataDir: join(base, "data") })).rejects.toMatchObject({
      kind: "unwritable",
      message: expect.stringMatching(/article-xii\.sqlite: can't be read and written .*folder .*data/),
    });
  });

  it.skipIf(process.platform === "win32")("is named: read-only, empty or with a store in it", async () => {
    const [empty, full] = [folder(), await filled()];
    chmodSync(fileIn(full), 0o444);
    for (const path of [empty, full]) chmodSync(path, 0o555);
    const nobody = 65534;
    const me = process.geteuid?.();
    if (me === 0) process.seteuid?.(nobody);
    try {
      for (const dataDir of [empty, full])
        await expect(opened({ dataDir })).rejects.toMatchObject({ kind: "unwritable" });
    } finally {
      if (me === 0) process.seteuid?.(me);
      for (const path of [empty, full]) chmodSync(path, 0o755);
    }
    chmodSync(fileIn(full), 0o644);
    expect(await inService(await opened({ dataDir: full }))).toEqual(["one", "two", "three"]);
  });

  it.skipIf(process.platform === "win32")("only this user can read what is kept", async () => {
    const dataDir = await filled();
    expect(statSync(fileIn(dataDir)).mode & 0o077).toBe(0);
  });
});

describe("a disk without room", () => {
  it.skipIf(process.platform === "win32")("loses nothing that was acknowledged, and says so", async () => {
    const dataDir = await filled();
    const child = join(import.meta.dirname, "child.ts");
    const order: Order = { dataDir, seed: 1, grows: true, steps: 500 };
    // The shell's limit on a file's size, a megabyte or two, stands for a full disk.
    const { stdout } = spawnSync(
      "sh",
      ["-c", 'trap "" XFSZ; ulimit -f 3000; exec "$@"', "sh", process.execPath, child, JSON.stringify(order)],
      { encoding: "utf8" },
    );
    const said = stdout
      .trim()
      .split("\n")
      .map((line): Said => JSON.parse(line));
    expect(said.at(-1)?.fault).toMatch(/article-xii\.sqlite: .*Nothing was changed/);
    const store = await opened({ dataDir });
    const last = said.findLast(({ generation }) => generation)?.generation;
    expect(await store.generation(OWNER)).toMatchObject({ number: last?.number, revisions: last?.revisions });
    expect(last?.number).toBeGreaterThan(5);
    for (const { text } of said) if (text) expect(hash((await store.text(text)) ?? "")).toBe(text);
    await published(store, "four");
  });
});

describe("two processes", () => {
  it("take turns, and nothing of either is lost", async () => {
    const dataDir = folder();
    const [one, two] = await Promise.all([1, 2].map((seed) => apart({ dataDir, seed, grows: true, steps: 60 })));
    const said = [...(one ?? []), ...(two ?? [])];
    expect(said.flatMap(({ fault }) => fault ?? [])).toEqual([]);
    const numbers = said.flatMap(({ generation }) => generation?.number ?? []).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 120 }, (_, at) => at + 1));
    const store = await opened({ dataDir });
    expect(new Set(await inService(store, OWNER))).toEqual(
      new Set([1, 2].flatMap((seed) => Array.from({ length: 60 }, (_, at) => `article-${seed}-${at}`))),
    );
  });

  it("wait for each other, and read meanwhile", async () => {
    const dataDir = await filled();
    const store = await opened({ dataDir });
    const other = new DatabaseSync(fileIn(dataDir));
    other.exec("BEGIN IMMEDIATE");
    const writing = published(store, "four");
    expect(await inService(store)).toEqual(["one", "two", "three"]);
    other.exec("COMMIT");
    other.close();
    expect((await writing).number).toBe(4);
  });

  it("are told so when the other takes too long", async () => {
    const dataDir = await filled();
    const store = await opened({ dataDir, patience: 50 });
    const other = new DatabaseSync(fileIn(dataDir));
    other.exec("BEGIN IMMEDIATE");
    await expect(store.keepText("a text")).rejects.toMatchObject({
      kind: "busy",
      message: expect.stringMatching(/article-xii\.sqlite: another process is writing.*try again/),
    });
    await expect(opened({ dataDir, patience: 50 })).rejects.toMatchObject({ kind: "busy" });
    other.exec("COMMIT");
    other.close();
    expect(await store.keepText("a text")).toBe(hash("a text"));
  });
});
