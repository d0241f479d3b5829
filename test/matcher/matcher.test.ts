import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openMatcher } from "../../src/matcher/matcher.ts";
import { copyOfFolder, FOLDER, only, open, openShipped, reference, temporaryFolder } from "./open.ts";

const { matcher } = openShipped();
afterAll(() => matcher.close());

describe("the shipped weights", () => {
  it("score as they did where they were taught", async () => {
    const differences: number[] = [];
    for (const { question, sentence, context, score } of reference.examples) {
      const asked = only(await matcher.embed([{ text: question }]));
      const said = only(await matcher.embed([{ text: sentence, context }]));
      differences.push(Math.abs(matcher.score(asked, said) - score));
    }
    expect(Math.max(...differences)).toBeLessThan(1.1);
    expect(differences.reduce((a, b) => a + b, 0) / differences.length).toBeLessThan(0.4);
  });

  it("prefer the sentence that answers, and score a stray question below none", async () => {
    const sentences = [
      { text: "Georgia said it would not drop its veto until customs posts on the border are settled.", context: "" },
      { text: "The Working Party met for the fourth time in Geneva on Tuesday.", context: "" },
    ];
    const [blocks, meets, who, where, stray] = await matcher.embed([
      ...sentences,
      { text: "who is blocking the accession?" },
      { text: "where did the working party meet" },
      { text: "how do I bake sourdough bread" },
    ]);
    if (!blocks || !meets || !who || !where || !stray) throw new Error("five embeddings were expected");
    expect(matcher.score(who, blocks)).toBeGreaterThan(matcher.score(who, meets));
    expect(matcher.score(where, meets)).toBeGreaterThan(matcher.score(where, blocks));
    expect(matcher.score(where, meets)).toBeGreaterThan(matcher.none);
    expect(Math.max(matcher.score(stray, blocks), matcher.score(stray, meets))).toBeLessThan(matcher.none);
  });

  it("name the kind of a sentence by shares that add up to one", async () => {
    const { kinds } = only(
      await matcher.embed([{ text: "Ukraine blocked the decision and said it objects to the terms.", context: "" }]),
    );
    expect(Object.keys(kinds)).toEqual(matcher.kinds);
    expect(Object.values(kinds).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 4);
    expect(Object.entries(kinds).sort((a, b) => b[1] - a[1])[0]?.[0]).toBe("objection");
  });

  it("take texts of any length, and of none", async () => {
    const [long, none] = await matcher.embed([
      { text: "tariff ".repeat(5000), context: "quota ".repeat(500) },
      { text: "", context: "" },
    ]);
    expect(long?.tokens.length).toBe(96 * 64);
    expect(none?.whole.length).toBe(384);
    expect(await matcher.embed([])).toEqual([]);
  });
});

describe("many passages at once", () => {
  const sentences = Array.from({ length: 40 }, (_, i) => ({
    text: `Round ${i} of the talks on tariffs ended in Geneva without a result.`,
    context: "Talks",
  }));

  it("leave a question that comes later its place in front", async () => {
    const done: string[] = [];
    const reindex = matcher.embed(sentences).then(() => done.push("sentences"));
    const question = matcher.embed([{ text: "when did the talks end" }]).then(() => done.push("question"));
    await Promise.all([reindex, question]);
    expect(done).toEqual(["question", "sentences"]);
  });

  it("come back in their order, each as it is when it is encoded alone, and the same one only once", async () => {
    const [first, second, third] = sentences;
    if (!first || !second || !third) throw new Error("three sentences were expected");
    const fresh = open().matcher;
    const together = await fresh.embed([first, second, first, third]);
    expect(fresh.stats()).toEqual({ encoded: 3, cached: 1 });
    for (const [i, { text, context }] of [first, second, first, third].entries()) {
      expect(together[i]).toEqual(only(await matcher.embed([{ text, context }])));
    }
  });
});

describe("files that are missing or spoilt", () => {
  it("are named in the reason why there is no matcher", () => {
    const folder = copyOfFolder();
    rmSync(join(folder, "model.onnx"));
    rmSync(join(folder, "tokenizer.json"));
    const opened = openMatcher({ folder, warn: () => {} });
    expect(opened).toEqual({ why: `model.onnx, tokenizer.json not found in ${folder}` });
  });

  it("include a reference without its constants", () => {
    const folder = copyOfFolder();
    writeFileSync(join(folder, "reference.json"), JSON.stringify({ ...reference, mix: "half" }));
    const opened = openMatcher({ folder, warn: () => {} });
    expect(opened.matcher).toBeUndefined();
    expect(opened).toHaveProperty("why", expect.stringMatching(/reference\.json.*mix/s));
  });

  it("reject what is to be encoded, with a warning, when the weights can't be loaded", async () => {
    const folder = copyOfFolder();
    writeFileSync(join(folder, "model.onnx"), "no weights");
    const { matcher, warnings } = open({ folder });
    await expect(matcher.embed([{ text: "who?" }])).rejects.toThrow(/thread failed/);
    expect(warnings).toEqual([expect.stringMatching(/thread failed/)]);
  });

  it("don't matter for a folder that is not there", () => {
    const folder = join(temporaryFolder(), "nowhere");
    expect(openMatcher({ folder, warn: () => {} })).toHaveProperty("why", expect.stringContaining("model.onnx"));
  });
});

describe("a closed matcher", () => {
  it("says so to whoever is still waiting, and to whoever comes later", async () => {
    const { matcher } = open({ folder: FOLDER });
    const waiting = expect(matcher.embed([{ text: "who?" }])).rejects.toThrow(/closed/);
    await matcher.close();
    await waiting;
    await expect(matcher.embed([{ text: "who?" }])).rejects.toThrow(/closed/);
  });
});
