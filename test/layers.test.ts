import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";

/** The arrows of the house: which room may import which. Files at the top of src go by their own name. */
const MAY: Record<string, string[]> = {
  "main.ts": [
    "answer",
    "commands",
    "config.ts",
    "discord",
    "editorial",
    "insight.ts",
    "knowledge",
    "log.ts",
    "playground",
    "version.ts",
  ],
  "cli.ts": ["config.ts", "terminal"],
  "config.ts": [],
  "insight.ts": ["answer", "playground"],
  "log.ts": [],
  "version.ts": [],
  "compile-cache.ts": [],
  terminal: [
    "answer",
    "commands",
    "config.ts",
    "discord",
    "editorial",
    "ingest",
    "knowledge",
    "matcher",
    "search",
    "store",
  ],
  commands: ["answer", "discord", "editorial", "knowledge", "store"],
  discord: ["answer", "editorial", "knowledge", "log.ts", "store"],
  editorial: ["answer", "ingest", "knowledge", "matcher", "store"],
  answer: ["ingest", "knowledge", "matcher", "search"],
  search: ["knowledge", "matcher"],
  ingest: ["knowledge", "matcher"],
  store: ["knowledge"],
  matcher: [],
  knowledge: [],
  playground: [],
};
const WITHOUT_DISCORD = ["knowledge", "matcher", "ingest", "search", "answer", "editorial", "store", "terminal"];

const root = join(import.meta.dirname, "..");
const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name));
const files = [...filesIn("src"), ...filesIn("commands")];

const roomOf = (path: string): string => (path.startsWith("commands") ? "commands" : (path.split("/")[1] ?? ""));
const importsOf = (path: string): string[] =>
  [...readFileSync(join(root, path), "utf8").matchAll(/(?:from|import\()\s*"([^"]+)"/g)].map(([, name]) => name ?? "");

describe("the house", () => {
  it("has a room for every file", () => {
    expect(new Set(files.map(roomOf))).toEqual(new Set(Object.keys(MAY)));
  });

  it.each(files)("%s imports along the arrows only", (path) => {
    const rooms = importsOf(path)
      .filter((name) => name.startsWith("."))
      .map((name) => roomOf(relative(root, join(root, dirname(path), name))))
      .filter((room) => room !== roomOf(path) && room !== "");
    expect(rooms.filter((room) => !MAY[roomOf(path)]?.includes(room))).toEqual([]);
  });

  it.each(files.filter((path) => WITHOUT_DISCORD.includes(roomOf(path))))("%s knows nothing of discord.js", (path) => {
    expect(importsOf(path).filter((name) => name.startsWith("discord"))).toEqual([]);
  });
});
