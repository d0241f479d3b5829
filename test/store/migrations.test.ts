import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { connect } from "../../src/store/database.ts";
import { MIGRATIONS, migrate } from "../../src/store/migrations.ts";
import { apart } from "./apart.ts";
import { folder, inService, opened, published } from "./fixture.ts";

const fileIn = (dataDir: string): string => join(dataDir, "article-xii.sqlite");

function ask(dataDir: string, sql: string): unknown[] {
  const database = new DatabaseSync(fileIn(dataDir));
  const rows = database.prepare(sql).all();
  database.close();
  return rows.map((row) => Object.values(row));
}
const tablesOf = (dataDir: string) => ask(dataDir, "SELECT type, name, sql FROM sqlite_schema ORDER BY name");
const versionOf = (dataDir: string) => ask(dataDir, "PRAGMA user_version").flat()[0];

async function freshTables(): Promise<unknown[]> {
  const dataDir = folder();
  await (await opened({ dataDir })).close();
  return tablesOf(dataDir);
}

describe("a database of an older version", () => {
  it.each(MIGRATIONS.map((_, version) => version))("is brought to this one: %i", async (version) => {
    const dataDir = folder();
    const old = await connect(fileIn(dataDir));
    old.script("PRAGMA application_id = 0x41584949");
    await migrate(old, version);
    old.close();
    expect(versionOf(dataDir)).toBe(version);
    const store = await opened({ dataDir });
    await published(store, "one");
    expect(await inService(store)).toEqual(["one"]);
    await store.close();
    expect(versionOf(dataDir)).toBe(MIGRATIONS.length);
    expect(tablesOf(dataDir)).toEqual(await freshTables());
  });

  it.each(MIGRATIONS.map((_, version) => version))(
    "stays at its version if it is killed on the way: %i",
    async (version) => {
      const dataDir = folder();
      await apart({ dataDir, seed: 1, stay: { at: "migration written", time: version + 1 } }, ({ stays }, child) => {
        if (stays) child.kill("SIGKILL");
      });
      expect(versionOf(dataDir)).toBe(version);
      await (await opened({ dataDir })).close();
      expect(tablesOf(dataDir)).toEqual(await freshTables());
    },
  );
});

describe("a database of a newer version", () => {
  it("is refused, and left as it is", async () => {
    const dataDir = folder();
    await (await opened({ dataDir })).close();
    ask(dataDir, "PRAGMA user_version = 99");
    await expect(opened({ dataDir })).rejects.toMatchObject({
      kind: "newer",
      message: expect.stringMatching(/article-xii\.sqlite.*newer version.*99/),
    });
    expect(versionOf(dataDir)).toBe(99);
  });
});
