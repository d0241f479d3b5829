import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const dir = mkdtempSync(join(tmpdir(), "cli-"));
afterAll(() => rmSync(dir, { recursive: true }));

/** Runs the bot at a terminal, matcher off: what is tested here does not hang on it. */
function cli(args: string[], env: Record<string, string> = {}) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ["src/cli.ts", ...args], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, DISCORD_TOKEN: "", DATA_DIR: dir, MATCHER: "off", ...env },
  });
  return { stdout, stderr, status };
}

describe("ingest", () => {
  it("publishes what is an article, tells what is not, and knows it again", () => {
    const data = mkdtempSync(join(dir, "data-"));
    const article = join(data, "article.txt");
    const other = join(data, "other.txt");
    writeFileSync(
      article,
      "Algeria's talks go on\n\nGENEVA, 3 June 2025 (Desert Wire) - The Working Party on the accession of Algeria met in Geneva on Monday.\n",
    );
    writeFileSync(other, "The weather will be fine.\n");
    const ingest = (...files: string[]) => cli(["ingest", ...files], { DATA_DIR: data });
    const first = ingest(article, other);
    expect(first.stdout).toMatch(/article\.txt: algerias?-\S+, \d+ facts?, generation 1/);
    expect(first.stderr).toContain("seems not to be about joining the WTO");
    expect(first.status).toBe(1);
    const second = ingest(article);
    expect(second.stderr).toContain("in service already, word for word");
    expect(second.stdout).toBe("");
  });
});

describe("ask", () => {
  it("answers a command as it is typed, with its sources", () => {
    const { stdout, status } = cli(["ask", "/who-blocked russia"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/Georgia/);
    expect(stdout).toMatch(/\[1\] “.*” Sputnik, 18 December 2014/);
  });

  it("ends well where an answer is there before all of the question is encoded", () => {
    for (let times = 0; times < 4; times++) {
      const { stderr, status } = cli(["ask", "Is China a member?"], { MATCHER: "on", DATA_DIR: join(root, "data") });
      expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    }
  });

  it("says what an unknown economy may have meant, and never guesses", () => {
    expect(cli(["ask", "/status atlantis"]).stdout).toMatch(/no economy called/);
    expect(cli(["ask", "/status khazakstan"]).stdout).toMatch(/Kazakhstan/);
  });

  it("answers a batch line by line, in order, and looks at nothing but the question", () => {
    const file = join(dir, "questions.jsonl");
    const line = (id: string, question: string) =>
      JSON.stringify({ id, question, quotes: [["secret"]], expect: "answer" });
    writeFileSync(file, `${line("b", "Who blocked Russia?")}\n${line("a", "🎉")}\n`);
    const { stdout, status } = cli(["ask", "--json", "--only", "sources", "--batch", file]);
    expect(status).toBe(0);
    const lines = stdout
      .trim()
      .split("\n")
      .map((one) => JSON.parse(one));
    expect(lines.map(({ id, outcome }) => [id, outcome])).toEqual([
      ["b", "answer"],
      ["a", "abstain"],
    ]);
    expect(lines[0].citations[0]).toMatchObject({ marker: 1, source: "sputnik-2014-12-18", published: "2014-12-18" });
    expect(lines[0].text).toContain("[1]");
    expect(stdout).not.toContain("secret");
  });

  it("answers from a folder of articles alone", () => {
    const articles = mkdtempSync(join(dir, "articles-"));
    writeFileSync(
      join(articles, "one.txt"),
      "Bhutan moves\n\nTHIMPHU, 3 May 2024 - Bhutan applied to join the World Trade Organization on 1 September 1999.\n",
    );
    const { stdout } = cli(["ask", "--articles", articles, "When did Bhutan apply?"]);
    expect(stdout).toMatch(/1 September 1999/);
    expect(cli(["ask", "--articles", articles, "Who blocked Russia?"]).stdout).toMatch(/don't say/);
  });

  it.each([[["ask"]], [["ask", "--as-of", "yesterday", "x"]], [["ask", "--only", "me", "x"]], [["dance"]]])(
    "asked wrongly, tells how: %j",
    (args) => {
      const { stderr, status } = cli(args);
      expect(status).toBeGreaterThan(0);
      expect(stderr).toMatch(/usage|write it as/);
    },
  );
});

describe("a wrong setting", () => {
  it.each([
    ["DISCORD_TOKEN", "hello"],
    ["PLAYGROUND_PORT", "eighty"],
    ["MATCHER", "maybe"],
    ["DISCORD_API", "https://example.com/api"],
  ])("is named: %s", (variable, value) => {
    const { stderr, status } = cli(["check"], { [variable]: value });
    expect(status).toBe(2);
    expect(stderr).toMatch(new RegExp(`^${variable}: `, "m"));
  });
});

describe("check", () => {
  it("passes on the shipped knowledge", () => {
    const { stdout, status } = cli(["check"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/no problem/);
  });

  it("names the file that is not there", () => {
    const { stderr, status } = cli(["check"], { KNOWLEDGE_DIR: dir });
    expect(status).toBe(1);
    expect(stderr).toMatch(/economies\.yaml/);
  });
});
