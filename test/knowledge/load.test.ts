import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { jsonSchemas } from "../../src/knowledge/json-schema.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { type Problem, sayProblem } from "../../src/knowledge/problem.ts";
import { KNOWLEDGE } from "./shipped.ts";

const folder = mkdtempSync(join(tmpdir(), "knowledge-"));
const SPUTNIK = "sources/sputnik-2014-12-18.yaml";

beforeAll(() => cpSync(KNOWLEDGE, folder, { recursive: true, filter: (path) => !path.includes("matcher") }));
afterAll(() => rmSync(folder, { recursive: true }));

/** Problems of the knowledge with one file changed; the file is put back. */
async function problemsWith(
  file: string,
  change: (text: string) => string,
  options: { articles?: string } = {},
): Promise<Problem[]> {
  const path = join(folder, file);
  const before = readFileSync(path, "utf8");
  writeFileSync(path, change(before));
  try {
    const loaded = await loadKnowledge(folder, options);
    return loaded.outcome === "problems" ? loaded.problems : [];
  } finally {
    writeFileSync(path, before);
  }
}

describe("the shipped knowledge", () => {
  it("loads without a problem, with 70 facts of articles or more", async () => {
    const loaded = await loadKnowledge(folder);
    expect(loaded.outcome === "problems" ? loaded.problems.map(sayProblem) : []).toEqual([]);
    if (loaded.outcome === "loaded")
      expect(
        [...loaded.knowledge.facts.values()].filter(({ source }) => source.origin === "article").length,
      ).toBeGreaterThanOrEqual(70);
  });

  it("has editors' schemas that are made from the code's", () => {
    for (const [name, text] of Object.entries(jsonSchemas()))
      expect(readFileSync(join(KNOWLEDGE, "schema", name), "utf8")).toBe(text);
  });
});

describe("a broken file", () => {
  it.each([
    [
      "an impossible date",
      SPUTNIK,
      (text: string) => text.replace("date: 2014-12-18", "date: 2014-02-30"),
      "facts.0.date",
      /EDTF/,
    ],
    [
      "an unknown economy",
      SPUTNIK,
      (text: string) => text.replace("economies: [RUS]", "economies: [RUX]"),
      "facts.0.economies.0",
      /neither an economy nor a body/,
    ],
    [
      "a link to nothing",
      SPUTNIK,
      (text: string) => text.replace("resolves: [georgia-objects-2010,", "resolves: [no-such-fact,"),
      "facts.2.resolves.0",
      /no fact has the id "no-such-fact"/,
    ],
    [
      "a misspelt key",
      SPUTNIK,
      (text: string) => text.replace("    modality: plan", "    modalty: plan"),
      "facts.0",
      /modalty/,
    ],
    [
      "an id twice",
      SPUTNIK,
      (text: string) => text.replace("id: conflict-2008", "id: russia-joined"),
      "facts.20.id",
      /too: choose another/,
    ],
    [
      "an ellipsis inside a quotation",
      SPUTNIK,
      (text: string) => text.replace("market for Georgian goods, Russian President", "market … Russian President"),
      "facts.0.quote",
      /never inside/,
    ],
    [
      "a name for two economies",
      "economies.yaml",
      (text: string) => text.replace(/demonyms: \[Georgian, Georgians\]/, "demonyms: [Georgian, Russians]"),
      undefined,
      /stands for/,
    ],
    [
      "a form that stands twice",
      "forms.yaml",
      (text: string) => text.replace("form: other", "form: timeline"),
      undefined,
      /each form once/,
    ],
    [
      "braces that don't pair",
      "concepts.yaml",
      (text: string) => text.replace("say: >-\n    seek {membership", "say: >-\n    seek membership"),
      "0.say",
      /braces/,
    ],
  ] as const)("is told with its line: %s", async (_, file, change, field, message) => {
    const problems = await problemsWith(file, change);
    expect(problems.length).toBeGreaterThanOrEqual(1);
    const problem = problems.find((one) => message.test(one.message));
    expect(problem?.file).toBe(file);
    expect(problem?.line).toBeGreaterThan(0);
    if (field) expect(problem?.field).toBe(field);
  });

  it("that is no YAML is told by its line, and other files' problems with it", async () => {
    const problems = await problemsWith(SPUTNIK, (text) => text.replace("facts:", "facts: [\nid"));
    expect(problems.some(({ file, line }) => file === SPUTNIK && (line ?? 0) > 1)).toBe(true);
  });

  it("that is a bomb of aliases is refused", async () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c]\n`;
    const problems = await problemsWith(SPUTNIK, () => bomb);
    expect(problems.map(({ message }) => message).join()).toMatch(/alias/i);
  });

  it("quotes what is not in its article: found out when the articles are at hand", async () => {
    const articles = mkdtempSync(join(tmpdir(), "articles-"));
    const problems = await problemsWith(SPUTNIK, (text) => text, { articles });
    expect(problems.filter(({ field }) => field === "sha256")).toHaveLength(4);
    rmSync(articles, { recursive: true });
  });
});
